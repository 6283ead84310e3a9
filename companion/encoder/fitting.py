"""Tells which strategies of a reply fit words like these, after the example replies that ship with the program.

A logistic regression on the trunk's vectors of feeling, made of length 1, one output for each ``Strategy`` in its
order; trained by ``models/training/fitting.py``. It sees one utterance and no talk: a leaning, not a decision.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.encoder import Encoded
from companion.encoder.head import Head, Numbers, load_head
from companion.encoder.trunk import FOLDER
from companion.values import Strategy

FILE: Final = FOLDER / "fitting.npz"
_STRATEGIES: Final = tuple(Strategy)


def of_length_one(vectors: Numbers) -> Numbers:
    """Return vectors (n, 384) scaled to length 1; rows of zeros stay."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths > 0, lengths, 1), np.float32)


class FittingReader:
    """The head; keeps nothing from call to call."""

    def __init__(self, head: Head) -> None:
        """Take a head with an output for each strategy."""
        self._head = head

    def read(self, encoded: Encoded) -> tuple[Mapping[Strategy, float], ...]:
        """Return for each text how likely its reply is of each strategy; the 25 add up to 1.

        A text that says nothing the trunk knows (no words, another language) gets an empty mapping.
        """
        logits = self._head.read(of_length_one(encoded.feeling))
        weights = np.exp(logits - logits.max(axis=1, keepdims=True))
        shares = weights / weights.sum(axis=1, keepdims=True)
        return tuple(
            dict(zip(_STRATEGIES, map(float, row), strict=True)) if vector.any() else {}
            for row, vector in zip(shares, encoded.feeling, strict=True)
        )


def load_fitting(trunk_hash: str, path: Path = FILE) -> FittingReader:
    """Load the head.

    Raises:
        PartMissing: there is no such file.
        PartBroken: it is damaged, or belongs to another trunk.
    """
    return FittingReader(load_head(path, outputs=len(_STRATEGIES), trunk_hash=trunk_hash, beside={}))
