"""Feeling as three numbers, after Mehrabian & Russell (1974): valence, arousal, dominance."""

from dataclasses import dataclass


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


NEUTRAL = Affect()
