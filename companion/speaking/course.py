"""What is still to be changed of a stretch of speech, as it goes on in time."""

from dataclasses import dataclass
from typing import TypeAlias

from companion.values import Prosody


@dataclass(frozen=True, slots=True)
class CoursePoint:
    """A change of prosody at one instant."""

    at: float
    """Seconds from the start of the raw sound."""
    prosody: Prosody
    """What is still to be changed there."""


Course: TypeAlias = tuple[CoursePoint, ...]
"""At least one point, in the order of time; linear between them, and beyond the ends as at the ends."""
