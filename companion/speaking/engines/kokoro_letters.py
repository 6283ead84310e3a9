"""Writes a clause in the letters that Kokoro was taught: IPA with one for each diphthong and affricate.

The letters are those of misaki, Kokoro's own phonemiser, and so is the conversion of espeak-ng's sounds (its
EN_PHONES.md). misaki looks English words up in dictionaries first. Here espeak-ng pronounces every language, except
two:

- Japanese it cannot read. Janome finds words and their pronunciation: the particle "は" is "ワ", "東京" is
  "トーキョー". Each kana has the letters that misaki 0.9 has for it. Accents of pitch are not written; Kokoro learned
  them by ear.
- Chinese voices were taught other letters, with an arrow for each tone. pypinyin finds words and their pinyin,
  pinyin_to_ipa the sounds of each syllable. Tones are written as they stand in the dictionary: how they change next to
  each other, Kokoro learned by ear.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from companion.speaking.engines.espeak_machine import espeak_voice
from companion.speaking.engines.ipa_speech import (
    SIGNS,
    IpaText,
    Pronounced,
    Script,
    ipa_of,
    ipa_text,
    pronounced,
)
from companion.speaking.spoken_form import SpokenForm, spoken_form

if TYPE_CHECKING:
    from janome.tokenizer import Tokenizer


# ---- Japanese -----------------------------------------------------------------------------------------------

_KANA_ROWS: Final = (
    *(("", "アイウエオ"), ("k", "カキクケコ"), ("ɡ", "ガギグゲゴ"), ("s", "サシスセソ"), ("ʣ", "ザジズゼゾ")),
    *(
        ("t", "タチツテト"),
        ("d", "ダヂヅデド"),
        ("n", "ナニヌネノ"),
        ("h", "ハヒフヘホ"),
        ("b", "バビブベボ"),
    ),
    *(("p", "パピプペポ"), ("m", "マミムメモ"), ("ɾ", "ラリルレロ"), ("v", "ヷヸヴヹヺ")),
)
_OTHER_KANA: Final = (
    "キkʲi ギɡʲi シɕi ジʥi スsɨ ズzɨ チʨi ヂʥi ツʦɨ ヅzɨ ニɲi ヒçi フɸɯ ビbʲi ピpʲi ミmʲi リɾʲi ヸvʲi "
    "ヤja ユjɯ ヨjo ワβa ヰi ヱe ヲo ヵka ヶke ッʔ ンɴ ーː"
)
_KANA: Final = {
    kana: consonant + vowel for consonant, row in _KANA_ROWS for kana, vowel in zip(row, "aiɯeo", strict=True)
} | {each[0]: each[1:] for each in _OTHER_KANA.split()}
_LONG_KANA: Final = "ː"
_SMALL_KANA: Final = dict(zip("ァィゥェォャュョヮ", "aiɯeoaɨoa", strict=True))
"""Vowels of small kana, which replace the vowel before."""
_NASALS: Final = tuple(
    (re.compile(f"ɴ(?=[{before}])"), said)
    for before, said in (("mpb", "m"), ("kɡ", "ŋ"), ("ɲʨʥ", "ɲ"), ("ntdɾz", "n"))
)
_USUAL_READINGS: Final = {"日本": "ニホン"}
"""Everyday readings of words for which the dictionary has the formal reading."""
_TO_KATAKANA: Final = {hiragana: hiragana + 0x60 for hiragana in range(0x3041, 0x3097)}


def _japanese(text: str) -> Iterator[Pronounced]:
    """Yield the words of a text that have a pronunciation."""
    end = 0
    for surface, told in _japanese_words(text):
        start = text.index(surface, end)
        end = start + len(surface)
        letters = _of_kana(_USUAL_READINGS.get(surface, told).translate(_TO_KATAKANA))
        yield Pronounced(start, end, letters, is_joined=letters.startswith(_LONG_KANA))


def _japanese_words(text: str) -> Iterator[tuple[str, str]]:
    """Yield the words of a text, each with its pronunciation in katakana; unknown words stay as they are."""
    from janome.tokenizer import Token

    for word in _tokenizer().tokenize(text):
        if isinstance(word, Token):  # and not a plain string, as from another mode of Janome's
            is_lengthening = word.surface == "う" and word.part_of_speech.startswith("助動詞")
            told = "ー" if is_lengthening else word.phonetic
            yield word.surface, word.surface if told in {None, "*"} else str(told)


@cache
def _tokenizer() -> "Tokenizer":
    """Load the dictionary, which takes 0.2 s and 100 MB."""
    from janome.tokenizer import Tokenizer

    return Tokenizer()


def _of_kana(kana: str) -> str:
    """Return katakana in Kokoro's letters; other characters have no letter."""
    sounds: list[str] = []
    before = ""
    for each in kana:
        if each in _SMALL_KANA:
            consonant = sounds.pop()[:-1] if sounds else ""
            sounds.append(_consonant_before(each, before, consonant) + _SMALL_KANA[each])
        else:
            sounds.append(_KANA.get(each, ""))
        before = each
    letters = "".join(sounds)
    for nasal, assimilated in _NASALS:
        letters = nasal.sub(assimilated, letters)
    return letters


