"""The one clock of the conversation: the count of input samples, read as seconds.

Between two blocks of input the monotonic clock interpolates, and without a microphone it is the only source. The
clock follows a slower or faster sound card. The reading never runs backwards. Time in which the computer slept is
not included: it is reported as a ``Gap``, and so are stretches of lost input. All times are seconds on this clock
unless they say "monotonic".
"""

import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

RATE_HZ = 16_000
"""Rate in Hz at which input is counted."""

ASLEEP_AFTER = 2.0
"""Minimum seconds between two ticks of the sound thread (due every 20 ms) that count as sleep; guess."""

LOST_AFTER = 0.1
"""Seconds by which counted input may lag behind before the difference counts as lost; guess, well above the
jitter of block times measured under PulseAudio (25 ms)."""

DRIFT = 1e-3
"""Maximum share by which a sound card may be slower than the monotonic clock and still be followed; crystals stay
below 2e-4."""


# time.monotonic stops in sleep on Linux and macOS, these do not; on Windows it counts sleep itself
_SLEEP_CLOCK: int | None = getattr(time, "CLOCK_BOOTTIME", None)
if sys.platform == "darwin":
    _SLEEP_CLOCK = time.CLOCK_MONOTONIC


class GapCause(StrEnum):
    """Cause of a stretch of time without sound."""

    SLEPT = "slept"
    """The computer or the process stood still; the clock did not count it."""
    LOST = "lost"
    """Input samples never came (overrun, stalled device); the clock went on, the input jumps over it."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of time without input."""

    cause: GapCause
    seconds: float
    """Length of the gap in real seconds."""


def monotonic_with_sleep() -> float:
    """Return seconds of a monotonic clock that also counts sleep, as far as the system has one."""
    return time.monotonic() if _SLEEP_CLOCK is None else time.clock_gettime(_SLEEP_CLOCK)


class SampleClock:
    """Seconds since the clock was created; any thread may read it, the sound thread drives it."""

    def __init__(
        self,
        monotonic: Callable[[], float] = time.monotonic,
        with_sleep: Callable[[], float] = monotonic_with_sleep,
    ) -> None:
        self._monotonic = monotonic
        self._with_sleep = with_sleep
        self._lock = threading.Lock()
        self._offset = -monotonic()
        self._last_reading = 0.0
        self._last_tick: tuple[float, float] | None = None
        self._input_end = 0.0
        self._last_capture: float | None = None
        self._gaps: list[Gap] = []

    def now(self) -> float:
        """Return the present reading; never less than an earlier one."""
        with self._lock:
            self._last_reading = max(self._at(self._monotonic()), self._last_reading)
            return self._last_reading

    def at(self, monotonic: float) -> float:
        """Return the reading for an instant of ``time.monotonic`` in the near past or future."""
        with self._lock:
            return self._at(monotonic)

    def tick(self) -> None:
        """Check whether the computer slept since the last tick; called by the sound thread whenever it wakes."""
        with self._lock:
            now, now_with_sleep = self._monotonic(), self._with_sleep()
            if self._last_tick is not None:
                before, before_with_sleep = self._last_tick
                elapsed = now_with_sleep - before_with_sleep
                if elapsed > ASLEEP_AFTER:
                    self._gaps.append(Gap(GapCause.SLEPT, elapsed))
                    self._offset -= now - before
            self._last_tick = (now, now_with_sleep)

    def forgive(self) -> None:
        """Count the time since the last tick as work, not sleep: opening a device can take seconds."""
        with self._lock:
            if self._last_tick is not None:
                self._last_tick = (self._monotonic(), self._with_sleep())

    def begin_input(self, captured_at: float) -> None:
        """Note that a microphone opened; the next counted sample was captured at this instant of ``time.monotonic``."""
        with self._lock:
            self._input_end = max(self._at(captured_at), self._input_end)
            self._last_capture = None

    def count(self, samples: int, captured_until: float) -> float:
        """Count input at 16 kHz whose last sample was captured at an instant of ``time.monotonic``.

        Returns the time of its first sample. Input that lags by more than ``LOST_AFTER`` is moved to its correct
        time, and the hole is reported as a ``Gap``.
        """
        with self._lock:
            seconds = samples / RATE_HZ
            lead = self._input_end + seconds - (captured_until + self._offset)
            if lead < -LOST_AFTER:
                self._gaps.append(Gap(GapCause.LOST, -lead))
                self._input_end -= lead
            elif lead >= 0.0:
                self._offset += lead
            elif self._last_capture is not None:
                waited = max(captured_until - self._last_capture, 0.0)
                self._offset -= min(-lead, DRIFT * waited)
            self._last_capture = captured_until
            start = self._input_end
            self._input_end += seconds
            return start

    def take_gaps(self) -> tuple[Gap, ...]:
        """Return the gaps found since the last call."""
        with self._lock:
            gaps = tuple(self._gaps)
            self._gaps.clear()
            return gaps

    def _at(self, monotonic: float) -> float:
        if self._last_tick is not None:
            monotonic = min(monotonic, self._last_tick[0] + ASLEEP_AFTER)
        return monotonic + self._offset
