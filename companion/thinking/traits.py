"""The traits of a persona beyond the Big Five: each a slider of five steps, from hardly (1) to very (5).

How a step is worded is said by ``grades``.
"""

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Final

LEAST: Final = 1
MIDDLE: Final = 3
"""As most are: a trait at this step is not worth a word and leans nowhere."""
MOST: Final = 5


class Trait(StrEnum):
    """What a slider is about; the names are those in settings and cards."""

    PLAYFULNESS = "playfulness"
    HUMOUR = "humour"
    WARMTH = "warmth"
    SENSITIVITY = "sensitivity"
    """How much it notices and speaks of feelings, its own and others'."""
    PATIENCE = "patience"
    DIRECTNESS = "directness"
    TALKATIVENESS = "talkativeness"
    CURIOSITY = "curiosity"
    IMAGINATION = "imagination"
    OPTIMISM = "optimism"
    TIDINESS = "tidiness"
    """How far it sorts things, one after the other."""
    NOSTALGIA = "nostalgia"


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """The steps of all traits, each from 1 to 5."""

    playfulness: int = MIDDLE
    humour: int = MIDDLE
    warmth: int = MIDDLE
    sensitivity: int = MIDDLE
    patience: int = MIDDLE
    directness: int = MIDDLE
    talkativeness: int = MIDDLE
    curiosity: int = MIDDLE
    imagination: int = MIDDLE
    optimism: int = MIDDLE
    tidiness: int = MIDDLE
    nostalgia: int = MIDDLE

    def __post_init__(self) -> None:
        for field in fields(self):
            step = getattr(self, field.name)
            if not LEAST <= step <= MOST:
                raise ValueError(f"{field.name} must lie in [{LEAST}, {MOST}], got {step!r}")

    def step(self, trait: Trait) -> int:
        """Return the step of a trait, from 1 to 5."""
        step: int = getattr(self, trait.value)
        return step

    def lean(self, trait: Trait) -> float:
        """Return how far a trait is from the middle: -1 at its first step, 1 at its last."""
        return (self.step(trait) - MIDDLE) / (MOST - MIDDLE)
