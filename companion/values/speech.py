"""A reply on its way to the loudspeaker: its clauses, their delivery, and the times of its words and phonemes."""

import math
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Final, TypeAlias

from companion.values.affect import NEUTRAL, Affect
from companion.values.face import Gesture

if TYPE_CHECKING:  # the window opens without it
    import numpy as np
    from numpy.typing import NDArray

Samples: TypeAlias = Annotated["NDArray[np.float32]", "mono, (n,), in [-1, 1]"]


@dataclass(frozen=True, slots=True, eq=False)
class Audio:
    """A stretch of mono sound; the array is made read-only."""

    samples: Samples
    """float32, (n,), in [-1, 1]."""
    rate_hz: int

    def __post_init__(self) -> None:
        if self.samples.ndim != 1 or self.samples.dtype != "float32":
            raise ValueError(f"expected float32 (n,), got {self.samples.dtype} {self.samples.shape}")
        if self.rate_hz <= 0:
            raise ValueError(f"rate_hz must be positive, got {self.rate_hz}")
        self.samples.setflags(write=False)

    @property
    def seconds(self) -> float:
        """Length in seconds."""
        return len(self.samples) / self.rate_hz


def resampled(samples: Samples, from_hz: int, to_hz: int) -> Samples:
    """Return a whole stretch at another rate; its length is scaled by ``to_hz / from_hz``, rounded."""
    if from_hz == to_hz or len(samples) == 0:
        return samples
    import soxr

    converted: Samples = soxr.resample(samples, from_hz, to_hz, quality="HQ")
    return converted


_FACTORS: Final = frozenset({"pitch_range", "rate", "formants", "pauses"})
"""Fields that are factors; the others are added."""


class Register(StrEnum):
    """The pitch range of a voice."""

    WOMAN = "woman"
    MAN = "man"


@dataclass(frozen=True, slots=True)
class Prosody:
    """A change of speech; the default changes nothing."""

    pitch_st: float = 0.0
    """Change of the mean F0, semitones."""
    pitch_range: float = 1.0
    """Factor on how far F0 moves from its mean, in semitones; above 0."""
    rate: float = 1.0
    """Factor on the speed; above 0."""
    level_db: float = 0.0
    """Change of the loudness, decibels."""
    tilt_db: float = 0.0
    """Tilt of the spectrum, decibels per octave; above 0 is brighter, below 0 laxer, which means a stronger first
    harmonic."""
    breathiness: float = 0.0
    """Share of breath in voiced sounds, in [0, 1]; 1 is a whisper."""
    formants: float = 1.0
    """Factor on the resonances' frequencies; above 1 sounds like a smile, which shortens the mouth (Tartter 1980)."""
    pauses: float = 1.0
    """Factor on the length of pauses; above 0."""

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if not math.isfinite(value) or (field.name in _FACTORS and value <= 0.0):
                raise ValueError(f"{field.name} cannot be {value!r}")
        if not 0.0 <= self.breathiness <= 1.0:
            raise ValueError(f"breathiness must lie in [0, 1], got {self.breathiness!r}")

    def scaled(self, share: float) -> "Prosody":
        """Return this share of the change: 0 is none, 1 all of it; factors are scaled by their logarithm."""
        return AS_READ.towards(self, share)

    def towards(self, other: "Prosody", share: float) -> "Prosody":
        """Return the point at ``share``, in [0, 1], of the way to another change; factors by their logarithm."""
        return Prosody(
            **{
                field.name: _between(field.name, getattr(self, field.name), getattr(other, field.name), share)
                for field in fields(self)
            }
        )

    def then(self, other: "Prosody") -> "Prosody":
        """Return both changes applied in sequence."""
        return Prosody(
            **{
                field.name: _joined(field.name, getattr(self, field.name), getattr(other, field.name))
                for field in fields(self)
            }
        )

    def left_after(self, done: "Prosody") -> "Prosody":
        """Return the change that remains after ``done``, so that ``done.then(...)`` with it gives this one.

        Too much breath cannot be taken out again.
        """
        return Prosody(
            **{
                field.name: _left(field.name, getattr(self, field.name), getattr(done, field.name))
                for field in fields(self)
            }
        )


AS_READ: Final = Prosody()
"""Prosody of calm reading."""


def _between(name: str, one: float, other: float, share: float) -> float:
    if name in _FACTORS:
        return math.exp((1 - share) * math.log(one) + share * math.log(other))
    return (1 - share) * one + share * other


def _joined(name: str, one: float, other: float) -> float:
    if name in _FACTORS:
        return one * other
    return min(1.0, one + other) if name == "breathiness" else one + other


def _left(name: str, wished: float, done: float) -> float:
    if name in _FACTORS:
        return wished / done
    return max(0.0, wished - done) if name == "breathiness" else wished - done


class VocalSound(StrEnum):
    """A sound between words."""

    LAUGH = "laugh"
    """Two or three soft notes of laughter."""
    SIGH = "sigh"
    HUM = "hum"
    """A sound like "mm", made while listening or thinking."""
    ASSENT = "assent"
    """A sound like "mhm", made while listening."""
    HESITATION = "hesitation"
    """A sound like "uh", made while looking for a word."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """The person's orders for the voice: "slower", "whisper", "say it happily"."""

    feeling: Affect | None = None
    """Feeling to show in place of the plan's; None keeps the plan's."""
    prosody: Prosody = AS_READ
    """Change on top of the feeling's own effect."""
    stressed: tuple[str, ...] = ()
    """Words to stress wherever they occur, in lower case."""


AS_PLANNED: Final = Delivery()
"""Delivery without orders."""


@dataclass(frozen=True, slots=True)
class Clause:
    """The smallest part of a reply that is synthesised at once."""

    index: int
    """Position among the clauses of one reply, from 0."""
    text: str
    """Text as in the captions, punctuation included."""
    affect: Affect = NEUTRAL
    """Target feeling that words, voice and face share."""
    pause_after: float = 0.0
    """Seconds of silence after it, in addition to the voice's own; at least 0."""
    delivery: Delivery = AS_PLANNED
    """The person's orders for the voice."""
    sound: VocalSound | None = None
    """Sound before the words, for voices that can make one."""
    seconds: float | None = None
    """Length of its speech in seconds, met within 5 % between 0.8 and 1.25 of the voice's own length; None: the voice's
    own."""
    gestures: tuple[Gesture, ...] = ()
    """Movements of head, shoulders and face during it."""

    def __post_init__(self) -> None:
        if not self.pause_after >= 0.0:
            raise ValueError(f"a pause lasts no negative time, got {self.pause_after!r}")
        if self.seconds is not None and not self.seconds > 0.0:
            raise ValueError(f"speech lasts some time, got {self.seconds!r}")


@dataclass(frozen=True, slots=True)
class TimedWord:
    """A word of a clause with its times, in seconds from the start of the clause's audio."""

    text: str
    """Its part of the clause's text, punctuation included: joined by spaces the words give the text."""
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class TimedPhoneme:
    """A phoneme with its times, in seconds from the start of the clause's audio."""

    phoneme: str
    """Phoneme in IPA without stress marks; "" is silence."""
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class SpokenClause:
    """A clause as sound."""

    clause: Clause
    audio: Audio
    words: tuple[TimedWord, ...]
    phonemes: tuple[TimedPhoneme, ...]
    """Phonemes in order, without overlap; empty for a voice that does not report them."""
