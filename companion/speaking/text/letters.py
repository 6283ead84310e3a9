"""Spells words so that a voice can say them, and expands short forms.

Acronyms are spelled ("F-B-I"), other words in capitals are words; CamelCase is split. Drawn-out words, laughter,
stammering and sounds such as "hmm" are written as they are uttered. Abbreviations, chat's short words, short names of
days and lone signs are said in full. A text's caption words stand on lines of their own; the line breaks are kept.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from companion.speaking.text.numbers import SILENT
from companion.speaking.text.wording import Wording, either

MOST_SPELLED: Final = 5
"""Maximum letters of a word in capitals without a vowel that is spelled. Guess."""
MOST_LAUGHS: Final = 4
"""Maximum syllables of laughter. Guess."""

_LATIN: Final = "A-Za-zÀ-ÖØ-öø-ɏ"
_WORD: Final = re.compile(rf"[{_LATIN}]{{2,}}")
_VOWELS: Final = frozenset("AEIOUYÄÖÜÀÁÂÃÅÆÈÉÊËÌÍÎÏÒÓÔÕØÙÚÛÝŒ")
_DOTTED: Final = re.compile(
    rf"(?<![\w.])(?!(?:[AaPp]\.[Mm]\.?)(?!\w))((?:[{_LATIN}]\.){{2,}})([{_LATIN}](?!\w))?"
)
_DRAWN_OUT: Final = re.compile(r"(.)\1{2,}", re.IGNORECASE)
_LAUGHTER: Final = re.compile(
    r"(?:a|ba|mua|bwa)?((?:h[aeiou]){2,}|(?:j[aei]){2,}|(?:ah){2,})[hja]?", re.IGNORECASE
)
_SHORTEST_LAUGHTER: Final = 4
_STAMMER: Final = re.compile(
    r"(?<![\w-])([^\W\d_])-(?=\1)|(?<![\w-])([^\W\d_aeiouyAEIOUY]{2})-(?=\2)", re.IGNORECASE
)
_HUMPS: Final = re.compile(r"(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])|(?<=[A-ZÀ-ÖØ-Þ])(?=[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ])")
_ONE_NAME: Final = re.compile(r"(?:Mc|Mac|Fitz|De|Di|Du|La|Le|Van|Von)[A-Z][a-z]+")


def spelled(word: str, wording: Wording) -> str:
    """Return a word letter by letter."""
    names = [wording.letters.get(letter.lower(), letter.upper()) for letter in word]
    return ("" if wording.language == "ja" else "-").join(names)


def letters_as_said(text: str, wording: Wording) -> str:
    """Write every word of a text as it is uttered."""
    text = _DOTTED.sub(lambda found: _dotted(found, wording), text)
    if "-" in text:
        text = _STAMMER.sub(lambda found: _stammered(found[1] or found[2], wording), text)
    text = re.sub(r"(?<!\w)[A-Z]{2,3}(?=&[A-Z])", lambda found: spelled(found[0], wording), text)
    if wording.language == "en":
        text = re.sub(r"(?<=\b[Tt]he\n)US\b", "U-S", text)
        text = re.sub(r"(?<![\w'.-])A(?=[.,!?;:]|$)", spelled("a", wording), text)
    return _WORD.sub(lambda found: _word(found, wording), text)


def _dotted(found: re.Match[str], wording: Wording) -> str:
    letters = found[1].replace(".", "") + (found[2] or "")
    is_last = found.end() == len(found.string)
    return spelled(letters, wording) + ("." if is_last and not found[2] else "")


def _stammered(begun: str, wording: Wording) -> str:
    is_vowel = begun[0].upper() in _VOWELS
    return f"{begun}, " if is_vowel or not wording.stammer else f"{begun}{wording.stammer} "


def _word(found: re.Match[str], wording: Wording) -> str:
    word = found[0]
    if word.islower() or word.istitle():
        return _utterance(word, wording)
    if _ONE_NAME.fullmatch(word):
        return word
    if word.endswith("s") and len(word) >= 3 and word[:-1].isupper() and _is_spelled(word[:-1], wording):
        return f"{spelled(word[:-1], wording)}'s"
    return " ".join(_hump(part, wording) for part in _HUMPS.sub(" ", word).split())


def _hump(part: str, wording: Wording) -> str:
    if len(part) >= 2 and part.isupper():
        return spelled(part, wording) if _is_spelled(part, wording) else _utterance(part.lower(), wording)
    return _utterance(part, wording)


def _is_spelled(word: str, wording: Wording) -> bool:
    if word in wording.spelled:
        return True
    is_uttered = _shortened(word.lower()) in wording.sounds
    return not _VOWELS.intersection(word) and 2 <= len(word) <= MOST_SPELLED and not is_uttered


def _utterance(word: str, wording: Wording) -> str:
    """Return a word, shortened if it is drawn out, and with another spelling if engines would spell it."""
    if len(word) >= _SHORTEST_LAUGHTER and (laughter := _LAUGHTER.fullmatch(word)):
        syllables = re.findall(r"h[aeiou]|j[aei]|ah", laughter[1].lower())
        if wording.language == "es" or not syllables[0].startswith("j"):
            return " ".join(syllables[:MOST_LAUGHS])
    is_drawn_out = _DRAWN_OUT.search(word) is not None
    if said := wording.sounds.get(_shortened(word.lower()) if is_drawn_out else word.lower()):
        return said
    if not is_drawn_out or word.lower() == "www":
        return word
    if wording.has_triple_letters and not re.search(
        r"(.)\1{3,}|([aeiouäöü])\2{2,}|(.)\3{2,}$", word, re.IGNORECASE
    ):
        return word
    twice = _shortened(word)
    return twice if twice.lower() in wording.doubled else _DRAWN_OUT.sub(r"\1", word)


def _shortened(word: str) -> str:
    return _DRAWN_OUT.sub(r"\1\1", word)


class _Patterns(NamedTuple):
    whole: re.Pattern[str]
    before_number: re.Pattern[str]
    before_name: re.Pattern[str]
    days: re.Pattern[str]
    range_of_days: re.Pattern[str]
    between: re.Pattern[str]
    alone: re.Pattern[str]


def abbreviations_in_full(text: str, wording: Wording) -> str:
    """Expand every short form in a text; call this while its numbers are still digits."""
    patterns = _patterns(wording)
    text = patterns.before_number.sub(lambda found: wording.before_number[found[1].lower()], text)
    text = patterns.before_name.sub(lambda found: wording.before_name[found[1].lower()], text)
    if wording.days:
        text = patterns.range_of_days.sub(
            lambda found: (
                f"{wording.days[found[1].lower()]}{found[2]} {wording.to} {found[3]}{wording.days[found[4].lower()]}"
            ),
            text,
        )
        text = patterns.days.sub(lambda found: wording.days[found[1].lower()], text)
    text = re.sub(r"(?<!\w)(?:([A-Z])–([A-Z])|(A)-(Z))(?![\w-])", rf"\1\3 {wording.to} \2\4", text)
    text = re.sub(r"(?<!\w)[A-Z]{2,3}(?=-?\d)", lambda found: spelled(found[0], wording), text)
    if wording.language == "de":
        text = re.sub(r"(?<=\w\w)str\.(?!\w)", "straße", text)
    return patterns.whole.sub(lambda found: _in_full(found[0], wording), text)


def signs_in_words(text: str, wording: Wording) -> str:
    """Replace signs that stand alone or between two words or numbers with words; call this after numbers."""
    if text.replace("\n", "").isalpha():
        return text
    patterns = _patterns(wording)
    text = patterns.alone.sub(lambda found: _sign(found[0], wording), text)
    text = patterns.between.sub(lambda found: f" {wording.signs[found[1]]} ", text)
    return re.sub(r"(?<=\w)\+(?![\w+])", f" {wording.signs['+']}", text)


def _sign(sign: str, wording: Wording) -> str:
    currency = wording.currencies.get(sign)
    return wording.signs[sign] if currency is None else currency.many


def _in_full(short: str, wording: Wording) -> str:
    """Return a short form in full; one that was split ("z. B.") has its words on the same number of lines."""
    parts = short.count("\n")
    full = wording.abbreviations[short.replace("\n", "").lower()].replace(" ", "\n", parts)
    return full + f"\n{SILENT}" * (parts - full.count("\n"))


@lru_cache(maxsize=8)
def _patterns(wording: Wording) -> _Patterns:
    dotted = [key for key in wording.abbreviations if key.endswith((".", "/", "+", "#"))]
    plain = [key for key in wording.abbreviations if key not in dotted]
    partable = re.sub(r"\\\.(?=[^|)])", r"\\.\\n?", either(dotted))
    days = either(name.capitalize() for name in wording.days)
    titles = either(name.capitalize() for name in wording.before_name)
    signs = either(wording.signs)
    return _Patterns(
        whole=re.compile(
            rf"(?<![\w.'’/-])(?:(?:{partable})(?!\w)|(?:{either(plain)})(?![\w'/-]|\.\w))", re.IGNORECASE
        ),
        before_number=re.compile(
            rf"(?<![\w.])({either(wording.before_number)})(?:\.(?=\n?\d)|(?<=[°º])(?=\n?\d))", re.IGNORECASE
        ),
        before_name=re.compile(rf"(?<![\w.])({titles})(?:\.|(?<=St)|(?<=Ste))(?=\n[A-ZÀ-Þ])"),
        days=re.compile(rf"(?<!\w)({days})(?:\.(?!\w)|(?=,?\n\d{{1,2}}[.:]))"),
        range_of_days=re.compile(rf"(?<!\w)({days})\.?(\n?)[-–](\n?)({days})(?!\w)\.?"),
        between=re.compile(rf"(?<=[\w.])({signs})(?=\w)"),
        alone=re.compile(rf"(?<=\n)(?:{signs})(?=[.,!?;:]*(?:\n|$))"),
    )
