"""When to start a crashed engine again: at once, then after growing pauses, and not for ever.

Pure: times are seconds on any clock that only goes forward. The pauses and the limit are guesses: long enough
that a broken model file does not keep a core busy, short enough that one crash goes by almost unnoticed.
"""

from dataclasses import dataclass

PAUSES: tuple[float, ...] = (0.0, 1.0, 2.0, 5.0, 10.0)
"""Seconds before the first, second … restart within ``WINDOW``."""
WINDOW = 120.0
"""Seconds after which a crash is forgotten."""
RESTARTS_ALLOWED = len(PAUSES)
"""Restarts within ``WINDOW``; the crash after them is left to the person."""


@dataclass(frozen=True, slots=True)
class Restarts:
    """The crashes of the last two minutes, oldest first."""

    crashed_at: tuple[float, ...] = ()

    def after_crash(self, now: float) -> "Restarts":
        """Return the record with this crash, older ones forgotten."""
        recent = tuple(at for at in self.crashed_at if now - at < WINDOW)
        return Restarts((*recent, now))

    @property
    def is_over(self) -> bool:
        """Whether only the person can start it again."""
        return len(self.crashed_at) > RESTARTS_ALLOWED

    @property
    def pause(self) -> float:
        """Seconds to wait before the next start; meaningful after a crash and while not over."""
        return PAUSES[min(max(len(self.crashed_at), 1), RESTARTS_ALLOWED) - 1]
