"""Measures how something was said: every 10 ms, over the last seconds while it lasts, and over a whole utterance.

A track has level, pitch, harmonicity and spectrum of each 10 ms. Pitch is Praat's (Boersma 1993: autocorrelation, the
path of least cost through its candidates), by parselmouth; the rest is one Fourier transform a frame. Any samples are
accepted: those that are not a number count as silence, those beyond full scale are clipped. Levels are dBFS (RMS, 60 to
7600 Hz), pitch semitones above 1 Hz.

The speech in it is found by its level, and the values there are summed up. ``feeling`` interprets them. Times are
seconds; a run is an unbroken stretch of voiced frames.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.values import PartMissing, Samples, ToneMeasures, resampled

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
    sound = resampled(clean, rate_hz, RATE_HZ)
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
            "The part that reads tone of voice is missing, so I go by your words alone.",
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


STEP: Final = 1.0
"""Seconds between two measures while a person speaks."""
SPAN: Final = 3.0
"""Seconds of sound before each measure that it covers."""

_SPEECH_DEPTH_DB: Final = 25.0
"""Depth in dB of speech below its loudest frames."""
_SPEECH_SHARE: Final = 0.6
"""Share of the way down to the quietest frames that speech reaches, if there is noise (both guesses)."""
_LEAST_CONTRAST_DB: Final = 6.0
"""Minimum movement of the level in dB for speech to be separable from noise (guess)."""
_SILENCE_DB: Final = -80.0
_SHORTEST_SPEECH: Final = 0.05
_LEAST_VOICE: Final = 0.1
"""Minimum seconds of voice for a median pitch."""
_LEAST_MELODY: Final = 0.25
"""Minimum seconds of voice for a range and the figures of ``voice`` (guesses)."""
_OCTAVE_JUMP_ST: Final = 14.0
"""Distance from the median in semitones above which pitch counts as an error (guess)."""
_SMOOTHING: Final = np.hanning(11)[1:-1] / np.hanning(11)[1:-1].sum()
_LOW_PERCENTILE: Final = 26.0
_LOW_SECONDS: Final = 0.11
_LOW_AFTER: Final = 0.7
"""Minimum seconds of speech before the end of a low region."""
_LOW_WITHIN: Final = 0.7
"""Seconds after the end of a low region in which listeners respond (all four by Ward & Tsukahara 2000)."""
_CONTEXT: Final = 0.1
"""Seconds of sound on both sides used to judge a frame's pitch, while a person speaks."""


def measure(samples: Samples, rate_hz: int) -> ToneMeasures:
    """Measure a stretch of one person's speech; 6 ms of one core for each second of it.

    Silence around the speech does not matter. No figure is NaN, whatever the values and the number of samples. Raises
    ``PartMissing`` without parselmouth, as does each function here.
    """
    return summary(track(samples, rate_hz), len(samples) / rate_hz)


class RunningTone:
    """Measures the last 3 s once a second while a person speaks, and the whole afterwards; uses each sample once."""

    def __init__(self, rate_hz: int) -> None:
        self._rate_hz = rate_hz
        self.reset()

    def reset(self) -> None:
        """Start over: the next sample is the first of an utterance."""
        self._heard: Samples = np.empty(0, np.float32)
        self._tracks: list[VoiceTrack] = []

    def feed(self, samples: Samples) -> ToneMeasures | None:
        """Take the next samples of the utterance, and return the newest measure if another second is full."""
        self._heard = np.concatenate((self._heard, np.asarray(samples, np.float32)))
        context, step = round(_CONTEXT * self._rate_hz), round(STEP * self._rate_hz)
        newest = None
        while len(self._heard) >= step + 2 * context:
            seen = track(self._heard[: step + 2 * context], self._rate_hz)
            first = round(_CONTEXT / HOP)
            self._tracks.append(seen.part(first, first + round(STEP / HOP)))
            self._heard = self._heard[step:]
            last = self._tracks[-round(SPAN / STEP) :]
            newest = summary(_joined(last), len(last) * STEP)
        return newest

    def whole(self) -> ToneMeasures:
        """Measure the whole utterance; only its unfinished last second is still to be processed."""
        rest = track(self._heard, self._rate_hz)
        seen = round(_CONTEXT / HOP) if self._tracks else 0
        tracks = [*self._tracks, rest.part(seen, len(rest.frames))]
        seconds = len(self._tracks) * STEP + max(0.0, len(self._heard) / self._rate_hz - seen * HOP)
        return summary(_joined(tracks), seconds)


