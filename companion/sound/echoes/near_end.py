"""Judges whether the sound left after echo subtraction is the person, or still the companion's own voice.

In each band, the remaining power is compared with the echo that may be left. That is the sum of the filter's own
expectation; a learned share of the estimated echo (loudspeakers that distort, reverberation beyond the filter; after
the leakage of Valin 2007, "On adjusting the learning rate in frequency domain echo cancellation with double-talk");
and the room's noise. A second test checks whether subtraction still removes anything: when the sound's path has
changed, subtraction adds to the microphone instead, and the rest does not prove a person. It knows nothing of
speech: a slamming door belongs to the person's side too.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from companion.sound.echoes.echo import FRAME_SAMPLES
from companion.sound.echoes.kalman import BLOCK_SAMPLES, Powers, Subtracted, power_of, spectra_of
from companion.values import Samples

_HZ_PER_BIN: Final = 50
_EDGES: Final = np.unique(np.round(np.geomspace(200, 7600, 19) / _HZ_PER_BIN).astype(int))
"""Bins of a spectrum of 320 samples at which the bands begin; the last is the end of the last band."""
_BANDS: Final = len(_EDGES) - 1
_WINDOW: Final = np.hanning(BLOCK_SAMPLES).astype(np.float32)
_REVERBERATES: Final = 10.0**-0.2
"""Factor on the power of an estimated echo after 10 ms: RT60 of 0.3 s (guess)."""
_DISTORTS: Final = np.float32(0.03)
"""Share of an echo's mean band power that may sound in any band: a clipping loudspeaker makes sound in bands in
which nothing was played. Without it a clipping loudspeaker gave 52 suspicions in 2 minutes, with it 5."""
_LEAK_RISES: Final = 1.05
_LEAK_FALLS: Final = 0.9875
"""Factors on the share of the echo that may be left, per frame in which more or less of it is left: it settles at a
value that one frame in five exceeds."""
_LEAK_MOST: Final = 2.0
_LEAK_LEAST: Final = 1e-4
_QUIET: Final = 1e-8
"""Band power that never counts as a person: about -100 dB."""
_NOISE_RISES: Final = 1.005
_NOISE_MARGIN: Final = 4.0
_FRAMES: Final = 2
"""Frames over which the remaining sound is judged."""
_CHECKED: Final = 6
"""Maximum frames over which the subtraction is checked; those since the excess began, without the first, in which
the sound's path may just have changed."""
_HELPS_DB: Final = (-0.6, -0.2, 0.0, 0.4)
_MAY_BE: Final = (0.0, 0.5, 0.65, 1.0)
"""Maximum certainty that it is a person, by the mean reduction over the bands: after jumps of the delay by 60 ms at
most 0.1 dB, median -2 dB; at 937 onsets of people median 4.5 dB, 10th percentile 0.7 dB (simulated, echo 6 dB
louder)."""
_REGAINS: Final = 0.12
"""Increase of that maximum with each frame once subtraction has done harm: a beginning with harm means a delay that
has jumped, even if a vowel soon makes it look helpful again."""
_LEAST_DB: Final = -3.0
_MOST_DB: Final = 15.0
"""Range in dB of a band's excess over the allowed power."""
_SPAN_DB: Final = 6.0
"""Excess in dB above the threshold, as a mean over the bands, that is certainly a person; as much below it is
certainly not."""
_THRESHOLD_DB: Final = (-0.5, 3.0)
"""Minimum and maximum of the threshold, the mean excess that is as likely a person as not."""
_THRESHOLD_RISES: Final = 0.5
"""Increase of the threshold in dB after excesses too short and isolated to be a person."""
_THRESHOLD_FALLS: Final = 0.001
"""Decrease of the threshold in dB with each frame: 0.1 dB a second."""
_DOUBT_DB: Final = 3.0
"""Additional threshold in dB when the sound's path has changed."""
_DOUBT_FALLS: Final = 0.01
"""Decrease of that addition in dB with each frame: 1 dB a second."""
_TOO_SHORT: Final = 8
"""Maximum frames of an excess too short to be a person."""
_ALONE: Final = 30
"""Frames without an excess after which the earlier ones are complete."""


_CLOSED: Final = 0.4
_OPEN: Final = 0.6
"""Evidence up to which the remaining sound is attenuated, and from which on it passes."""
_SOFTEST: Final = 0.003
"""Minimum gain, -50 dB (guess)."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Result for one frame."""

    near_end: float
    """Certainty that another sound is present, in [0, 1]."""
    gain: float
    """Gain for the remaining sound, in (0, 1]: low enough that the possible echo is no louder than the room, or 1 if
    it is another sound. A voice activity model thus hears the room in between, and hears a person early if little of
    the echo is left."""


