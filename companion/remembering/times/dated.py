"""Works out the time that a memory is about, and puts dates in place of words such as "tomorrow".

Words of time count from the moment when they were said. A memory that the person wrote into the memory book has no date
unless its words mean the same at any time, because it is unknown when they were meant. Pure; times are seconds since
1970-01-01 UTC.
"""

from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import Final

from companion.remembering.times.time_words import Tense, Time, date_said, find_time, with_hour
from companion.values import Memory, MemoryKind, MemoryOrigin, TimeSpan

_TOO_LONG: Final = 20 * 365.25 * 86_400.0
"""Maximum length of a span, in seconds; a longer one says too little, such as "before the war" (guess)."""
_OTHER_DAY: Final = 40 * 86_400.0
"""Seconds later at which the words are read a second time; if they then mean another time, they are relative."""
_A_DAY: Final = 1.25 * 86_400.0
"""Maximum length of a day, in seconds; it has 25 hours when the clocks go back."""
_UNDATED: Final = frozenset({MemoryKind.EPISODE, MemoryKind.SUMMARY, MemoryKind.DIARY, MemoryKind.PROFILE})
"""Kinds of memory that have a time of their own, or none."""


def about(memory: Memory, zone: tzinfo, birthday: tuple[int, int] | None = None) -> TimeSpan | None:
    """Return the time that a memory's words are about; None if they name none, or if it cannot be worked out.

    Args:
        memory: a memory that was said at ``happened_at``.
        birthday: month and day of the person's birthday.
    """
    found = _Words(memory, memory.text, zone, birthday=birthday).time()
    if found is None or found.is_vague or found.span.until - found.span.since > _TOO_LONG:
        return None
    if memory.origin is MemoryOrigin.TOLD and _Words(memory, memory.text, zone).is_relative(found):
        return None
    return with_hour(found, memory.text, memory.happened_at, zone).span


def dated_again(memory: Memory, text: str, now: float, zone: tzinfo) -> Memory:
    """Return a memory in the words that the person writes for it now, about the time that these name.

    It keeps its time if they name none, or the same one in the same words. Words for a part of that time, such as an
    hour of the same day, count from the moment when the memory was told; any others count from now.

    Args:
        memory: a memory that was said at ``happened_at``.
    """
    named, again = (_Words(memory, each, zone).time() for each in (memory.text, text))
    corrected, day = replace(memory, text=text), memory.about
    if again is None or again.is_vague or again.span.until - again.span.since > _TOO_LONG:
        return corrected
    if named is not None and memory.text[named.start : named.end] == text[again.start : again.end]:
        return corrected
    if day is None or not day.since <= again.span.since < again.span.until <= day.until:
        again = _Words(memory, text, zone).time(now) or again
    if memory.kind is MemoryKind.THREAD:
        due = again.span.since if again.is_clock else again.span.until - 1.0
        corrected = replace(corrected, due_at=due)
    return replace(corrected, about=again.span)


def dated(memory: Memory, now: float, zone: tzinfo) -> str:
    """Return a memory's words with dates instead of "tomorrow"; "in June 2019" and "since spring" stay.

    Args:
        memory: a memory that was said at ``happened_at``.
        now: time at which the words are read; a date of the same year is given without the year.
    """
    text = memory.text
    for named, meant in reversed(_relative(memory, now, zone)):
        text = date_said(text, named, meant, now, zone)
    return text


def _relative(memory: Memory, now: float, zone: tzinfo) -> list[tuple[Time, TimeSpan]]:
    """Return the times in a memory's words that another day would give another meaning, each with its meaning."""
    meant, after, found_ones = memory.about, 0, list[tuple[Time, TimeSpan]]()
    if meant is None:
        return found_ones
    while (found := (words := _Words(memory, memory.text, zone, after)).time()) is not None:
        meant = meant or found.span
        if memory.happened_at in (meant.since, meant.until):  # it lasts until some time, or ends on a day
            if limit := words.limit_of(found):
                found_ones.append(limit)
        elif not found.is_vague and (found.span != meant or words.is_relative(found, now)):
            found_ones.append((found, meant))
        meant, after = None, found.end
    return found_ones


def day_told(memory: Memory, now: float, zone: tzinfo) -> str:
    """Return the day that a memory's words are about, as "On Sunday 30 August", in their language; "" if unknown.

    Arguments as for ``dated``.
    """
    found = _Words(memory, memory.text, zone).time()
    if found is None or found.is_vague or memory.about is None:
        return ""
    if memory.happened_at in (
        memory.about.since,
        memory.about.until,
    ):  # it lasts until some time, or ends on a day
        return ""
    return date_said("", replace(found, start=0, end=0), memory.about, now, zone)


def day_behind(quote: str, moment: Memory, zone: tzinfo) -> str:
    """Return the days that a quote's words mean, in brackets to follow it: " (on Friday 4 December)".

    Returns "" if they name none, or name them in words that mean the same whenever they are read.

    Args:
        quote: the moment's words, or a piece of them.
    """
    told = replace(moment, text=quote)
    if moment.about is None or quote != " ".join(moment.text.split()):
        told = replace(told, about=about(told, zone))
    now = moment.happened_at
    days = [
        date_said("(", _by_hour(named, meant), meant, now, zone)[1:].replace(" (", ", ").rstrip(")")
        for named, meant in _relative(told, now, zone)
    ]
    return f" ({'; '.join(days)})" if days else ""


def _by_hour(named: Time, meant: TimeSpan) -> Time:
    """Return a time at the beginning of brackets, with an hour of its day if it means one: named apart, or moved to."""
    return replace(named, start=1, end=1, is_clock=named.is_clock or meant.is_hour)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a memory, read from the place on where the time that they mean is named."""

    memory: Memory
    text: str
    zone: tzinfo
    after: int = 0
    birthday: tuple[int, int] | None = None

    def time(self, said_at: float | None = None) -> Time | None:
        """Return the first time that the words name, if they were said then; "at seven" alone may be a habit."""
        if self.memory.kind in _UNDATED:
            return None
        tense = Tense.PLANNED if self.memory.kind is MemoryKind.THREAD else Tense.TOLD
        said_at = self.memory.happened_at if said_at is None else said_at
        found, after = None, self.after
        while found is None or found.is_any_day:
            found = find_time(self.text, said_at, self.zone, tense, after=after, birthday=self.birthday)
            if found is None:
                return None
            after = found.end
        return found

    def is_relative(self, found: Time, now: float | None = None) -> bool:
        """Return whether the same words mean another time some weeks later, or now."""
        others = {self.memory.happened_at + _OTHER_DAY, now or self.memory.happened_at}
        return any((other := self.time(at)) is None or other.span != found.span for at in others)

    def limit_of(self, found: Time) -> tuple[Time, TimeSpan] | None:
        """Return the day that ends a stretch, "Friday" of "by Friday", with its span; None if it is not a day."""
        within = replace(self, after=found.start + 1)
        limit = within.time()
        if limit is None or limit.end > found.end or limit.span.until - limit.span.since > _A_DAY:
            return None
        meant = limit.span
        if found.span.until == self.memory.happened_at:  # "since" that time
            meant = TimeSpan(found.span.since, found.span.since + limit.span.until - limit.span.since)
        return (limit, meant) if within.is_relative(limit) else None
