"""What came of an event: everything ``heart.step`` hands out, in order."""

from dataclasses import dataclass
from typing import TypeAlias

from companion.values import MoodStep, Reading


@dataclass(frozen=True, slots=True)
class Read:
    """An utterance was understood, or is understood otherwise now: it replaces an earlier reading of its number.

    A check-in is a reading of number 0.
    """

    reading: Reading


@dataclass(frozen=True, slots=True)
class Moved:
    """The companion's mood moved."""

    step: MoodStep


Effect: TypeAlias = Read | Moved
