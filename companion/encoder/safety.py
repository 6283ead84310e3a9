"""Reads off a sentence which rules it may break if the companion said it.

Kernel ridge regressions (Saunders et al. 1998) on how near the words lie, in meaning and in feeling, to sentences of
our own that break a rule, come near it, or are everyday talk (``models/training/safety.py``). What is permitted from a
level of intimacy on is an output of its own. It knows English; of another language it tells nothing.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.encoder import Encoder
from companion.encoder.head import WIDTH, Numbers
from companion.encoder.trunk import FOLDER
from companion.encoder.want import Known
from companion.encoder.weights import read_head_weights
from companion.values import Intimacy, Rule

FILE: Final = FOLDER / "safety.npz"
RULES: Final[tuple[tuple[Rule, Intimacy | None], ...]] = (
    *((rule, None) for rule in Rule if rule not in {Rule.TOPIC, Rule.FALSE_CLAIM}),
    (Rule.INTIMACY, Intimacy.WARM),
    (Rule.INTIMACY, Intimacy.AFFECTIONATE),
)
"""In the order of the outputs: a rule, and the level from which it counts no more. What is true it does not know."""
KNOWN: Final = 2000
"""So many known sentences are compared with."""
SHARP: Final = 12.0
"""What log odds are of a regression's scores above their bar (guess)."""
LEAST_FAMILIAR: Final = 0.5
"""Of a sentence that is less in English nothing is told (guess)."""


class SafetyReader:
    """The head; keeps nothing from call to call."""

    def __init__(self, encoder: Encoder, known: Known, weights: Numbers, bias: Numbers) -> None:
        """Join its parts.

        Args:
            encoder: The trunk.
            known: What is compared with.
            weights: (n, len(RULES)), of each known sentence.
            bias: (len(RULES),): with it a score is 0 at the bar from which a rule counts as broken.
        """
        self._encoder = encoder
        self._known = known
        self._weights = weights
        self._bias = bias

    def read(self, sentence: str) -> Mapping[tuple[Rule, Intimacy | None], float]:
        """Return how likely a sentence breaks each rule, in [0, 1], 0.5 at the bar; nothing without words."""
        encoded = self._encoder.encode([sentence])
        if not encoded.pieces[0] or encoded.familiarity[0] < LEAST_FAMILIAR:
            return {}
        scores = self._known.likeness(encoded.meaning, encoded.feeling)[0] @ self._weights + self._bias
        return dict(zip(RULES, map(float, 1 / (1 + np.exp(-SHARP * scores))), strict=True))


def open_safety_reader(encoder: Encoder, path: Path = FILE) -> SafetyReader:
    """Load the head, which is stored in 16 bits.

    Raises:
        PartMissing: There is no such file.
        PartBroken: It is damaged, or belongs to another trunk.
    """
    shapes = {
        "meaning": (KNOWN, WIDTH),
        "feeling": (KNOWN, WIDTH),
        "centre": (WIDTH,),
        "scale": (WIDTH,),
        "weights": (KNOWN, len(RULES)),
        "bias": (len(RULES),),
    }
    arrays = read_head_weights(path, shapes, encoder.trunk_hash)
    known = Known(arrays["meaning"], arrays["feeling"], arrays["centre"], arrays["scale"])
    return SafetyReader(encoder, known, arrays["weights"], arrays["bias"])
