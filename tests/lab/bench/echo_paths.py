"""Ways on which the companion's voice comes back into the microphone, made of numbers.

Samples are float32 mono at 16 kHz. Each path has a direct sound after a delay and, where stated, a room whose
reverberation falls by 60 dB within ``reverberation`` and is as strong as the direct sound; a loudspeaker that clips
cuts off at a quarter of the highest peak before the room. The gain is the caller's.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.hearing.transcriber import RATE_HZ
from companion.values import Samples

_Values: TypeAlias = NDArray[np.float64]

_CLIPS_AT: Final = 0.25
_EARLIEST: Final = 16
"""Samples between the direct sound and the first of the room, 1 ms."""


@dataclass(frozen=True, slots=True)
class EchoPath:
    """One way from the loudspeaker to the microphone, through which a whole recording is sent at once."""

    name: str
    delay: float = 0.14
    """Seconds from the played sample to its direct sound at the microphone."""
    reverberation: float = 0.2
    """Seconds in which the room's part falls by 60 dB; 0 is no room."""
    is_clipping: bool = False
    jumps_by: float = 0.0
    """Seconds by which the delay grows and shrinks again in turn."""
    jumps_every: float = 6.0
    drift_ppm: float = 0.0
    """By how much the microphone's clock runs faster than the loudspeaker's."""

    def carried(self, played: Samples) -> Samples:
        """Return what arrives of a sound, (n,), within the same n samples, as loud as it was played."""
        sound = played.astype(np.float64)
        if self.is_clipping:
            most = _CLIPS_AT * float(np.abs(sound).max())
            sound = np.clip(sound, -most, most)
        if self.drift_ppm:
            sound = _drifted(sound, self.drift_ppm)
        sound = _convolved(sound, self._response())
        arrived = _delayed(sound, self.delay)
        if self.jumps_by:
            late = _delayed(sound, self.delay + self.jumps_by)
            for begin, end in self._late_stretches(len(sound)):
                arrived[begin:end] = late[begin:end]
        return arrived.astype(np.float32)

    def _late_stretches(self, count: int) -> Iterator[tuple[int, int]]:
        every = round(self.jumps_every * RATE_HZ)
        for begin in range(every, count, 2 * every):
            yield begin, min(begin + every, count)

    def _response(self) -> _Values:
        if not self.reverberation:
            return np.ones(1)
        count = round(1.2 * self.reverberation * RATE_HZ)
        fall = 10.0 ** (-3.0 * np.arange(count) / (self.reverberation * RATE_HZ))
        room = np.random.default_rng(1).standard_normal(count) * fall
        room[:_EARLIEST] = 0.0
        room /= np.sqrt(np.sum(room**2))
        room[0] = 1.0
        return np.asarray(room / np.sqrt(2.0))


PATHS: Final = (
    EchoPath("80 ms", delay=0.08, reverberation=0.0),
    EchoPath("140 ms", delay=0.14, reverberation=0.0),
    EchoPath("200 ms", delay=0.2, reverberation=0.0),
    EchoPath("room of 200 ms"),
    EchoPath("clipping", is_clipping=True),
    EchoPath("jumps of 60 ms", jumps_by=0.06),
    EchoPath("drift +200 ppm", drift_ppm=200.0),
    EchoPath("drift -200 ppm", drift_ppm=-200.0),
)
"""The paths that are measured."""


def _convolved(sound: _Values, response: _Values) -> _Values:
    size = 1 << (len(sound) + len(response)).bit_length()
    spectrum = np.fft.rfft(sound, size) * np.fft.rfft(response, size)
    return np.fft.irfft(spectrum, size)[: len(sound)]


def _delayed(sound: _Values, seconds: float) -> _Values:
    return np.concatenate((np.zeros(round(seconds * RATE_HZ)), sound))[: len(sound)]


def _drifted(sound: _Values, ppm: float) -> _Values:
    import soxr

    drifted: _Values = soxr.resample(sound, 1e6, 1e6 * (1.0 + 1e-6 * ppm), quality="HQ")
    return np.concatenate((drifted, np.zeros(len(sound))))[: len(sound)]
