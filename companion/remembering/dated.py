"""Works out the time that a memory is about, and tells its words with the date instead of "tomorrow".

A time is meant as it was when the words were said. What the person wrote into the memory book is undated unless its
words mean the same at any time: nobody knows from when they are meant. Pure; times are seconds since 1970-01-01 UTC.
"""

from datetime import tzinfo
from typing import Final

from companion.remembering.time_words import Tense, Time, date_said, find_time
from companion.values import Memory, MemoryKind, MemoryOrigin, TimeSpan

_TOO_LONG: Final = 20 * 365.25 * 86_400.0
"""A longer span says too little ("before the war"), in seconds (guess)."""
_OTHER_DAY: Final = 40 * 86_400.0
"""Words that mean another time so many seconds later are relative."""
_UNDATED: Final = frozenset({MemoryKind.EPISODE, MemoryKind.SUMMARY, MemoryKind.DIARY, MemoryKind.PROFILE})
"""They have a time of their own, or none."""


def about(memory: Memory, zone: tzinfo, birthday: tuple[int, int] | None = None) -> TimeSpan | None:
    """Return the time that a memory's words are about; None if they name none, or nobody can tell.

    Args:
        memory: said at ``happened_at``.
        zone: of the person, by whose calendar "tomorrow" is meant.
        birthday: of the person: month and day.
    """
    found = _named(memory, memory.happened_at, zone, birthday)
    if found is None or found.is_vague or found.span.until - found.span.since > _TOO_LONG:
        return None
    if memory.origin is MemoryOrigin.TOLD and _is_relative(memory, found, zone):
        return None
    return found.span


def dated(memory: Memory, now: float, zone: tzinfo) -> str:
    """Return a memory's words with a date instead of "tomorrow"; "in June 2019" and "since spring" stay.

    Args:
        memory: said at ``happened_at``.
        now: when they are read; a date of the same year is told without it.
        zone: by which days are told.
    """
    found = None if memory.about is None else _named(memory, memory.happened_at, zone)
    if found is None or memory.about is None:
        return memory.text
    if found.span == memory.about and not _is_relative(memory, found, zone, now):
        return memory.text
    if memory.happened_at in (memory.about.since, memory.about.until):  # it lasts, or ends one day
        return memory.text
    return date_said(memory.text, found, memory.about, now, zone)


def _named(
    memory: Memory, said_at: float, zone: tzinfo, birthday: tuple[int, int] | None = None
) -> Time | None:
    if memory.kind in _UNDATED:
        return None
    tense = Tense.PLANNED if memory.kind is MemoryKind.THREAD else Tense.TOLD
    return find_time(memory.text, said_at, zone, tense, birthday=birthday)


def _is_relative(memory: Memory, found: Time, zone: tzinfo, now: float | None = None) -> bool:
    """Return whether the same words mean another time some weeks later, or now."""
    others = {memory.happened_at + _OTHER_DAY, now or memory.happened_at}
    return any((other := _named(memory, at, zone)) is None or other.span != found.span for at in others)
