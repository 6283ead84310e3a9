"""Reads a language's expressions of time (``times.*.toml``): patterns, and the value of each name that they capture.

The words are compared in small letters and without accents. Numbers in words come from num2words. A meaning is a short
text such as "weekday last" that ``time_meanings`` understands; this module knows no calendar.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any, Final

import msgspec

from companion.remembering.patterns import FOLDER, PIECE
from companion.values import LANGUAGES, UNSPACED
from companion.values.shipped import shipped

_KANA: Final = re.compile(r"[\u3040-\u30ff]")
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_LATIN: Final = re.compile(r"[^\W\d_\u3040-\u30ff\u3400-\u9fff]")

Range = tuple[float, float]


class _Names(msgspec.Struct, forbid_unknown_fields=True):
    weekday: list[str]
    month: list[str]
    season: dict[str, str]
    part: dict[str, str]
    unit: dict[str, str]
    holiday: dict[str, str]
    count: dict[str, Range]
    in_year: dict[str, int]


class Writes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Ways in which a language writes a date; "{}" stands for another of these."""

    day: str
    day_of_year: str
    on: str
    clock: str
    month: str
    year: str
    span: str
    instead: re.Pattern[str]
    """Pattern of a word before a time that a date replaces as well."""
    behind: re.Pattern[str]
    """Pattern of a word after which a date stands without ``on``."""
    first: str = "1"
    """Number of the first day of a month."""

    def number(self, day: int) -> str:
        """Return the number of a day in its month, such as "1er" or "2"."""
        return self.first if day == 1 else str(day)


class _Table(msgspec.Struct, forbid_unknown_fields=True):
    numbers: str
    start: str
    end: str
    nth: str
    either: str
    half: str
    past: str
    ahead: str
    habit: str
    joins: str
    hour_ends: str
    names: _Names
    pieces: dict[str, str]
    says: dict[str, list[str]]
    vague: dict[str, list[str]]
    within: dict[str, list[str]]
    limits: dict[str, list[str]]
    clock: dict[str, list[str]]
    hour: dict[str, list[str]]
    beside: dict[str, str]
    writes: Writes
    parts: dict[str, list[str]] = {}
    eras: dict[str, int] = {}
    nth_endings: tuple[str, ...] = ("",)


@dataclass(frozen=True, slots=True)
class Said:
    """The values that an expression names; None for those that it does not name."""

    weekday: int | None = None
    """Day of the week; 0 is Monday."""
    month: int | None = None
    season: str | None = None
    part: str | None = None
    unit: str | None = None
    holiday: str | None = None
    count: Range | None = None
    """Lowest and highest count; equal if it is exact."""
    dom: int | None = None
    """Day of the month, or the first of several."""
    until: int | None = None
    """Last day of the month, if there are several."""
    year: int | None = None
    in_year: int | None = None
    """Number of years from this one."""
    decade: int | None = None
    hour: int | None = None
    hour_text: str = ""
    minute: int = 0
    is_half: bool = False
    """True if half a unit is added."""
    half_day: str = ""
    """Half of the day: "am" or "pm"."""


Spelling = tuple[str, re.Pattern[str]]
"""A meaning, and the pattern of an expression with it."""
Around = tuple[str, tuple[re.Pattern[str], ...]]
"""A meaning, and the patterns before, between and after the expressions that it surrounds."""


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """The expressions of time of one language; all patterns are for ``folded`` text."""

    name: str
    """Code of the language, such as "de"."""
    says: tuple[Spelling, ...]
    parts: tuple[Spelling, ...]
    """Names of a whole that something is a part of: "the month"."""
    vague: tuple[Spelling, ...]
    around: tuple[tuple[Around, ...], ...]
    """Limits, then parts of a whole: each may contain those that come after it."""
    clock: tuple[Spelling, ...]
    hour: tuple[Spelling, ...]
    """Patterns of an hour without a sign of time, which may be any number."""
    hour_ends: re.Pattern[str]
    """Pattern of the text that must follow such an hour."""
    beside: Mapping[str, re.Pattern[str]]
    starts: re.Pattern[str]
    """Pattern of the places where an expression may begin."""
    past: re.Pattern[str]
    """Pattern of words about the past; for text as it was said, like ``ahead``."""
    ahead: re.Pattern[str]
    """Pattern of words about the future."""
    habit: re.Pattern[str]
    """Pattern of words that make a time of day one of many days; for text without accents."""
    joins: re.Pattern[str]
    """Pattern of what lies between two clauses; for text as it was said."""
    values: Mapping[str, tuple[tuple[re.Pattern[str], object], ...]]
    numbers: Mapping[str, int]
    eras: Mapping[str, int]
    """Years before the first of an era, by its name."""
    either: re.Pattern[str]
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    day_parts: Mapping[str, str]
    """Patterns of the parts of the day by their English names."""
    writes: Writes

    def read(self, found: re.Match[str]) -> Said:
        """Return the values that a pattern captured."""
        named = {name: words for name, words in found.groupdict().items() if words is not None}
        values: dict[str, Any] = {
            name: self._value(name, words) for name, words in named.items() if name in self.values
        }
        values |= {name: self._number(named[name]) for name in _NUMBERED if name in named}
        values |= {name: self._year(named[name]) for name in _YEARS if name in named}
        return Said(
            **values,
            count=self._count(named["count"]) if "count" in named else None,
            hour_text=named.get("hour", ""),
            is_half="half" in named,
            half_day="am" if "am" in named else "pm" if "pm" in named else "",
        )

    def places(self, plain: str, after: int = 0) -> Iterator[int]:
        """Yield the places of folded text where an expression may begin."""
        found = self.starts.search(plain, after)
        while found:
            yield found.start()
            found = self.starts.search(plain, found.start() + 1)

    def weekdays_in(self, words: str) -> Iterator[int]:
        """Yield the days of the week, 0 for Monday, that folded words name."""
        for pattern, day in self.values["weekday"]:
            if pattern.search(words):
                assert isinstance(day, int)
                yield day

    def _value(self, name: str, words: str) -> object:
        if name == "month" and words.isdigit():
            return int(words)
        return next(value for pattern, value in self.values[name] if pattern.fullmatch(words))

    def _number(self, words: str) -> int:
        figures = re.search(r"\d+", words)
        if figures:
            return int(figures[0])
        written = _IN_FIGURES.match(words)  # "四号"
        return self.numbers[written[0] if written else words.replace("-", " ")]

    def _year(self, words: str) -> int:
        era = next(filter(words.startswith, self.eras), "")
        number = words.removeprefix(era)
        return self.eras.get(era, 0) + (1 if number == "元" else self._number(number))

    def _count(self, words: str) -> Range:
        for pattern, value in self.values["counted"]:
            if pattern.fullmatch(words):
                assert isinstance(value, tuple)
                return value
        few, *many = (self._number(one.strip()) for one in self.either.split(words))
        return (few - 0.5, many[0] + 0.5) if many else (float(few), float(few))


