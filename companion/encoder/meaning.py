"""Encodes texts for recall, by layers of their own above the trunk (``models/training/meaning.py``)."""

import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.encoder import Vectors
from companion.encoder.network import Numbers
from companion.encoder.trunk import FOLDER, WIDTH, Trunk, UpperLayers, open_trunk, read_whole

FILE: Final = FOLDER / "meaning.onnx"
MEANING: Final = "meaning"
"""Name of the output of the upper layers, (WIDTH,)."""


class OnnxEncoder:
    """The trunk and the layers of meaning, loaded; fulfils ``Encoder``."""

    def __init__(self, trunk: Trunk, layers: UpperLayers) -> None:
        """Join the parts."""
        self._trunk = trunk
        self._layers = layers
        self.trunk_hash = hashlib.sha256(f"{trunk.hash} {layers.hash}".encode()).hexdigest()

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encode texts of any length and content."""
        return np.array([self._meant(text) for text in texts], np.float32).reshape(-1, WIDTH)

    def forget(self) -> None:
        """Hold nothing of what was encoded before now."""
        self._trunk.forget()

    def _meant(self, text: str) -> Numbers:
        found = read_whole(self._trunk, self._layers.first, text)
        return np.zeros(WIDTH, np.float32) if found is None else of_length_one(found)


def of_length_one(vector: Numbers) -> Numbers:
    """Return a vector's direction."""
    return np.asarray(vector / np.linalg.norm(vector), np.float32)


def seen(lower: Numbers, alone: Numbers, meaning: UpperLayers) -> Numbers:
    """Return what heads read, (2 * WIDTH,): the mean of a text's tokens, and what the text is about.

    Args:
        lower: What the trunk gives for the text, perhaps next to another, (tokens, WIDTH).
        alone: The same for the text by itself.
        meaning: Give ``MEANING``.
    """
    return np.concatenate([lower.mean(axis=0), of_length_one(meaning.first(alone))])


@cache
def open_meaning_layers(folder: Path = FOLDER) -> UpperLayers:
    """Load the layers, once for all who read with them; raises ``PartMissing`` or ``PartBroken``."""
    return UpperLayers(folder / FILE.name, (MEANING,))


def open_encoder(folder: Path = FOLDER) -> OnnxEncoder:
    """Load the encoder from a folder; raises ``PartMissing`` or ``PartBroken``."""
    return OnnxEncoder(open_trunk(folder), open_meaning_layers(folder))
