"""Simulated microphone and loudspeaker at real-time pace, for machines without sound and for tests.

They need no thread: the samples that are due are computed from the monotonic clock whenever the sound thread asks. A
``DelayedEcho`` between them lets the microphone hear the loudspeaker. Instants are those of ``time.monotonic``.
"""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from companion.sound.devices import Device
from companion.sound.feed import BLOCK, Captured, PlayFeed
from companion.values import Audio, Samples, resampled

FLOOR_DB = -75.0
"""Level of the paced microphone's noise in dB of full scale: a quiet room, and never the exact zeros of a dead
device."""


class Air(Protocol):
    """Receiver of a paced loudspeaker's sound."""

    def play(self, samples: Samples, at: float) -> None:
        """Play samples, the first of them at this instant."""


class DelayedEcho:
    """A microphone's echo of a playing loudspeaker: the same sound later, softer or louder, without a room."""

    def __init__(self, *, delay: float, gain_db: float) -> None:
        """Take ``delay`` in seconds, at least 0.02 (both sides are asked in turn), and ``gain_db`` as amplitude."""
        self._delay = delay
        self._gain = np.float32(10.0 ** (gain_db / 20.0))
        self._blocks: deque[tuple[float, Samples]] = deque(maxlen=500)

    def play(self, samples: Samples, at: float) -> None:
        """Play samples, the first of them at this instant."""
        self._blocks.append((at + self._delay, samples))

    def mix_into(self, samples: Samples, start: float, rate_hz: int) -> None:
        """Add the sound that arrives from this instant on; the loudspeaker's rate must be the same."""
        for at, block in self._blocks:
            offset = round((at - start) * rate_hz)
            first, last = max(offset, 0), min(offset + len(block), len(samples))
            if first < last:
                samples[first:last] += self._gain * block[first - offset : last - offset]


@dataclass(frozen=True, slots=True)
class Said:
    """Start and end of a sound said into a paced microphone."""

    start: float
    end: float


class PacedMicrophone:
    """A microphone that plays back given samples; otherwise it hears faint noise."""

    def __init__(
        self,
        *,
        rate_hz: int = 16_000,
        echo: DelayedEcho | None = None,
        floor_db: float = FLOOR_DB,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._rate_hz = rate_hz
        self._echo = echo
        self._noise = np.random.default_rng(0)
        self._noise_gain = np.float32(10.0 ** (floor_db / 20.0))
        self._monotonic = monotonic
        self._said: deque[tuple[int, Samples]] = deque()
        self._free_from = 0
        self._opened_at: float | None = None
        self._delivered = 0

    def open(self) -> Device:
        """Start the time of the samples."""
        self._opened_at = self._monotonic()
        self._delivered = self._free_from = 0
        self._said.clear()
        return Device("paced microphone", 0, self._rate_hz, 1, "paced", is_default=True)

    def close(self) -> None:
        """Stop; no effect if it is not open."""
        self._opened_at = None

    @property
    def is_running(self) -> bool:
        """Return whether it is open."""
        return self._opened_at is not None

    def say(self, audio: Audio) -> Said:
        """Start a sound now, or right after the current one, and return its times. Any thread."""
        assert self._opened_at is not None
        samples = resampled(audio.samples, audio.rate_hz, self._rate_hz)
        now = _samples(self._monotonic() - self._opened_at, self._rate_hz) + 1
        first = max(now, self._free_from)
        self._free_from = first + len(samples)
        self._said.append((first, samples))
        start = self._opened_at + first / self._rate_hz
        return Said(start, start + len(samples) / self._rate_hz)

    def read(self) -> Captured | None:
        """Return the samples due since the last call, None if there are none."""
        if self._opened_at is None:
            return None
        due = _samples(self._monotonic() - self._opened_at, self._rate_hz)
        count = due - self._delivered
        if count <= 0:
            return None
        samples = self._noise.standard_normal(count, dtype=np.float32) * self._noise_gain
        for first, said in tuple(self._said):
            begin, end = max(first, self._delivered), min(first + len(said), due)
            if begin < end:
                samples[begin - self._delivered : end - self._delivered] += said[begin - first : end - first]
            elif first + len(said) <= self._delivered:
                self._said.popleft()
        if self._echo is not None:
            start = self._opened_at + self._delivered / self._rate_hz
            self._echo.mix_into(samples, start, self._rate_hz)
        self._delivered = due
        return Captured(np.clip(samples, -1.0, 1.0), self._opened_at + due / self._rate_hz)


class PacedLoudspeaker:
    """A loudspeaker that takes blocks at real-time pace and keeps the sound it played."""

    def __init__(
        self,
        *,
        rate_hz: int = 16_000,
        latency: float = 0.02,
        echo: Air | None = None,
        record: bool = False,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take the ``latency`` from receiving a block to its sounding; ``record`` keeps the played sound."""
        self._rate_hz = rate_hz
        self._latency = latency
        self._echo = echo
        self._recorded: list[Samples] | None = [] if record else None
        self._monotonic = monotonic
        self._feed: PlayFeed | None = None
        self.opened_at = 0.0
        """Instant of the first recorded sample; it sounds ``latency`` later."""
        self._asked = 0
        self._is_resting = False

    def open(self) -> Device:
        """Start the time of the samples."""
        self._feed = PlayFeed(self._rate_hz)
        self.opened_at = self._monotonic()
        self._asked = 0
        self._is_resting = False
        return Device("paced loudspeaker", 0, self._rate_hz, 1, "paced", is_default=True)

    def close(self) -> None:
        """Stop; no effect if it is not open."""
        self._feed = None

    @property
    def is_running(self) -> bool:
        """Return whether it is open."""
        return self._feed is not None

    @property
    def feed(self) -> PlayFeed:
        """Return the feed that it plays, a new one after each ``open``. Only while open."""
        assert self._feed is not None
        return self._feed

    def played(self) -> Samples:
        """Take the blocks that are due and return the sound played since the last call, (n,)."""
        if not self._is_resting:
            block = round(BLOCK * self._rate_hz)
            due = _samples(self._monotonic() - self.opened_at, self._rate_hz)
            while self._asked + block <= due:
                self._take(block)
        return self.feed.take_reference()

    def rest(self) -> None:
        """Stop taking blocks."""
        self._is_resting = True

    def wake(self) -> None:
        """Take blocks again, from now on; the time between was silent."""
        if self._is_resting:
            block = round(BLOCK * self._rate_hz)
            due = _samples(self._monotonic() - self.opened_at, self._rate_hz) // block * block
            if self._recorded is not None:
                self._recorded.append(np.zeros(max(due - self._asked, 0), dtype=np.float32))
            self._asked = max(due, self._asked)
            self._is_resting = False

    @property
    def recorded(self) -> Audio:
        """Return all sound since the first ``open``, silence included; only with ``record``."""
        assert self._recorded is not None
        return Audio(np.concatenate([np.zeros(0, dtype=np.float32), *self._recorded]), self._rate_hz)

    def _take(self, count: int) -> None:
        block = np.zeros((count, 1), dtype=np.float32)
        heard_at = self.opened_at + self._asked / self._rate_hz + self._latency
        self.feed.fill(block, heard_at)
        self._asked += count
        if self._recorded is not None:
            self._recorded.append(block[:, 0])
        if self._echo is not None:
            self._echo.play(block[:, 0], heard_at)


def _samples(seconds: float, rate_hz: int) -> int:
    """Return the number of samples in some seconds; the small addition evens out rounding errors."""
    return int(seconds * rate_hz + 1e-3)
