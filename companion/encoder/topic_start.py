"""Tells whether words by themselves sound like the start of a topic, or like an answer within one.

A logistic regression over what the trunk sees in the words and over their word pieces, learned from the program's own
openings and answers (``models/training/topic.py``). It knows nothing of what was said before: that is joined by
``thinking.topic``.
"""

import math
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.encoder import Encoded
from companion.encoder.head import WIDTH, Numbers
from companion.encoder.trunk import FOLDER
from companion.encoder.weights import read_head_weights
from companion.encoder.wording import PIECES

FILE: Final = FOLDER / "topic_start.npz"
INPUTS: Final = 2 * WIDTH


class TopicStartReader:
    """The head; keeps nothing from call to call."""

    def __init__(self, weights: Numbers, bias: Numbers, pieces: Numbers) -> None:
        """Join its parts.

        Args:
            weights: (INPUTS,), over meaning and feeling.
            bias: (1,).
            pieces: (PIECES,), what every word piece adds, over the root of their number.
        """
        self._weights = weights
        self._bias = bias
        self._pieces = pieces

    def read(self, encoded: Encoded) -> tuple[float, ...]:
        """Return the log odds that each text starts a topic; 0 for a text without words."""
        scores = inputs(encoded) @ self._weights + self._bias
        return tuple(
            float(score + self._pieces[list(mine)].sum() / math.sqrt(len(mine))) if mine else 0.0
            for score, mine in zip(scores, encoded.pieces, strict=True)
        )


def inputs(encoded: Encoded) -> Numbers:
    """Return what the head reads of n texts beside their pieces: meaning and feeling, (n, INPUTS)."""
    return np.concatenate([encoded.meaning, encoded.feeling], axis=1)


def load_topic_start(trunk_hash: str, path: Path = FILE) -> TopicStartReader:
    """Load the head, which is stored in 16 bits.

    Raises:
        PartMissing: There is no such file.
        PartBroken: It is damaged, or belongs to another trunk.
    """
    shapes = {"weights": (INPUTS,), "bias": (1,), "pieces": (PIECES,)}
    arrays = read_head_weights(path, shapes, trunk_hash)
    return TopicStartReader(arrays["weights"], arrays["bias"], arrays["pieces"])
