"""Decides what an engine is given to say for each word of a caption.

Captions keep emoji, markdown and signs; a voice must not read "asterisk". What the engines at hand say well
is left to them (1,000, 3.5, 21st, 2024, 7:30, Dr.); what they were found to say badly is put in words
("10:05", "24/7", "1990s", "€5"). The result keeps which stretch of spoken text belongs to which caption word,
so that times found for the one give times of the other. Wordings are English.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from companion.speaking.phone_numbers import are_called, digit_by_digit


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """A word of the caption and what is said for it."""

    caption: str
    """The stretch of the clause's text between two white spaces."""
    said: str
    """Words parted by single spaces; empty when nothing is said for it."""


@dataclass(frozen=True, slots=True)
class SpokenForm:
    """A clause as captioned and as said."""

    words: tuple[SpokenWord, ...]
    """Their captions, joined by spaces, are the clause's text with its white space made single spaces."""

    @property
    def text(self) -> str:
        """What the engine is given; empty when there is nothing to say."""
        return " ".join(word.said for word in self.words if word.said)

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Per caption word, where what is said for it begins and ends in ``text``; empty if nothing is."""
        spans = []
        end = 0
        for word in self.words:
            start = end + 1 if end and word.said else end
            end = start + len(word.said)
            spans.append((start, end))
        return tuple(spans)


def spoken_form(text: str) -> SpokenForm:
    """Put a clause's text in the form in which it is said.

    A form that does not end in a sign of punctuation gets a comma: the reply goes on, and so shall the voice.
    """
    captions = text.split()
    said = [_pronounceable(word) for word in _say_amounts(captions)]
    called = are_called(said)
    said = [
        digit_by_digit(word) if called[i] else _say_word(word, said[i - 1] if i else "", _next(said, i))
        for i, word in enumerate(said)
    ]
    _mark_pauses(captions, said)
    return SpokenForm(tuple(SpokenWord(c, s) for c, s in zip(captions, said, strict=True)))


def in_ascii(form: SpokenForm) -> SpokenForm:
    """Say the same with ASCII letters alone, for an engine that knows no others.

    Accents are dropped; words in other scripts are not said.
    """
    return SpokenForm(tuple(SpokenWord(word.caption, _ascii(word.said)) for word in form.words))


_CURRENCIES = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen"}
_MAGNITUDES = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
_AMOUNT = re.compile(r"^(\W*?)([$€£¥])(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?([kKmMbB]n?)?(\W*)$")
_AMOUNT_BEHIND = re.compile(r"^(\W*)(\d[\d.,]*\d|\d)([€£¥])(\W*)$")
_SHORT_MAGNITUDES = {"k": "thousand", "m": "million", "b": "billion"}

_WORDINGS = {
    "e.g.": "for example",
    "i.e.": "that is",
    "etc.": "et cetera",
    "etc": "et cetera",
    "vs.": "versus",
    "vs": "versus",
    "approx.": "approximately",
    "w/": "with",
    "w/o": "without",
    "&": "and",
    "+": "plus",
    "=": "equals",
    "@": "at",
    "<": "is less than",
    ">": "is more than",
    "×": "times",
    "÷": "divided by",
    "→": "to",
}
"""Whole words, lower case, and how they are said."""
_UNITS = {
    "km": "kilometers",
    "cm": "centimeters",
    "mm": "millimeters",
    "kg": "kilograms",
    "mg": "milligrams",
    "ml": "milliliters",
    "km/h": "kilometers per hour",
    "mph": "miles per hour",
    "lbs": "pounds",
    "gb": "gigabytes",
    "mb": "megabytes",
    "°c": "degrees Celsius",
    "°f": "degrees Fahrenheit",
    "°": "degrees",
    "%": "percent",
}
"""After a number, attached or not."""
_FRACTIONS = {
    "1/2": "one half",
    "1/3": "one third",
    "2/3": "two thirds",
    "1/4": "one quarter",
    "3/4": "three quarters",
    "½": "one half",
    "⅓": "one third",
    "⅔": "two thirds",
    "¼": "one quarter",
    "¾": "three quarters",
}
_DECADES = (
    *("", "tens", "twenties", "thirties", "forties"),
    *("fifties", "sixties", "seventies", "eighties", "nineties"),
)
_PRINTED = frozenset(".,!?;:'-/%$&@+=<>×÷→°½⅓⅔¼¾~#–—")
"""Signs that have a meaning for what follows below; other signs are dropped."""
_WITHIN_WORDS = frozenset('*`"“”„«»[](){}')
"""Signs that may stand inside a word without parting it, such as in "friend(s)"."""
_FOLDED = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "−": "-", "‐": "-", "‑": "-", "―": "—", "…": "...", "⁄": "/"}
)
_LETTERS_IN_ASCII = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "Æ": "Ae",
        "ø": "o",
        "Ø": "O",
        "œ": "oe",
        "Œ": "Oe",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "ð": "d",
    }
    | {"þ": "th", "ı": "i"}
)


def _next(words: Sequence[str], i: int) -> str:
    return words[i + 1] if i + 1 < len(words) else ""


def _say_amounts(words: Sequence[str]) -> list[str]:
    """Put sums of money in words; "million" behind one comes before the currency."""
    said = list(words)
    for i, word in enumerate(words):
        if found := _AMOUNT.match(word):
            before, sign, whole, part, short, after = found.groups()
            unit = _CURRENCIES[sign]
            magnitude = _SHORT_MAGNITUDES[short[0].lower()] if short else ""
            follower = re.match(r"[a-z]*", _next(words, i).lower())
            if follower and follower.group() in _MAGNITUDES and not after:
                said[i] = before + whole + (f".{part}" if part else "")
                following, rest = words[i + 1][: follower.end()], words[i + 1][follower.end() :]
                said[i + 1] = f"{following} {unit}{rest}"
            elif part and len(part) == 2 and not magnitude:
                said[i] = f"{before}{whole} {unit} {part.lstrip('0') or ''}".rstrip() + after
            else:
                number = whole + (f".{part}" if part else "")
                said[i] = before + " ".join(filter(None, (number, magnitude, unit))) + after
        elif found := _AMOUNT_BEHIND.match(word):
            before, number, sign, after = found.groups()
            said[i] = f"{before}{number} {_CURRENCIES[sign]}{after}"
    return said


def _pronounceable(word: str) -> str:
    """Drop what has no sound: emoji, markdown, quotation marks, invisible characters; say web addresses."""
    word = re.sub(r"\]\(\S*?\)", "", word)
    word = re.sub(r"<?https?://(?:www\.)?([^\s/?#,;:!()<>]+)[^\s,;!()<>]*>?", _say_host, word)
    word = re.sub(r"\b([\w.+-]+)@([\w-]+(?:\.[\w-]+)+)\b", _say_mail, word)
    word = word.translate(_FOLDED)
    word = re.sub(r"(?<=\d)\*(?=\d)", "×", word)
    word = " ".join("".join(_kept(c) for c in word).split())
    return re.sub(r"^'+(?=\w)|(?<![sS\W])'+(?=\W*$)", "", word)


def _kept(character: str) -> str:
    """Return the character if it has a meaning; nothing for what does not part words, else a space."""
    if character.isalnum() or character in _PRINTED or unicodedata.combining(character):
        return character
    is_within_words = character in _WITHIN_WORDS or unicodedata.category(character) in {"Cf", "Me"}
    return "" if is_within_words else " "


def _say_host(found: re.Match[str]) -> str:
    host = found.group(1)
    bare = host.rstrip(".")
    ending = "." if host != bare or found.group(0).endswith(".") else ""
    return bare.replace(".", " dot ") + ending


def _say_mail(found: re.Match[str]) -> str:
    return f"{found.group(1)} at {found.group(2)}".replace(".", " dot ")


def _say_word(word: str, before: str, after: str) -> str:
    """Say one caption word, whose neighbours are given."""
    if not any(c.isalnum() for c in word) and word not in _WORDINGS:
        return _UNITS.get(word, "") if before[-1:].isdigit() else ""
    core, ending = _without_ending(word)
    if word.lower() in _WORDINGS:
        return _WORDINGS[word.lower()]
    if core.lower() in _WORDINGS:
        return _WORDINGS[core.lower()] + ending
    is_after_number = before[-1:].isdigit()
    if is_after_number and core.lower() in _UNITS:
        return _UNITS[core.lower()] + ending
    if core.upper() in {"AM", "PM"} and is_after_number:
        return f"{core[0].lower()}.m.{ending.replace('.', '')}"
    if core == "AM":
        return f"am{ending}"  # flite leaves it out in capitals
    is_half_day_next = after.lower().replace(".", "").startswith(("am", "pm"))
    return _spaced(_say_numbers(core, is_half_day_next)) + ending


def _without_ending(word: str) -> tuple[str, str]:
    """Split off what ends the word; several signs there become the one that counts."""
    core = word.rstrip(".,!?;:—–-")
    ending = word[len(core) :]
    if "?" in ending:
        return core, "?"
    if "!" in ending:
        return core, "!"
    if ".." in ending or ending.strip("-–—") != ending:
        return core, ","
    return core, ending[:1]


def _say_numbers(core: str, is_half_day_next: bool) -> str:
    core = re.sub(r"^#(?=\d)", "number ", core)
    core = re.sub(r"^~(?=\d)", "about ", core)
    core = re.sub(r"^-(?=[\d.])", "minus ", core)
    core = re.sub(r"[½⅓⅔¼¾]", lambda found: f" {_FRACTIONS[found.group()]} ", core)
    if core in _FRACTIONS:
        return _FRACTIONS[core]
    core = re.sub(r"\b(\d{1,2}):00(?=$|[ap]m)", r"\1" if is_half_day_next else r"\1 o'clock", core)
    core = core.replace(" o'clockam", "am").replace(" o'clockpm", "pm")
    core = re.sub(r"\b(\d{1,2}):0(?=[1-9])", r"\1 oh ", core)
    core = re.sub(r"(?<=\d)([AaPp])[Mm]$", lambda found: f" {found.group(1).lower()}.m.", core)
    core = re.sub(r"\b'?(\d\d)?([1-9])0'?s$", _say_decade, core)
    core = re.sub(r"(?<=\d)\s*–\s*(?=\d)", " to ", core)
    core = re.sub(r"(?<=\d)[×*x](?=\d)", " times ", core)
    units = "|".join(re.escape(unit) for unit in _UNITS)
    core = re.sub(rf"(?<=\d)({units})$", lambda found: f" {_UNITS[found.group(1).lower()]}", core, flags=re.I)
    return core.replace("/", " ")


def _say_decade(found: re.Match[str]) -> str:
    century, decade = found.groups()
    return f"{century or ''} {_DECADES[int(decade)]}"


def _spaced(core: str) -> str:
    """Part words that dashes or dots join, drop the signs that were left, keep single spaces."""
    core = re.sub(r"(?:[–—]|--+|\.\.+)", ", ", core)
    core = re.sub(r"(?<=\w)([,;:!?])(?=[^\W\d])", r"\1 ", core)
    core = re.sub(r"(?<=\w)&(?=\w)", " and ", core)
    core = re.sub(r"[%$&@+=<>×÷→°~#\"]", " ", core)
    return re.sub(r"\s+,", ",", " ".join(core.split()))


def _mark_pauses(captions: Sequence[str], said: list[str]) -> None:
    """Give words a sign of punctuation where the caption has one beside them: a dash, a bracket, the end."""
    spoken = -1
    for i, caption in enumerate(captions):
        is_dash = caption.strip("-–—") == "" and not said[i]
        is_opening = bool(re.match(r"\W*\(", caption)) and bool(said[i])
        if spoken >= 0 and not said[i] and (found := re.search(r"[?!.]", caption)):
            said[spoken] = _ended(said[spoken], found.group())
        elif spoken >= 0 and (is_dash or is_opening):
            said[spoken] = _ended(said[spoken], ",")
        if said[i]:
            spoken = i
            if re.search(r"\w\W*\)", caption):
                said[i] = _ended(said[i], ",")
    if spoken >= 0:
        said[spoken] = _ended(said[spoken], ",")


def _ended(said: str, sign: str) -> str:
    return said if said.endswith((".", "!", "?", ",", ";", ":")) else said + sign


def _ascii(said: str) -> str:
    folded = unicodedata.normalize("NFKD", said.translate(_LETTERS_IN_ASCII))
    plain = " ".join("".join(c for c in folded if c.isascii()).split())
    return plain if any(c.isalnum() for c in plain) else ""
