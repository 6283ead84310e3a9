"""What the companion feels: an emotion of minutes over a mood of hours over a personality (Gebhard 2005)."""

from dataclasses import dataclass

from companion.values.affect import Affect


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
