"""Feelings as three numbers (Mehrabian & Russell 1974): a point, its uncertainty, named points and a mood."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import dist
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
        """Return a mix of both feelings: the point at ``share``, in [0, 1], of the way to the other one."""
        if not 0.0 <= share <= 1.0:
            raise ValueError(f"share must lie in [0, 1], got {share!r}")
        return _within(
            self.valence + share * (other.valence - self.valence),
            self.arousal + share * (other.arousal - self.arousal),
            self.dominance + share * (other.dominance - self.dominance),
        )

    def moved(self, by: "Affect") -> "Affect":
        """Return this feeling plus another, each coordinate held within its range."""
        return _within(self.valence + by.valence, self.arousal + by.arousal, self.dominance + by.dominance)

    @property
    def size(self) -> float:
        """Largest coordinate without its sign, in [0, 1]."""
        return max(abs(self.valence), abs(self.arousal), abs(self.dominance))

    def distance(self, other: "Affect") -> float:
        """Return the Euclidean distance to another feeling, as ALMA measures the strength of a mood (Gebhard 2005).

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
    """A feeling and its uncertainty; the three errors count as independent and normal, cut off at -1 and 1."""

    affect: Affect
    deviation: Deviation


UNKNOWN = AffectEstimate(NEUTRAL, Deviation(0.6, 0.6, 0.6))
"""An estimate of which nothing is known; a point anywhere in [-1, 1] (uniform) has a deviation of 0.58, rounded up
here."""


FEELINGS: Final[Mapping[str, Affect]] = {
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
"""Nine named feelings, calm first: points that a voice can express and a face can show.

Sadness, fear, anger and surprise lie where PELD has them (Wen et al. 2021). The others lie where Russell & Mehrabian
(1977) found words of their kind, rounded to tenths and scaled so that all are about equally strong (guess)."""


@dataclass(frozen=True, slots=True)
class Personality:
    """The Big Five, each in [-1, 1]; 0 is the average person."""

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
    """The companion's feeling at one instant."""

    emotion: Affect
    """Feeling that lasts minutes; words, voice and face show it."""
    mood: Affect
    """Feeling that lasts hours; the emotion returns to it."""
    at: float
    """Instant at which this held, seconds since 1970-01-01 UTC."""


@dataclass(frozen=True, slots=True)
class MoodTerm:
    """One part of a change of mood: its cause and its size."""

    name: str
    """Cause, such as "decay", "thanked", "contagion"; one of a fixed list."""
    shift: Affect
    """Amount that this cause added to the emotion; each coordinate in [-1, 1]."""


@dataclass(frozen=True, slots=True)
class FeltPoint:
    """A feeling of one side at an instant, or on average around it."""

    at: float
    """Instant, seconds since 1970-01-01 UTC."""
    affect: Affect
    count: int = 1
    """Number of readings or steps in the average."""
    session: str = ""
    number: int = 0
    """Number of its utterance, or for an average that of the strongest one; 0 for none."""
    cause: str = ""
    """Supposed cause: words of the person's, or the name of the strongest ``MoodTerm``; "" for none."""
    is_unsure: bool = False
    """True if it is unsure; for an average, if most are."""
    is_told: bool = False
    """True if the person said so themselves."""
    can_undo: bool = False
    """The person's correction of the reading, or the utterance's effect on the companion, can be undone."""


@dataclass(frozen=True, slots=True)
class MoodStep:
    """A change of mood with all its parts, so that it can be shown, undone and replayed."""

    before: Mood
    after: Mood
    terms: tuple[MoodTerm, ...]
    session: str = ""
    number: int = 0
    """Number of the person's utterance that caused it; 0 if only time passed."""