class NearEnd:
    """Tracks the possible remaining echo; used by one thread."""

    def __init__(self) -> None:
        self._tail = np.zeros((3, BLOCK_SAMPLES), np.float32)
        self._echo = np.zeros(_BANDS, np.float32)
        self._noise = np.full(_BANDS, _QUIET, np.float32)
        self._leak = np.ones(_BANDS, np.float32)
        self._excess = np.full(_FRAMES, _LEAST_DB)
        self._since_excess: list[tuple[Powers, Powers]] = []
        """Powers heard and powers left, for each frame since the excess began."""
        self._threshold_db = _THRESHOLD_DB[0]
        self._most_sure = 1.0
        self._doubt_db = 0.0
        self._exceeding = 0
        self._since_exceeding = 0

    def begin(self, before: Samples) -> None:
        """Learn the room's noise from the sound, (n,), before the loudspeaker started."""
        frames = np.lib.stride_tricks.sliding_window_view(before, BLOCK_SAMPLES)[::FRAME_SAMPLES]
        self._noise = np.maximum(np.percentile(_band_powers(frames), 20, axis=0).astype(np.float32), _QUIET)

    def doubt(self) -> None:
        """Raise the threshold for a few seconds: the sound's path has changed, and is being learned."""
        self._doubt_db = _DOUBT_DB

    def judge(self, frame: Samples, subtracted: Subtracted) -> Judged:
        """Judge the next frame, (160,)."""
        self._tail[:, :FRAME_SAMPLES] = self._tail[:, FRAME_SAMPLES:]
        self._tail[:, FRAME_SAMPLES:] = (frame, subtracted.samples, subtracted.echo)
        heard, left, echo = _band_powers(self._tail)
        self._echo = np.maximum(echo + _DISTORTS * echo.mean(), _REVERBERATES * self._echo)
        may_be_left = _in_bands(subtracted.expected) + self._leak * self._echo
        allowed = may_be_left + _NOISE_MARGIN * self._noise + _QUIET
        by_band = np.minimum(np.maximum(10.0 * np.log10(left / allowed + 1e-9), _LEAST_DB), _MOST_DB)
        self._excess[:-1] = self._excess[1:]
        self._excess[-1] = by_band.mean()
        self._doubt_db = max(self._doubt_db - _DOUBT_FALLS, 0.0)
        excess_db = float(self._excess.mean()) - self._threshold_db - self._doubt_db
        near_end = _sure(excess_db) * self._may_be(excess_db, heard, left)
        self._adapt_threshold(excess_db)
        self._learn(left, near_end)
        softest = max(float(np.sqrt(self._noise.sum() / (may_be_left.sum() + _QUIET))), _SOFTEST)
        return Judged(near_end, min(max((near_end - _CLOSED) / (_OPEN - _CLOSED), softest), 1.0))

    def _may_be(self, excess_db: float, heard: Powers, left: Powers) -> float:
        """Return the maximum certainty, given the reduction by subtraction since the excess began."""
        if excess_db <= 0.0:
            self._since_excess.clear()
            self._most_sure = 1.0
            return 1.0
        self._since_excess.append((heard, left))
        checked = self._since_excess[1:][-_CHECKED:]
        self._since_excess = [self._since_excess[0], *checked]
        if not checked:
            return float(np.interp(0.0, _HELPS_DB, _MAY_BE))
        all_heard, all_left = np.sum(checked, axis=0)
        helps_db = float(np.mean(10.0 * np.log10((all_heard + _QUIET) / (all_left + _QUIET))))
        self._most_sure = min(self._most_sure + _REGAINS, float(np.interp(helps_db, _HELPS_DB, _MAY_BE)))
        return self._most_sure

    def _adapt_threshold(self, excess_db: float) -> None:
        """Raise the threshold if brief excesses are frequent: a loudspeaker that distorts, a path that changes."""
        low, high = _THRESHOLD_DB
        if excess_db > 0.0:
            self._exceeding += 1
            self._since_exceeding = 0
            return
        self._since_exceeding += 1
        if self._since_exceeding == _ALONE:
            if 0 < self._exceeding < _TOO_SHORT:
                self._threshold_db = min(self._threshold_db + _THRESHOLD_RISES, high)
            self._exceeding = 0
        self._threshold_db = max(self._threshold_db - _THRESHOLD_FALLS, low)

    def _learn(self, left: Powers, near_end: float) -> None:
        """Learn the room's noise and the share of the echo that is left, while there is no other sound."""
        falls = left < self._noise
        self._noise = np.where(falls, self._noise + 0.1 * (left - self._noise), self._noise * _NOISE_RISES)
        np.maximum(self._noise, _QUIET, out=self._noise)
        rise = _LEAK_RISES if near_end < 0.5 else _LEAK_RISES**0.1
        is_more = left > self._leak * self._echo
        does_echo = self._echo > 10.0 * self._noise
        self._leak *= np.where(does_echo, np.where(is_more, rise, _LEAK_FALLS), 1.0).astype(np.float32)
        np.minimum(np.maximum(self._leak, _LEAK_LEAST, out=self._leak), _LEAK_MOST, out=self._leak)


def _band_powers(sound: Samples) -> Powers:
    """Return the powers of windowed stretches, (..., 320), in bands, (..., 18)."""
    return _in_bands(power_of(spectra_of(sound * _WINDOW)))


def _in_bands(powers: Powers) -> Powers:
    bands: Powers = np.add.reduceat(powers[..., : _EDGES[-1]], _EDGES[:-1], axis=-1)
    return bands


def _sure(excess_db: float) -> float:
    return min(max(0.5 + 0.5 * excess_db / _SPAN_DB, 0.0), 1.0)
