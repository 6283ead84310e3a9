"""Moves the day of a memory when the person corrects it: "Actually Thursday", "no, the week after".

It works in the six languages (``corrections.toml``). A weekday or a time of day is searched near the corrected day.
Pure; times are seconds since 1970-01-01 UTC.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from functools import cache
from typing import Final

import msgspec

from companion.remembering.content_words import content_words
from companion.remembering.patterns import read_patterns
from companion.remembering.time_words import Tense, Time, find_time
from companion.values import Memory, MemoryKind, Speaker, TimeSpan, Utterance

LATELY: Final = 600.0
"""Seconds for which words that name nothing else may correct a day (guess)."""
_MOST_CHARACTERS: Final = 120
"""Maximum characters of a correction; a longer line tells something new (guess)."""
_DAY: Final = 86_400.0
_WHOLE_DAY: Final = 0.8 * _DAY
"""Minimum length of a whole day, in seconds; a shorter span is a time of day."""
_NEAREST: Final = 3.5 * _DAY
"""Seconds before the corrected day from which a weekday is searched, so that the nearest one is found."""


class _Patterns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Patterns of corrections (``corrections.toml``)."""

    begins: re.Pattern[str]
    replaces: re.Pattern[str]
    moves: re.Pattern[str]
    week_later: re.Pattern[str]
    day_later: re.Pattern[str]
    denied_before: re.Pattern[str]
    denied_after: re.Pattern[str]
    beside: re.Pattern[str]
    """Other words that a correction may contain along with a time."""


@cache
def _patterns() -> _Patterns:
    return read_patterns("corrections", _Patterns)


def puts_right(text: str) -> bool:
    """Tell whether words correct the previous ones, by their beginning or end."""
    return bool(_patterns().begins.match(text) or _patterns().replaces.match(text))


def may_move(said: Utterance) -> bool:
    """Tell whether words may give an earlier memory another day."""
    is_short = said.speaker is Speaker.PERSON and len(said.text) <= _MOST_CHARACTERS
    return is_short and (puts_right(said.text) or _patterns().moves.search(said.text) is not None)


def moved(said: Utterance, dated: Sequence[Memory], zone: tzinfo) -> tuple[Memory, ...]:
    """Return the memories with another day; none if the words move nothing, or tell something else.

    Args:
        said: The person's words.
        dated: Memories that they told about a day, in any order.
        zone: The person's time zone.
    """
    text = said.text
    meant = may_move(said) and _meant(text, said.said_at, zone)
    if not meant:
        return ()
    rest = content_words(_patterns().beside.sub(" ", _patterns().moves.sub(" ", meant.rest)))
    told = [
        (one, one.about, content_words(one.text))
        for one in dated
        if one.about is not None and one.happened_at < said.said_at and one.speaker is not Speaker.COMPANION
    ]
    told = [each for each in told if rest <= each[2]]
    if puts_right(text):
        told = [each for each in told if rest or said.said_at - each[0].happened_at <= LATELY]
    else:
        told = [each for each in told if rest and each[1].until > said.said_at]
    if not told:
        return ()
    last, before, _ = max(told, key=lambda each: (len(rest & each[2]), each[0].happened_at))
    span = meant.in_place_of(before, said.said_at, zone)
    if span is None or span == before:
        return ()
    by = span.since - before.since
    return tuple(
        _at(one, span, by) for one, about, _ in told if one.evidence == last.evidence and about == before
    )


def _at(memory: Memory, span: TimeSpan, by: float) -> Memory:
    is_thread = memory.kind is MemoryKind.THREAD and memory.due_at is not None
    due = (memory.due_at or 0.0) + by if is_thread else memory.due_at
    return replace(memory, about=span, due_at=due)


@dataclass(frozen=True, slots=True)
class _Meant:
    """The time that a correction names."""

    named: str
    """The words from the meant time on; "" if only ``days`` tells it."""
    days: int
    """Number of days later."""
    rest: str
    """The other words, without times."""

    def in_place_of(self, before: TimeSpan, now: float, zone: tzinfo) -> TimeSpan | None:
        """Return the time that replaces another; None if the words name none."""
        if not self.named:
            return TimeSpan(*(_later(at, self.days, zone) for at in (before.since, before.until)))
        found = find_time(self.named, now, zone, Tense.PLANNED)
        if found is None:
            return None
        day = _midnight(before.since, zone)
        others = [find_time(self.named, now + days * _DAY, zone, Tense.PLANNED) for days in (-1, 1)]
        is_fixed = any(other is not None and other.span == found.span for other in others)
        there = find_time(self.named, day - _NEAREST if is_fixed else day, zone, Tense.PLANNED)
        is_there = there is not None and (is_fixed or _midnight(there.span.since, zone) == day)
        meant = there if is_there and there is not None else found
        return _with_clock(meant, before, day, zone)


def _meant(text: str, now: float, zone: tzinfo) -> _Meant | None:
    """Return the time that replaces another; None if the words name no time, or only one that they deny."""
    patterns = _patterns()
    for pattern, days in ((patterns.week_later, 7), (patterns.day_later, 1)):
        if found := pattern.search(text):
            return _Meant("", days, f"{text[: found.start()]} {text[found.end() :]}")
    rest = ""
    while (time := find_time(text, now, zone, Tense.PLANNED)) is not None and not time.is_vague:
        before, behind = text[: time.start], text[time.end :]
        rest += f"{before} "
        if not (patterns.denied_before.match(before) or patterns.denied_after.match(behind)):
            other = find_time(behind, now, zone, Tense.PLANNED)
            return _Meant(
                text, 0, rest + (behind if other is None else behind[: other.start] + behind[other.end :])
            )
        text = behind
    return None


def _with_clock(meant: Time, before: TimeSpan, day: float, zone: tzinfo) -> TimeSpan:
    """Return the meant span; if only another day is named, it keeps the earlier time of day."""
    is_clock = before.until - before.since < _WHOLE_DAY
    if meant.is_clock or not is_clock or meant.span.until - meant.span.since < _WHOLE_DAY:
        return meant.span
    days = round((_midnight(meant.span.since, zone) - day) / _DAY)
    return TimeSpan(*(_later(at, days, zone) for at in (before.since, before.until)))


def _later(at: float, days: int, zone: tzinfo) -> float:
    return (datetime.fromtimestamp(at, zone) + timedelta(days=days)).timestamp()


def _midnight(at: float, zone: tzinfo) -> float:
    return datetime.fromtimestamp(at, zone).replace(hour=0, minute=0, second=0, microsecond=0).timestamp()
