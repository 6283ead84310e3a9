"""Reads off what a line of a profile means which way to be answered it wishes for, or refuses.

Two logistic regressions on the trunk's vectors of meaning and of feeling, each of length 1: one tells which of the
``Wish``es a text speaks of, or that it speaks of none, the other whether it wishes or refuses. Trained by
``models/training/wishes.py`` on lines of our own. What likeness of meaning sees least is refusal: of lines that
the head had not seen, it takes one in five for the opposite (docs/planning.md).
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.encoder import Encoded, Encoder
from companion.encoder.fitting import of_length_one
from companion.encoder.head import WIDTH, Numbers
from companion.encoder.trunk import FOLDER
from companion.encoder.weights import read_head_weights
from companion.values import Wish

FILE: Final = FOLDER / "wishes.npz"
WISHES: Final = tuple(Wish)
NONE: Final = len(WISHES)
"""The output for a text that speaks of no wish; the next one is the logit of refusal."""
OUTPUTS: Final = len(WISHES) + 2
INPUTS: Final = 2 * WIDTH
LEAST: Final = 0.7
"""So probable it has to be that a text speaks of any wish; of lines that do not, the folds let 3 % through."""
_BESIDE: Final = 0.2
"""So likely a wish has to be beside the likeliest, as a share of it (guess)."""


class WishReader:
    """The head; keeps nothing from call to call."""

    def __init__(self, encoder: Encoder, weights: Numbers, bias: Numbers) -> None:
        """Take the trunk, weights (INPUTS, OUTPUTS) and bias (OUTPUTS,)."""
        self._encoder = encoder
        self._weights = weights
        self._bias = bias

    def read(self, texts: Sequence[str]) -> tuple[Mapping[Wish, float], ...]:
        """Return for each text which wishes it speaks of: above 0 where it wishes, below where it refuses.

        The likeliest counts as far as the way is sure, in [-1, 1], others by their share of its likelihood. A text that
        probably speaks of none gets an empty mapping.
        """
        if not texts:
            return ()
        scores = inputs(self._encoder.encode(texts)) @ self._weights + self._bias
        odds = np.exp(scores[:, : NONE + 1] - scores[:, : NONE + 1].max(axis=1, keepdims=True))
        none = odds[:, NONE] / odds.sum(axis=1)
        beside = odds[:, :NONE] / odds[:, :NONE].max(axis=1, keepdims=True)
        ways = -np.tanh(scores[:, NONE + 1] / 2)
        return tuple(
            {wish: float(one * way) for wish, one in zip(WISHES, row, strict=True) if one >= _BESIDE}
            if 1 - nothing >= LEAST
            else {}
            for row, way, nothing in zip(beside, ways, none, strict=True)
        )


def inputs(encoded: Encoded) -> Numbers:
    """Return what the head reads of n texts, (n, INPUTS)."""
    return np.concatenate([encoded.meaning, of_length_one(encoded.feeling)], axis=1)


def open_wish_reader(encoder: Encoder, path: Path = FILE) -> WishReader:
    """Load the head, which is stored in 16 bits.

    Raises:
        PartMissing: There is no such file.
        PartBroken: It is damaged, or belongs to another trunk.
    """
    arrays = read_head_weights(path, {"weights": (INPUTS, OUTPUTS), "bias": (OUTPUTS,)}, encoder.trunk_hash)
    return WishReader(encoder, arrays["weights"], arrays["bias"])
