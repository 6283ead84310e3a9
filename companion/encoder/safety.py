"""Reads off a sentence which rules it may break if the companion said it.

Kernel ridge regressions (Saunders et al. 1998) on how near the words lie, in meaning, in feeling and in phrases, to
sentences of our own that break a rule, come near it, or are everyday talk (``models/training/safety.py``). What is
permitted from a level of intimacy on is an output of its own. What a sentence scores for several rules adds up to how
likely it breaks any of them. It knows English; of another language it tells nothing.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from companion.encoder.encoder import Encoder
from companion.encoder.head import Numbers
from companion.encoder.known import Known, known_of, known_shapes
from companion.encoder.phrases import PLACES, places, weighed
from companion.encoder.trunk import FOLDER
from companion.encoder.weights import read_head_weights
from companion.values import Intimacy, Rule

FILE: Final = FOLDER / "safety.npz"
RULES: Final[tuple[tuple[Rule, Intimacy | None], ...]] = (
    *((rule, None) for rule in Rule if rule not in {Rule.TOPIC, Rule.FALSE_CLAIM}),
    (Rule.INTIMACY, Intimacy.WARM),
    (Rule.INTIMACY, Intimacy.AFFECTIONATE),
)
"""In the order of the outputs: a rule, and the level from which it counts no more. What is true it does not know."""
KNOWN: Final = 4000
"""So many known sentences are compared with."""
LEAST_FAMILIAR: Final = 0.5
"""Of a sentence that is less in English nothing is told (guess)."""


class SafetyReader:
    """The head; keeps nothing from call to call."""

    def __init__(
        self,
        encoder: Encoder,
        known: Known,
        weights: Numbers,
        bias: Numbers,
        rarity: Numbers,
        phrases: Numbers,
    ) -> None:
        """Join its parts.

        Args:
            encoder: The trunk.
            known: What is compared with.
            weights: (n, len(RULES)), of each known sentence.
            bias: (len(RULES),): with it scores add up to 0.5 at the bar from which a sentence counts as a breach.
            rarity: (PLACES,), how much each phrase tells.
            phrases: (PLACES, len(RULES)), what each adds.
        """
        self._encoder = encoder
        self._known = known
        self._weights = weights
        self._bias = bias
        self._rarity = rarity
        self._phrases = phrases

    def read(self, sentence: str) -> Mapping[tuple[Rule, Intimacy | None], float]:
        """Return what a sentence scores for each rule, together 0.5 at the bar; nothing without words."""
        encoded = self._encoder.encode([sentence])
        if not encoded.pieces[0] or encoded.familiarity[0] < LEAST_FAMILIAR:
            return {}
        found = places(sentence)
        scores = self._known.likeness(encoded.meaning, encoded.feeling)[0] @ self._weights + self._bias
        scores = scores + weighed(found, self._rarity) @ self._phrases[found]
        return dict(zip(RULES, map(float, scores), strict=True))


def open_safety_reader(encoder: Encoder, path: Path = FILE) -> SafetyReader:
    """Load the head, which is stored in 16 bits.

    Raises:
        PartMissing: There is no such file.
        PartBroken: It is damaged, or belongs to another trunk.
    """
    shapes = {
        **known_shapes(KNOWN),
        "weights": (KNOWN, len(RULES)),
        "bias": (len(RULES),),
        "rarity": (PLACES,),
        "phrases": (PLACES, len(RULES)),
    }
    arrays = read_head_weights(path, shapes, encoder.trunk_hash)
    return SafetyReader(
        encoder, known_of(arrays), *(arrays[name] for name in ("weights", "bias", "rarity", "phrases"))
    )
