"""Brings speech to one loudness, so that clauses and voices follow each other evenly.

Loudness here is the root mean square of the frames with speech, in decibels relative to full scale (dBFS, 0 is a
full square wave). The target is a guess: as loud as the peaks of ordinary speech permit without limiting, which lie
12 to 18 dB above its mean.
"""

import numpy as np
from numpy.typing import NDArray

from companion.values import UNCANCELLED, CancelToken, Samples

TARGET_DBFS = -20.0
"""Target loudness of speech in dBFS."""
PEAK_MOST = 0.89
"""Maximum absolute value of a sample (-1 dBFS); if the target would need more, speech stays quieter."""
FRAME_SECONDS = 0.02
ACTIVE_RANGE_DB = 30.0
"""Range in dB below the loudest frame in which frames count as speech; the rest is pause. Guess."""
LIMITER_SECONDS = 0.004
"""Seconds before a peak at which the gain begins to fall, and after it to rise. Guess."""
_BLOCK_SAMPLES = 200_000
"""Number of samples limited at once."""


def speech_level_dbfs(samples: Samples, rate_hz: int) -> float:
    """Return the loudness of ``samples`` in dBFS without pauses; minus infinity for silence."""
    frame = max(1, round(FRAME_SECONDS * rate_hz))
    padded = np.pad(samples, (0, -len(samples) % frame)).reshape(-1, frame).astype(np.float64)
    power = np.mean(padded**2, axis=1)
    loudest = power.max(initial=0.0)
    if loudest == 0.0:
        return float("-inf")
    active = power[power >= loudest * 10 ** (-ACTIVE_RANGE_DB / 10)]
    return float(10 * np.log10(active.mean()))


def evenly_loud(samples: Samples, rate_hz: int) -> Samples:
    """Return ``samples`` at the target loudness; silence stays silence."""
    level = speech_level_dbfs(samples, rate_hz)
    if level == float("-inf"):
        return samples
    peak = float(np.max(np.abs(samples)))
    gain = min(10 ** ((TARGET_DBFS - level) / 20), PEAK_MOST / peak)
    return (samples * np.float32(gain)).clip(-PEAK_MOST, PEAK_MOST)


def raised(
    samples: Samples, rate_hz: int, gain_db: NDArray[np.float32] | float, cancel: CancelToken = UNCANCELLED
) -> Samples:
    """Return ``samples`` with a gain for each or for all; peaks above ``PEAK_MOST`` are limited to it.

    Around such a peak the gain falls and rises within some milliseconds, so that there is no click. Raises
    ``Cancelled`` if requested, which is checked once a block.
    """
    loud = samples * np.float32(10.0) ** (np.float32(gain_db) / np.float32(20.0))
    if not np.max(np.abs(loud), initial=0.0) > PEAK_MOST:
        return loud
    reach = max(1, round(LIMITER_SECONDS * rate_hz))
    gain = np.pad(PEAK_MOST / np.maximum(np.abs(loud), PEAK_MOST), 2 * reach, constant_values=1.0)
    weights = np.hanning(2 * reach + 3)[1:-1]
    for start in range(0, len(loud), _BLOCK_SAMPLES):
        cancel.check()
        lowest = _lowest(gain[start : start + _BLOCK_SAMPLES + 4 * reach], 2 * reach + 1)
        loud[start : start + _BLOCK_SAMPLES] *= np.convolve(lowest, weights / weights.sum(), "valid")
    return loud.clip(-PEAK_MOST, PEAK_MOST)


def _lowest(values: NDArray[np.floating], width: int) -> NDArray[np.floating]:
    """Return the lowest of each ``width`` consecutive values."""
    covered = 1
    while 2 * covered <= width:
        values = np.minimum(values[:-covered], values[covered:])
        covered *= 2
    rest = width - covered
    return np.minimum(values[:-rest], values[rest:]) if rest else values
