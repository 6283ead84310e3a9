"""The encoder: texts to vectors of their meaning, for recall, in six languages.

The networks are frozen: every stored vector carries their hash, and another network means embedding anew.
"""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

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
