"""The small model that reads a voice against its owner's calm one, and its file.

Discriminant analyses of four feelings that actors played (Burkhardt et al. 2005), with measurements of their
reliability. ``models/tone/README.md`` explains how it was made; ``feeling.tone`` uses it.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.values import TONE_FIGURES, VOICE_FIGURES, PartBroken, PartMissing, Told
from companion.values.shipped import MODELS

MODEL: Final = MODELS / "tone" / "tone.json"
"""The model's file in the program's ``models`` folder."""

CLASSES: Final = ("anger", "happiness", "neutral", "sadness")
"""Classes that the model distinguishes, in this order."""

QUESTIONS: Final = (
    (("anger", "happiness"), ("neutral", "sadness")),
    (("anger",), ("happiness",)),
    (("neutral",), ("sadness",)),
)
"""The model's questions, in the order of its columns: which of two groups of ``CLASSES`` a
voice belongs to, if either."""

Numbers = NDArray[np.float64]
"""float64 array; its shape is given where it is used."""

FORMAT: Final = 2
_FIGURES: Final = len(VOICE_FIGURES)
_SHAPES: Final = {
    "low_voice": (len(TONE_FIGURES),),
    "high_voice": (len(TONE_FIGURES),),
    "variance": (3,),
    "centre": (_FIGURES,),
    "scale": (_FIGURES,),
    "weights": (_FIGURES, len(QUESTIONS)),
    "offsets": (len(QUESTIONS),),
    "means": (len(CLASSES), _FIGURES),
    "farthest": (),
    "reliability": (3,),
    "rule_share": (),
}


@dataclass(frozen=True, slots=True, eq=False)
class ToneModel:
    """Parameters learned from the recordings; all arrays float64."""

    speakers: tuple[str, ...]
    """Speakers in the training data."""
    low_voice: Numbers
    """(50,) ``TONE_FIGURES`` of calm low-pitched voices: the guess for an unknown person."""
    high_voice: Numbers
    """(50,) ``TONE_FIGURES`` of calm high-pitched voices."""
    variance: Numbers
    """(3,) variance of intensity, tilt and pitch between calm utterances of one person."""
    centre: Numbers
    """(48,) mean of the ``VOICE_FIGURES``' differences from the person's own."""
    scale: Numbers
    """(48,) standard deviation of those differences, > 0."""
    weights: Numbers
    """(48, 3) weights of the standardised differences; log-odds of the first group of each of the ``QUESTIONS``."""
    offsets: Numbers
    """(3,) offsets of those log-odds."""
    means: Numbers
    """(4, 48) means of the standardised differences, by class."""
    farthest: Numbers
    """() mean squared standardised distance from the nearest class that 99 in 100 utterances do not exceed."""
    reliability: Numbers
    """(3,) reliability of intensity, tilt and pitch in the rule of Bone, Lee & Narayanan 2014."""
    rule_share: Numbers
    """() share of the rule in arousal, in [0, 1]; the rest is the model's."""

    def __post_init__(self) -> None:
        for name, shape in _SHAPES.items():
            array: Numbers = getattr(self, name)
            if array.shape != shape:
                raise ValueError(f"{name} has the shape {array.shape}, not {shape}")
            if not np.isfinite(array).all():
                raise ValueError(f"{name} holds something that is no number")
            array.setflags(write=False)
        if min(self.scale.min(), self.variance.min(), float(self.farthest)) <= 0.0:
            raise ValueError("scale, variance and farthest must be above 0")


def load_tone_model(path: Path = MODEL) -> ToneModel:
    """Read the model's file.

    Raises:
        PartMissing: It does not exist.
        PartBroken: It is damaged, or of another version of the program.
    """
    try:
        document = json.loads(path.read_text("utf-8"))
        if document["format"] != FORMAT or tuple(document["figures"]) != TONE_FIGURES:
            raise ValueError("other figures")
        arrays = {name: np.array(document[name], np.float64) for name in _SHAPES}
        return ToneModel(speakers=tuple(map(str, document["speakers"])), **arrays)
    except FileNotFoundError as error:
        raise PartMissing(
            Told(
                "The part that understands how something is said is missing; install "
                "Companion again. Until then feelings are read from words alone."
            ),
            log="tone model: no such file",
        ) from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise PartBroken(
            Told(
                "The part that understands how something is said is damaged; install "
                "Companion again. Until then feelings are read from words alone."
            ),
            log=f"tone model: {type(error).__name__}",
        ) from error
