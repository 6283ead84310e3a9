"""Reads off the person's words which rules they may ask to be broken.

Kernel ridge regressions (Saunders et al. 1998) on how near the words lie, in meaning and in feeling, to sentences of
our own that ask for what a rule forbids, that come near it, or are everyday talk (``models/training/asking.py``). It
stands beside signs in words (``guarding.heard``) and finds what is put in other ways. It knows English; of words in
another language it tells nothing.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.encoder import Encoded
from companion.encoder.head import Numbers
from companion.encoder.known import Known, known_of, known_shapes
from companion.encoder.trunk import FOLDER
from companion.encoder.weights import read_head_weights
from companion.values import Rule

FILE: Final = FOLDER / "asking.npz"
RULES: Final = tuple(rule for rule in Rule if rule not in {Rule.TOPIC, Rule.HUMOUR, Rule.FAREWELL})
"""In the order of the outputs; signs in words tell the others well enough."""
KNOWN: Final = 3600
"""So many known sentences are compared with."""
SHARP: Final = 12.0
"""What log odds are of a regression's scores above the bar (guess)."""
LEAST_FAMILIAR: Final = 0.5
"""Of words that are less in English nothing is told (guess)."""


class AskingReader:
    """The head; keeps nothing from call to call."""

    def __init__(self, known: Known, weights: Numbers, bias: Numbers) -> None:
        """Join its parts.

        Args:
            known: What is compared with.
            weights: (KNOWN, len(RULES)), of each known sentence.
            bias: (len(RULES),): with it a score is 0 at the bar from which a rule counts as asked to be broken.
        """
        self._known = known
        self._weights = weights
        self._bias = bias

    def read(self, encoded: Encoded) -> tuple[Mapping[Rule, float], ...]:
        """Return for each text how likely it asks for what each rule forbids, in [0, 1], 0.5 at the bar."""
        if not encoded.pieces:
            return ()
        scores = self._known.likeness(encoded.meaning, encoded.feeling) @ self._weights + self._bias
        likely = 1 / (1 + np.exp(-SHARP * scores))
        return tuple(
            dict(zip(RULES, map(float, row), strict=True)) if pieces and familiar >= LEAST_FAMILIAR else {}
            for row, pieces, familiar in zip(likely, encoded.pieces, encoded.familiarity, strict=True)
        )


def load_asking(trunk_hash: str, path: Path = FILE) -> AskingReader:
    """Load the head, which is stored in 16 bits.

    Raises:
        PartMissing: There is no such file.
        PartBroken: It is damaged, or belongs to another trunk.
    """
    shapes = {
        **known_shapes(KNOWN),
        "weights": (KNOWN, len(RULES)),
        "bias": (len(RULES),),
    }
    arrays = read_head_weights(path, shapes, trunk_hash)
    return AskingReader(known_of(arrays), arrays["weights"], arrays["bias"])
