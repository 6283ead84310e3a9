"""Changes pitch, melody, rate and resonances of speech by time-domain PSOLA (Moulines & Charpentier 1990).

The sound is cut into grains two periods long round the pulses of the voice, which are laid out anew: closer for a
higher pitch, some twice for slower speech. Between voiced stretches grains of about 10 ms follow their own time. A
grain read faster has its resonances higher, at whatever pitch (Moulines & Laroche 1995): that is how formants move.
Neighbouring grains fade into each other, so nothing can click; what is not changed is laid out as it was. Tilt and
breath are ``voice_quality``'s, level ``loudness``'s.

Own code for laying out, because Praat's maps time only roughly within a voiced stretch and draws the lengths of its
unvoiced grains anew each time; finding the pulses is Praat's. See docs/voices/prosody-after.md.
"""

from dataclasses import dataclass, replace
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.speaking.course import RATES, Course, TimeMap, factors, sums, time_map
from companion.speaking.shaping import RawSpeech
from companion.speaking.word_times import Span
from companion.values import UNCANCELLED, CancelToken, PartMissing, Samples, TimedPhoneme

# ---- where the voice is -------------------------------------------------------------------------------------

_WIDEST_HZ: Final = (60.0, 500.0)
"""Where F0 is looked for at first."""
_NARROWING: Final = (0.75, 1.5)
"""Floor and ceiling of the second look, as factors on the first and third quartile of the first (Hirst 2007)."""
_SHORTEST_PERIODS: Final = 3.0
"""Praat's autocorrelation looks through a window of so many of the longest periods."""
_LONGEST_PERIODS: Final = 1.5
"""Pulses further apart than so many of the longest periods do not belong together. Guess."""
_LEAST_PULSES: Final = 3
"""Fewer are no voice that could be changed: a click, a creak."""

Seconds = NDArray[np.float64]
"""float64, (n,)."""


@dataclass(frozen=True, slots=True, eq=False)
class Voicing:
    """The voiced parts of a sound; times are seconds."""

    stretches: tuple[Seconds, ...]
    """Of each voiced stretch the instants of its pulses, rising, at least three."""
    times: Seconds
    """Instants at which F0 was measured; only voiced ones."""
    f0_hz: Seconds
    """There."""


UNVOICED: Final = Voicing((), np.empty(0), np.empty(0))


def voicing_of(samples: Samples, rate_hz: int, cancel: CancelToken = UNCANCELLED) -> Voicing:
    """Look at a sound twice, the second time within its own range; 7 ms of one core for a second of it.

    Raises:
        Cancelled: somebody asked, which is looked at between the two and before the pulses are sought.
        PartMissing: parselmouth is not on this machine (there is none ready-made for Linux on ARM).
    """
    if len(samples) <= rate_hz * 1.05 * _SHORTEST_PERIODS / _WIDEST_HZ[0]:
        return UNVOICED
    try:
        import parselmouth
        from parselmouth.praat import call
    except ImportError as error:
        raise PartMissing(
            "The part that changes how the voice sounds is missing; the voice speaks as it does by itself.",
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


# ---- laying out ---------------------------------------------------------------------------------------------

PITCHES_ST: Final = (-12.0, 12.0)
PITCH_RANGES: Final = (0.0, 3.0)
FORMANTS: Final = (0.8, 1.25)
"""What lies beyond is held here (the rate: ``course.RATES``); speech falls apart there."""

_FARTHEST_ST: Final = 9.0
"""F0 further from its median is held to be a slip of the measurement where the range is scaled."""
_UNVOICED_STEP: Final = 0.01
"""Seconds between two grains where there is no voice."""
_UNEVENNESS: Final = 0.8
"""Share of that by which grains are moved at random, so that noise said twice makes no tone."""
_SEED: Final = 8
_APART: Final = 0.0002
"""Unvoiced grains moved so many seconds against each other are as unlike as two noises."""
_FINER: Final = 4
"""Samples are read between the samples: so many times oversampled, then linear (0.4 dB off at 6 of 16 kHz)."""
_REACH: Final = 1.35
"""So many periods a grain reaches to each side at most: no gap is left down to 5 semitones lower, and the pulse beside
it is 16 dB down at least. At 1 more words of a voice 4 semitones lower were misheard."""
_BLOCK_SAMPLES: Final = 200_000
"""Made at once, so that a clause of minutes takes no more memory than needed."""

_Column: TypeAlias = NDArray[np.float64]
"""float64, (n,)."""
_Part: TypeAlias = tuple[_Column, _Column, _Column, _Column]
"""Columns of ``_Grains``: wanted, source, before, behind."""


def rendered(raw: RawSpeech, course: Course, cancel: CancelToken = UNCANCELLED) -> RawSpeech:
    """Return the speech with pitch, range, rate and formants changed; words and phonemes follow.

    An unchanging course returns ``raw`` itself. Samples may come to lie a little beyond [-1, 1]: level them before
    they are clipped. ``realised`` stays what the engine did.

    Raises:
        PartMissing: Praat is not on this machine; the speech as the engine gave it is then all there is.
        Cancelled: somebody asked, which is looked at once a block.
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
    """Which instant a grain's middle stands for."""
    source: _Column
    """Where its middle is taken from: the nearest pulse, or, without voice, the same instant."""
    before: _Column
    """The period before the middle; infinite where no voice goes on there."""
    behind: _Column
    formants: _Column
    """How much faster it is read."""


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
    """Return the median of each value and its neighbours, two on each side: single slips go, melody stays."""
    return np.asarray(
        np.median(np.lib.stride_tricks.sliding_window_view(np.pad(values, 2, mode="edge"), 5), axis=1)
    )


def _voiced(pulses: _Column, steps: _Column) -> _Part:
    """Return the grains of a voiced stretch; ``steps`` new ones stand for one pulse, at each pulse."""
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
    """Return the changed sound: from the middle of each grain to that of the next, the one fades into the other.

    Their weights add up to 1. Where there is no voice and they have nothing in common their squares do, which keeps the
    noise as loud.
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
    """Return the weight at a distance from a grain's middle, 1 at its end: a raised cosine, or its root."""
    root = np.cos(0.5 * np.pi * distance.clip(0.0, 1.0))
    return np.where(unlike, root, root * root)


def _read(finer: Samples, places: _Column) -> _Column:
    """Return the sound at fractional places, counted in samples; beyond its ends it stays at its last value."""
    fine = (places * _FINER).clip(0.0, len(finer) - 1.001)
    whole = fine.astype(int)
    share = fine - whole
    return np.asarray(finer[whole] * (1.0 - share) + finer[whole + 1] * share)