def _consonant_before(small: str, kana: str, consonant: str) -> str:
    """Return the pronunciation of a kana's consonant before a small kana."""
    if kana == "ウ":
        return "β"
    if kana in {"ク", "グ"}:
        return f"{consonant}ᵝ"
    is_palatal = small in "ャュョ" or small == "ィ"
    return f"{consonant}ʲ" if is_palatal and consonant.endswith(("t", "d", "ɸ", "v", "ʦ")) else consonant


# ---- Chinese ------------------------------------------------------------------------------------------------

_HAN = re.compile("[〇㐀-䶿一-鿿豈-﫿]+")
_CHINESE_LETTERS = (
    *(("˧˩˧", "↓"), ("˧˥", "↗"), ("˥˩", "↘"), ("˥", "→")),
    *(("ʈʂ", "ꭧ"), ("ts", "ʦ"), ("tɕ", "ʨ")),
    *(("ɻ̩", "ɨ"), ("ɹ̩", "ɨ"), ("̯", ""), ("̩", "")),
)
"""IPA and the letters that Kokoro was taught for it; replaced in this order."""


def _chinese(text: str) -> Iterator[Pronounced]:
    """Yield the characters of a text that have a pronunciation, those of one word joined."""
    from pypinyin import Style, lazy_pinyin
    from pypinyin.seg.mmseg import seg

    for run in _HAN.finditer(text):
        at = run.start()
        for word in seg.cut(run[0]):
            syllables = lazy_pinyin(word, style=Style.TONE3, neutral_tone_with_five=True)
            for place, syllable in enumerate(syllables):
                yield Pronounced(at, at + 1, _of_pinyin(syllable), is_joined=place > 0)
                at += 1


@cache
def _of_pinyin(syllable: str) -> str:
    """Return a syllable such as "hao3" in Kokoro's letters; "" if it is not a syllable."""
    from pinyin_to_ipa import pinyin_to_ipa

    try:
        ipa = "".join(pinyin_to_ipa(syllable)[0])
    except ValueError:  # a character without a pronunciation stands for itself
        return ""
    for sound, letter in _CHINESE_LETTERS:
        ipa = ipa.replace(sound, letter)
    return ipa


# ---- all languages ------------------------------------------------------------------------------------------

NAMES: Mapping[str, str] = MappingProxyType(
    {"A": "eɪ", "I": "aɪ", "O": "oʊ", "Q": "əʊ", "W": "aʊ", "Y": "ɔɪ", "S": "s", "T": "ɾ", "ᵊ": "ə"}
    | {"ʣ": "dz", "ʤ": "dʒ", "ʥ": "dʑ", "ʦ": "ts", "ʧ": "tʃ", "ʨ": "tɕ", "ꭧ": "ʈʂ"}
)
"""IPA of the letters that are Kokoro's own, or that stand for two."""

_TIE = "^"
_SYLLABIC = re.compile("(.)̩")
_RUNS = re.compile(rf"[{re.escape(SIGNS)}]|(?P<latin>[A-Za-zÀ-ɏ']+)|[^\s{re.escape(SIGNS)}A-Za-zÀ-ɏ']+")
"""Pattern of a punctuation sign, a word in Latin letters, or any other text between white space."""

