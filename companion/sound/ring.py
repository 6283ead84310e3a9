"""A ring buffer of samples between exactly one writing and one reading thread, without a lock.

Only the writer moves ``written`` and only the reader moves ``taken``; both count samples since the beginning
and never decrease, so each side at worst sees the other's older value, which is safe. What does not fit is
dropped and counted: the oldest samples stay, because only the reader may move the reading end.
"""

import numpy as np

from companion.values import Samples


class Ring:
    """A preallocated queue of float32 samples; single producer, single consumer."""

    def __init__(self, capacity: int) -> None:
        if capacity <= 0:
            raise ValueError(f"capacity must be positive, got {capacity}")
        self._buffer: Samples = np.zeros(capacity, dtype=np.float32)
        self._written = 0
        self._taken = 0
        self._dropped = 0

    @property
    def capacity(self) -> int:
        """The most samples that can wait."""
        return len(self._buffer)

    @property
    def written(self) -> int:
        """Samples ever accepted."""
        return self._written

    @property
    def taken(self) -> int:
        """Samples ever read or skipped."""
        return self._taken

    @property
    def dropped(self) -> int:
        """Samples ever refused because the ring was full (overrun)."""
        return self._dropped

    @property
    def available(self) -> int:
        """Samples waiting to be read."""
        return self._written - self._taken

    @property
    def room(self) -> int:
        """Samples that fit now."""
        return len(self._buffer) - self.available

    def write(self, samples: Samples) -> int:
        """Append what fits and return how many that were; the rest counts as dropped. Writer only."""
        accepted = min(len(samples), self.room)
        start = self._written % len(self._buffer)
        first = min(accepted, len(self._buffer) - start)
        self._buffer[start : start + first] = samples[:first]
        if accepted > first:
            self._buffer[: accepted - first] = samples[first:accepted]
        self._written += accepted
        if accepted < len(samples):
            self._dropped += len(samples) - accepted
        return accepted

    def read(self, out: Samples) -> int:
        """Fill ``out`` from its beginning with what waits and return how many samples that were. Reader only."""
        count = min(len(out), self.available)
        start = self._taken % len(self._buffer)
        first = min(count, len(self._buffer) - start)
        out[:first] = self._buffer[start : start + first]
        if count > first:
            out[first:count] = self._buffer[: count - first]
        self._taken += count
        return count

    def read_all(self) -> Samples:
        """Return all that waits as a new array, (n,), perhaps empty. Reader only."""
        out = np.empty(self.available, dtype=np.float32)
        self.read(out)
        return out

    def skip(self) -> int:
        """Throw away all that waits and return how many samples that were. Reader only."""
        count = self.available
        self._taken += count
        return count
