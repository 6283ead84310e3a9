"""Brings speech to one loudness, so that clauses and voices follow each other evenly.

Loudness here is the root mean square of the frames in which somebody speaks, in decibels relative to full
scale (dBFS, 0 is a full square wave). The target is a guess: as loud as the peaks of ordinary speech permit
without limiting, which lie 12 to 18 dB above its mean.
"""

import numpy as np

from companion.values import Samples

TARGET_DBFS = -20.0
"""Loudness to which speech is brought."""
PEAK_MOST = 0.89
"""No sample lies further from 0 (-1 dBFS); where the target would need more, speech stays quieter."""
FRAME_SECONDS = 0.02
ACTIVE_RANGE_DB = 30.0
"""Frames up to this much quieter than the loudest are speech; the rest is pause. Guess."""


def speech_level_dbfs(samples: Samples, rate_hz: int) -> float:
    """Return the loudness of ``samples`` in dBFS, pauses left out; minus infinity for silence."""
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
