"""Words as they are meant: whatever they are disguised as, a verdict on them is the same.

What people and models write to get past a filter is undone: compatibility forms and full-width letters, zero-width
and stacked marks, letters of other scripts that look alike, digits for letters, spaced letters. What could be meant in
more than one way is kept in both: ``Plain.sentences`` are the words themselves, ``Plain.hidden`` what may hide in them.
The time taken grows with the length of the text alone. Codes (Morse, base64) stay as they are: nobody who hears them
understands them, and neither does a small language model.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from companion.guarding.hanzi import SIMPLIFIED
from companion.guarding.spelled import set_apart, with_letters

LONGEST: Final = 600
"""Characters of a sentence; a longer one is cut at a blank, so that verdicts on it stay quick (guess)."""

_INVISIBLE: Final = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef]"
)
_LATIN_MARKS: Final = re.compile("[\u0300-\u036f]")
_MARKS: Final = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201b\u02bc`\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014", "-"),
        "\u00df": "ss",
    }
)
_ALIKE: Final = {
    **dict(zip("аеорсухіјѕһԁԛԝвкмнтьгп", "aeopcyxijshdqwbkmhtbrn", strict=True)),
    **dict(zip("АВЕКМНОРСТУХІЈЅԌҮ", "ABEKMHOPCTYXIJSGY", strict=True)),
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαορυνικτες", "ABEZHIKMNOPTYXaopuviktes", strict=True)),
    **dict(zip("ϲıɡɑʀʟ", "cigarl", strict=True)),
}
"""Letters of Cyrillic, Greek and phonetic script that look like Latin ones (after Unicode Technical Standard 39)."""
_LIKE_LATIN: Final = str.maketrans(_ALIKE)
_LETTERS_ALIKE: Final = "".join(_ALIKE)
_LOOKS_LATIN: Final = re.compile(
    rf"(?<![^\W\d_])[A-Za-z]*[{_LETTERS_ALIKE}][A-Za-z{_LETTERS_ALIKE}]*(?![^\W\d_])"
)
"""A word of Latin letters and look-alikes, or of look-alikes alone."""
_LETTER_NAME: Final = re.compile(
    r"(?:SQUARED|CIRCLED|INDICATOR SYMBOL) (?:LATIN )?(?:CAPITAL |SMALL )?LETTER ([A-Z])$"
)
_EMOJI_CODE: Final = re.compile(r":([a-z]+(?:_[a-z]+)*):")

_SENTENCE: Final = re.compile(r"[^.!?。！？\n]+[.!?。！？\n]*")
_MENTION: Final = re.compile(
    r"\b(?:rules?|never|not|do not|don't|avoid|forbidden|banned|phrases?|words?|sentences?|sayings?|lyrics?|lines?|"
    r"quotes?|quoted|called|titled?|means?|translat\w+|example|guidelines?|policy|like|such as|search(?:ed)?|prompt|"
    r"regeln?|niemals|nie|verboten\w*|vermeide\w*|satze?|worter|worte?|wort|ausdruck\w*|liedtext|szene|dialog|zitat\w*|titel|"
    r"heisst|bedeutet|ubersetz\w*|beispiel|wie|"
    r"regles?|jamais|interdit\w*|eviter?|mots?|paroles|scene|replique|citation|titre|signifie|dire|tradui\w*|exemple|"
    r"reglas?|nunca|prohibid\w*|evitar?|frases?|palabras?|letra|cancion|escena|cita|titulo|significa|decir|traduc\w*|"
    r"ejemplo|expresion)"
    r"\b[^\"]{0,40}(\"[^\"]{1,200}\")",
    re.IGNORECASE,
)
_MENTION_UNSPACED: Final = re.compile(
    r"(?:规则|禁止|不要说|不能说|不许说|不得说|避免|词语|句子|短语|歌词|台词|意思|翻译|例如|比如|标题|规定"
    r"|ルール|規則|规则|禁句|言わない|言葉|文章|フレーズ|歌詞|歌词|セリフ|台詞|意味|訳|例えば|題名|という)"
    r"[^\"「『]{0,20}(\"[^\"]{1,200}\"|[「『][^」』]{1,200}[」』])"
    r"|(\"[^\"]{1,200}\"|[「『][^」』]{1,200}[」』])(?:是什么意思|什么意思|という(?:歌|歌詞|歌词|言葉|表現|曲|文|意味)|の意味|を訳|这(?:句|个词))"
)
"""Brackets of Chinese and Japanese are marks of quotation too."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A text in plain words: no accents, straight marks, as typed or spoken by somebody who hides nothing."""

    sentences: tuple[str, ...]
    hidden: tuple[str, ...]
    """Further readings: what digits, symbols and spaced letters may say."""

    @property
    def readings(self) -> tuple[str, ...]:
        """All that a verdict must look at."""
        return self.sentences + self.hidden


