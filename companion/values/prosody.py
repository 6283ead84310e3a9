"""How a stretch of speech differs from its voice's own calm reading."""

import math
from dataclasses import dataclass, fields
from typing import Final

_FACTORS: Final = frozenset({"pitch_range", "rate", "formants", "pauses"})
"""What multiplies; the others add."""


@dataclass(frozen=True, slots=True)
class Prosody:
    """A change of speech; the default changes nothing."""

    pitch_st: float = 0.0
    """On the mean F0, semitones."""
    pitch_range: float = 1.0
    """Factor on how far F0 moves from its mean, in semitones; above 0."""
    rate: float = 1.0
    """Factor on the speed; above 0."""
    level_db: float = 0.0
    """On the loudness, decibels."""
    tilt_db: float = 0.0
    """Of the spectrum, decibels per octave; above 0 is brighter, below 0 laxer: its first harmonic is stronger."""
    breathiness: float = 0.0
    """Share of breath in what is voiced, in [0, 1]; 1 is a whisper."""
    formants: float = 1.0
    """Factor on the resonances' frequencies; above 1 is a smile, which shortens the mouth (Tartter 1980)."""
    pauses: float = 1.0
    """Factor on how long pauses last; above 0."""

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if not math.isfinite(value) or (field.name in _FACTORS and value <= 0.0):
                raise ValueError(f"{field.name} cannot be {value!r}")
        if not 0.0 <= self.breathiness <= 1.0:
            raise ValueError(f"breathiness must lie in [0, 1], got {self.breathiness!r}")

    def scaled(self, share: float) -> "Prosody":
        """Return so much of the change: 0 is none, 1 all of it; factors by their logarithm."""
        return AS_READ.towards(self, share)

    def towards(self, other: "Prosody", share: float) -> "Prosody":
        """Return what lies so far from this on the way to another, ``share`` in [0, 1]; factors by their logarithm."""
        return Prosody(
            **{
                field.name: _between(field.name, getattr(self, field.name), getattr(other, field.name), share)
                for field in fields(self)
            }
        )

    def then(self, other: "Prosody") -> "Prosody":
        """Return both changes one after the other."""
        return Prosody(
            **{
                field.name: _joined(field.name, getattr(self, field.name), getattr(other, field.name))
                for field in fields(self)
            }
        )

    def left_after(self, done: "Prosody") -> "Prosody":
        """Return what is still to be changed where ``done`` was: ``done.then(...)`` of it is this.

        Breath that is too much cannot be taken out again.
        """
        return Prosody(
            **{
                field.name: _left(field.name, getattr(self, field.name), getattr(done, field.name))
                for field in fields(self)
            }
        )


AS_READ: Final = Prosody()
"""As the voice reads calmly."""


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
