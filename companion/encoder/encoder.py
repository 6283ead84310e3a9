"""The encoder: texts to a vector for recall, in six languages, and to one for the heads of ``feeling``, in English.

The networks are frozen: every stored vector carries their hash, and another network means embedding anew. Heads are
separate small files that read the vectors.
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
    """(n,): how likely ``feeling`` knows what it says, in [0, 1]."""
    pieces: tuple[tuple[int, ...], ...]
    """n: the numbers of the word pieces of ``feeling`` that occur in each text, each once."""


class Encoder(Protocol):
    """A trunk that is loaded; any thread may call it, also two at once."""

    @property
    def trunk_hash(self) -> str:
        """SHA-256 of the files that give ``Encoded.meaning``, hexadecimal."""

    def encode(self, texts: Sequence[str]) -> Encoded:
        """Encode texts of any length and content; what is longer than the trunk reads is cut into parts."""

    def forget(self) -> None:
        """Hold nothing of what was encoded before now."""
