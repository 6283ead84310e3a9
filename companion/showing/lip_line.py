"""Moves the mouth with speech: a clause in, one line of visemes on the clock of its sound, movements out.

At each instant the looks of all phonemes share the mouth by their dominance (Cohen & Massaro 1993, "Modeling
coarticulation in synthetic visual speech", equations 1 to 4). It is greatest while a sound lasts and falls
exponentially before and after it, so that looks come early, overlap, and short ones between strong ones are not
reached. Pauses close the mouth. The jaw opens as the phonemes require, and wider when the voice is loud (Schulman 1989,
"Articulatory dynamics of loud and normal speech").

Pure. Times are seconds from the start of the clause's sound.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from companion.showing.parameters import MOUTH, SPEECH
from companion.showing.visemes import Look, guessed_phonemes, looks_of
from companion.values import Audio, Easing, FaceSegment, Layer, SpokenClause, TimedPhoneme, Viseme

VISEMES: Final = tuple(Viseme)
"""Visemes in the order of ``LipKey.weights``."""
STEP: Final = 1 / 60
"""Approximate seconds between two keys: a frame of most screens."""
ANTICIPATION: Final = 0.06
"""Maximum seconds by which the line begins before the clause sounds; lips lead by 40 to 120 ms in speech. Guess."""
OPENING: Final = 0.08
"""Seconds before the first sound after a pause at which the mouth begins to open. Guess."""
CLOSING: Final = 0.1
"""Seconds for closing the mouth when a pause begins. Guess."""
CLOSING_LEAST: Final = 0.04
"""Minimum seconds for closing the mouth before the next clause. Guess."""
PAUSE_LEAST: Final = 0.06
"""Minimum seconds of a pause; a shorter silence belongs to the sounds next to it. Guess."""
HOLD: Final = 0.7
"""Share of a sound during which its look is strongest; then the next one takes over. Guess."""
CARRY_OVER: Final = 2.0
"""Factor by which a look fades faster after its sound than before it. Guess."""
FIRST_PART: Final = 1.5
"""Length of a diphthong's first vowel relative to the next part. Guess."""
LEVEL_DBFS: Final = -20.0
"""Loudness of calm speech, at which the jaw opens exactly as the phonemes require; clauses are normalised to it."""
JAW_PER_DB: Final = 0.02
"""Relative increase of the jaw's opening for each decibel. Guess."""
JAW_LEAST: Final = 0.5
JAW_MOST: Final = 1.3
"""Limits of the factor of loudness on the jaw. Guess."""

