"""How a person speaks, as far as taking turns with them needs it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Habits:
    """How this person pauses, learned while they speak."""

    pause: float = 0.5
    """Mean length of their pauses in seconds; before anything was learned a guess."""
    count: int = 5
    """How many pauses stand behind it; the guess counts as five."""
    held: float = 8.0
    """Of their recent pauses that were long enough to be answered, those in mid-turn; older ones count less. Before
    anything was learned a guess."""
    ended: float = 8.0
    """Those that ended the turn."""
    cut_ins: float = 0.0
    """How often they were cut in on lately; each counts half as much after every turn that was answered and over. Is
    not kept: it says how this talk goes, not how the person is."""
