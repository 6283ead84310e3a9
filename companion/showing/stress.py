"""Finds which words of a spoken clause are stressed, how strongly, and when.

A word stands out by pitch, loudness and length beside the other words of its clause (Fry 1958; Terken 1991), and words
that mean something do so more often than those that only join (content and function words).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.showing.pitch import HOP, Melody, melody_of
from companion.values import SpokenClause, TimedWord

LEAST: Final = 0.45
"""The prominence from which a word counts as stressed."""
_JOINING: Final = frozenset(
    word
    for words in (
        "a an the of to in on at by for from with as and or but if than that this these those it its is am are was",
        "were be been i you he she we they me him her us them my your his our their do does did have has had will",
        "would can could should may might must so not no there here just then into about",
        "der die das den dem des ein eine und oder aber zu im am ist war ich du er sie es wir ihr",
        "le la les un une des et ou mais de du au est je tu il elle nous vous ils el los las una y o pero en que yo",
    )
    for word in words.split()
)
"""Function words of English, German, French and Spanish."""


@dataclass(frozen=True, slots=True)
class Stress:
    """A word that stands out."""

    word: int
    """Which of the clause's words, from 0."""
    at: float
    """The instant of its peak, in seconds from the start of the clause's sound."""
    strength: float
    """How much it stands out, in (0, 1]."""
    rise_st: float
    """How far its peak lies above the pitch of the middle word, semitones; 0 where it has no pitch."""


def stresses(spoken: SpokenClause) -> tuple[Stress, ...]:
    """Return the stressed words of a clause, in order; at least one where there are words."""
    words = spoken.words
    if not words:
        return ()
    melody = melody_of(spoken.audio)
    medians = [_median(melody.semitones[melody.at(word.start) : melody.at(word.end) + 1]) for word in words]
    middle = _median(np.array(medians))
    found = [_stress(at, word, melody, words, middle) for at, word in enumerate(words)]
    chosen = [one for one in found if one.strength >= LEAST]
    return tuple(chosen or [max(found, key=lambda one: one.strength)])


def _stress(at: int, word: TimedWord, melody: Melody, words: Sequence[TimedWord], middle_st: float) -> Stress:
    bare = "".join(c for c in word.text.lower() if c.isalnum())
    means = 0.0 if bare in _JOINING else 1.0
    first, last = melody.at(word.start), melody.at(word.end)
    if last <= first or not len(melody.level_db):
        return Stress(at, (word.start + word.end) / 2, 0.05 + 0.5 * means, 0.0)
    level = melody.level_db[first : last + 1]
    pitch = melody.semitones[first : last + 1]
    heights = np.where(np.isfinite(pitch), pitch - middle_st, -6.0)
    # the peak: where it is both loud and high; 3 dB count as much as a semitone (guess)
    peak = int((level / 3.0 + heights).argmax())
    rise = float(heights[peak]) if np.isfinite(pitch).any() else 0.0
    loud = float(level.max() - np.percentile(melody.level_db, 75))
    longer = (word.end - word.start) / float(np.mean([one.end - one.start for one in words])) - 1.0
    strength = 0.35 * means + 0.08 * rise + 0.04 * loud + 0.12 * longer + 0.2
    return Stress(at, (first + peak + 0.5) * HOP, float(np.clip(strength, 0.05, 1.0)), rise)


def _median(values: NDArray[np.float64]) -> float:
    known = values[np.isfinite(values)]
    return float(np.median(known)) if len(known) else float("nan")
