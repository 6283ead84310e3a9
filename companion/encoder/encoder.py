"""The one small encoder of the program: text to a vector for recall and to what the heads of ``feeling`` read.

The trunk is frozen: every stored vector carries the trunk's hash, and another trunk means embedding anew. Heads are
separate small files that read the trunk's vectors.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
"""float32, (texts, width)."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """Texts as the trunk sees them; a text without words is a row of zeros."""

    meaning: Vectors
    """(n, 384), each of length 1: what a text is about; compare by their inner product."""
    feeling: Vectors
    """(n, 384): what the heads of feeling read; not of length 1."""
    familiarity: Vectors
    """(n,): how much of it is in the language the trunk knows, in [0, 1]."""
    pieces: tuple[tuple[int, ...], ...]
    """n: the numbers of the word pieces that occur in each text, each once."""


class Encoder(Protocol):
    """A trunk that is loaded; any thread may call it, also two at once."""

    @property
    def trunk_hash(self) -> str:
        """SHA-256 of the trunk's file, hexadecimal."""

    def encode(self, texts: Sequence[str]) -> Encoded:
        """Encode texts of any length and content; what is longer than the trunk reads is cut into parts."""