_LOUDNESS_SECONDS: Final = 0.05
_LOUDEST_OF: Final = 9
"""Number of instants around each, 150 ms, whose maximum loudness counts: a jaw is too heavy to follow every dip."""
_SILENT_DBFS: Final = -80.0
_REACH: Final = 0.6
"""Seconds beyond which a look has no influence."""
_AT_ONCE: Final = 256
"""Number of instants computed at once, which limits the memory."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class LipKey:
    """The mouth at one instant."""

    at: float
    """Instant; below 0 while the mouth opens for the first sound."""
    weights: tuple[float, ...]
    """Share of each of ``VISEMES``, together 1."""
    jaw: float
    """Opening of the jaw, in [0, 1]."""


@dataclass(frozen=True, slots=True)
class LipLine:
    """The mouth through a clause."""

    keys: tuple[LipKey, ...]
    """Keys in order, the first and the last closed; empty for a clause that moves no lips. Linear between them."""

    def at(self, second: float) -> LipKey:
        """Return the mouth at an instant; closed before and after the line."""
        after = bisect_right(self.keys, second, key=lambda key: key.at)
        if after in (0, len(self.keys)):
            return LipKey(second, _CLOSED, 0.0)
        a, b = self.keys[after - 1], self.keys[after]
        share = (second - a.at) / (b.at - a.at)
        weights = tuple((1 - share) * x + share * y for x, y in zip(a.weights, b.weights, strict=True))
        return LipKey(second, weights, (1 - share) * a.jaw + share * b.jaw)


_CLOSED: Final = tuple(float(viseme is Viseme.SIL) for viseme in VISEMES)


def lip_line(spoken: SpokenClause) -> LipLine:
    """Return the movement of the mouth through a clause.

    It has closed at the latest ``CLOSING_LEAST`` after the end of the clause's sound. For a voice without phonemes, the
    spelling of its words moves the mouth.
    """
    sounds = _sounds(spoken.phonemes or guessed_phonemes(spoken.words))
    if not sounds:
        return LipLine(())
    begin = max(sounds[0].start - OPENING, -ANTICIPATION)
    last = sounds[-1].end
    end = last + min(CLOSING, max(CLOSING_LEAST, spoken.audio.seconds - ANTICIPATION - last))
    times = np.linspace(begin, end, 1 + max(1, round((end - begin) / STEP)))
    shares, jaw = _mouth(sounds, times)
    opened = _opened(sounds, times, begin, end)
    shares *= opened[:, np.newaxis]
    shares[:, VISEMES.index(Viseme.SIL)] = np.maximum(0.0, 1.0 - shares.sum(axis=1))
    jaw = np.minimum(1.0, jaw * opened * _loudness_factor(spoken.audio, times))
    rows = zip(times.tolist(), _eased(shares).tolist(), _eased(jaw).tolist(), strict=True)
    return LipLine(tuple(LipKey(at, tuple(weights), opening) for at, weights, opening in rows))


@dataclass(frozen=True, slots=True)
class _Sound:
    """A look with the times of its sound."""

    start: float
    end: float
    look: Look


def _sounds(phonemes: Sequence[TimedPhoneme]) -> list[_Sound]:
    """Return the looks in order; the parts of a diphthong share its time, and the first gets more."""
    sounds: list[_Sound] = []
    for phoneme in phonemes:
        looks = looks_of(phoneme.phoneme)
        lengths = (FIRST_PART, *(1.0 for _ in looks[1:]))
        edges = [
            phoneme.start + (phoneme.end - phoneme.start) * passed / sum(lengths)
            for passed in accumulate(lengths, initial=0.0)
        ]
        sounds += [
            _Sound(start, end, look)
            for look, (start, end) in zip(looks, pairwise(edges), strict=False)
            if end > start
        ]
    return sounds


def _mouth(sounds: Sequence[_Sound], times: Floats) -> tuple[Floats, Floats]:
    """Return the share of each viseme, (n, 15), and the jaw's opening by the phonemes, (n,), at ``times``."""
    starts = np.array([sound.start for sound in sounds])
    ends = np.array([sound.start + HOLD * (sound.end - sound.start) for sound in sounds])
    strengths = np.array([sound.look.strength for sound in sounds])
    fades = np.array([sound.look.fade for sound in sounds])
    jaws = np.array([sound.look.jaw for sound in sounds])
    is_of = np.array([[sound.look.viseme is viseme for viseme in VISEMES] for sound in sounds], np.float64)
    shares, jaw = np.zeros((len(times), len(VISEMES))), np.zeros(len(times))
    for first in range(0, len(times), _AT_ONCE):
        part = slice(first, first + _AT_ONCE)
        now = times[part, np.newaxis]
        near = (starts < now[-1] + _REACH) & (ends > now[0] - _REACH)
        if not near.any():
            continue
        early = np.maximum(0.0, starts[near] - now)
        late = np.maximum(0.0, now - ends[near])
        logarithm = strengths[near] - fades[near] * (early + CARRY_OVER * late)
        dominance = np.exp(logarithm - logarithm.max(axis=1, keepdims=True))
        dominance /= dominance.sum(axis=1, keepdims=True)
        shares[part] = dominance @ is_of[near]
        jaw[part] = dominance @ jaws[near]
    return shares, jaw


def _opened(sounds: Sequence[_Sound], times: Floats, begin: float, end: float) -> Floats:
    """Return the mouth's maximum opening near pauses, (n,) in [0, 1]: 1 during sound."""
    opened = _risen(times, begin, sounds[0].start) * (1.0 - _risen(times, sounds[-1].end, end))
    for before, after in pairwise(sounds):
        if after.start - before.end >= PAUSE_LEAST:
            closing = _risen(times, before.end, before.end + CLOSING)
            opening = _risen(times, after.start - OPENING, after.start)
            opened *= 1.0 - closing * (1.0 - opening)
    return opened


def _risen(times: Floats, start: float, end: float) -> Floats:
    """Return a smooth step from 0 at ``start`` to 1 at ``end``."""
    part = np.clip((times - start) / (end - start), 0.0, 1.0)
    return part * part * (3.0 - 2.0 * part)


def _eased(values: Floats) -> Floats:
    """Return ``values`` smoothed over time so that none moves by more than 0.5 between keys; the ends stay."""
    eased = values.copy()
    eased[1:-1] = 0.25 * values[:-2] + 0.5 * values[1:-1] + 0.25 * values[2:]
    return eased


