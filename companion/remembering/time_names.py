"""The English words for numbers, units and names of time, and patterns that find them. All in small letters."""

import re
from typing import Final

_DAYS: Final = (
    "monday,mon tuesday,tues,tue wednesday,wed thursday,thurs,thur,thu friday,fri saturday,sat sunday,sun"
)
WEEKDAYS: Final = {name: at for at, names in enumerate(_DAYS.split()) for name in names.split(",")}
"""0 is Monday."""
_MONTHS: Final = """
january,jan february,feb march,mar april,apr may june,jun july,jul august,aug september,sept,sep october,oct
november,nov december,dec
"""
MONTHS: Final = {name: at for at, names in enumerate(_MONTHS.split(), start=1) for name in names.split(",")}
"""1 is January."""
_NUMBERS: Final = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty
"""
NUMBERS: Final = tuple(_NUMBERS.split())
"""From one on."""
_TENS: Final = "thirty forty fifty sixty seventy eighty ninety"
CARDINALS: Final = {name: at for at, name in enumerate(NUMBERS, start=1)} | {
    name: 10 * at for at, name in enumerate(_TENS.split(), start=3)
}
_ORDINALS: Final = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
sixteenth seventeenth eighteenth nineteenth twentieth
"""
_ORDINAL_NAMES: Final = _ORDINALS.split()
ORDINALS: Final = (
    {name: at for at, name in enumerate(_ORDINAL_NAMES, start=1)}
    | {f"twenty{mark}{name}": 20 + at for mark in "- " for at, name in enumerate(_ORDINAL_NAMES[:9], start=1)}
    | {"thirtieth": 30, "thirty-first": 31, "thirty first": 31}
)
VAGUE: Final = {
    "a couple of": (1.5, 3.0),
    "a couple": (1.5, 3.0),
    "couple of": (1.5, 3.0),
    "a few": (2.0, 5.0),
    "few": (2.0, 5.0),
    "some": (2.0, 6.0),
    "several": (3.0, 8.0),
    "many": (5.0, 20.0),
    "half a": (0.4, 0.6),
    "half an": (0.4, 0.6),
}
"""Numbers that leave open how many: from, to (guesses)."""
UNITS: Final = ("minute", "hour", "day", "night", "week", "fortnight", "weekend", "month", "year", "decade")
_DECADES: Final = "twenties thirties forties fifties sixties seventies eighties nineties"
DECADES: Final = {name: 10 * at for at, name in enumerate(_DECADES.split(), start=2)}


def one_of(*words: str) -> str:
    """Return a pattern that finds any of these, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda word: -len(word))) + ")"


_ABBREVIATED_DAYS: Final = ("sun", "sat", "wed", "mon")
"""Words of their own, or parts of names."""
WEEKDAY: Final = one_of(*(name for name in WEEKDAYS if name not in _ABBREVIATED_DAYS)) + r"\b(?!'?s\b)"
MONTH: Final = one_of(*MONTHS)
YEAR: Final = r"(?:19|20)\d\d"
UNIT: Final = one_of(*UNITS) + "s?"
CARDINAL: Final = r"(?:\d{1,3}|" + one_of(*CARDINALS, "a", "an") + ")"
_EITHER: Final = re.compile(rf"({CARDINAL}) (?:or|to) ({CARDINAL})")
COUNT: Final = f"(?:{one_of(*VAGUE)}|{CARDINAL} (?:or|to) {CARDINAL}|{CARDINAL})"
ORDINAL: Final = r"(?:\d{1,2}(?:st|nd|rd|th)|" + one_of(*ORDINALS) + ")"


def cardinal(word: str) -> int:
    """Return the number that a match of ``CARDINAL`` names."""
    if word in ("a", "an"):
        return 1
    return int(word) if word.isdigit() else CARDINALS[word]


def ordinal(word: str) -> int:
    """Return the number that a match of ``ORDINAL``, or one in figures, names."""
    figures = re.match(r"\d+", word)
    return int(figures[0]) if figures else ORDINALS[word]


def count(words: str) -> tuple[float, float]:
    """Return from and to for a match of ``COUNT``; both the same where it is exact."""
    if words in VAGUE:
        return VAGUE[words]
    if either := _EITHER.fullmatch(words):
        return cardinal(either[1]) - 0.5, cardinal(either[2]) + 0.5
    exact = float(cardinal(words))
    return exact, exact
