"""Lets the head rise and sink with the course of the pitch, slowly, under the beats of the stressed words.

Most of how a speaker's pitch goes can be told from the head alone (Yehia, Kuratate & Vatikiotis-Bateson 2002; Munhall
et al. 2004). Here the head follows what smoothing leaves of it: a phrase that begins high and falls, an end that rises.
What is quicker are the accents, and those have their beats.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.showing.pitch import HOP, Floats, Melody
from companion.showing.tracks import course
from companion.values import FaceSegment, Layer

SMOOTHING: Final = 0.8
"""Standard deviation of the window, in seconds: phrases, not words. With 0.25 the head is at the bottom of a fall as
often as at the bottom of a beat, and fewer of its peaks lie on stressed words (``docs/window/showing.md``)."""
FULL_ST: Final = 4.0
"""Semitones from the clause's median at which the head is as far as it goes; once smoothed few recorded sentences go
further."""
HEIGHT: Final = 0.12
"""How far that is, in the head's own units: 1.8°. Guess."""
_SET_OUT: Final = 0.3
"""Seconds before the sound at which the head leaves its rest, as for a beat; and in which it is back. Guess."""

Course = tuple[tuple[float, float], ...]
"""Where the pitch turns: instants in seconds from the start of a clause's sound, rising, and how high it is there, in
[-1, 1]."""


def intonation(melody: Melody) -> Course:
    """Return where the smoothed pitch of a clause begins, turns and ends; empty where it has no pitch."""
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
        heights: Where its pitch turns.
        size: A factor in [0, 2] on how far the head goes.
    """
    if not heights:
        return ()
    points = [(at + _SET_OUT, size * HEIGHT * height) for at, height in heights]
    return course(Layer.INTONATION, "head_pitch", -_SET_OUT, 0.0, [*points, (points[-1][0] + _SET_OUT, 0.0)])


def _smoothed(semitones: Floats, voiced: NDArray[np.bool_]) -> Floats:
    """Return the mean of what is voiced around each instant, weighed by a Gaussian window."""
    reach = round(4 * SMOOTHING / HOP)
    window = np.exp(-0.5 * (np.arange(-reach, reach + 1) * HOP / SMOOTHING) ** 2)
    weighed = np.convolve(semitones, window)[reach:-reach]
    weights = np.convolve(voiced.astype(np.float64), window)[reach:-reach]
    smooth: Floats = weighed / np.maximum(weights, window[0])
    return smooth
