"""What can happen to a face: everything ``step`` reacts to. Instants are seconds on the conversation's clock."""

from dataclasses import dataclass
from typing import TypeAlias

from companion.showing.manner import Manner
from companion.showing.speech import Speech
from companion.values import Affect, Bearing, Emotion, Phase


@dataclass(frozen=True, slots=True)
class PhaseChanged:
    """The companion does something else now."""

    phase: Phase


@dataclass(frozen=True, slots=True)
class ClauseBegan:
    """A clause sounds, or goes on after it was cut off."""

    speech: Speech
    start: float
    """When its sound begins, or would have begun had it not been cut off."""
    told: float
    """When that was known; what was silenced since moves nothing."""


@dataclass(frozen=True, slots=True)
class ClauseShown:
    """A clause is shown to be read, because nothing can be heard."""

    speech: Speech
    """Without sound."""
    seconds: float
    """How long it takes to be read."""


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
class WordsHeard:
    """More of an utterance of the person's is known."""

    utterance: int
    text: str
    """All of it, as it was last read."""


@dataclass(frozen=True, slots=True)
class PersonFelt:
    """It is known how the person feels, from what they say just now or have said."""

    affect: Affect
    """Neutral where that is unsure."""
    emotions: tuple[Emotion, ...] = ()
    voice_arousal: float | None = None
    """How excited the voice alone sounds, in [-1, 1]."""


@dataclass(frozen=True, slots=True)
class MoodMoved:
    """The companion feels otherwise."""

    affect: Affect


@dataclass(frozen=True, slots=True)
class MannerChanged:
    """How large and lively it shows things was set, or wished in so many words."""

    manner: Manner
    bearing: Bearing


@dataclass(frozen=True, slots=True)
class TimePassed:
    """Some seconds have gone by."""


Event: TypeAlias = (
    PhaseChanged
    | ClauseBegan
    | ClauseShown
    | Silenced
    | PersonBegan
    | PersonPaused
    | WordsHeard
    | PersonFelt
    | MoodMoved
    | MannerChanged
    | TimePassed
)
