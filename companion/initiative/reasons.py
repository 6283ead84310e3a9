"""Gathers the reasons to speak first from what was told, and from how long nobody talked.

Times are seconds since 1970-01-01 UTC; weights and spans are guesses.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Final

from companion.initiative.deciding import DAY, HOUR, Kind, Reason
from companion.values import Memory, MemoryKind

HEAVY: Final = -0.35
"""Mean valence of the person's last words from which a talk was heavy."""
AWAY: Final = 2 * DAY
"""Seconds without a talk from which somebody returns."""
_AFTER: Final = HOUR
"""Seconds after a told time before it is asked about."""
_FITTING: Final = 4 * DAY
"""Seconds after a told time within which asking is fitting."""
_REMINDED: Final = 12 * HOUR
"""Seconds after its time within which a reminder is worth something."""
_OPEN: Final = (3 * DAY, 21 * DAY)
"""Age at which something without a date may be asked about."""
_HEAVY: Final = (12 * HOUR, 7 * DAY)
"""Seconds after a heavy talk at which it may be asked about."""


@dataclass(frozen=True, slots=True)
class LastTalk:
    """The last talk before now."""

    ended_at: float
    valence: float | None = None
    """Mean valence of the person's last words in it; None if unknown."""


def reasons(
    threads: Iterable[Memory],
    last: LastTalk | None,
    now: float,
    zone: tzinfo,
    kind_of: Callable[[str], Kind],
    may_bring_up: Callable[[str], bool] = lambda words: True,
) -> tuple[Reason, ...]:
    """Return all reasons to speak first at an instant.

    Args:
        last: The last talk; None if there was none.
        kind_of: Returns from a dated thread's text whether it is a reminder, a promise, or told.
        may_bring_up: Tells whether words may be mentioned; those on a closed topic may not.
    """
    away = 0.0 if last is None else max(0.0, now - last.ended_at)
    told = (_of_thread(one, now, kind_of) for one in threads if one.is_open and may_bring_up(one.text))
    return (*filter(None, told), *_of_absence(last, away, now, zone))


def _of_thread(thread: Memory, now: float, kind_of: Callable[[str], Kind]) -> Reason | None:
    """Return the reason in an open thread; None if this is no time for it."""
    if thread.kind is not MemoryKind.THREAD or thread.faded_at is not None:
        return None
    topic, due = f"memory {thread.id}", thread.due_at
    if due is None:
        age = now - thread.happened_at
        is_time = _OPEN[0] <= age < _OPEN[1] and thread.recalled_at is None
        return Reason(Kind.THREAD, topic, 0.35, thread.text, memory=thread.id) if is_time else None
    late = now - due
    if thread.recalled_at is not None and thread.recalled_at >= due:
        return None
    kind = kind_of(thread.text)
    if kind is Kind.REMINDER:
        return (
            Reason(Kind.REMINDER, topic, 0.95, thread.text, memory=thread.id)
            if 0.0 <= late < _REMINDED
            else None
        )
    if not _AFTER <= late < _FITTING:
        return None
    weight = (0.8 if kind is Kind.DATED else 0.6) - 0.05 * late / DAY
    return Reason(kind, topic, weight, thread.text, memory=thread.id)


def _of_absence(last: LastTalk | None, away: float, now: float, zone: tzinfo) -> Iterator[Reason]:
    """Yield the reasons in the time since the last talk."""
    day = datetime.fromtimestamp(now, zone).date()
    if last is None:
        return
    if last.valence is not None and last.valence <= HEAVY and _HEAVY[0] <= away < _HEAVY[1]:
        yield Reason(Kind.HEAVY, f"heavy {last.ended_at:.0f}", 0.7, away=away)
    if away >= AWAY:
        yield Reason(Kind.RETURN, f"return {last.ended_at:.0f}", 0.55, away=away)
    if datetime.fromtimestamp(last.ended_at, zone).date() < day:
        yield Reason(Kind.GREETING, f"greeting {day}", 0.4, away=away)
