"""What the trainers of small heads share: the known texts, the word pieces beside them, and how both are stored.

Kernel heads are ``companion.encoder.views`` and those that use it; linear ones read word pieces as well.
"""

import numpy as np
from numpy.typing import NDArray

from companion.encoder.encoder import Encoded
from companion.encoder.reading import PIECES
from companion.encoder.views import Known

Floats = NDArray[np.float64]


def known_among(meaning: Floats, feeling: Floats, points: NDArray[np.intp], feelings: Floats) -> Known:
    """Return texts that others are compared with.

    Args:
        meaning: (n, 384).
        feeling: (n, 384).
        points: Which of them.
        feelings: (m, 384), of all that is learned from: what is usual.
    """
    bare = Known(meaning[points], feeling[points], feelings.mean(axis=0), feelings.std(axis=0) + 1e-3)
    return Known(bare.meaning, bare.placed(bare.feeling), bare.centre, bare.scale)


def stored(known: Known, side: str = "") -> dict[str, NDArray[np.generic]]:
    """Return known texts as a file holds them, in 16 bits, and named as ``known_shapes`` does."""
    return {
        f"{side}meaning": known.meaning.astype(np.float16),
        f"{side}feeling": known.feeling.astype(np.float16),
        f"{side}centre": known.centre.astype(np.float32),
        f"{side}scale": known.scale.astype(np.float32),
    }


def stored_trunk(trunk_hash: str) -> NDArray[np.uint8]:
    """Return the hash of a trunk as the file of a head holds it."""
    return np.frombuffer(trunk_hash.encode("ascii"), np.uint8)


def known_pieces(encoded: Encoded, least: int) -> NDArray[np.intp]:
    """Return the word pieces that occur at least so often."""
    counts = np.bincount([piece for mine in encoded.pieces for piece in mine], minlength=PIECES)
    return np.flatnonzero(counts >= least)


def bag(encoded: Encoded, known: NDArray[np.intp]) -> Floats:
    """Return which known pieces each text has, over the root of the number of its pieces."""
    place = {int(piece): at for at, piece in enumerate(known)}
    rows = np.zeros((len(encoded.pieces), len(place)))
    for row, mine in zip(rows, encoded.pieces, strict=True):
        row[[place[piece] for piece in mine if piece in place]] = max(len(mine), 1) ** -0.5
    return rows