_IN_FIGURES: Final = re.compile("[一二三四五六七八九十]+")
_NUMBERED: Final = ("dom", "until", "hour", "minute")
_YEARS: Final = ("year", "decade")


def folded(text: str) -> tuple[str, tuple[int, ...]]:
    """Return a text in small letters, without accents, with single spaces, and the original place of each character."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        plain = _plain(letter)
        if plain != " " or (letters and letters[-1] != " "):
            letters.append(plain)
            places.append(place)
    return "".join(letters), tuple(places)


@cache
def _plain(letter: str) -> str:
    if letter.isspace():
        return " "
    return "'" if letter in "’＇" else _unaccented(letter).lower()[:1]


def _unaccented(letter: str) -> str:
    """Return a Latin letter or digit without accents and of common width; any other character unchanged."""
    is_plain = letter < "\u0300" or "\uff00" < letter < "\uff5f"
    is_plain = is_plain and (letter.isalpha() or letter.isdecimal())
    return unicodedata.normalize("NFKD", letter)[0] if is_plain else letter


def weekdays_in(text: str) -> frozenset[int]:
    """Return the weekdays that a text names in full, Monday as 0."""
    plain = text.casefold()
    return frozenset(
        place
        for language in languages_of(text)
        for place, name in enumerate(language.weekdays)
        if name.casefold() in plain
    )


def languages_of(text: str) -> tuple[Language, ...]:
    """Return the languages that a text may be in, by its script."""
    names: tuple[str, ...] = ()
    if _KANA.search(text):
        names = ("ja",)
    elif _HAN.search(text):
        names = ("zh", "ja")
    if _LATIN.search(text) or not names:
        names += tuple(name for name in LANGUAGES if name not in UNSPACED)
    return tuple(map(language, names))


@cache
def language(name: str) -> Language:
    """Return the expressions of time of a language; raises the errors of ``shipped``."""
    file = FOLDER / f"times.{name}.toml"
    with shipped(file):
        table = msgspec.convert(
            tomllib.loads(file.read_text("utf-8")), _Table, dec_hook=lambda _, pattern: re.compile(pattern)
        )
        return _language(name, table)


def is_name_of_time(word: str) -> bool:
    """Return whether a word in small letters is the English name of a weekday or a month."""
    values = language("en").values
    return any(pattern.fullmatch(word) for pattern, _ in (*values["weekday"], *values["month"]))


def _language(name: str, table: _Table) -> Language:
    cardinals = dict(_number_names(table.numbers, "cardinal"))
    ordinals = {
        f"{name}{ending}": number
        for name, number in (
            {} if table.numbers in UNSPACED else dict(_number_names(table.numbers, "ordinal"))
        ).items()
        for ending in table.nth_endings
    }
    numbers = cardinals | ordinals
    between = f" (?:{table.either}) " if table.end else f"(?:{table.either})"
    pieces = _pieces(table, _any_of(cardinals), _any_of(ordinals), between)

    def filled(pattern: str) -> str:
        while (more := PIECE.sub(lambda piece: pieces[piece[1]], pattern)) != pattern:
            pattern = more
        return "".join(map(_unaccented, pattern))

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(filled(pattern))

    def spelt(ways: Mapping[str, list[str]], end: str = table.end) -> tuple[Spelling, ...]:
        return tuple(
            (meaning, compiled(f"(?:{way})(?:{end})")) for meaning, each in ways.items() for way in each
        )

    def around(ways: Mapping[str, list[str]]) -> tuple[Around, ...]:
        return tuple(
            (meaning, tuple(map(compiled, way.split("<time>"))))
            for meaning, each in ways.items()
            for way in each
        )

    begins = chain(table.says.values(), table.vague.values(), table.clock.values(), table.hour.values())
    ways = [way for each in begins for way in each]
    ways += [
        way.partition("<time>")[0]
        for each in chain(table.within.values(), table.limits.values())
        for way in each
        if not way.startswith("<time>") and not way.startswith("(?:从|在)?<time>")
    ]
    names = table.names
    return Language(
        name=name,
        says=spelt(table.says),
        parts=spelt(table.parts),
        vague=spelt(table.vague),
        around=(around(table.limits), around(table.within)),
        clock=spelt(table.clock, ""),
        hour=spelt(table.hour, ""),
        hour_ends=compiled(table.hour_ends),
        beside={name: compiled(pattern) for name, pattern in table.beside.items()},
        starts=re.compile(re.sub(r"\(\?P<\w+>", "(?:", filled(f"(?:{table.start})(?:{'|'.join(ways)})"))),
        past=re.compile(table.past),
        ahead=re.compile(table.ahead),
        habit=re.compile(table.habit),
        joins=re.compile(table.joins),
        values={
            "weekday": tuple((compiled(one.lower()), at) for at, one in enumerate(names.weekday)),
            "month": tuple((compiled(one.lower()), at) for at, one in enumerate(names.month, start=1)),
            "in_year": tuple((compiled(one), years) for one, years in names.in_year.items()),
            "counted": tuple((compiled(one), between) for one, between in names.count.items()),
            **{
                kind: tuple((compiled(one), name) for name, one in getattr(names, kind).items())
                for kind in ("season", "part", "unit", "holiday")
            },
        },
        numbers=numbers,
        eras=table.eras,
        either=re.compile(between),
        weekdays=tuple(map(_first_spelling, names.weekday)),
        months=tuple(map(_first_spelling, names.month)),
        day_parts={part: _first_spelling(one) for part, one in names.part.items()},
        writes=table.writes,
    )


_LARGEST: Final = 31
"""Number up to which all numbers are read in words, and beyond it whole tens; without spaces up to 99, because a
pattern takes the whole of "四十九"."""


def _number_names(spoken: str, kind: str) -> Iterator[tuple[str, int]]:
    from num2words import num2words

    beyond = range(_LARGEST + 1, 100) if spoken in UNSPACED else range(40, 100, 10)
    for number in (*range(1, _LARGEST + 1), *(beyond if kind == "cardinal" else ())):
        yield folded(num2words(number, lang=spoken, to=kind))[0].replace("-", " "), number


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of these words, the longest first; for none, one that never matches."""
    longest_first = sorted(map(re.escape, words), key=len, reverse=True)
    return "|".join(word.replace(r"\ ", "[ -]") for word in longest_first) or "(?!)"


