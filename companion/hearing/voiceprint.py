"""Tells whether a voice is the person's, by forty figures that are the same whatever a voice says.

The figures are mean and spread of twenty mel-frequency cepstral coefficients (Davis & Mermelstein 1980) over the
speech of a stretch. The comparison asks how much likelier they are for the learned voice than for any voice. It uses
two Gaussians, one around a person and one around all persons (the two-covariance model, Brümmer & de Villiers 2010).
Both were learned from EmoDB (CC0; ``models/training/voiceprint.py``), whose speakers act feelings: an emotional
voice still counts as theirs. docs/boundaries.md states how well this tells people apart. No sound is stored, and the
figures do not reveal any word.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.hearing.log_mel import BANDS, log_mel
from companion.values import Samples
from companion.values.shipped import MODELS, shipped

COEFFICIENTS: Final = 20
FIGURES: Final = 2 * COEFFICIENTS
FILE: Final = MODELS / "tone" / "voiceprint.npz"

LEAST_SPEECH: Final = 0.6
"""Minimum seconds of speech for any result (guess)."""
LEAST_STRETCHES: Final = 5
"""Minimum number of stretches to learn a voice from (guess)."""

_HOPS_PER_SECOND: Final = 100
_BELOW_LOUDEST: Final = 0.9
"""Range below a spectrogram's loudest moment that counts as speech: 36 dB, as its values are scaled."""

Numbers = NDArray[np.float64]


def voice_figures(samples: Samples) -> Numbers | None:
    """Return the figures of a voice in a stretch of speech, (``FIGURES``,); None if there is too little of it.

    Args:
        samples: float32 (n,) at 16 kHz.
    """
    if len(samples) < LEAST_SPEECH * _HOPS_PER_SECOND * 160:
        return None
    bands = log_mel(samples)
    level = bands.mean(axis=0)
    speech = bands[:, level > level.max() - _BELOW_LOUDEST]
    if speech.shape[1] < LEAST_SPEECH * _HOPS_PER_SECOND:
        return None
    coefficients = _cosines() @ speech
    return np.concatenate([coefficients.mean(axis=1), np.log(coefficients.std(axis=1) + 1e-3)])


@dataclass(frozen=True, slots=True, eq=False)
class Voiceprint:
    """A learned voice."""

    mean: tuple[float, ...]
    """Mean of its ``FIGURES``."""
    stretches: int
    """Number of stretches that it was learned from, at least ``LEAST_STRETCHES``."""

    def __post_init__(self) -> None:
        if len(self.mean) != FIGURES or self.stretches < LEAST_STRETCHES:
            raise ValueError(f"a voice is known by {FIGURES} figures of at least {LEAST_STRETCHES} stretches")


def learn_voice(stretches: Sequence[Numbers]) -> Voiceprint | None:
    """Return the voice of several stretches, (``FIGURES``,) each; None if they are too few."""
    if len(stretches) < LEAST_STRETCHES:
        return None
    return Voiceprint(tuple(map(float, np.mean(stretches, axis=0))), len(stretches))


@dataclass(frozen=True, slots=True, eq=False)
class Voices:
    """Statistics of the differences between voices."""

    centre: Numbers
    """Mean of all persons, (``FIGURES``,)."""
    within: Numbers
    """Covariance of one person's stretches, (``FIGURES``, ``FIGURES``)."""
    between: Numbers
    """Covariance of persons, (``FIGURES``, ``FIGURES``)."""
    least: float
    """Minimum likeness at which a voice counts as the learned one."""

    def __post_init__(self) -> None:
        shapes = self.centre.shape, self.within.shape, self.between.shape
        if shapes != ((FIGURES,), (FIGURES, FIGURES), (FIGURES, FIGURES)):
            raise ValueError(f"voices differ in {FIGURES} figures, not in {shapes}")

    def likeness(self, known: Voiceprint, figures: Numbers) -> float:
        """Return the logarithm of the ratio of the figures' likelihoods for a known voice and for any voice."""
        share = self.between @ np.linalg.inv(self.between + self.within / known.stretches)
        expected = self.centre + share @ (np.array(known.mean) - self.centre)
        own = self.within + self.between - share @ self.between
        return _log_density(figures - expected, own) - _log_density(
            figures - self.centre, self.within + self.between
        )

    def is_known(self, known: Voiceprint, samples: Samples) -> bool | None:
        """Tell whether a stretch of speech is in the known voice; None if there is too little of it."""
        figures = voice_figures(samples)
        return None if figures is None else self.likeness(known, figures) >= self.least


def load_voices(path: Path = FILE) -> Voices:
    """Load the statistics of voices.

    Raises:
        PartMissing: The file does not exist.
        PartBroken: The file has the wrong content.
    """
    with shipped(path), np.load(path, allow_pickle=False) as file:
        return Voices(file["centre"], file["within"], file["between"], float(file["least"]))


def _log_density(away: Numbers, covariance: Numbers) -> float:
    """Return the logarithm of a Gaussian's density, up to a constant that is the same for all."""
    return float(-0.5 * (away @ np.linalg.solve(covariance, away) + np.linalg.slogdet(covariance)[1]))


@lru_cache(maxsize=1)
def _cosines() -> Numbers:
    """Return the discrete cosine transform without its first row, which is the level: (COEFFICIENTS, BANDS)."""
    number, band = np.arange(1, COEFFICIENTS + 1)[:, None], np.arange(BANDS)[None]
    return np.asarray(np.sqrt(2 / BANDS) * np.cos(np.pi * number * (2 * band + 1) / (2 * BANDS)), np.float64)
