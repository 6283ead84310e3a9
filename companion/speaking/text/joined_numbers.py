"""Writes joined numbers in words: the dash of a range (9am–5pm, $5–10, 3-5 km), and lists (1,2,3 and 3-2-1).

Call this before amounts and times, so that those need to handle only single numbers. A text's caption words stand on
lines of their own; the line breaks are kept.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from companion.speaking.text.numbers import number_pattern
from companion.speaking.text.unspaced import LETTERS
from companion.speaking.text.wording import Wording, either

_COUNTED_ON: Final = re.compile(r"(?<![\w.,/-])\d{1,3}(?:-\d{1,3}){2,}(?![\w/-]|[.,]\d)")
"""Pattern of a countdown and similar lists, once dates and phone numbers are done: "3-2-1", "10-20-30"."""
_HYPHENED: Final = re.compile(r"(?<![\w.,/-]\d)(?<=\d)-(?=\d{1,2}/\d{1,2}(?![\w/]))")
"""Pattern of the hyphen in "1-1/2"."""
_ITEMS: Final = re.compile(r"(?<![\w.,/-])\d+(?:\.\d+)?(?:,\d+(?:\.\d+)?)+(?![\w/]|[.,]\d)")
_IN_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_HALVES_OF_DAY: Final = r"[午上下]\n?[前後后午]\n?"
_HOURS: Final = {"en": r"[AaPp]\.?[Mm]\b\.?", "de": "Uhr", "fr": r"h(?:[0-5]\d)?", "es": r"[ap]\.\n?m\."}


class _Patterns(NamedTuple):
    money: re.Pattern[str]
    """Pattern of a range of money whose currency stands only before the lower end."""
    range: re.Pattern[str]
    measured: re.Pattern[str]
    """Pattern of the upper end of a range with a unit."""


def joined_numbers_in_words(text: str, wording: Wording) -> str:
    """Replace the dash of every range in a text with a word, and separate the numbers of every list by commas."""
    if not re.search(r"\d", text):
        return text
    text = _HYPHENED.sub(" ", text)
    text = _COUNTED_ON.sub(lambda found: found[0].replace("-", ", "), text)
    text = _ITEMS.sub(lambda found: _parted(found[0], wording), text)
    patterns = _patterns(wording)
    text = patterns.money.sub(rf"\g<low>\g<gap> {wording.to} \g<currency>", text)
    dash = wording.minus if re.search(r"\d\n?=", text) else wording.to
    return patterns.range.sub(lambda found: _range(found, dash, patterns.measured), text)


def _parted(items: str, wording: Wording) -> str:
    is_decimal = wording.decimal_sign == "," and items.count(",") == 1
    return items if is_decimal or _IN_THOUSANDS.fullmatch(items) else items.replace(",", ", ")


def _range(found: re.Match[str], dash: str, measured: re.Pattern[str]) -> str:
    unit, before, behind = found["unit"] or "", found["before"], found["behind"]
    if unit and (before or behind) and not measured.match(found.string, found.end()):
        return found[0]  # a dash between two thoughts: "5 km – 3 of them uphill"
    return f"{unit}{before} {dash} {behind}"


@lru_cache(maxsize=8)
def _patterns(wording: Wording) -> _Patterns:
    number = number_pattern(wording)
    currency = either(wording.currencies)
    hours = _HOURS.get(wording.language, "(?!)")
    letter = f"[{LETTERS}]" if wording.is_unspaced else "(?!)"
    unit = rf"[ \n]?(?:{hours}|{either([*wording.units, *wording.currencies])}|{letter})"
    high = rf"(?:(?:{currency})\n?|{_HALVES_OF_DAY})?-?(?={number})"
    dash = "[-–—~]"
    return _Patterns(
        money=re.compile(rf"(?<!\w)(?P<currency>{currency})(?P<gap>\n?)(?P<low>{number}){dash}(?=\d)"),
        range=re.compile(rf"(?<=\d)(?P<unit>{unit})??(?P<before>\n?){dash}(?P<behind>\n?)(?={high})"),
        measured=re.compile(rf"{high}{number}{unit}"),
    )
