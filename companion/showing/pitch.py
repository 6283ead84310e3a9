"""Measures the pitch and the loudness of the companion's own speech, as far as a moving head needs them.

By autocorrelation (Rabiner 1977, "On the use of autocorrelation analysis for pitch detection"), normalised by that of
the window (Boersma 1993, equation 9). Synthetic speech is clean; for the person's voice ``hearing`` has a better
method.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from companion.values import Audio

HOP: Final = 0.01
"""Seconds between two measurements."""
LOWEST_HZ, HIGHEST_HZ = 65.0, 450.0
_WINDOW: Final = 0.046
"""Seconds of a window: three periods of the lowest pitch."""
_RATE_HZ: Final = 8000
"""Approximate sampling rate after decimation; pitch needs no more."""
_VOICED: Final = 0.45
"""Height of the peak from which a frame has a pitch (Boersma 1993)."""
_SILENT_DB: Final = -60.0

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Melody:
    """Pitch and level of a sound, every ``HOP`` seconds from ``HOP / 2`` on."""

    semitones: Floats
    """Semitones above 1 Hz, (n,); NaN without a pitch."""
    level_db: Floats
    """Level in dBFS, (n,)."""

    def at(self, second: float) -> int:
        """Return the measurement nearest to an instant."""
        return int(np.clip(round(second / HOP - 0.5), 0, max(0, len(self.level_db) - 1)))


def melody_of(audio: Audio) -> Melody:
    """Measure a sound; one shorter than a window has no measurements."""
    step = max(1, round(audio.rate_hz / _RATE_HZ))
    usable = len(audio.samples) // step * step
    sound = audio.samples[:usable].reshape(-1, step).mean(axis=1, dtype=np.float64)
    rate = audio.rate_hz / step
    length, hop = round(_WINDOW * rate), round(HOP * rate)
    if len(sound) < length or hop < 1:
        return Melody(np.zeros(0), np.zeros(0))
    padded = np.pad(sound, (length // 2, length))
    count = round(len(sound) / rate / HOP)
    starts = np.minimum(np.round((np.arange(count) + 0.5) * HOP * rate).astype(np.intp), len(padded) - length)
    frames = sliding_window_view(padded, length)[starts]
    level = 10.0 * np.log10(np.maximum((frames**2).mean(axis=1), 10.0 ** (_SILENT_DB / 10.0)))
    window = np.hanning(length)
    size = 1 << (2 * length - 1).bit_length()
    correlation = _correlation((frames - frames.mean(axis=1, keepdims=True)) * window, size)
    of_window = _correlation(window[np.newaxis], size)
    shortest, longest = int(rate / HIGHEST_HZ), min(int(rate / LOWEST_HZ) + 1, length - 1)
    normalised = correlation[:, shortest:longest] / np.maximum(correlation[:, :1], 1e-12)
    normalised /= of_window[:, shortest:longest] / of_window[:, :1]
    # of two almost equally good periods, the shorter is the pitch
    normalised -= 0.03 * np.log2(np.arange(shortest, longest) / shortest)
    best = normalised.argmax(axis=1)
    is_voiced = (normalised.max(axis=1) > _VOICED) & (level > level.max() - 30.0) & (level > _SILENT_DB + 10)
    semitones = np.where(is_voiced, 12.0 * np.log2(rate / (best + shortest)), np.nan)
    return Melody(semitones, level)


def _correlation(frames: Floats, size: int) -> Floats:
    power = np.abs(np.fft.rfft(frames, size, axis=1)) ** 2
    correlation: Floats = np.fft.irfft(power, size, axis=1)
    return correlation
