"""What a kernel head compares words with: known texts, by where they lie in meaning and in feeling.

Heads that tell texts by how near they lie to known ones (kernel ridge regressions, Saunders et al. 1998) share this:
the known texts, the file that holds them, and the regressions of those that look at the word pieces too.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.encoder import Encoded
from companion.encoder.fitting import of_length_one
from companion.encoder.head import WIDTH, Numbers
from companion.encoder.weights import read_head_weights
from companion.encoder.wording import PIECES

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


@dataclass(frozen=True, slots=True)
class Regressions:
    """Kernel ridge regressions on known texts, and over word pieces; keeps nothing from call to call."""

    known: Known
    """What is compared with."""
    weights: Numbers
    """(n, outputs), of each known text."""
    bias: Numbers
    """(outputs,)."""
    pieces: Numbers
    """(PIECES, outputs), what every word piece adds, over the root of their number."""

    def scores(self, encoded: Encoded) -> tuple[Numbers | None, ...]:
        """Return the scores of each text, (outputs,); None for one without words."""
        near = self.known.likeness(encoded.meaning, encoded.feeling) @ self.weights + self.bias
        return tuple(
            score + self.pieces[list(mine)].sum(0) / math.sqrt(len(mine)) if mine else None
            for score, mine in zip(near, encoded.pieces, strict=True)
        )


def load_regressions(path: Path, trunk_hash: str, *, known: int, outputs: int) -> Regressions:
    """Load regressions on so many known texts, which are stored in 16 bits.

    Raises:
        PartMissing: There is no such file.
        PartBroken: It is damaged, or belongs to another trunk.
    """
    shapes = {
        **known_shapes(known),
        "weights": (known, outputs),
        "bias": (outputs,),
        "pieces": (PIECES, outputs),
    }
    arrays = read_head_weights(path, shapes, trunk_hash)
    return Regressions(known_of(arrays), arrays["weights"], arrays["bias"], arrays["pieces"])
