"""Tells whether a sentence of a character's description gives orders against honesty and boundaries, or describes.

A logistic regression over what the trunk sees in the sentence, learned from lines written for it
(``models/training/orders.py``). It knows English, and no sentence but the one.
"""

from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.encoder import Encoder
from companion.encoder.network import Numbers
from companion.encoder.trunk import FOLDER, WIDTH
from companion.encoder.weights import read_head_weights

FILE: Final = FOLDER / "orders.npz"


class OrderReader:
    """The head; keeps nothing from call to call."""

    def __init__(self, encoder: Encoder, weights: Numbers, bias: Numbers) -> None:
        """Join its parts.

        Args:
            encoder: reads the sentence.
            weights: (WIDTH,), over its meaning.
            bias: (1,).
        """
        self._encoder = encoder
        self._weights = weights
        self._bias = bias

    def read(self, sentence: str) -> float:
        """Return how likely a sentence is an order, in [0, 1]; 0.5 is where it counts as one."""
        odds = self._encoder.encode([sentence])[0] @ self._weights + self._bias[0]
        return float(1 / (1 + np.exp(-odds)))


def open_order_reader(encoder: Encoder, path: Path = FILE) -> OrderReader:
    """Load the head, which is stored in 16 bits.

    Raises:
        PartMissing: There is no such file.
        PartBroken: It is damaged, or belongs to another trunk.
    """
    arrays = read_head_weights(path, {"weights": (WIDTH,), "bias": (1,)}, encoder.trunk_hash)
    return OrderReader(encoder, arrays["weights"], arrays["bias"])
