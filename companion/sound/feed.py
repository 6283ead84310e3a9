"""The audio callbacks: they copy to and from rings, and record which sample sounded when.

``CaptureFeed`` receives a microphone's sound. ``PlayFeed`` supplies a loudspeaker's sound and keeps the really
played sound as the reference for the echo canceller. The callback side neither locks nor logs nor allocates samples;
the other side belongs to the sound thread. Everything is at the device's own rate; instants are those of
``time.monotonic``.
"""

from collections import deque
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from companion.values import Samples

DEPTH = 2.0
"""Capacity of a ring in seconds: the sound thread may stall that long without harm to a reply (opening a device
can)."""

BLOCK = 0.01
"""Seconds per callback requested of devices."""

FADE = 0.005
"""Seconds of the fade-out of an interrupted reply: less than a block, long enough not to click."""

MARKS_KEPT = 1024
"""Number of blocks remembered until they are read, about 10 s."""

LONGEST_BLOCK = 0.5
"""Maximum seconds of a block; a longer one (some hosts ignore the wished size) is processed in parts of this length."""


class Ring:
    """A preallocated queue of float32 samples between exactly one writing and one reading thread, without a lock.

    Only the writer moves ``written`` and only the reader moves ``taken``; both count samples since the beginning and
    never decrease, so each side at worst sees the other's older value, which is safe. Samples that do not fit are
    dropped: the oldest samples stay, because only the reader may move the reading end.
    """

    def __init__(self, capacity: int) -> None:
        self._buffer: Samples = np.zeros(capacity, dtype=np.float32)
        self.written = 0
        """Number of samples ever accepted."""
        self.taken = 0
        """Number of samples ever read or skipped."""

    @property
    def available(self) -> int:
        """Return the number of samples waiting to be read."""
        return self.written - self.taken

    @property
    def room(self) -> int:
        """Return the number of samples that fit now."""
        return len(self._buffer) - self.available

    def write(self, samples: Samples) -> int:
        """Append the samples that fit and return their number; the rest is dropped. Writer only."""
        accepted = min(len(samples), self.room)
        start = self.written % len(self._buffer)
        first = min(accepted, len(self._buffer) - start)
        self._buffer[start : start + first] = samples[:first]
        if accepted > first:
            self._buffer[: accepted - first] = samples[first:accepted]
        self.written += accepted
        return accepted

    def read(self, out: Samples) -> int:
        """Fill ``out`` from its beginning with waiting samples and return their number. Reader only."""
        count = min(len(out), self.available)
        start = self.taken % len(self._buffer)
        first = min(count, len(self._buffer) - start)
        out[:first] = self._buffer[start : start + first]
        if count > first:
            out[first:count] = self._buffer[: count - first]
        self.taken += count
        return count

    def read_all(self) -> Samples:
        """Return all waiting samples as a new array, (n,), perhaps empty. Reader only."""
        out = np.empty(self.available, dtype=np.float32)
        self.read(out)
        return out

    def skip(self) -> int:
        """Drop all waiting samples and return their number. Reader only."""
        count = self.available
        self.taken += count
        return count


@dataclass(frozen=True, slots=True, eq=False)
class Captured:
    """A stretch of input."""

    samples: Samples
    """Samples at the device's rate."""
    until: float
    """Time at which the last of them reached the microphone, on ``time.monotonic``."""


class CaptureFeed:
    """The ring behind a microphone; mixes to mono."""

    def __init__(self, rate_hz: int) -> None:
        self.rate_hz = rate_hz
        self._ring = Ring(round(DEPTH * rate_hz))
        self._scratch: Samples = np.zeros(round(LONGEST_BLOCK * rate_hz), dtype=np.float32)
        self._mark = (0, 0.0)

    def put(self, block: NDArray[np.float32], until: float) -> None:
        """Store a block of shape (n, channels) whose last sample was captured at ``until``. Callback only."""
        channels = block.shape[1]
        for start in range(0, len(block), len(self._scratch)):
            part = block[start : start + len(self._scratch)]
            mono = self._scratch[: len(part)]
            mono[:] = part[:, 0]
            for channel in range(1, channels):
                mono += part[:, channel]
            if channels > 1:
                mono *= 1.0 / channels
            self._ring.write(mono)
        self._mark = (self._ring.written, until)

    def read(self) -> Captured | None:
        """Return the sound since the last call, None if there was none. Sound thread only."""
        written, until = self._mark
        samples = self._ring.read_all()
        if len(samples) == 0:
            return None
        return Captured(samples, until - (written - self._ring.taken) / self.rate_hz)


