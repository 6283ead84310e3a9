"""Speech-like sounds made by formulas, so that tests know their pitch and their resonances."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from companion.values import Samples

_RESONANCES_HZ = (650.0, 1400.0, 2600.0)
_BANDWIDTHS_HZ = (70.0, 90.0, 130.0)
_STRENGTHS = (1.0, 0.5, 0.25)
_RINGING = 0.04


def vowel(
    f0_hz: float | Callable[[NDArray[np.float64]], NDArray[np.float64]], seconds: float, rate_hz: int
) -> Samples:
    """Return a vowel, its highest sample 0.5: damped resonances struck once a period.

    Args:
        f0_hz: F0, or F0 at given seconds.
        seconds: How long it sounds.
        rate_hz: Of the samples.
    """
    fine = np.arange(0.0, seconds, 1e-4)
    course = f0_hz(fine) if callable(f0_hz) else np.full(len(fine), f0_hz)
    phase = np.cumsum(course) * 1e-4
    strikes = np.interp(np.arange(1.0, phase[-1]), phase, fine)
    return struck(strikes, seconds, rate_hz)


def struck(strikes: NDArray[np.float64], seconds: float, rate_hz: int) -> Samples:
    """Return the same vowel struck at given seconds."""
    count = round(seconds * rate_hz)
    ringing = round(_RINGING * rate_hz)
    sound = np.zeros(count + ringing + 1)
    for strike in strikes:
        first = int(np.ceil(strike * rate_hz))
        after = (first + np.arange(ringing)) / rate_hz - strike
        sound[first : first + ringing] += sum(
            strength * np.exp(-np.pi * bandwidth * after) * np.sin(2 * np.pi * hertz * after)
            for hertz, bandwidth, strength in zip(_RESONANCES_HZ, _BANDWIDTHS_HZ, _STRENGTHS, strict=True)
        )
    return (0.5 * sound[:count] / max(1e-9, float(np.max(np.abs(sound[:count]))))).astype(np.float32)


def hiss(seconds: float, rate_hz: int) -> Samples:
    """Return white noise of 0.05 RMS, the same each time."""
    return (0.05 * np.random.default_rng(1).standard_normal(round(seconds * rate_hz))).astype(np.float32)


def silence(seconds: float, rate_hz: int) -> Samples:
    """Return silence."""
    return np.zeros(round(seconds * rate_hz), np.float32)
