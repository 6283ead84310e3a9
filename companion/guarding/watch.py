"""Decides when the companion says what it is, and what time it is.

That it is software is said at the first start, with what it cannot do, and in few words at the beginning of each talk;
once in three hours of a talk it is said again, with the advice to pause (California SB 243, New York General Business
Law article 47). The end of the time that the person set, and the beginning of their quiet hours, are said once. A talk
ends with half an hour in which nobody says anything; what is said then begins another. Pure; times are seconds on any
clock that goes on, and times of day are the person's. In which words it is said is ``disclosure``'s.
"""

from dataclasses import dataclass, replace
from datetime import time
from enum import StrEnum
from typing import Final, TypeAlias, assert_never

from companion.guarding.agreed import is_quiet
from companion.values import Boundaries

REMINDER: Final = 3 * 3600.0
"""Seconds of a talk after which it is said again (as both laws have it)."""
BREAK: Final = 1800.0
"""Seconds of silence that end a talk (guess)."""


class Occasion(StrEnum):
    """Why something is said."""

    FIRST = "first"
    """The first start ever."""
    BEGINS = "begins"
    """A talk begins."""
    REMINDER = "reminder"
    TIME_UP = "time_up"
    QUIET = "quiet"
    """Quiet hours have begun, or a talk in them."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to be said by code."""

    occasion: Occasion
    hours: int = 0
    """Of a reminder: how long one has talked."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A session begins."""

    clock: time
    is_first: bool
    """Nothing was ever kept for this companion."""


@dataclass(frozen=True, slots=True)
class Spoke:
    """Somebody, the companion or the person, said something."""

    clock: time


Event: TypeAlias = Opened | Spoke


@dataclass(frozen=True, slots=True)
class Watch:
    """What is known of the time that goes into a talk."""

    boundaries: Boundaries
    began_at: float | None = None
    """When the talk began; None while nothing was said."""
    last_at: float = 0.0
    """When something was last said, or the session began."""
    reminders: int = 0
    is_time_up: bool = False
    """The end of the time that was set has been told."""
    is_quiet: bool = False
    """The present quiet hours have been told."""


def step(watch: Watch, event: Event, now: float) -> tuple[Watch, tuple[Remark, ...]]:
    """Return what is known after the event, and what is to be said, in order."""
    match event:
        case Opened(clock, is_first):
            watch = Watch(watch.boundaries, last_at=now)
            remarks = [Remark(Occasion.FIRST if is_first else Occasion.BEGINS)]
        case Spoke(clock):
            watch, remarks = _went_on(watch, now)
        case _:
            assert_never(event)
    quiet = is_quiet(watch.boundaries.quiet, clock)
    if quiet and not watch.is_quiet:
        remarks.append(Remark(Occasion.QUIET))
    return replace(watch, is_quiet=quiet), tuple(remarks)


def _went_on(watch: Watch, now: float) -> tuple[Watch, list[Remark]]:
    remarks = []
    if now - watch.last_at >= BREAK:
        watch = Watch(watch.boundaries, is_quiet=watch.is_quiet)
        remarks.append(Remark(Occasion.BEGINS))
    began_at = now if watch.began_at is None else watch.began_at
    watch = replace(watch, began_at=began_at, last_at=now)
    reminders = int((now - began_at) // REMINDER)
    if watch.boundaries.reminds and reminders > watch.reminders:
        remarks.append(Remark(Occasion.REMINDER, hours=round(reminders * REMINDER / 3600.0)))
    seconds = 60.0 * watch.boundaries.session_minutes
    is_time_up = watch.is_time_up or 0.0 < seconds <= now - began_at
    if is_time_up and not watch.is_time_up:
        remarks.append(Remark(Occasion.TIME_UP))
    return replace(watch, reminders=reminders, is_time_up=is_time_up), remarks