def plain(text: str) -> Plain:
    """Return a text in plain words."""
    words = without_disguise(text)
    sentences = tuple(_sentences(words))
    readings = dict.fromkeys(
        sentence for reading in _hidden(text, words) for sentence in _sentences(without_disguise(reading))
    )
    return Plain(sentences, tuple(reading for reading in readings if reading not in sentences))


def as_meant(text: str) -> str:
    """Return what a text means to say, for readers of meaning: what hides in it; itself where nothing is disguised."""
    shown = text if text.isascii() else unicodedata.normalize("NFC", "".join(map(_as_letter, text)))
    bare = without_disguise(shown)
    if spelled := tuple(_respelled(bare)):
        return spelled[-1]
    is_plain = not _LATIN_MARKS.search(shown) and bare == folded(
        text.replace("\u2026", "...").translate(_MARKS)
    )
    return text if is_plain else bare


def folded(text: str) -> str:
    """Return a text without accents of Latin letters, so that who types none is understood as well.

    Traditional Chinese characters become simplified ones, so that either is understood.
    """
    bare = unicodedata.normalize("NFC", _LATIN_MARKS.sub("", unicodedata.normalize("NFD", text)))
    return bare.translate(SIMPLIFIED)


def without_disguise(text: str) -> str:
    """Return a text without what only disguises: one way of writing every letter, and no accents."""
    shown = _INVISIBLE.sub("", unicodedata.normalize("NFKC", _INVISIBLE.sub("", text))).translate(_MARKS)
    bare = folded(shown.replace("\u2026", "..."))
    return _LOOKS_LATIN.sub(lambda word: word[0].translate(_LIKE_LATIN), bare)


def without_mentions(sentence: str) -> str:
    """Return plain words without what is only quoted as words: in rules, in a title, in a question what it means."""
    return _MENTION_UNSPACED.sub(_unquoted, _MENTION.sub(_unquoted, sentence))


def _unquoted(mention: re.Match[str]) -> str:
    return mention[0].replace(next(filter(None, mention.groups())), '""')


def _hidden(text: str, words: str) -> Iterator[str]:
    """Yield what else a text may say."""
    if (named := _symbols_named(text)) != text:
        yield named
    yield from _respelled(words)


def _respelled(words: str) -> Iterator[str]:
    """Yield what letters that are set apart or exchanged say, the surest last."""
    if (joined := set_apart(words)) != words:
        yield joined
    if (letters := with_letters(joined)) != joined:
        yield letters


def _symbols_named(text: str) -> str:
    """Return a text with emoji and their codes in words; squared and circled letters become letters."""
    coded = _EMOJI_CODE.sub(lambda code: f" {code[1].replace('_', ' ')} ", text)
    return coded if coded.isascii() else "".join(map(_named, coded))


def _as_letter(character: str) -> str:
    named = _named(character)
    return named if len(named) == 1 else character


def _named(character: str) -> str:
    if unicodedata.category(character) != "So":
        return character
    name = unicodedata.name(character, "")
    letter = _LETTER_NAME.search(name)
    return letter[1].lower() if letter else f" {name.lower()} "


def _sentences(text: str) -> Iterator[str]:
    for match in _SENTENCE.finditer(text):
        sentence = match[0].strip()
        while len(sentence) > LONGEST:
            cut = sentence.rfind(" ", LONGEST // 2, LONGEST)
            cut = LONGEST if cut < 0 else cut
            yield sentence[:cut]
            sentence = sentence[cut:].strip()
        if sentence:
            yield sentence
