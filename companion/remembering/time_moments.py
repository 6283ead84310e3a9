"""Reads one stretch of time and what narrows it: "last Friday night at nine", "last week on Friday"."""

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from companion.remembering import dates
from companion.remembering.clock_times import on_day, read_clock, read_hour
from companion.remembering.dates import DAY, Stretch
from companion.remembering.time_names import one_of
from companion.remembering.time_rules import RULES, VAGUE_RULES
from companion.remembering.vantage import Vantage

PART: Final = one_of("morning", "lunchtime", "afternoon", "evening", "night")
"""A pattern for the parts of a day that may stand beside it."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """An expression of time in a text."""

    stretch: Stretch
    end: int
    """Where in the text it ends."""
    is_clock: bool = False
    """It names a time of day, at which the stretch begins."""
    is_deadline: bool = False
    """It says by when."""


def read_vague(text: str, start: int, at: Vantage) -> Phrase | None:
    """Return the expression that leaves open when, "the other day", that begins at a place of a text."""
    for pattern, rule in VAGUE_RULES:
        found = pattern.match(text, start)
        stretch = rule(found, at) if found else None
        if found and stretch:
            return Phrase(stretch, found.end())
    return None


def read_moment(text: str, start: int, at: Vantage) -> Phrase | None:
    """Read a stretch, then what says more exactly when in it."""
    whole = read_stretch(text, start, at)
    if whole is None:
        return _clock_first(text, start, at)
    return _narrowed(whole, text, at)


def read_stretch(text: str, start: int, at: Vantage) -> Phrase | None:
    """Read by the rule with the longest match; where that means nothing ("the 31st of February"), nothing is meant."""
    fitting = [(found, rule) for pattern, rule in RULES if (found := pattern.match(text, start))]
    if not fitting:
        return None
    found, rule = max(fitting, key=lambda pair: pair[0].end())
    stretch = rule(found, at)
    return None if stretch is None else Phrase(stretch, found.end())


_THEN_PART: Final = re.compile(rf",? (?:in the |at )?(?P<part>{PART})\b(?! (?:after|before))")
_THEN: Final = re.compile(r",? (?:(?:on|in|at|around|about) )?")


def _narrowed(whole: Phrase, text: str, at: Vantage) -> Phrase:
    named, part, end = whole.stretch, "", whole.end
    is_day = named.is_day
    if is_day and (found := _THEN_PART.match(text, end)):
        part, end = found["part"], found.end()
        named = dates.part_of_day(named.begin, part)
    if is_day or named.end - named.begin <= DAY:
        after = re.compile(r",? ?").match(text, end)
        clock = read_clock(text, after.end() if after else end, beside_day=True)
        if clock is not None:
            return Phrase(_hour_of(clock[0], named, part), clock[1], is_clock=True)
        return Phrase(named, end)
    return _inside(Phrase(named, end), text, at)


def _hour_of(clock: re.Match[str], named: Stretch, part: str = "") -> Stretch:
    """Return a time of day within a day or a night; of a night "3 am" and "half past four" lie on the next day."""
    if named.end - named.begin == _NIGHT:
        early = on_day(clock, named.end, "morning")
        if clock.groupdict().get("half") != "pm" and early.begin < named.end and early.end > named.begin:
            return early
    return on_day(clock, named.begin, part or ("evening" if named.begin.hour >= _NOON else ""))


_NOON: Final = 12
_NIGHT: Final = timedelta(hours=12)


def _inside(whole: Phrase, text: str, at: Vantage) -> Phrase:
    """Read "last week on Friday": what comes after lies within, or is another matter."""
    then = _THEN.match(text, whole.end)
    if then is None:
        return whole
    inner = read_stretch(text, then.end(), replace(at, now=whole.stretch.end, looks_ahead=False))
    if inner is None or inner.stretch.begin < whole.stretch.begin or inner.stretch.end > whole.stretch.end:
        return whole
    return _narrowed(inner, text, at) if inner.stretch.is_day else inner


def _clock_first(text: str, start: int, at: Vantage) -> Phrase | None:
    """Read "at 5 tomorrow" and "8 pm"; by itself a time of day is today's, or tomorrow's where that has passed."""
    clock = read_clock(text, start, beside_day=False)
    for beside in (read_clock(text, start, beside_day=True), clock):
        then = _THEN.match(text, beside[1]) if beside else None
        day = read_stretch(text, then.end(), at) if then and then.end() > then.start() else None
        if beside and day and day.stretch.end - day.stretch.begin <= DAY:
            return Phrase(_hour_of(beside[0], day.stretch), day.end, is_clock=True)
    if clock is None and at.looks_ahead:
        clock = read_hour(text, start)
    if clock is None:
        return None
    found, end = clock
    near = at.near(lambda off: on_day(found, at.now + off * DAY))
    return None if near is None else Phrase(near, end, is_clock=True)
