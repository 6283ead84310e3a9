"""Events for a face: everything ``step`` reacts to. Instants are seconds on the conversation's clock."""

from dataclasses import dataclass
from typing import TypeAlias

from companion.showing.manner import Manner
from companion.showing.speech import Speech
from companion.values import Affect, Bearing, Emotion, Phase


@dataclass(frozen=True, slots=True)
class PhaseChanged:
    """The companion's activity has changed."""

    phase: Phase


@dataclass(frozen=True, slots=True)
class ClauseBegan:
    """A clause begins to sound, or resumes after it was cut off."""

    speech: Speech
    start: float
    """Instant at which its sound begins, or would have begun had it not been cut off."""
    told: float
    """Instant at which this became known; a clause silenced since then moves nothing."""


@dataclass(frozen=True, slots=True)
class ClauseShown:
    """A clause is shown for reading, because nothing can be heard."""

    speech: Speech
    """Clause without sound."""
    seconds: float
    """Seconds needed to read it."""


@dataclass(frozen=True, slots=True)
class Silenced:
    """The reply fell silent before its end."""


@dataclass(frozen=True, slots=True)
class PersonBegan:
    """The person began to speak."""


@dataclass(frozen=True, slots=True)
class PersonPaused:
    """The person fell silent, perhaps only for breath."""


@dataclass(frozen=True, slots=True)
class RoomLeft:
    """The person's pause turned out to be a place for a listener's "mhm"."""

    fits: float
    """Probability, in [0, 1], that the pause is long enough for it."""


@dataclass(frozen=True, slots=True)
class WordsHeard:
    """More of an utterance of the person's is known."""

    utterance: int
    text: str
    """All of its words, as last read."""


@dataclass(frozen=True, slots=True)
class PersonFelt:
    """The person's feeling is known, from their present or earlier words."""

    affect: Affect
    """Their feeling; neutral if unsure."""
    emotions: tuple[Emotion, ...] = ()
    voice_arousal: float | None = None
    """Arousal of the voice alone, in [-1, 1]."""


@dataclass(frozen=True, slots=True)
class MoodMoved:
    """The companion's feeling has changed."""

    affect: Affect


@dataclass(frozen=True, slots=True)
class MannerChanged:
    """The size and liveliness of its expression was set, or explicitly requested."""

    manner: Manner
    bearing: Bearing


@dataclass(frozen=True, slots=True)
class TimePassed:
    """Some seconds have passed."""


Event: TypeAlias = (
    PhaseChanged
    | ClauseBegan
    | ClauseShown
    | Silenced
    | PersonBegan
    | PersonPaused
    | RoomLeft
    | WordsHeard
    | PersonFelt
    | MoodMoved
    | MannerChanged
    | TimePassed
)
