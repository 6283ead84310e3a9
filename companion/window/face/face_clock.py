"""Maps the engine's clock to the window's, from the ``now`` that comes with each movement of the face.

Pure. A message arrives at or after the instant it was sent, so each gives a lower bound of "engine minus
window"; the largest bound of the last seconds is the estimate, and jitter of the pipe drops out. Times are
seconds.
"""

from dataclasses import dataclass

MEMORY = 10.0
"""Seconds a bound counts; two clocks of one machine drift apart by less than a millisecond in it."""
JUMP = 0.5
"""A message this far from expected means that the engine stood still or began anew: start over (guess)."""


@dataclass(frozen=True, slots=True)
class FaceClock:
    """Bounds of "engine minus window" and when each was seen on the window's clock."""

    bounds: tuple[tuple[float, float], ...] = ()

    def synchronised(self, *, engine_now: float, window_now: float) -> "FaceClock":
        """Return the clock once a message sent at ``engine_now`` has arrived at ``window_now``."""
        bound = engine_now - window_now
        if self.bounds and abs(bound - self.offset) > JUMP:
            return FaceClock(((window_now, bound),))
        # a bound that is neither newer nor larger than another never decides: drop it
        kept = tuple(old for old in self.bounds if window_now - old[0] < MEMORY and old[1] > bound)
        return FaceClock((*kept, (window_now, bound)))

    @property
    def offset(self) -> float:
        """Engine minus window, seconds; 0 before the first message."""
        return max((bound for _, bound in self.bounds), default=0.0)

    def engine_time(self, window_now: float) -> float:
        """Return the engine's time at the window's instant ``window_now``."""
        return window_now + self.offset
