"""When to look again for newly connected devices: soon, then ever more seldom, and at once where something changed.

Pure: times are seconds on any clock that only goes forward. A look starts helper processes or PortAudio itself
(``devices.rescan``), and a computer without sound would do so for as long as the program runs.
"""

import math
from dataclasses import dataclass
from typing import Final

FIRST_PAUSE: Final = 2.0
"""Seconds between the first two looks; each pause is twice the one before …"""
LONGEST_PAUSE: Final = 60.0
"""… up to this: a headset that nothing tells of is found within a minute (guess)."""


@dataclass(frozen=True, slots=True)
class Rescans:
    """The looks so far."""

    due_at: float = -math.inf
    """When the next one is due, if nothing changes."""
    pause: float = FIRST_PAUSE
    """After the next one."""
    signs: object = None
    """What was told of devices, without looking, at the last one."""

    def is_due(self, now: float, signs: object) -> bool:
        """Tell whether to look now."""
        return now >= self.due_at or signs != self.signs

    def after_one(self, now: float, signs: object) -> "Rescans":
        """Return the looks with one more."""
        pause = self.pause if signs == self.signs else FIRST_PAUSE
        return Rescans(now + pause, min(2.0 * pause, LONGEST_PAUSE), signs)
