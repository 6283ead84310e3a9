"""Changes the sampling rate of a stream block by block; measures the level of a stretch.

soxr does the work. Its variable-rate mode is used for streams because it delays by a constant 12.5 ms (48 kHz to 16
kHz) and returns as much as it receives; the fixed-rate mode returns bursts up to 37 ms late (measured).
"""

import numpy as np

from companion.values import Samples


class Resampler:
    """A stream of float32 mono samples from one rate to another; used by one thread."""

    def __init__(self, *, from_hz: int, to_hz: int) -> None:
        self._stream = None
        if from_hz != to_hz:
            import soxr

            self._stream = soxr.ResampleStream(from_hz, to_hz, 1, dtype="float32", quality="HQ", vr=True)

    def push(self, samples: Samples) -> Samples:
        """Add the next samples and return those that are ready, (n,), perhaps empty."""
        if self._stream is None:
            return samples
        converted: Samples = self._stream.resample_chunk(np.ascontiguousarray(samples))
        return converted


SILENCE_DB = -120.0
"""Level in dB of exact silence, and the lowest possible."""


def level_db(samples: Samples) -> float:
    """Return the root mean square in dB of full scale (a full-scale square wave has 0), from -120."""
    power = float(np.dot(samples, samples)) / max(len(samples), 1)
    return max(10.0 * float(np.log10(power)), SILENCE_DB) if power > 0.0 else SILENCE_DB