def _joined(tracks: Sequence[VoiceTrack]) -> VoiceTrack:
    return VoiceTrack(
        np.concatenate([one.frames for one in tracks]),
        sum(one.sample_count for one in tracks),
        sum(one.clipped_count for one in tracks),
    )


def summary(voice: VoiceTrack, seconds: float) -> ToneMeasures:
    """Sum up a stretch of ``seconds`` length; pure."""
    is_speech = speech_frames(voice.level_db)
    clipped = voice.clipped_count / voice.sample_count if voice.sample_count else 0.0
    around = voice.level_db[~is_speech]
    noise = float(np.median(around)) if len(around) * HOP >= _SHORTEST_SPEECH else None
    voiceless = ToneMeasures(
        seconds,
        voiced_seconds=0.0,
        pitch_st=None,
        pitch_range_st=None,
        intensity_db=None,
        tilt_db=None,
        clipped_share=clipped,
        noise_db=noise,
    )
    inside = np.flatnonzero(is_speech)
    if not len(inside):
        return voiceless
    span = slice(inside[0], inside[-1] + 1)
    voice, is_speech = voice.part(span.start, span.stop), is_speech[span]
    voiced = _voiced(voice.pitch_st, is_speech)
    voiced_seconds = len(voiced) * HOP
    pitch = voice.pitch_st[voiced]
    has_pitch, has_melody = voiced_seconds >= _LEAST_VOICE, voiced_seconds >= _LEAST_MELODY
    level = voice.level_db[is_speech]
    return replace(
        voiceless,
        voiced_seconds=voiced_seconds,
        pitch_st=float(np.median(pitch)) if has_pitch else None,
        pitch_range_st=float(np.subtract(*np.percentile(pitch, (90, 10)))) if has_melody else None,
        intensity_db=float(np.median(level)) if has_pitch else None,
        tilt_db=float(voice.tilt_db[voiced].mean()) if has_pitch else None,
        voice=_voice_figures(voice, voiced, level) if has_melody else (),
    )


def ends_low(samples: Samples, rate_hz: int) -> bool:
    """Return whether speech ends with the low pitch at which listeners say "mhm"; 6 ms of one core for each second.

    Ward & Tsukahara 2000: pitch below the speaker's 26th percentile for 110 ms, after at least 0.7 s of speech. They
    respond 0.7 s after such a region, so it must end at most 0.7 s before the last sample.
    """
    voice = track(samples, rate_hz)
    is_speech = speech_frames(voice.level_db)
    voiced = _voiced(voice.pitch_st, is_speech)
    if len(voiced) * HOP < _LEAST_MELODY:
        return False
    pitch = voice.pitch_st[voiced]
    is_low = np.zeros(len(is_speech), np.bool_)
    is_low[voiced] = pitch < np.percentile(pitch, _LOW_PERCENTILE)
    return any(
        (last - first) * HOP >= _LOW_SECONDS - HOP / 2
        and (len(is_low) - last) * HOP <= _LOW_WITHIN
        and np.count_nonzero(is_speech[:last]) * HOP >= _LOW_AFTER
        for first, last in _runs(is_low)
    )


def speech_frames(level_db: Column) -> NDArray[np.bool_]:
    """Tell for each frame whether it is loud enough to be speech; runs shorter than 50 ms are clicks.

    If the level hardly moves, no distinction is possible, and all of it counts (pitch will show whether it is a
    voice); below -80 dBFS nothing does.
    """
    if not len(level_db):
        return np.zeros(0, np.bool_)
    quietest, loudest = np.percentile(level_db, (5, 98))
    depth = min(_SPEECH_DEPTH_DB, _SPEECH_SHARE * (loudest - quietest))
    threshold = loudest - (depth if loudest - quietest >= _LEAST_CONTRAST_DB else np.inf)
    is_loud = level_db > max(threshold, _SILENCE_DB)
    for first, last in _runs(is_loud):
        if (last - first) * HOP < _SHORTEST_SPEECH:
            is_loud[first:last] = False
    return np.asarray(is_loud, np.bool_)


