"""Moves head and brows with speech: a beat on stressed words, brows up with a high pitch, both at a question.

Heads of speakers move with pitch and loudness, and listeners understand better because of it (Munhall et al. 2004).
Beats fall on stressed words (Hadar et al. 1983), brows rise with rises of the pitch (Cavé et al. 1996; Cvejic, Kim &
Davis 2010).

Under the beats the head rises and sinks slowly with the course of the pitch, most of which is visible in the head alone
(Yehia, Kuratate & Vatikiotis-Bateson 2002). It follows the smoothed pitch: a phrase that begins high and falls, an end
that rises. Faster changes are the accents, and those have their beats.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.showing.stress import HOP, Floats, Melody, Stress
from companion.showing.tracks import course
from companion.values import FaceSegment, Layer

DOWN, UP = 0.2, 0.26
"""Seconds for the head to reach the lowest point of a beat, and to return. Guess."""
LEAST_BETWEEN: Final = 0.46
"""Minimum seconds between two beats; of two closer ones the stronger stays. Guess."""
DEPTH: Final = 0.34
"""Extent of the head's beat for the strongest stress, in its own units. Guess."""
HIGH_ST: Final = 2.5
"""Semitones above the clause's median from which the brows rise too. Guess."""
BROWS: Final = 0.35
RISE: Final = 0.2
"""Extent of the head's rise at the end of a question, in its own units. Guess."""
TURN: Final = 0.12
"""Extent of the head's turn and tilt from one phrase to the next. Guess."""


def prosody_segments(
    spoken_stresses: Sequence[Stress], seconds: float, *, size: float, is_question: bool, side: float
) -> tuple[FaceSegment, ...]:
    """Return the movements for a clause, in seconds from the start of its sound, all back at rest at their end.

    Args:
        spoken_stresses: Its stressed words, in order.
        seconds: Its duration.
        size: A factor in [0, 2] on the extent of head and brow movements.
        is_question: It is a question; the head then goes up at its end, and the brows with it.
        side: Side to which the head turns during it, in [-1, 1].
    """
    segments: list[FaceSegment] = []
    beats = _beats(spoken_stresses)
    for beat in beats:
        depth = -size * DEPTH * (0.45 + 0.55 * beat.strength)
        begin = beat.at - DOWN
        segments += course(Layer.PROSODY, "head_pitch", begin, 0.0, [(DOWN, depth), (DOWN + UP, 0.0)])
        if beat.rise_st >= HIGH_ST:
            segments += _brows(beat.at - 0.12, size * min(1.0, beat.rise_st / 6.0) * BROWS)
    if is_question:
        segments += _brows(max(0.0, seconds - 0.35), size * BROWS)
        begin = max(0.0, seconds - 0.35, *(beat.at + UP for beat in beats))
        segments += course(Layer.PROSODY, "head_pitch", begin, 0.0, [(0.3, size * RISE), (0.8, 0.0)])
    if seconds > 1.0:
        for name, share in (("head_yaw", 1.0), ("head_roll", 0.6)):
            aim = size * TURN * side * share
            segments += course(
                Layer.PROSODY, name, 0.0, 0.0, [(0.6, aim), (seconds - 0.3, aim), (seconds + 0.3, 0.0)]
            )
    return tuple(sorted(segments, key=lambda segment: segment.t0))


def _beats(spoken_stresses: Sequence[Stress]) -> list[Stress]:
    kept: list[Stress] = []
    for stress in spoken_stresses:
        if kept and stress.at - kept[-1].at < LEAST_BETWEEN:
            if stress.strength <= kept[-1].strength:
                continue
            kept.pop()
        kept.append(stress)
    return kept


def _brows(at: float, height: float) -> list[FaceSegment]:
    return [
        segment
        for name, share in (("inner", 0.7), ("outer", 1.0))
        for side in ("left", "right")
        for segment in course(
            Layer.PROSODY, f"{name}_brow_raiser_{side}", at, 0.0, [(0.14, share * height), (0.5, 0.0)]
        )
    ]


SMOOTHING: Final = 0.8
"""Standard deviation of the window, in seconds: phrases, not words. With 0.25 the head is at the bottom of a fall as
often as at the bottom of a beat, and fewer of its peaks lie on stressed words (``docs/window/showing.md``)."""
FULL_ST: Final = 4.0
"""Semitones from the clause's median at which the head reaches its limit; few recorded sentences exceed it once
smoothed."""
HEIGHT: Final = 0.12
"""Extent of that limit, in the head's own units: 1.8°. Guess."""
_SET_OUT: Final = 0.3
"""Seconds before the sound at which the head leaves its rest, as for a beat, and seconds for its return. Guess."""

Course = tuple[tuple[float, float], ...]
"""Turning points of the pitch: instants in seconds from the start of a clause's sound, rising, and its height there, in
[-1, 1]."""


def intonation(melody: Melody) -> Course:
    """Return the points at which a clause's smoothed pitch begins, turns and ends; empty without a pitch."""
    voiced = np.isfinite(melody.semitones)
    if not voiced.any():
        return ()
    around = np.where(voiced, melody.semitones - np.median(melody.semitones[voiced]), 0.0)
    heights = np.clip(_smoothed(around, voiced) / FULL_ST, -1.0, 1.0)
    is_rising = np.diff(heights) > 0.0
    turns = (np.flatnonzero(is_rising[1:] != is_rising[:-1]) + 1).tolist()
    return tuple(((at + 0.5) * HOP, float(heights[at])) for at in (0, *turns, len(heights) - 1))


def intonation_segments(heights: Course, *, size: float) -> tuple[FaceSegment, ...]:
    """Return the movements of the head for a clause, in seconds from the start of its sound; they end at rest.

    Args:
        size: A factor in [0, 2] on the extent of the head's movement.
    """
    if not heights:
        return ()
    points = [(at + _SET_OUT, size * HEIGHT * height) for at, height in heights]
    return course(Layer.INTONATION, "head_pitch", -_SET_OUT, 0.0, [*points, (points[-1][0] + _SET_OUT, 0.0)])


def _smoothed(semitones: Floats, voiced: NDArray[np.bool_]) -> Floats:
    """Return the mean of the voiced values around each instant, weighted by a Gaussian window."""
    reach = round(4 * SMOOTHING / HOP)
    window = np.exp(-0.5 * (np.arange(-reach, reach + 1) * HOP / SMOOTHING) ** 2)
    weighed = np.convolve(semitones, window)[reach:-reach]
    weights = np.convolve(voiced.astype(np.float64), window)[reach:-reach]
    smooth: Floats = weighed / np.maximum(weights, window[0])
    return smooth