class Mark(NamedTuple):
    """The samples of a feed in one block, and the time when the first one is heard."""

    first: int
    """Number of samples taken from the feed before this block, the index of its first one."""
    samples: int
    """Number of the feed's samples at the beginning of this block; the rest of the block is silence."""
    heard_at: float
    """Time at which the first sample of the block leaves the loudspeaker, on ``time.monotonic``."""


class PlayFeed:
    """The ring in front of a loudspeaker; can be silenced within one block and made softer."""

    def __init__(self, rate_hz: int) -> None:
        self.rate_hz = rate_hz
        self._ring = Ring(round(DEPTH * rate_hz))
        self._reference = Ring(round(DEPTH * rate_hz))
        fade_samples = max(1, round(FADE * rate_hz))
        self._fade: Samples = np.linspace(1.0, 0.0, fade_samples + 1, dtype=np.float32)[1:]
        longest = round(LONGEST_BLOCK * rate_hz)
        self._unit_ramp: Samples = np.arange(1, longest + 1, dtype=np.float32)
        self._ramp: Samples = np.zeros(longest, dtype=np.float32)
        self._scratch: Samples = np.zeros(longest, dtype=np.float32)
        self._gain = 1.0
        self._wished_gain = 1.0
        self._cut_wished = 0
        self._cut_done = 0
        self.cut_index = 0
        """Index after the last sample that sounded before the latest cut."""
        self._sounded = 0  # the index after the last sample that sounded; skipped samples lie beyond
        self._marks: deque[Mark] = deque(maxlen=MARKS_KEPT)
        self.blocks = 0
        """Number of blocks that the device has requested; it stops when the device does."""
        self._is_sounding = False

    # the callback's side

    def fill(self, block: NDArray[np.float32], heard_at: float) -> None:
        """Fill a block of shape (n, channels) whose first sample is heard at ``heard_at``. Callback only."""
        for start in range(0, len(block), len(self._scratch)):
            part = block[start : start + len(self._scratch)]
            mono = self._scratch[: len(part)]
            self._fill(mono, heard_at + start / self.rate_hz)
            part[:] = mono[:, None]

    def _fill(self, out: Samples, heard_at: float) -> None:
        index = self._ring.taken
        if not self._is_sounding:
            self._gain = self._wished_gain  # new sound begins at the wished loudness
        cut_wished = self._cut_wished
        if cut_wished != self._cut_done:
            count = self._read(out[: len(self._fade)]) if self._is_sounding else 0
            out[:count] *= self._fade[:count]
            self.cut_index = self._sounded
            self._ring.skip()
            self._is_sounding = False
        else:
            count = self._read(out)
            self._is_sounding = count == len(out)
        out[count:] = 0.0
        self._apply_gain(out)
        self._reference.write(out)
        if count:
            self._marks.append(Mark(index, count, heard_at))
        self._cut_done = cut_wished  # last: a reader of it finds the mark of the sound before the cut
        self.blocks += 1

    def _read(self, out: Samples) -> int:
        count = self._ring.read(out)
        if count:
            self._sounded = self._ring.taken
        return count

    def _apply_gain(self, out: Samples) -> None:
        wished = self._wished_gain
        if wished != self._gain:
            ramp = self._ramp[: len(out)]
            np.multiply(self._unit_ramp[: len(out)], (wished - self._gain) / len(out), out=ramp)
            ramp += self._gain
            out *= ramp
            self._gain = wished
        elif wished != 1.0:
            out *= wished

    # the sound thread's side

    @property
    def room(self) -> int:
        """Return the number of samples that fit now; none during a cut, so that no new sound is cut."""
        return 0 if self.is_cutting else self._ring.room

    @property
    def waiting(self) -> int:
        """Return the number of samples that have not been passed to the device."""
        return self._ring.available

    @property
    def written(self) -> int:
        """Return the number of samples ever written, the index that the next one gets."""
        return self._ring.written

    def write(self, samples: Samples) -> None:
        """Append samples; there must be ``room``."""
        if len(samples) > self.room:
            raise ValueError(f"{len(samples)} samples do not fit in {self.room}")
        self._ring.write(samples)

    def cut(self) -> None:
        """Fall silent in the next block, fading over ``FADE``; all waiting samples are dropped. Any thread."""
        self._cut_wished += 1

    @property
    def is_cutting(self) -> bool:
        """Return whether a cut was requested that no block has carried out yet."""
        return self._cut_wished != self._cut_done

    def set_gain(self, gain: float) -> None:
        """Change to a loudness factor in [0, 1] within the next block, at once while nothing sounds. Any thread."""
        self._wished_gain = gain

    def take_marks(self) -> list[Mark]:
        """Return the blocks with sound since the last call, in order."""
        return [self._marks.popleft() for _ in range(len(self._marks))]

    def take_reference(self) -> Samples:
        """Return the really played sound since the last call, silence included, (n,)."""
        return self._reference.read_all()
