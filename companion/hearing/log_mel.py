"""Computes the mel spectrograms that models read, among them Whisper's (Radford et al. 2022, section 2.2).

Triangular bands on Slaney's mel scale (Auditory Toolbox 1998: linear below 1 kHz, logarithmic above) up to
8 kHz, 25 ms periodic Hann windows every 10 ms, power. Sound is float32 mono at 16 kHz.
"""

from functools import lru_cache

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from companion.hearing.transcriber import RATE_HZ
from companion.values import Samples

BANDS = 80
"""Rows of the log-mel spectrogram."""
HOP_SAMPLES = 160
"""Samples from one column to the next: 10 ms."""

_WINDOW_SAMPLES = 400
_BINS = _WINDOW_SAMPLES // 2 + 1
_COLUMNS = 16
"""Number of columns weighted at once: few enough that BLAS stays on this thread; on busy cores its threads wait for
each other 30 times as long as the work takes."""
_LEAST_POWER = 1e-10
_DECADES = 8.0
_BREAK_HZ = 1000.0
_BREAK_MEL = 15.0
_HZ_PER_MEL = 200.0 / 3.0
_LOG_STEP = np.log(6.4) / 27.0
"""Logarithmic step of one mel above ``_BREAK_HZ``: 27 mel span a factor of 6.4."""


def log_mel(samples: Samples) -> NDArray[np.float32]:
    """Return Whisper's spectrogram, float32 (80, n // 160): the upper eight decades as values about [-1, 1]."""
    logarithm = np.log10(np.maximum(mel_power(samples, BANDS), _LEAST_POWER))
    upper = np.maximum(logarithm, logarithm.max() - _DECADES)
    return np.asarray((upper + 4.0) / 4.0, np.float32)


def mel_power(samples: Samples, bands: int) -> NDArray[np.float32]:
    """Return the power in mel bands up to 8 kHz, float32 (bands, n // 160), of samples, (n,) with n > 200.

    They are mirrored at both ends, so that column i is centred at sample 160 i.
    """
    mirrored = np.pad(samples, _WINDOW_SAMPLES // 2, mode="reflect")
    frames = sliding_window_view(mirrored, _WINDOW_SAMPLES)[::HOP_SAMPLES][: len(samples) // HOP_SAMPLES]
    spectra = np.fft.rfft(frames * _hann())
    power = np.square(spectra.real) + np.square(spectra.imag)
    filters = _filters(bands)
    columns = [filters @ power[at : at + _COLUMNS].T for at in range(0, len(power), _COLUMNS)]
    return np.concatenate(columns, axis=1)


@lru_cache(maxsize=1)
def _hann() -> NDArray[np.float32]:
    return np.hanning(_WINDOW_SAMPLES + 1)[:-1].astype(np.float32)


@lru_cache(maxsize=2)
def _filters(bands: int) -> NDArray[np.float32]:
    """Return triangles of equal area, (bands, 201): each from the centre of the band below to that of the one above."""
    top = _BREAK_MEL + np.log(RATE_HZ / 2 / _BREAK_HZ) / _LOG_STEP
    corners = _hz(np.linspace(0.0, top, bands + 2))[:, np.newaxis]
    bins = np.linspace(0.0, RATE_HZ / 2, _BINS)
    low, centre, high = corners[:-2], corners[1:-1], corners[2:]
    rising = (bins - low) / (centre - low)
    falling = (high - bins) / (high - centre)
    triangles = np.maximum(0.0, np.minimum(rising, falling))
    return np.asarray(triangles * 2.0 / (high - low), np.float32)


def _hz(mel: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(mel < _BREAK_MEL, mel * _HZ_PER_MEL, _BREAK_HZ * np.exp(_LOG_STEP * (mel - _BREAK_MEL)))
