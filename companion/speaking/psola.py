"""Changes pitch, melody, rate and resonances of speech by time-domain PSOLA (Moulines & Charpentier 1990).

The sound is cut into grains two periods long around the pulses of the voice. The grains are laid out again: closer
for a higher pitch, some twice for slower speech. Between voiced stretches, grains of about 10 ms follow their own
time. A grain that is read faster has higher resonances, at any pitch (Moulines & Laroche 1995): this moves the
formants. Neighbouring grains fade into each other, so there are no clicks; unchanged parts keep their layout.
``voice_quality`` changes tilt and breath, ``shaping`` the level.

The layout is our own code, because Praat's maps time only roughly within a voiced stretch and draws new lengths of
its unvoiced grains each time. Finding the pulses is Praat's. See docs/voices/prosody-after.md.
"""

from dataclasses import dataclass, replace
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.speaking.course import RATES, Course, TimeMap, factors, sums, time_map
from companion.speaking.shaping import RawSpeech, Span
from companion.values import UNCANCELLED, CancelToken, PartMissing, Samples, TimedPhoneme

# ---- finding the voice --------------------------------------------------------------------------------------

_WIDEST_HZ: Final = (60.0, 500.0)
"""Range in Hz in which F0 is searched at first."""
_NARROWING: Final = (0.75, 1.5)
"""Floor and ceiling of the second look, as factors on the first and third quartile of the first (Hirst 2007)."""
_SHORTEST_PERIODS: Final = 3.0
"""Number of the longest periods in the window of Praat's autocorrelation."""
_LONGEST_PERIODS: Final = 1.5
"""Maximum distance of pulses that belong together, in longest periods. Guess."""
_LEAST_PULSES: Final = 3
"""Minimum pulses of a voice that can be changed; fewer are a click or a creak."""

Seconds = NDArray[np.float64]
"""float64, (n,)."""


@dataclass(frozen=True, slots=True, eq=False)
class Voicing:
    """The voiced parts of a sound; times are seconds."""

    stretches: tuple[Seconds, ...]
    """Instants of the pulses of each voiced stretch, rising, at least three."""
    times: Seconds
    """Instants at which F0 was measured; only voiced ones."""
    f0_hz: Seconds
    """F0 at these instants."""


UNVOICED: Final = Voicing((), np.empty(0), np.empty(0))


def voicing_of(samples: Samples, rate_hz: int, cancel: CancelToken = UNCANCELLED) -> Voicing:
    """Analyse a sound twice, the second time within its own range; 7 ms of one core for a second of it.

    Raises ``Cancelled``, or ``PartMissing`` without parselmouth (there is none ready-made for Linux on ARM).
    """
    if len(samples) <= rate_hz * 1.05 * _SHORTEST_PERIODS / _WIDEST_HZ[0]:
        return UNVOICED
    try:
        import parselmouth
        from parselmouth.praat import call
    except ImportError as error:
        raise PartMissing(
            "The part that adds expression to the voice is missing, so the voice sounds plain.",
            log="parselmouth: not installed",
        ) from error

    sound = parselmouth.Sound(samples.astype(np.float64), rate_hz)
    floor_hz, ceiling_hz = _WIDEST_HZ
    rough = sound.to_pitch_ac(time_step=0.02, pitch_floor=floor_hz, pitch_ceiling=ceiling_hz)
    found = rough.selected_array["frequency"]
    if not np.any(found > 0.0):
        return UNVOICED
    low, high = np.percentile(found[found > 0.0], (25, 75))
    floor_hz, ceiling_hz = max(floor_hz, _NARROWING[0] * low), _NARROWING[1] * high
    cancel.check()
    pitch = sound.to_pitch_ac(time_step=0.01, pitch_floor=floor_hz, pitch_ceiling=ceiling_hz)
    f0_hz = pitch.selected_array["frequency"]
    if not np.any(f0_hz > 0.0):
        return UNVOICED
    cancel.check()
    pulses = np.asarray(call(call([sound, pitch], "To PointProcess (cc)"), "To Matrix").values[0], np.float64)
    breaks = np.flatnonzero(np.diff(pulses) > _LONGEST_PERIODS / floor_hz) + 1
    stretches = tuple(part for part in np.split(pulses, breaks) if len(part) >= _LEAST_PULSES)
    return Voicing(stretches, np.asarray(pitch.xs())[f0_hz > 0.0], f0_hz[f0_hz > 0.0])


# ---- layout -------------------------------------------------------------------------------------------------

