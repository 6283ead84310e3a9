"""Finds when something is meant by its words: "last summer", "two weeks ago", "by the end of the month".

English only. What is found is a stretch in seconds since 1970-01-01 UTC, by the calendar and the clock of the time
zone that is passed in. Dates in figures are read as 2024-05-07 only: whether 5/7 is in May or in July differs from land
to land. "When I was a child" is no time that could be told from the words. Holidays: those on a fixed date, those by
Easter, and the United States' Thanksgiving. The rules were written by hand; ``companion eval memory`` measures them.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Final

from companion.remembering.dates import Hemisphere, Stretch, Vantage, is_within_reach
from companion.remembering.time_phrases import Phrase, read_phrase, read_vague

_LONGEST: Final = 2000
"""So many characters at the beginning of a text are looked at (guess); patterns take their time."""
_WORD: Final = re.compile(r"(?<![\w'])[\w@]")
_AHEAD: Final = re.compile(
    r"\b(?:will|won't|shall|going to|gonna|upcoming|planning|planned|plans|do i have|am i doing|have i got)\b|'ll\b"
)
"""Words of who plans."""


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A stretch of time in seconds since 1970-01-01 UTC."""

    since: float
    until: float
    """Later than ``since``; the first instant that is not in it."""

    def __post_init__(self) -> None:
        if not self.since < self.until:
            raise ValueError("a span of time ends after it begins")


@dataclass(frozen=True, slots=True)
class Due:
    """When something that is planned will be."""

    span: TimeSpan
    at: float
    """When it comes due: the time of day that was named, or else the last second of the span."""


def find_span(
    text: str,
    now: float,
    zone: tzinfo,
    *,
    hemisphere: Hemisphere = Hemisphere.NORTH,
    birthday: tuple[int, int] | None = None,
) -> TimeSpan | None:
    """Return the time that a text, mostly a question or something told, is about; None where it names none.

    Args:
        text: As it was said. Of several times the first holds; a vague one gives way to any other.
        now: When it was said, seconds since 1970-01-01 UTC.
        zone: By whose calendar.
        hemisphere: Of the person: when summer is.
        birthday: The person's, month and day; None: "my last birthday" is not understood.
    """
    looks_ahead = _AHEAD.search(_plain(text)) is not None
    found = _first(text, Vantage(_wall(now, zone), looks_ahead, hemisphere, birthday))
    return None if found is None else _span(found.stretch, zone)


def find_due(
    text: str,
    now: float,
    zone: tzinfo,
    *,
    hemisphere: Hemisphere = Hemisphere.NORTH,
    birthday: tuple[int, int] | None = None,
) -> Due | None:
    """Return when what a text plans will be; None where it names no time, or one that is over.

    Arguments as for ``find_span``.
    """
    found = _first(text, Vantage(_wall(now, zone), True, hemisphere, birthday))
    if found is None:
        return None
    span = _span(found.stretch, zone)
    if span is None or span.until <= now:
        return None
    return Due(span, span.since if found.is_clock else span.until - 1.0)


def _first(text: str, at: Vantage) -> Phrase | None:
    plain = _plain(text)
    vague: Phrase | None = None
    for word in _WORD.finditer(plain):
        found = read_phrase(plain, word.start(), at)
        if found is not None and is_within_reach(found.stretch):
            return found
        vague = vague or read_vague(plain, word.start(), at)
    return vague


_SHORT: Final = {"min": "minute", "hr": "hour", "wk": "week", "mth": "month", "yr": "year", "mid-": "mid "}
_SHORTENED: Final = re.compile(r"\b(?:mid-|(?:min|hr|wk|mth|yr)(?=s?\b))")


def _plain(text: str) -> str:
    small = " ".join(text[:_LONGEST].lower().replace("’", "'").split())
    return _SHORTENED.sub(lambda word: _SHORT[word[0]], small)


def _wall(now: float, zone: tzinfo) -> datetime:
    return datetime.fromtimestamp(now, zone).replace(tzinfo=None)


def _span(stretch: Stretch, zone: tzinfo) -> TimeSpan | None:
    """Turn wall time into seconds; an hour that the clocks leave out has no length and counts as the next one."""
    if not is_within_reach(stretch):
        return None
    since = stretch.begin.replace(tzinfo=zone).timestamp()
    until = stretch.end.replace(tzinfo=zone).timestamp()
    return TimeSpan(since, until if until > since else since + timedelta(hours=1).total_seconds())
