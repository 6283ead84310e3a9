"""A feeling as far as it is known: its most likely point, and how far off that may be."""

from dataclasses import dataclass

from companion.values.affect import NEUTRAL, Affect


@dataclass(frozen=True, slots=True)
class Deviation:
    """Standard deviations of valence, arousal and dominance; each in (0, 1]."""

    valence: float
    arousal: float
    dominance: float

    def __post_init__(self) -> None:
        for name in ("valence", "arousal", "dominance"):
            value = getattr(self, name)
            if not 0.0 < value <= 1.0:
                raise ValueError(f"the deviation of {name} must lie in (0, 1], got {value!r}")


@dataclass(frozen=True, slots=True)
class AffectEstimate:
    """A feeling and its uncertainty; the three errors are taken as independent and normal, cut off at -1 and 1."""

    affect: Affect
    deviation: Deviation


UNKNOWN = AffectEstimate(NEUTRAL, Deviation(0.6, 0.6, 0.6))
"""Nothing is known: a deviation of 0.58 is that of a point anywhere in [-1, 1] (uniform), rounded."""