PITCHES_ST: Final = (-12.0, 12.0)
PITCH_RANGES: Final = (0.0, 3.0)
FORMANTS: Final = (0.8, 1.25)
"""Limits of the formant factor (for the rate: ``course.RATES``); speech falls apart beyond them."""

_FARTHEST_ST: Final = 9.0
"""Distance of F0 from its median, in semitones, above which it counts as a measuring error when the range is scaled."""
_UNVOICED_STEP: Final = 0.01
"""Seconds between two grains without voice."""
_UNEVENNESS: Final = 0.8
"""Share of that step by which grains are moved at random, so that repeated noise makes no tone."""
_SEED: Final = 8
_APART: Final = 0.0002
"""Seconds of shift between two unvoiced grains that make them as unlike as two noises."""
_FINER: Final = 4
"""Oversampling factor for reading between samples, then linear (0.4 dB off at 6 of 16 kHz)."""
_REACH: Final = 1.35
"""Maximum reach of a grain to each side, in periods: it leaves no gap down to 5 semitones lower, and the
neighbouring pulse is at least 16 dB down. At 1, more words of a voice 4 semitones lower were misheard."""
_BLOCK_SAMPLES: Final = 200_000
"""Samples made at once, so that a clause of minutes takes no more memory than needed."""

_Column: TypeAlias = NDArray[np.float64]
"""float64, (n,)."""
_Part: TypeAlias = tuple[_Column, _Column, _Column, _Column]
"""Columns of ``_Grains``: wanted, source, before, behind."""


def rendered(raw: RawSpeech, course: Course, cancel: CancelToken = UNCANCELLED) -> RawSpeech:
    """Return the speech with changed pitch, range, rate and formants; words and phonemes follow.

    A course without any change returns ``raw`` itself. Samples may lie a little beyond [-1, 1]: level them before
    they are clipped. ``realised`` still describes the engine's part only. Raises ``Cancelled``, which is checked once a
    block, or ``PartMissing`` without Praat.
    """
    if len(raw.samples) == 0 or not _changes(course):
        return raw
    times = time_map(course, len(raw.samples) / raw.rate_hz)
    grains = _laid_out(voicing_of(raw.samples, raw.rate_hz, cancel), times, course, cancel)
    return replace(
        raw,
        samples=_added_up(raw.samples, raw.rate_hz, grains, times, cancel),
        words=tuple(span and Span(*times.to_changed(span).tolist()) for span in raw.words),
        phonemes=tuple(
            TimedPhoneme(phoneme.phoneme, *times.to_changed((phoneme.start, phoneme.end)).tolist())
            for phoneme in raw.phonemes
        ),
    )


