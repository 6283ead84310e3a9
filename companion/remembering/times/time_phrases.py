"""Reads expressions of time where they stand in a text: "last Friday night at nine", "two days before Christmas".

An expression is one of its language's table (``time_language``), with words that narrow it ("last week on Friday",
"half past six") or count from it. In reports and plans alike, "since" reaches to now and "by" begins now; "before"
alone reaches back a lifetime. An hour up to twelve without "am" or "pm" is read as people mostly mean it: from one to
six after noon, from seven to eleven before, unless a part of the day says otherwise (guess).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from companion.remembering.times import dates
from companion.remembering.times.dates import DAY, HOUR, Stretch, Vantage, midnight
from companion.remembering.times.time_language import Around, Language, Said, Spelling
from companion.remembering.times.time_meanings import moved, stretch_of, third


@dataclass(frozen=True, slots=True)
class Phrase:
    """An expression of time in a text."""

    stretch: Stretch
    start: int
    end: int
    """Place in the text where it ends."""
    is_clock: bool = False
    """The expression names a time of day, at which the stretch begins."""
    is_any_day: bool = False
    """The expression names a time of day and no day, so that it may be a habit."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a text where an expression is read, and the instant from which it is understood."""

    language: Language
    text: str
    """Text as ``folded`` returns it."""
    start: int
    at: Vantage

    def to(self, start: int, **at: object) -> "Place":
        """Return another place of the text, if necessary with other settings of its vantage."""
        return replace(self, start=start, at=replace(self.at, **at) if at else self.at)  # type: ignore[arg-type]

    def first(self, spellings: tuple[Spelling, ...]) -> Iterator[tuple[str, re.Match[str]]]:
        """Yield the expressions that begin here, each with its meaning."""
        for meaning, pattern in spellings:
            if found := pattern.match(self.text, self.start):
                yield meaning, found

    def after(self, beside: str) -> int | None:
        """Return the place after an optional joining word; None if no text may follow."""
        found = self.language.beside[beside].match(self.text, self.start)
        return found.end() if found else None


def read_phrase(place: Place, level: int = 0) -> Phrase | None:
    """Return the expression of time at a place: limits contain parts of a whole, and these contain moments."""
    around = place.language.around
    if level == len(around):
        return read_moment(place)
    for one in around[level]:
        if phrase := _read_around(one, place, level):
            return phrase
    return read_phrase(place, level + 1)


def read_vague(place: Place) -> Phrase | None:
    """Return the vague expression that begins at a place, such as "the other day"."""
    for days, found in place.first(place.language.vague):
        most, fewest = map(float, days.split())
        now = place.at.now
        return Phrase(Stretch(now - most * DAY, now - fewest * DAY), place.start, found.end())
    return None


def read_moment(place: Place) -> Phrase | None:
    """Read a stretch, and then the words that narrow it."""
    whole = _read_stretch(place, place.language.says)
    return _clock_first(place) if whole is None else _narrowed(whole, place)


def _read_stretch(place: Place, spellings: tuple[Spelling, ...]) -> Phrase | None:
    """Read by the longest match; None if that has no meaning ("the 31st of February")."""
    fitting = max(place.first(spellings), key=lambda each: each[1].end(), default=None)
    if fitting is None:
        return None
    meaning, found = fitting
    stretch = stretch_of(meaning, place.language.read(found), place.at)
    return None if stretch is None else Phrase(stretch, place.start, found.end())


# ---- the time of day ---------------------------------------------------------------------------------

_NOON: Final = 12
_NIGHT: Final = timedelta(hours=12)
_PM: Final = range(1, 7)
_LATE: Final = frozenset({"afternoon", "evening", "night"})


def _narrowed(whole: Phrase, place: Place) -> Phrase:
    named, part, end = whole.stretch, "", whole.end
    is_day = named.is_day
    if is_day and (found := place.language.beside["part"].match(place.text, end)):
        part, end = place.language.read(found).part or "", found.end()
        named = dates.part_of_day(named.begin, part)
    if not is_day and named.end - named.begin > DAY:
        return _inside(replace(whole, end=end), place)
    after = place.to(end).after("clock")
    for start in (end, end if after is None else after):
        for offset, clock in _clocks(place.to(start), beside_day=True):
            hour = _hour_of(offset, place.language.read(clock), named, part)
            if hour is not None:
                return Phrase(hour, whole.start, clock.end(), is_clock=True)
    return Phrase(named, whole.start, end)


