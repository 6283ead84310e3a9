"""What a kernel head compares words with: known texts, by where they lie in meaning and in feeling.

For a head that tells texts by how near they lie to known ones (kernel ridge regression, Saunders et al. 1998).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from companion.encoder.head import WIDTH, Numbers

NEAR_MEANING: Final = 4.0
"""How steeply likeness falls with distance in meaning; this and the next were chosen on texts by other hands."""
NEAR_FEELING: Final = 2.0


@dataclass(frozen=True, slots=True)
class Known:
    """Known texts, and how feeling is brought to where they lie."""

    meaning: Numbers
    """(n, 384), each of length 1."""
    feeling: Numbers
    """(n, 384), likewise, after ``placed``."""
    centre: Numbers
    """(384,), of feeling."""
    scale: Numbers
    """(384,), above 0."""

    def placed(self, feeling: Numbers) -> Numbers:
        """Return feeling (m, 384) as ``Known.feeling`` holds it."""
        return of_length_one((feeling - self.centre) / self.scale)

    def likeness(self, meaning: Numbers, feeling: Numbers) -> Numbers:
        """Return how near texts, (m, 384) both, lie to the known ones: (m, n), in (0, 2]."""
        near = np.exp(NEAR_MEANING * (meaning @ self.meaning.T - 1))
        return np.asarray(
            near + np.exp(NEAR_FEELING * (self.placed(feeling) @ self.feeling.T - 1)), np.float32
        )


def of_length_one(vectors: Numbers) -> Numbers:
    """Return vectors (n, 384) scaled to length 1; rows of zeros stay."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths > 0, lengths, 1), np.float32)


def known_shapes(count: int, side: str = "") -> dict[str, tuple[int, ...]]:
    """Return the names and shapes of the arrays of a file that hold so many known texts.

    Args:
        count: how many.
        side: before each name, where a file holds more than one set of them.
    """
    return {
        f"{side}meaning": (count, WIDTH),
        f"{side}feeling": (count, WIDTH),
        f"{side}centre": (WIDTH,),
        f"{side}scale": (WIDTH,),
    }


def known_of(arrays: Mapping[str, Numbers], side: str = "") -> Known:
    """Return the known texts that the arrays of a file hold, as ``known_shapes`` names them."""
    return Known(*(arrays[f"{side}{name}"] for name in ("meaning", "feeling", "centre", "scale")))
