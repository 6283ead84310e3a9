"""The results of an event: everything that ``heart.step`` returns, in order."""

from dataclasses import dataclass
from typing import TypeAlias

from companion.values import MoodStep, Reading


@dataclass(frozen=True, slots=True)
class Read:
    """An utterance was read, or read again: it replaces an earlier reading of its number.

    A check-in is a reading of number 0.
    """

    reading: Reading


@dataclass(frozen=True, slots=True)
class Moved:
    """The companion's mood moved."""

    step: MoodStep


@dataclass(frozen=True, slots=True)
class CheckInDropped:
    """A check-in no longer holds."""

    at: float
    """Instant of the check-in, seconds since 1970-01-01 UTC."""


Effect: TypeAlias = Read | Moved | CheckInDropped