def _inside(whole: Phrase, place: Place) -> Phrase:
    """Read "last week on Friday": the second time narrows the first if it lies within it, otherwise it is ignored."""
    start = place.to(whole.end).after("then")
    if start is None:
        return whole
    there = place.to(start, now=whole.stretch.end, looks_ahead=False)
    inner = _read_stretch(there, place.language.says)
    if inner is None or inner.stretch.begin < whole.stretch.begin or inner.stretch.end > whole.stretch.end:
        return whole
    inner = replace(inner, start=whole.start)
    return _narrowed(inner, place) if inner.stretch.is_day else inner


def _clock_first(place: Place) -> Phrase | None:
    """Read "at 5 tomorrow" and "8 pm"; a time of day alone is today's, or tomorrow's if that has passed."""
    for offset, clock in _clocks(place, beside_day=True):
        start = place.to(clock.end()).after("then")
        day = (
            None if start in (None, clock.end()) else _read_stretch(place.to(start or 0), place.language.says)
        )
        if day and day.stretch.end - day.stretch.begin <= DAY:
            hour = _hour_of(offset, place.language.read(clock), day.stretch)
            return None if hour is None else Phrase(hour, place.start, day.end, is_clock=True)
    for offset, clock in _clocks(place, beside_day=place.at.looks_ahead):
        said = place.language.read(clock)
        near = place.at.near(lambda off: _on_day(offset, said, place.at.now + off * DAY))  # noqa: B023
        is_hour = clock.re in {pattern for _, pattern in place.language.hour}
        if near and (not is_hour or place.language.hour_ends.match(place.text, clock.end())):
            return Phrase(near, place.start, clock.end(), is_clock=True, is_any_day=True)
    return None


