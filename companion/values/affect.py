"""Feelings as three numbers (Mehrabian & Russell 1974): a point, how surely it is known, by name, and as a mood."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import dist
from types import MappingProxyType
from typing import Final


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


FEELINGS: Final[Mapping[str, Affect]] = MappingProxyType(
    {
        "calm": NEUTRAL,
        "content": Affect(0.6, -0.2, 0.3),
        "happy": Affect(0.8, 0.5, 0.4),
        "excited": Affect(0.6, 0.8, 0.4),
        "tender": Affect(0.7, -0.4, -0.1),
        "sad": Affect(-0.63, -0.27, -0.33),
        "afraid": Affect(-0.62, 0.82, -0.43),
        "angry": Affect(-0.51, 0.59, 0.25),
        "surprised": Affect(0.40, 0.67, -0.13),
    }
)
"""Nine by name, calm first: points that a voice can be heard with and a face can show.

Sadness, fear, anger and surprise are where PELD has them (Wen et al. 2021); the others lie where Russell & Mehrabian
(1977) found words of their kind, rounded to tenths and drawn in so far that all are about as strong (guess).
"""


@dataclass(frozen=True, slots=True)
class Personality:
    """The Big Five, each in [-1, 1], 0 the middle of people."""

    openness: float = 0.0
    conscientiousness: float = 0.0
    extraversion: float = 0.0
    agreeableness: float = 0.0
    stability: float = 0.0
    """Emotional stability: the opposite of neuroticism."""

    def __post_init__(self) -> None:
        for name in ("openness", "conscientiousness", "extraversion", "agreeableness", "stability"):
            value = getattr(self, name)
            if not -1.0 <= value <= 1.0:
                raise ValueError(f"{name} must lie in [-1, 1], got {value!r}")


@dataclass(frozen=True, slots=True)
class Mood:
    """The companion's feeling at an instant."""

    emotion: Affect
    """Of minutes; what words, voice and face show."""
    mood: Affect
    """Of hours; what the emotion returns to."""
    at: float
    """When this held, seconds since 1970-01-01 UTC."""


@dataclass(frozen=True, slots=True)
class MoodTerm:
    """One part of a change of mood: what pushed, and how far."""

    name: str
    """Such as "decay", "thanked", "contagion"; one of a fixed list."""
    shift: Affect
    """What it added to the emotion; each coordinate in [-1, 1]."""


@dataclass(frozen=True, slots=True)
class MoodStep:
    """A change of mood with everything that made it, so that it can be shown, undone and replayed."""

    before: Mood
    after: Mood
    terms: tuple[MoodTerm, ...]
    session: str = ""
    number: int = 0
    """The utterance of the person's that it answers to; 0 when it was only time that passed."""
