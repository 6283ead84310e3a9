"""What a face does beside speaking: a nod, a shrug, a wink."""

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class GestureName(StrEnum):
    """Which gesture; how each moves the face is told by the file of its name in ``assets/gestures``."""

    NOD = "nod"
    SLOW_NOD = "slow_nod"
    DOUBLE_NOD = "double_nod"
    SHAKE = "shake"
    SMALL_SHAKE = "small_shake"
    TILT = "tilt"
    COMFORTING_TILT = "comforting_tilt"
    BROW_FLASH = "brow_flash"
    PERK_UP = "perk_up"
    PUZZLED = "puzzled"
    SHRUG = "shrug"
    LEAN_IN = "lean_in"
    LEAN_BACK = "lean_back"
    SIGH = "sigh"
    BOW = "bow"
    WINK = "wink"
    GLANCE_ASIDE = "glance_aside"
    CHUCKLE = "chuckle"
    SWAY = "sway"


MERRY: Final = frozenset({GestureName.WINK, GestureName.CHUCKLE, GestureName.SWAY})
"""Out of place where somebody grieves or is in danger."""
LARGEST: Final = 2.0
SLOWEST: Final = 0.5
FASTEST: Final = 2.0


@dataclass(frozen=True, slots=True)
class Gesture:
    """A gesture as it is to be made once."""

    name: GestureName
    size: float = 1.0
    """How far it goes, in [0, 2]; 1 is as its file has it."""
    speed: float = 1.0
    """In [0.5, 2]; 2 takes half the time."""
    at: float | int | None = None
    """Where in the clause its strongest moment falls: a share of its words' time in [0.0, 1.0] (a float), the word of
    that index, from 0 (an int), or the stressed word (None)."""

    def __post_init__(self) -> None:
        if not (math.isfinite(self.size) and 0.0 <= self.size <= LARGEST):
            raise ValueError(f"a gesture's size lies in [0, {LARGEST}], got {self.size!r}")
        if not (math.isfinite(self.speed) and SLOWEST <= self.speed <= FASTEST):
            raise ValueError(f"a gesture's speed lies in [{SLOWEST}, {FASTEST}], got {self.speed!r}")
        if isinstance(self.at, float) and not 0.0 <= self.at <= 1.0:
            raise ValueError(f"a share of a clause lies in [0, 1], got {self.at!r}")
        if isinstance(self.at, int) and self.at < 0:
            raise ValueError(f"words are counted from 0, got {self.at!r}")
