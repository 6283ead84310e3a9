"""What words bring by themselves: a weight for every word piece, beside what the trunk reads off a whole sentence.

How exciting a sentence is lies in its words more than in how they are joined: of EmoBank's sentences, word weights
alone tell nearly as much of it as the trunk does, and both together more than either.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.head import Numbers
from companion.encoder.weights import read_head_weights

PIECES: Final = 30522
"""Word pieces that the tokenizer knows."""
_DIMENSIONS: Final = 3


@dataclass(frozen=True, slots=True)
class Wording:
    """What every word piece adds to what is felt."""

    weights: Numbers
    """(PIECES, 3): to valence, arousal, dominance."""

    def read(self, pieces: Sequence[Sequence[int]]) -> Numbers:
        """Return what n texts' pieces add, (n, 3): the sum of each text's, over the root of their number."""
        return np.array(
            [self.weights[list(mine)].sum(0) / max(len(mine), 1) ** 0.5 for mine in pieces], np.float32
        ).reshape(len(pieces), _DIMENSIONS)


def load_wording(path: Path, trunk_hash: str) -> Wording:
    """Load the weights, which are stored in 16 bits.

    Raises:
        PartMissing: there is no such file.
        PartBroken: it is damaged, or belongs to another trunk.
    """
    return Wording(read_head_weights(path, {"weights": (PIECES, _DIMENSIONS)}, trunk_hash)["weights"])