def _clocks(place: Place, *, beside_day: bool) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield the times of day that begin here, the longest first; next to a day, a bare hour counts as one."""
    spellings = place.language.clock + (place.language.hour if beside_day else ())
    yield from sorted(place.first(spellings), key=lambda each: -each[1].end())


def _hour_of(offset: str, said: Said, named: Stretch, part: str = "") -> Stretch | None:
    """Return a time of day within a day or a night; in a night, "3 am" and "half past four" lie on the next day."""
    if named.end - named.begin == _NIGHT:
        early = _on_day(offset, said, named.end, "morning")
        if early and said.half_day != "pm" and early.begin < named.end and early.end > named.begin:
            return early
    return _on_day(offset, said, named.begin, part or ("evening" if named.begin.hour >= _NOON else ""))


def _on_day(offset: str, said: Said, day: datetime, part: str = "") -> Stretch | None:
    """Return the hour that begins at a time of day; None if the day has no such time."""
    if offset in ("noon", "midnight"):
        begin = midnight(day) + (24 if offset == "midnight" else _NOON) * HOUR
        return Stretch(begin, begin + HOUR)
    hour, part = said.hour or 0, said.part or part
    if hour > 2 * _NOON:
        return None
    if said.half_day:
        hour = hour % 12 + (12 if said.half_day == "pm" else 0)
    elif part in _LATE or (part != "morning" and hour in _PM and not said.hour_text.startswith("0")):
        hour = hour + 12 if hour < _NOON else (24 if part == "night" and hour == _NOON else hour)
    begin = midnight(day) + hour * HOUR + timedelta(minutes=said.minute + int(offset))
    return Stretch(begin, begin + HOUR)


# ---- expressions around others -----------------------------------------------------------------------


def _read_around(one: Around, place: Place, level: int) -> Phrase | None:
    """Read "since …", "the end of …", "… から": the words around, and the expressions between them."""
    meaning, (before, *between) = one
    found = before.match(place.text, place.start)
    if found is None:
        return None
    inner: list[Phrase] = []
    matches, there = [found], _understood(meaning, place.to(found.end()))
    for pattern in between:
        phrase = _held(there, level)
        follows = pattern.match(place.text, phrase.end) if phrase else None
        if phrase is None or follows is None:
            return None
        inner.append(phrase)
        matches.append(follows)
        there = there.to(follows.end())
    said = next((place.language.read(each) for each in matches if each.lastgroup), Said())
    stretch = _around(meaning, said, inner, there)
    clock = meaning in ("since", "by", "before") and inner[0].is_clock
    return None if stretch is None else Phrase(stretch, place.start, there.start, is_clock=clock)


def _held(place: Place, level: int) -> Phrase | None:
    """Read the expression inside others: a more exact one, or "the month" if it is a part of a whole."""
    if level < len(place.language.around) - 1:
        return read_phrase(place, level + 1)
    return _read_stretch(place, place.language.parts) or _read_stretch(place, place.language.says)


def _understood(meaning: str, place: Place) -> Place:
    match meaning:
        case "since":
            return place.to(place.start, looks_ahead=False)
        case "by":
            return place.to(place.start, looks_ahead=True)
    return place


def _around(meaning: str, said: Said, inner: list[Phrase], place: Place) -> Stretch | None:
    one, now = inner[0].stretch, place.at.now
    match meaning.split():
        case ["since"]:
            return Stretch(one.begin, now) if one.begin < now else None
        case ["by"]:
            until = one.begin if inner[0].is_clock else one.end
            return Stretch(now, until) if until > now else None
        case ["before"]:
            if place.at.looks_ahead and one.begin > now:
                return Stretch(now, one.begin)
            return Stretch(dates.moved_months(one.begin, -_LIFETIME_MONTHS), one.begin)
        case ["after"]:
            if one.end < now:
                return Stretch(one.end, now)
            return Stretch(one.end, one.end + max(DAY, one.end - one.begin))
        case ["between"]:
            return _from_to(inner, place)
        case ["third", which]:
            return third(one, int(which))
        case ["week"]:
            return dates.week(one.begin)
        case ["part", days]:
            return dates.part_of_day(main_day(one).begin + int(days) * DAY, said.part or "")
        case ["apart", way]:
            return _apart(said, one, is_before=way == "-1")
        case [which]:
            return _piece(which, said.unit or "", one)
    raise ValueError(f"no meaning of a time: {meaning!r}")


_LIFETIME_MONTHS: Final = 100 * 12


def _from_to(inner: list[Phrase], place: Place) -> Stretch | None:
    """Return the stretch from one time to the other; the one that is nearer to now decides which the other is."""
    first, last = inner
    if last.stretch.end <= first.stretch.begin:
        if place.at.looks_ahead:
            again = read_phrase(place.to(last.start, now=first.stretch.end), 1)
            last = again or last
        else:
            first = read_phrase(place.to(first.start, now=last.stretch.begin), 1) or first
    if last.stretch.end <= first.stretch.begin:
        return None
    return Stretch(first.stretch.begin, last.stretch.end)


_PIECES: Final = {"first": 0, "second": 1, "third": 2, "last": -1}
_SATURDAY: Final = 5


def _piece(which: str, unit: str, whole: Stretch) -> Stretch | None:
    """Return a part of a stretch: "the last week of April" and "the first weekend in June"."""
    begin, end = whole.begin, whole.end
    length = {"day": 1, "week": 7, "weekend": 2}[unit] * DAY
    if unit == "weekend":
        days = (begin + off * DAY for off in range((end - begin) // DAY))
        starts = [day for day in days if day.weekday() == _SATURDAY]
    else:
        starts = [begin + off * length for off in range((end - begin) // length)]
        starts[-1:] = [end - length] if which == "last" else starts[-1:]
    place = _PIECES[which]
    if not -len(starts) <= place < len(starts):
        return None
    return Stretch(starts[place], starts[place] + length)


def _apart(said: Said, anchor: Stretch, *, is_before: bool) -> Stretch | None:
    """Return a stretch at a distance from another: "two days before Christmas" and "a week from Friday"."""
    unit = said.unit or ""
    if said.count is None and unit in ("week", "month", "year"):  # as in "the week before" a day
        if is_before:
            return Stretch(moved(anchor.begin, -1, unit), anchor.begin)
        return Stretch(anchor.end, moved(anchor.end, 1, unit))
    anchor = main_day(anchor)
    begin = anchor.begin if is_before else anchor.end - DAY
    first, last = sorted(moved(begin, -by if is_before else by, unit) for by in said.count or (1.0, 1.0))
    return Stretch(first, last + DAY)


_MAIN_DAYS: Final = (("christmas", 1), ("easter", 2), ("new year", 1))
"""Feasts of several days, with the days from their first to their main one."""


def main_day(stretch: Stretch) -> Stretch:
    """Return the main day of a feast of several days, from which days are counted; another stretch unchanged."""
    for feast, days in _MAIN_DAYS:
        if stretch == dates.holiday(feast, stretch.begin.year):
            return dates.day(stretch.begin + days * DAY)
    return stretch
