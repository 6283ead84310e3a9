"""Feeling as three numbers, after Mehrabian & Russell (1974): valence, arousal, dominance."""

from dataclasses import dataclass
from math import dist


@dataclass(frozen=True, slots=True)
class Affect:
    """A point of feeling; each coordinate in [-1, 1], 0 is neutral."""

    valence: float = 0.0
    """-1 unpleasant … 1 pleasant."""
    arousal: float = 0.0
    """-1 drowsy … 1 excited."""
    dominance: float = 0.0
    """-1 overwhelmed … 1 in control."""

    def __post_init__(self) -> None:
        for name in ("valence", "arousal", "dominance"):
            value = getattr(self, name)
            if not -1.0 <= value <= 1.0:
                raise ValueError(f"{name} must lie in [-1, 1], got {value!r}")

    def scaled(self, by: float) -> "Affect":
        """Return the same feeling weaker or stronger, each coordinate held within its range; ``by`` at least 0."""
        if by < 0.0:
            raise ValueError(f"a feeling has no strength of {by!r}; see negated")
        return _within(self.valence * by, self.arousal * by, self.dominance * by)

    def negated(self) -> "Affect":
        """Return the opposite feeling."""
        return Affect(-self.valence, -self.arousal, -self.dominance)

    def towards(self, other: "Affect", share: float) -> "Affect":
        """Return what lies so far on the way to another feeling, ``share`` in [0, 1]: a mix of both."""
        if not 0.0 <= share <= 1.0:
            raise ValueError(f"share must lie in [0, 1], got {share!r}")
        return _within(
            self.valence + share * (other.valence - self.valence),
            self.arousal + share * (other.arousal - self.arousal),
            self.dominance + share * (other.dominance - self.dominance),
        )

    def moved(self, by: "Affect") -> "Affect":
        """Return the feeling moved by another, each coordinate held within its range."""
        return _within(self.valence + by.valence, self.arousal + by.arousal, self.dominance + by.dominance)

    def distance(self, other: "Affect") -> float:
        """Return how far another feeling lies: Euclidean, as ALMA tells how strong a mood is (Gebhard 2005).

        In [0, 2 √3].
        """
        return dist(
            (self.valence, self.arousal, self.dominance), (other.valence, other.arousal, other.dominance)
        )


def _within(*coordinates: float) -> Affect:
    return Affect(*(max(-1.0, min(1.0, value)) for value in coordinates))


NEUTRAL = Affect()
