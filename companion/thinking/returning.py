"""Finds what is worth coming back to when a topic has dried up: an open thread, or something pleasant of another day.

What was told or recalled today is left alone. Pure; times are seconds since 1970-01-01 UTC.
"""

from collections.abc import Iterable, Sequence
from datetime import tzinfo
from typing import Final

from companion.thinking.activities.offers import day_of
from companion.values import Memory, MemoryKind

AHEAD: Final = 3 * 86400.0
"""So long before its date a thread is near (guess)."""
PAST: Final = 7 * 86400.0
"""So long after its date it is still asked about (guess)."""
UNDATED: Final = 14 * 86400.0
"""So long after it was told a thread without a date is asked about (guess)."""
PLEASANT: Final = 0.2
"""Valence from which on a memory is worth returning to for its own sake (guess)."""


def to_return_to(
    memories: Iterable[Memory], spent: frozenset[int], now: float, zone: tzinfo
) -> Memory | None:
    """Return the memory to come back to: the thread nearest to its date, else the most pleasant; None for none.

    Args:
        memories: Open threads, and whatever of the past may be returned to.
        spent: What was brought up in this session already, by their numbers.
        now: When.
        zone: By which days are told.
    """
    today = day_of(now, zone)

    def is_fresh(memory: Memory) -> bool:
        times = (memory.happened_at, memory.recalled_at)
        is_told = any(at is not None and day_of(at, zone) == today for at in times)
        return memory.id not in spent and memory.faded_at is None and not is_told

    possible = [memory for memory in memories if is_fresh(memory)]
    due = [memory for memory in possible if _is_near(memory, now)]
    if due:
        return min(due, key=lambda memory: abs((memory.due_at or now) - now))
    return _undated(possible, now) or _pleasant(possible)


def _is_near(memory: Memory, now: float) -> bool:
    return _is_open(memory) and memory.due_at is not None and -PAST <= memory.due_at - now <= AHEAD


def _undated(memories: Sequence[Memory], now: float) -> Memory | None:
    open_ones = [
        memory
        for memory in memories
        if _is_open(memory) and memory.due_at is None and now - memory.happened_at <= UNDATED
    ]
    return max(open_ones, key=lambda memory: memory.salience, default=None)


def _pleasant(memories: Sequence[Memory]) -> Memory | None:
    good = [
        (memory.felt.valence + memory.salience, memory)
        for memory in memories
        if memory.felt is not None and memory.felt.valence >= PLEASANT and not _is_open(memory)
    ]
    return max(good, key=lambda each: each[0], default=(0.0, None))[1]


def _is_open(memory: Memory) -> bool:
    return memory.kind is MemoryKind.THREAD and memory.is_open