_ENGLISH_PAIRS = "a^ɪ=I a^ʊ=W d^ʒ=ʤ e^ɪ=A t^ʃ=ʧ ɔ^ɪ=Y ə^l=ᵊl"
_ENGLISH = "ʔˌn̩=tn̩ ʲo=jo ʲə=jə ʲ= e=A r=ɹ x=k ç=k ɐ=ə ɚ=əɹ ɬ=l ̃= ʔ=t ɾ=T o=ɔ"
_AMERICAN = "ɜːɹ=ɜɹ ɜː=ɜɹ ɪə=iə ː="
_OTHER_PAIRS = "a^ɪ=I a^ʊ=W d^z=ʣ d^ʒ=ʤ e^ɪ=A o^ʊ=O ə^ʊ=Q s^s=S t^s=ʦ t^ʃ=ʧ ɔ^ɪ=Y"
"""Sounds and their letters, replaced in this order."""


def _american(ipa: str) -> str:
    return _replaced(_joined(ipa, f"{_ENGLISH_PAIRS} o^ʊ=O"), f"{_ENGLISH} {_AMERICAN}")


def _british(ipa: str) -> str:
    return _replaced(_joined(ipa, f"{_ENGLISH_PAIRS} e^ə=ɛː ə^ʊ=Q"), f"{_ENGLISH} iə=ɪə")


def _other(ipa: str) -> str:
    return _joined(ipa, _OTHER_PAIRS).replace("-", "")


def _joined(ipa: str, pairs: str) -> str:
    """Replace two letters that form one sound with one; put a small schwa before a syllabic consonant."""
    return _SYLLABIC.sub(r"ᵊ\1", _replaced(ipa, pairs).replace(_TIE, ""))


def _replaced(ipa: str, sounds: str) -> str:
    for pair in sounds.split():
        sound, letter = pair.split("=")
        ipa = ipa.replace(sound, letter)
    return ipa


_IN_ENGLISH = Script("en-us", _american, SIGNS, _TIE)


def _by_espeak(voice: str, spell: Callable[[str], str]) -> Callable[[SpokenForm], IpaText]:
    return partial(ipa_text, script=Script(voice, spell, SIGNS, _TIE))


def _unspaced(told: Callable[[str], Iterable[Pronounced]], form: SpokenForm) -> IpaText:
    """Write a clause of a script without spaces: its own words as pronounced by ``told``, Latin ones as in English."""
    pieces: list[Pronounced] = []
    for run in _RUNS.finditer(form.text):
        if run[0] in SIGNS:
            pieces.append(Pronounced(run.start(), run.end(), run[0], is_joined=True))
        elif run["latin"]:
            pieces.append(Pronounced(run.start(), run.end(), pronounced(run[0], _IN_ENGLISH)))
        else:
            pieces += (word.moved(run.start()) for word in told(run[0]))
    return ipa_of(form, pieces)


SCRIPTS: Mapping[str, tuple[str, Callable[[SpokenForm], IpaText]]] = MappingProxyType(
    {
        "a": ("en", partial(ipa_text, script=_IN_ENGLISH)),
        "b": ("en", _by_espeak("en", _british)),
        "e": ("es", _by_espeak("es", _other)),
        "f": ("fr", _by_espeak("fr", _other)),
        "h": ("hi", _by_espeak("hi", _other)),
        "i": ("it", _by_espeak("it", _other)),
        "j": ("ja", partial(_unspaced, _japanese)),
        "p": ("pt", _by_espeak("pt-br", _other)),
        "z": ("zh", partial(_unspaced, _chinese)),
    }
)
"""Language and writer by the first letter of a voice's name; the writer puts a clause in the voice's letters."""


def ipa_of_texts(texts: Sequence[str], language: str) -> list[str]:
    """Return how each text sounds in a language, in IPA with a "^" between the letters of one sound.

    Japanese and Chinese are in Kokoro's letters. Raises ``EspeakMissing``.
    """
    told = {"ja": _japanese, "zh": _chinese}.get(language)
    if told is not None:
        return [_unspaced(told, spoken_form(text, language)).text for text in texts]
    script = Script(espeak_voice(language), str, SIGNS, _TIE)
    return [pronounced(text, script) for text in texts]
