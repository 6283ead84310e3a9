"""A piece of a reply on its way to the ear, and the times of its words and phonemes."""

from dataclasses import dataclass

from companion.values.affect import NEUTRAL, Affect
from companion.values.audio import Audio
from companion.values.delivery import AS_PLANNED, Delivery
from companion.values.gesture import Gesture
from companion.values.vocal_sound import VocalSound


@dataclass(frozen=True, slots=True)
class Clause:
    """The smallest part of a reply that is synthesised at once."""

    index: int
    """Counts the clauses of one reply, from 0."""
    text: str
    """As shown in captions, punctuation included."""
    affect: Affect = NEUTRAL
    """The one target feeling that words, voice and face share."""
    pause_after: float = 0.0
    """Seconds of silence that follow it, beside what the voice leaves by itself; at least 0."""
    delivery: Delivery = AS_PLANNED
    """What the person ordered of the voice."""
    sound: VocalSound | None = None
    """What is uttered before the words, by a voice that can."""
    seconds: float | None = None
    """How long its speech is to last, kept within 5 % between 0.8 and 1.25 of the voice's own length; None: its own."""
    gestures: tuple[Gesture, ...] = ()
    """What head, shoulders and face do with it."""

    def __post_init__(self) -> None:
        if not self.pause_after >= 0.0:
            raise ValueError(f"a pause lasts no negative time, got {self.pause_after!r}")
        if self.seconds is not None and not self.seconds > 0.0:
            raise ValueError(f"speech lasts some time, got {self.seconds!r}")


@dataclass(frozen=True, slots=True)
class TimedWord:
    """A word of a clause and when it sounds, in seconds from the start of the clause's audio."""

    text: str
    """The stretch of the clause's text, punctuation included: joined by spaces the words give the text."""
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class TimedPhoneme:
    """A phoneme and when it sounds, in seconds from the start of the clause's audio."""

    phoneme: str
    """In IPA without stress marks; "" is silence."""
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class SpokenClause:
    """A clause as sound."""

    clause: Clause
    audio: Audio
    words: tuple[TimedWord, ...]
    phonemes: tuple[TimedPhoneme, ...]
    """In order, without overlap; empty for a voice that cannot tell them."""