def _pieces(table: _Table, cardinals: str, ordinals: str, between: str) -> dict[str, str]:
    """Return the replacement for each name in angle brackets: a group that captures it, or a pattern within one."""
    names = table.names
    number = rf"(?:\d{{1,3}}|{cardinals})"
    named = {
        "weekday": "|".join(names.weekday).lower(),
        "month": "|".join(sorted(_alternatives(names.month), key=len, reverse=True)).lower(),
        "season": "|".join(names.season.values()),
        "part": "|".join(names.part.values()),
        "unit": "|".join(sorted(_alternatives(names.unit.values()), key=len, reverse=True)),
        "holiday": "|".join(names.holiday.values()),
        "count": "|".join((*sorted(names.count, key=len, reverse=True), rf"{number}(?:{between}{number})?")),
        "nth": f"{table.nth}|{ordinals}",
        "dom": rf"{table.nth}|\d{{1,2}}(?!\d)|{ordinals}|{cardinals}",
        "until": rf"{table.nth}|\d{{1,2}}(?!\d)|{ordinals}|{cardinals}",
        "year": r"(?:19|20)\d\d(?!\d)",
        "in_year": "|".join(names.in_year),
        "hour": rf"\d{{1,2}}(?!\d)|{cardinals}",
        "minute": rf"[0-5]?\d(?!\d)|{cardinals}",
        "half": table.half,
    }
    groups = {name: f"(?P<{'dom' if name == 'nth' else name}>{words})" for name, words in named.items()}
    return groups | {"number": number, "era": "|".join(table.eras)} | table.pieces


def _alternatives(names: Iterable[str]) -> Iterator[str]:
    for one in names:
        yield from one.split("|") if "(" not in one else (one,)


def _first_spelling(names: str) -> str:
    return names.partition("|")[0].rstrip("?")