def _runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return the beginnings and ends of the runs of true."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], flags.view(np.int8), [0]))))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def _voiced(pitch_st: Column, is_speech: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return the frames with a plausible pitch."""
    found = np.flatnonzero(is_speech & ~np.isnan(pitch_st))
    if not len(found):
        return found
    from_median = pitch_st[found] - np.median(pitch_st[found])
    return found[np.abs(from_median) < _OCTAVE_JUMP_ST]


def _smooth(level_db: Column) -> Column:
    """Return the mean over nine frames, weighted to the middle; the level is constant beyond its ends."""
    half = len(_SMOOTHING) // 2
    return np.convolve(np.pad(level_db, half, "edge"), _SMOOTHING, "valid")


def _trend(frames: NDArray[np.int64], values: Column) -> float:
    """Return the slope of the least-squares line, per frame."""
    centred = frames - frames.mean()
    spread = float(np.square(centred).sum())
    return float(centred @ values) / spread if spread else 0.0


def _voice_figures(voice: VoiceTrack, voiced: NDArray[np.int64], level: Column) -> tuple[float, ...]:
    figures = (
        *_melody(voice.pitch_st[voiced], voiced),
        *_runs_of_melody(voice.pitch_st[voiced], voiced),
        *_quality(voice, voiced),
        *_dynamics(voice.level_db, level),
        *voice.bands_db[voiced].mean(axis=0),
        *voice.bands_db[voiced].std(axis=0),
    )
    return tuple(float(figure) for figure in figures)


def _melody(pitch: Column, voiced: NDArray[np.int64]) -> tuple[float, ...]:
    """Return the position of F0 and its movement.

    Median, 10th and 90th percentile and deviation; its first and last third against the median; from frame to frame
    the mean rise, mean fall, share of rises, median step, and log10 of the median change of step.
    """
    low, median, high = np.percentile(pitch, (10, 50, 90))
    third = len(pitch) // 3
    steps = np.diff(pitch)[np.diff(voiced) == 1]
    rises, falls = steps[steps > 0], steps[steps < 0]
    return (
        *(median, low, high, pitch.std()),
        *(np.median(pitch[:third]) - median, np.median(pitch[-third:]) - median),
        *(_mean(rises), _mean(falls), len(rises) / max(1, len(steps))),
        float(np.median(np.abs(steps))) if len(steps) else 0.0,
        np.log10(float(np.median(np.abs(np.diff(steps)))) + 1e-3) if len(steps) > 1 else -3.0,
    )


def _runs_of_melody(pitch: Column, voiced: NDArray[np.int64]) -> tuple[float, ...]:
    """Return mean length, range, slope and steepness of F0 over the runs of 40 ms and more."""
    cuts = np.flatnonzero(np.diff(voiced) > 1) + 1
    runs = [run for run in np.split(pitch, cuts) if len(run) >= 4] or [pitch]
    slopes = np.array([_trend(np.arange(len(run)), run) / HOP for run in runs])
    return (
        _mean(np.array([len(run) * HOP for run in runs])),
        _mean(np.array([np.ptp(run) for run in runs])),
        _mean(slopes),
        _mean(np.abs(slopes)),
    )


def _quality(voice: VoiceTrack, voiced: NDArray[np.int64]) -> tuple[float, ...]:
    """Return how pressed or breathy it sounds: mean and deviation of harmonicity, H1-H2 and H1-A3, mean of H2-H4."""
    harmonicity = voice.harmonicity_db[voiced]
    first, second, third = voice.harmonics_db[voiced].T
    return (
        *(harmonicity.mean(), harmonicity.std()),
        *(first.mean(), first.std(), second.mean(), third.mean(), third.std()),
    )


def _dynamics(level_db: Column, speech: Column) -> tuple[float, ...]:
    """Return the movement of the level, in dB.

    20th and 80th percentile, deviation and peak of the speech's level against its median; rise and fall of the
    smoothed level from frame to frame.
    """
    low, median, high = np.percentile(speech, (20, 50, 80))
    steps = np.diff(_smooth(level_db))
    return (
        *(low - median, high - median, speech.std(), speech.max() - median),
        *(_mean(steps[steps > 0]), _mean(steps[steps < 0])),
    )


def _mean(values: Column) -> float:
    return float(values.mean()) if len(values) else 0.0
