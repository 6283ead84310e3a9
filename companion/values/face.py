"""How a face moves: one parameter going from one value to another between two instants."""

from dataclasses import dataclass
from enum import StrEnum


class Easing(StrEnum):
    """The shape of a movement between its two values."""

    LINEAR = "linear"
    SMOOTH = "smooth"
    """Cubic smoothstep, 3u² - 2u³."""


@dataclass(frozen=True, slots=True)
class FaceSegment:
    """A movement of one face parameter; before ``t0`` it does not act, after ``t1`` its value stays."""

    parameter: str
    """Such as "jaw_open" or "lips_round"; each in [0, 1], only gaze and head_tilt in [-1, 1]."""
    t0: float
    """Seconds on the conversation's clock."""
    v0: float
    t1: float
    v1: float
    easing: Easing = Easing.SMOOTH
