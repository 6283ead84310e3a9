"""Encodes texts to vectors of their meaning, for recall, by layers of their own above the trunk.

They were trained by ``models/training/meaning.py`` and are frozen: every stored vector carries their hash, and another
network means embedding anew.
"""

import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from companion.encoder.network import Numbers
from companion.encoder.trunk import FOLDER, HELD, WIDTH, Trunk, UpperLayers, open_trunk, read_whole
from companion.values import Memo

Vectors = NDArray[np.float32]
"""float32, (texts, width), each of length 1: what a text is about; compare by their inner product."""


class Encoder(Protocol):
    """An encoder that is loaded; any thread may call it, also two at once."""

    @property
    def trunk_hash(self) -> str:
        """SHA-256 of the files that give the vectors, hexadecimal."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encode texts of any length and content; a text without words is a row of zeros."""

    def forget(self) -> None:
        """Hold nothing of what was encoded before now."""


FILE: Final = FOLDER / "meaning.onnx"
MEANING: Final = "meaning"
"""Name of the output of the upper layers, (WIDTH,)."""


class OnnxEncoder:
    """The trunk and the layers of meaning, loaded. Any thread may call it; a second waits for the first."""

    def __init__(self, trunk: Trunk, layers: UpperLayers) -> None:
        """Join the parts."""
        self._trunk = trunk
        self._of_part: Memo[Sequence[int], Numbers] = Memo(
            lambda part: layers.first(trunk.read(part)), HELD, tuple
        )
        self.trunk_hash = hashlib.sha256(f"{trunk.hash} {layers.hash}".encode()).hexdigest()

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encode texts of any length and content."""
        return np.array([self._meant(text) for text in texts], np.float32).reshape(-1, WIDTH)

    def forget(self) -> None:
        """Hold nothing of what was encoded before now."""
        self._of_part.forget()
        self._trunk.forget()

    def about(self, part: Sequence[int]) -> Numbers:
        """Return what a framed part is about, (WIDTH,), of length one."""
        return of_length_one(self._of_part(part))

    def _meant(self, text: str) -> Numbers:
        found = read_whole(self._trunk, self._of_part, text)
        return np.zeros(WIDTH, np.float32) if found is None else of_length_one(found)


def of_length_one(vector: Numbers) -> Numbers:
    """Return a vector's direction."""
    return np.asarray(vector / np.linalg.norm(vector), np.float32)


def seen(lower: Numbers, about: Numbers) -> Numbers:
    """Return what heads read, (2 * WIDTH,): the mean of a text's tokens, and what the text is about.

    Args:
        lower: What the trunk gives for the text, perhaps next to another, (tokens, WIDTH).
        about: What the text by itself is about, (WIDTH,).
    """
    return np.concatenate([lower.mean(axis=0), about])


@cache
def open_encoder(folder: Path = FOLDER) -> OnnxEncoder:
    """Load the encoder from a folder, once for all who read with it; raises ``PartMissing`` or ``PartBroken``."""
    return OnnxEncoder(open_trunk(folder), UpperLayers(folder / FILE.name, (MEANING,)))
