"""Measures a voice every 10 ms: level, pitch, harmonicity and spectrum; ``tone`` sums it up.

Pitch is Praat's (Boersma 1993: autocorrelation, the path of least cost through its candidates), by parselmouth; the
rest is one Fourier transform a frame. Any samples are accepted: those that are not a number count as silence, those
beyond full scale are clipped. Levels are dBFS (RMS, 60 to 7600 Hz), pitch semitones above 1 Hz.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.values import PartMissing, Samples, Told

RATE_HZ: Final = 16_000
HOP_SAMPLES: Final = 160
HOP: Final = HOP_SAMPLES / RATE_HZ
BAND_EDGES_HZ: Final = (60, 250, 500, 800, 1200, 1700, 2300, 3000, 4000, 5500, 7600)
"""Edges of ten bands in Hz; narrow around the formants."""

_WINDOW_SAMPLES: Final = 400
_TRANSFORM: Final = 512
_PITCH_FLOOR_HZ: Final = 75.0
_PITCH_CEILING_HZ: Final = 600.0
_SHORTEST_SAMPLES: Final = 1600
"""Minimum samples, 0.1 s: Praat needs three periods of the lowest pitch, 0.04 s, and some frames to find a path
through."""
_FULL_SCALE: Final = 0.999
_LEAST_POWER: Final = 1e-20
_LEAST_LEVEL_DB: Final = -120.0
_THIRD_FORMANT_HZ: Final = (2200.0, 3200.0)
_LEVEL, _PITCH, _HARMONICITY, _TILT, _H1_H2, _H2_H4, _H1_A3, _BANDS = range(8)
_COLUMNS: Final = _BANDS + len(BAND_EDGES_HZ) - 1

Column = NDArray[np.float64]
"""float64, (frames,)."""


@dataclass(frozen=True, slots=True, eq=False)
class VoiceTrack:
    """A stretch of sound, frame by frame; NaN marks values that a frame without pitch lacks."""

    frames: NDArray[np.float64]
    """Values as float64, (frames, 17); read them through the properties."""
    sample_count: int
    clipped_count: int
    """Number of samples at full scale."""

    @property
    def level_db(self) -> Column:
        """Return the RMS level, dBFS."""
        return self.frames[:, _LEVEL]

    @property
    def pitch_st(self) -> Column:
        """Return F0 in semitones above 1 Hz; NaN without pitch."""
        return self.frames[:, _PITCH]

    @property
    def harmonicity_db(self) -> Column:
        """Return the harmonics-to-noise ratio 10 log10(r / (1 - r)) of Boersma 1993, eq. 4; NaN without pitch."""
        return self.frames[:, _HARMONICITY]

    @property
    def tilt_db(self) -> Column:
        """Return the energy above 500 Hz over the energy below."""
        return self.frames[:, _TILT]

    @property
    def harmonics_db(self) -> NDArray[np.float64]:
        """Return first harmonic over second, second over fourth, first over the third formant's region; (frames, 3)."""
        return self.frames[:, _H1_H2 : _H1_A3 + 1]

    @property
    def bands_db(self) -> NDArray[np.float64]:
        """Return the energy of each of the ten bands over that of all; (frames, 10)."""
        return self.frames[:, _BANDS:]

    def part(self, first: int, last: int) -> "VoiceTrack":
        """Return the frames from ``first`` up to ``last``; the sample counts stay those of the whole."""
        return VoiceTrack(self.frames[first:last], self.sample_count, self.clipped_count)


def track(samples: Samples, rate_hz: int) -> VoiceTrack:
    """Follow a voice through a stretch of sound, which has no frames below 0.1 s; 5 ms of one core for each second.

    Raises ``PartMissing`` without parselmouth.
    """
    clean = np.nan_to_num(np.asarray(samples, np.float32), nan=0.0, posinf=1.0, neginf=-1.0).clip(-1.0, 1.0)
    clipped = int(np.count_nonzero(np.abs(clean) >= _FULL_SCALE))
    sound = _at_own_rate(clean, rate_hz)
    if len(sound) < _SHORTEST_SAMPLES:
        return VoiceTrack(np.empty((0, _COLUMNS)), len(clean), clipped)
    sound = sound - sound.mean()
    power = _power(sound)
    pitch_hz, strength = _pitch(sound, len(power))
    frames = np.empty((len(power), _COLUMNS))
    level = _db(power[:, _between(BAND_EDGES_HZ[0], BAND_EDGES_HZ[-1])].sum(axis=1))
    frames[:, _LEVEL] = level.clip(_LEAST_LEVEL_DB)
    frames[:, _PITCH] = 12.0 * np.log2(pitch_hz)
    strength = strength.clip(0.01, 0.9999)
    frames[:, _HARMONICITY] = 10.0 * np.log10(strength / (1.0 - strength))
    low, high = _between(BAND_EDGES_HZ[0], 500), _between(500, BAND_EDGES_HZ[-1])
    frames[:, _TILT] = _db(power[:, high].sum(axis=1)) - _db(power[:, low].sum(axis=1))
    frames[:, _H1_H2 : _H1_A3 + 1] = _harmonics(power, pitch_hz)
    frames[:, _BANDS:] = _band_levels(power)
    return VoiceTrack(frames, len(clean), clipped)