def _changes(course: Course) -> bool:
    return any(
        (point.prosody.pitch_st, point.prosody.pitch_range, point.prosody.rate, point.prosody.formants)
        != (0.0, 1.0, 1.0, 1.0)
        for point in course
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Grains:
    """Pieces of the raw sound, in order; all in seconds of the raw sound. Each fades from and to its neighbours."""

    wanted: _Column
    """Instant that a grain's middle stands for."""
    source: _Column
    """Instant that its middle is taken from: the nearest pulse, or, without voice, the same instant."""
    before: _Column
    """Period before the middle; infinite if no voice continues there."""
    behind: _Column
    formants: _Column
    """Factor on its reading speed."""


def _laid_out(voicing: Voicing, times: TimeMap, course: Course, cancel: CancelToken) -> _Grains:
    """Choose the grains of the changed sound, the first at its start and the last at its end."""
    parts: list[_Part] = []
    end = 0.0
    for pulses in voicing.stretches:
        cancel.check()
        parts.append(_unvoiced(end, float(pulses[0]), times))
        steps = _pitch_factors(pulses, voicing, course) / factors(course, "rate", pulses).clip(*RATES)
        parts.append(_voiced(pulses, steps))
        end = float(pulses[-1])
    parts.append(_unvoiced(end, float(times.raw[-1]), times))
    wanted, source, before, behind = (np.concatenate(column) for column in zip(*parts, strict=True))
    return _Grains(wanted, source, before, behind, factors(course, "formants", wanted).clip(*FORMANTS))


def _pitch_factors(pulses: _Column, voicing: Voicing, course: Course) -> _Column:
    """Return the wished F0 over the raw one at each pulse."""
    heights = 12.0 * np.log2(voicing.f0_hz)
    excursions = (_smoothed(heights) - np.median(heights)).clip(-_FARTHEST_ST, _FARTHEST_ST)
    widening = factors(course, "pitch_range", pulses).clip(*PITCH_RANGES) - 1.0
    shift = sums(course, "pitch_st", pulses).clip(*PITCHES_ST)
    return np.asarray(2.0 ** ((shift + widening * np.interp(pulses, voicing.times, excursions)) / 12.0))


def _smoothed(values: _Column) -> _Column:
    """Return the median of each value and its neighbours, two on each side: single errors vanish, melody stays."""
    return np.asarray(
        np.median(np.lib.stride_tricks.sliding_window_view(np.pad(values, 2, mode="edge"), 5), axis=1)
    )


def _voiced(pulses: _Column, steps: _Column) -> _Part:
    """Return the grains of a voiced stretch; ``steps`` is the number of new ones for one pulse, at each pulse."""
    counted = np.concatenate(([0.0], np.cumsum(0.5 * (steps[1:] + steps[:-1]))))
    wanted = np.interp(np.arange(np.floor(counted[-1] + 1e-9) + 1.0), counted, pulses)
    nearest = np.round(np.interp(wanted, pulses, np.arange(len(pulses)))).astype(int)
    periods = np.diff(pulses)
    before = np.concatenate((periods[:1], periods))[nearest]
    behind = np.concatenate((periods, periods[-1:]))[nearest]
    before[0] = behind[-1] = np.inf
    return wanted, pulses[nearest], before, behind


def _unvoiced(start: float, end: float, times: TimeMap) -> _Part:
    """Return grains between two voiced stretches, and at the sound's own ends."""
    first, last = times.to_changed((start, end))
    count = max(1, round((last - first) / _UNVOICED_STEP))
    numbers = np.arange(0 if start == 0.0 else 1, count + (1 if end == times.raw[-1] else 0))
    inside = (numbers > 0) & (numbers < count)
    uneven = _UNEVENNESS * (np.random.default_rng(_SEED).random(len(numbers)) - 0.5) * inside
    middles = times.to_raw(first + (last - first) * (numbers + uneven) / count)
    endless = np.full(len(middles), np.inf)
    return middles, middles, endless, endless


def _added_up(
    samples: Samples, rate_hz: int, grains: _Grains, times: TimeMap, cancel: CancelToken
) -> Samples:
    """Return the changed sound: each grain fades into the next, from middle to middle.

    Their weights add up to 1. Between unvoiced grains that have nothing in common, the squares of the weights do,
    which keeps the noise equally loud.
    """
    import soxr

    finer = soxr.resample(np.asarray(samples), rate_hz, _FINER * rate_hz)
    at, source = times.to_changed(grains.wanted) * rate_hz, grains.source * rate_hz
    steps = np.maximum(np.diff(at), 1e-3)
    reach = _REACH * rate_hz / grains.formants
    behind = np.minimum(steps, (grains.behind * reach)[:-1])
    before = np.minimum(steps, (grains.before * reach)[1:])
    drift = np.diff(source) - steps * grains.formants[1:]
    unlike = np.isinf(grains.behind[:-1]) & (np.abs(drift) > _APART * rate_hz)
    count = max(1, round(times.length * rate_hz))
    sound = np.empty(count, np.float32)
    for start in range(0, count, _BLOCK_SAMPLES):
        cancel.check()
        places = np.arange(start, min(start + _BLOCK_SAMPLES, count))
        grain = (np.searchsorted(at, places, side="right") - 1).clip(0, len(steps) - 1)
        since, until = places - at[grain], at[grain + 1] - places
        fading = _read(finer, source[grain] + since * grains.formants[grain])
        coming = _read(finer, source[grain + 1] - until * grains.formants[grain + 1])
        fading *= _weight(since / behind[grain], unlike[grain])
        coming *= _weight(until / before[grain], unlike[grain])
        sound[places] = fading + coming
    return sound


def _weight(distance: _Column, unlike: NDArray[np.bool_]) -> _Column:
    """Return the weight at a distance from a grain's middle, where it is 1: a raised cosine, or its root."""
    root = np.cos(0.5 * np.pi * distance.clip(0.0, 1.0))
    return np.where(unlike, root, root * root)


def _read(finer: Samples, places: _Column) -> _Column:
    """Return the sound at fractional places, counted in samples; constant beyond its ends."""
    fine = (places * _FINER).clip(0.0, len(finer) - 1.001)
    whole = fine.astype(int)
    share = fine - whole
    return np.asarray(finer[whole] * (1.0 - share) + finer[whole + 1] * share)
