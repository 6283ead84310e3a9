"""How a person speaks, as far as taking turns with them needs it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Habits:
    """How this person pauses in mid-turn, learned while they speak."""

    pause: float = 0.5
    """Mean length of their pauses in seconds; before anything was learned a guess."""
    count: int = 5
    """How many pauses stand behind it; the guess counts as five."""
