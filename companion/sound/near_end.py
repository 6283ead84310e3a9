"""Judges whether what is left after the echo was subtracted is the person, or the companion's own voice after all.

Band by band, what is left is compared with what may be left: what the filter itself expects, given how sure it is;
a share of the estimated echo, learned as it goes (loudspeakers that distort, reverberation beyond the filter; after
the leakage of Valin 2007, "On adjusting the learning rate in frequency domain echo cancellation with double-talk");
and the room's noise. A second test asks whether subtracting still removes anything: when the way of the sound has
changed, subtracting adds to the microphone instead, and nothing that is left proves a person. It knows nothing of
speech: a door that slams is the person's side too.
"""

from typing import Final

import numpy as np

from companion.sound.echo import FRAME_SAMPLES
from companion.sound.kalman import BLOCK_SAMPLES, Powers, Subtracted, power_of, spectra_of
from companion.values import Samples

_HZ_PER_BIN: Final = 50
_EDGES: Final = np.unique(np.round(np.geomspace(200, 7600, 19) / _HZ_PER_BIN).astype(int))
"""Bins of a spectrum of 320 samples at which the bands begin; the last is the end of the last band."""
_BANDS: Final = len(_EDGES) - 1
_WINDOW: Final = np.hanning(BLOCK_SAMPLES).astype(np.float32)
_REVERBERATES: Final = 10.0**-0.2
"""By how much an echo that has been estimated may still sound 10 ms later, as power: RT60 of 0.3 s (guess)."""
_LEAK_RISES: Final = 1.05
_LEAK_FALLS: Final = 0.9875
"""Factors on the share of the echo that may be left, per frame in which more or less of it is left: it settles where
one frame in five has more."""
_LEAK_MOST: Final = 2.0
_LEAK_LEAST: Final = 1e-4
_QUIET: Final = 1e-8
"""Band power that is never taken for a person: about -100 dB."""
_NOISE_RISES: Final = 1.005
_NOISE_MARGIN: Final = 4.0
_FRAMES: Final = 2
"""Frames over which what is left is judged."""
_CHECKED: Final = 6
"""Frames over which it is checked that subtracting helps."""
_LEAST_DB: Final = -3.0
_MOST_DB: Final = 15.0
"""Range of a band's excess over what is allowed."""
_SPAN_DB: Final = 6.0
"""So far above the threshold, as a mean over the bands, it is certainly somebody, and so far below certainly not."""
_HELPS_DB: Final = (-1.5, -0.5)
"""Mean reduction by the subtraction below which the way of the sound has changed, and above which it has not."""
_THRESHOLD_DB: Final = (0.0, 3.0)
"""Lowest and highest mean excess that is as likely somebody as not."""
_THRESHOLD_RISES: Final = 0.5
"""dB after an excess that was over so soon that it was nobody."""
_THRESHOLD_FALLS: Final = 0.0005
"""dB with each frame: .05 dB a second."""
_TOO_SHORT: Final = 8
"""Frames of excess that are too few to be somebody."""


class NearEnd:
    """Follows what may be left of an echo; used by one thread."""

    def __init__(self) -> None:
        self._tail = np.zeros((3, BLOCK_SAMPLES), np.float32)
        self._echo = np.zeros(_BANDS, np.float32)
        self._noise = np.full(_BANDS, _QUIET, np.float32)
        self._leak = np.ones(_BANDS, np.float32)
        self._left = np.full((_CHECKED, _BANDS), _QUIET, np.float32)
        self._heard = np.full((_CHECKED, _BANDS), _QUIET, np.float32)
        self._excess = np.full(_FRAMES, _LEAST_DB)
        self._threshold_db = 1.0
        self._exceeding = 0

    def begin(self, before: Samples) -> None:
        """Take note of the room's noise in what was heard, (n,), before the loudspeaker sounded."""
        frames = np.lib.stride_tricks.sliding_window_view(before, BLOCK_SAMPLES)[::FRAME_SAMPLES]
        self._noise = np.maximum(np.percentile(_band_powers(frames), 20, axis=0).astype(np.float32), _QUIET)

    def judge(self, frame: Samples, subtracted: Subtracted) -> float:
        """Return how sure it is that somebody else sounds in this frame, in [0, 1]."""
        self._tail[:, :FRAME_SAMPLES] = self._tail[:, FRAME_SAMPLES:]
        self._tail[:, FRAME_SAMPLES:] = (frame, subtracted.samples, subtracted.echo)
        heard, left, echo = _band_powers(self._tail)
        self._echo = np.maximum(echo, _REVERBERATES * self._echo)
        allowed = (
            _in_bands(subtracted.expected) + self._leak * self._echo + _NOISE_MARGIN * self._noise + _QUIET
        )
        by_band = np.clip(10.0 * np.log10(left / allowed + 1e-9), _LEAST_DB, _MOST_DB)
        self._excess[:-1] = self._excess[1:]
        self._excess[-1] = by_band.mean()
        excess_db = float(self._excess.mean())
        self._left[:-1], self._left[-1] = self._left[1:], left
        self._heard[:-1], self._heard[-1] = self._heard[1:], heard
        helps = 10.0 * np.log10((self._heard.sum(axis=0) + _QUIET) / (self._left.sum(axis=0) + _QUIET))
        near_end = _ramp(excess_db - self._threshold_db, (-_SPAN_DB, _SPAN_DB)) * _ramp(
            float(helps.mean()), _HELPS_DB
        )
        self._adapt_threshold(excess_db)
        self._learn(left, near_end)
        return near_end

    def _adapt_threshold(self, excess_db: float) -> None:
        """Ask for more where brief excesses are frequent: a loudspeaker that distorts, a path that changes."""
        low, high = _THRESHOLD_DB
        if excess_db > self._threshold_db:
            self._exceeding += 1
            return
        if 0 < self._exceeding < _TOO_SHORT:
            self._threshold_db = min(self._threshold_db + _THRESHOLD_RISES, high)
        self._exceeding = 0
        self._threshold_db = max(self._threshold_db - _THRESHOLD_FALLS, low)

    def _learn(self, left: Powers, near_end: float) -> None:
        """Follow the room's noise and the share of the echo that is left, where nobody else sounds."""
        falls = left < self._noise
        self._noise = np.where(falls, self._noise + 0.1 * (left - self._noise), self._noise * _NOISE_RISES)
        np.maximum(self._noise, _QUIET, out=self._noise)
        rise = _LEAK_RISES if near_end < 0.5 else _LEAK_RISES**0.1
        is_more = left > self._leak * self._echo
        does_echo = self._echo > 10.0 * self._noise
        factor = np.where(is_more, rise, _LEAK_FALLS)
        self._leak = np.where(does_echo, np.clip(self._leak * factor, _LEAK_LEAST, _LEAK_MOST), self._leak)


def _band_powers(sound: Samples) -> Powers:
    """Powers of windowed stretches, (..., 320), in bands, (..., 18)."""
    return _in_bands(power_of(spectra_of(sound * _WINDOW)))


def _in_bands(powers: Powers) -> Powers:
    bands: Powers = np.add.reduceat(powers[..., : _EDGES[-1]], _EDGES[:-1], axis=-1)
    return bands


def _ramp(value: float, between: tuple[float, float]) -> float:
    low, high = between
    return float(min(max((value - low) / (high - low), 0.0), 1.0))
