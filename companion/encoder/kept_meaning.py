"""Keeps the meaning of texts that ship with the program in a file, so that they need not be encoded at every start.

The file says of which texts and which trunk it is, and is refused for others. ``models/training/strategy.py`` makes it.
"""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.encoder.encoder import Encoder, Vectors
from companion.encoder.head import WIDTH
from companion.encoder.trunk import FOLDER
from companion.encoder.weights import broken_weights, read_head_weights

EXAMPLES_FILE: Final = FOLDER / "examples.npz"
"""Of the persons' words in the examples that can be shown (``thinking.examples``), in their order."""


def save_meaning(path: Path, encoder: Encoder, texts: Sequence[str]) -> None:
    """Encode texts and write their meaning, in 16 bits."""
    np.savez_compressed(
        path,
        trunk=np.frombuffer(encoder.trunk_hash.encode("ascii"), np.uint8),
        texts=digest_of(texts),
        meaning=encoder.encode(texts).meaning.astype(np.float16),
    )


def load_meaning(path: Path, texts: Sequence[str], trunk_hash: str) -> Vectors:
    """Return the meaning of texts, (n, WIDTH), each of length 1 within a thousandth.

    Raises:
        PartMissing: There is no such file.
        PartBroken: It is damaged, or of other texts or another trunk.
    """
    digest = digest_of(texts)
    shapes = {"texts": digest.shape, "meaning": (len(texts), WIDTH)}
    arrays = read_head_weights(path, shapes, trunk_hash)
    if not np.array_equal(arrays["texts"], digest):
        raise broken_weights(path, "of other texts")
    return arrays["meaning"]


def digest_of(texts: Sequence[str]) -> NDArray[np.uint8]:
    """Return what texts are told from others by, (32,)."""
    return np.frombuffer(hashlib.sha256("\0".join(texts).encode()).digest(), np.uint8)