def _at_own_rate(samples: Samples, rate_hz: int) -> Samples:
    if rate_hz == RATE_HZ or not len(samples):
        return samples
    import soxr

    converted: Samples = soxr.resample(samples, rate_hz, RATE_HZ, quality="HQ")
    return converted


def _power(sound: Samples) -> NDArray[np.float64]:
    """Return the power of each frame by frequency, (frames, 257), so that a row adds up to its mean square."""
    windows = np.lib.stride_tricks.sliding_window_view(sound, _WINDOW_SAMPLES)[::HOP_SAMPLES]
    shape = np.hanning(_WINDOW_SAMPLES + 1)[:-1]
    spectrum = np.fft.rfft(windows * shape, _TRANSFORM)
    power = np.square(np.abs(spectrum)) * (2.0 / (_TRANSFORM * np.square(shape).sum()))
    return np.asarray(power, np.float64)


def _pitch(sound: Samples, count: int) -> tuple[Column, Column]:
    """Return F0 in hertz (NaN without) and the autocorrelation there, for each of our frames."""
    try:
        import parselmouth
    except ImportError as error:
        raise PartMissing(
            Told("The part that reads tone of voice is missing, so I go by your words alone."),
            log="parselmouth: not installed",
        ) from error

    pitch = parselmouth.Sound(sound.astype(np.float64), RATE_HZ).to_pitch_ac(
        time_step=HOP, pitch_floor=_PITCH_FLOOR_HZ, pitch_ceiling=_PITCH_CEILING_HZ
    )
    middles = np.arange(count) * HOP + 0.5 * _WINDOW_SAMPLES / RATE_HZ
    nearest = np.round((middles - pitch.x1) / HOP).astype(int).clip(0, pitch.n_frames - 1)
    found = pitch.selected_array
    hertz = found["frequency"][nearest]
    has_pitch = hertz > 0.0
    return np.where(has_pitch, hertz, np.nan), np.where(has_pitch, found["strength"][nearest], np.nan)


def _harmonics(power: NDArray[np.float64], pitch_hz: Column) -> NDArray[np.float64]:
    levels = np.full((len(power), 3), np.nan)
    voiced = np.flatnonzero(~np.isnan(pitch_hz))
    spectrum, hertz = _db(power[voiced]), pitch_hz[voiced]
    first, second, fourth = (_peak_near(spectrum, number * hertz) for number in (1, 2, 4))
    third_formant = spectrum[:, _between(*_THIRD_FORMANT_HZ)].max(axis=1)
    levels[voiced] = np.stack((first - second, second - fourth, first - third_formant), axis=1)
    return levels


def _peak_near(spectrum: NDArray[np.float64], hertz: Column) -> Column:
    """Return the highest of the three values next to a frequency, row by row."""
    middle = np.round(hertz * _TRANSFORM / RATE_HZ).astype(int)
    near = (middle[:, np.newaxis] + np.array((-1, 0, 1))).clip(0, spectrum.shape[1] - 1)
    return np.asarray(np.take_along_axis(spectrum, near, axis=1).max(axis=1))


def _band_levels(power: NDArray[np.float64]) -> NDArray[np.float64]:
    whole = _db(power[:, _between(BAND_EDGES_HZ[0], BAND_EDGES_HZ[-1])].sum(axis=1))
    bands = [power[:, _between(*edges)].sum(axis=1) for edges in pairwise(BAND_EDGES_HZ)]
    return _db(np.stack(bands, axis=1)) - whole[:, np.newaxis]


@lru_cache(maxsize=32)
def _between(low_hz: float, high_hz: float) -> slice:
    """Return the transform's columns from ``low_hz`` up to ``high_hz``."""
    step_hz = RATE_HZ / _TRANSFORM
    return slice(int(np.ceil(low_hz / step_hz)), int(np.ceil(high_hz / step_hz)))


def _db(power: NDArray[np.float64]) -> NDArray[np.float64]:
    return 10.0 * np.log10(power + _LEAST_POWER)