def _loudness_factor(audio: Audio, times: Floats) -> Floats:
    """Return the factor on the jaw's opening for the loudness of the sound around each instant, (n,)."""
    energy = np.concatenate(([0.0], np.cumsum(audio.samples.astype(np.float64) ** 2)))
    half = max(1, round(_LOUDNESS_SECONDS / 2 * audio.rate_hz))
    middle = np.clip(np.rint(times * audio.rate_hz), 0, len(audio.samples)).astype(np.intp)
    around = energy[np.minimum(middle + half, len(audio.samples))] - energy[np.maximum(middle - half, 0)]
    loudest = sliding_window_view(np.pad(around, _LOUDEST_OF // 2), _LOUDEST_OF).max(axis=1)
    level = 10.0 * np.log10(np.maximum(loudest / (2 * half), 10.0 ** (_SILENT_DBFS / 10.0)))
    factor: Floats = np.clip(1.0 + JAW_PER_DB * (level - LEVEL_DBFS), JAW_LEAST, JAW_MOST)
    return factor


def thinned(times: Sequence[float], values: Sequence[float], tolerance: float) -> list[int]:
    """Return the indices of the instants to keep, in order: the first, the last, and the ends of straight lines.

    Each line continues while all values along it lie within ``tolerance`` of it; then the next begins.

    Args:
        times: Strictly rising, at least one.
        values: One for each instant.
        tolerance: Maximum distance of a value from the line, above 0.
    """
    kept = [0]
    steepest, flattest = float("inf"), float("-inf")
    for now in range(1, len(times)):
        since, moved = times[now] - times[kept[-1]], values[now] - values[kept[-1]]
        if not flattest <= moved / since <= steepest:
            kept.append(now - 1)
            steepest, flattest = float("inf"), float("-inf")
            since, moved = times[now] - times[now - 1], values[now] - values[now - 1]
        steepest = min(steepest, (moved + tolerance) / since)
        flattest = max(flattest, (moved - tolerance) / since)
    if len(times) > 1:
        kept.append(len(times) - 1)
    return kept


LEAST_MOVE: Final = 0.03
"""Minimum size of a movement; smaller ones cannot be seen and are left out."""

_SHAPED: Final = tuple(name for name in MOUTH if name not in {"jaw_drop", SPEECH})
_SHAPES: Final[Mapping[Viseme, Mapping[str, float]]] = {
    Viseme.SIL: {},
    Viseme.PP: {"lips_together": 1.0},
    Viseme.FF: {"lip_bite": 1.0, "lip_stretcher": 0.15},
    Viseme.TH: {"tongue_tip": 1.0, "lip_stretcher": 0.1},
    Viseme.DD: {"tongue_tip": 0.4, "lip_stretcher": 0.15},
    Viseme.KK: {"lip_stretcher": 0.1},
    Viseme.CH: {"lip_funneler": 0.55},
    Viseme.SS: {"lip_stretcher": 0.35},
    Viseme.NN: {"tongue_tip": 0.6, "lip_stretcher": 0.15},
    Viseme.RR: {"lip_funneler": 0.4},
    Viseme.AA: {"lip_stretcher": 0.1},
    Viseme.E: {"lip_stretcher": 0.5},
    Viseme.IH: {"lip_stretcher": 0.7},
    Viseme.OH: {"lip_funneler": 0.65},
    Viseme.OU: {"lip_pucker": 0.9},
}
"""Effect of each viseme other than on the jaw. Guesses; vowels by their roundedness in the IPA's chart."""
_LIPS: Final = np.array([[_SHAPES[viseme].get(name, 0.0) for name in _SHAPED] for viseme in VISEMES])


def mouth_segments(spoken: SpokenClause, start: float) -> tuple[FaceSegment, ...]:
    """Return the mouth's movements for a clause that begins to sound at ``start``, in order of beginning.

    They begin up to ``ANTICIPATION`` before ``start`` and have closed the mouth at the latest ``CLOSING_LEAST`` after
    the end of the clause's sound. Speech takes control of the mouth as it opens for the first sound and releases it as
    it closes after the last.
    """
    keys = lip_line(spoken).keys
    if not keys:
        return ()
    times = [key.at for key in keys]
    lips = np.array([key.weights for key in keys]) @ _LIPS
    courses = [[key.jaw for key in keys], *lips.T.tolist()]
    moves = []
    for name, course in zip(("jaw_drop", *_SHAPED), courses, strict=True):
        for a, b in pairwise(thinned(times, course, LEAST_MOVE)):
            if course[a] != course[b]:
                moves.append((times[a], name, course[a], times[b], course[b], Easing.LINEAR))
    middle = (times[0] + times[-1]) / 2
    held, free = min(times[0] + OPENING, middle), max(times[-1] - CLOSING, middle)
    moves.append((times[0], SPEECH, 0.0, held, 1.0, Easing.SMOOTH))
    moves.append((free, SPEECH, 1.0, times[-1], 0.0, Easing.SMOOTH))
    return tuple(
        FaceSegment(name, start + t0, v0, start + t1, v1, easing, Layer.LIPS)
        for t0, name, v0, t1, v1, easing in sorted(moves, key=lambda move: move[0])
    )
