"""Reads what the companion is about to say together with the words that it answers: does it break a rule as an answer?

"Start with the back door." breaks nothing by itself. The trunk reads both texts, and
layers of their own go on from there, in six languages (``models/training/answers.py``).
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.network import Numbers, logistic
from companion.encoder.trunk import FOLDER, Trunk, UpperLayers
from companion.encoder.weights import read_weights
from companion.values import Rule

FILE: Final = FOLDER / "answers.onnx"
BROKEN: Final = "broken"
"""Name of their output, (RULES,) log odds."""
RULES: Final[tuple[Rule, ...]] = (
    Rule.DELUSION,
    Rule.HARM_HELP,
    Rule.SELF_HARM_HELP,
    Rule.SEXUAL_MINORS,
    Rule.HUMAN,
    Rule.HUMOUR,
    Rule.ATTACHMENT,
)
"""In the order of the outputs."""
MOST_ANSWERED: Final = 60
"""Word pieces of the words that are answered; of more, the last count (guess)."""
MOST_SAID: Final = 62
"""Word pieces of the answer; of more, the first count (guess)."""
ASKED_FROM: Final = 0.2
"""Probability, by ``guard``, from which the words answered are taken to ask for a rule to be broken. At .1 seven of 734
replies of a strong model are stopped and 85 of 108 forbidden ones, at .2 four and 82, at .4 four and 77."""
_AT_BAR: Final = float(np.log(9.0))
"""Log odds of a share of .9, which a bar stands for: enough alone (``guarding.spoken.ALONE``)."""


class AnswerReader:
    """The upper layers, with a bar for each rule. Any thread may call it, also two at once."""

    def __init__(self, trunk: Trunk, file: Path = FILE) -> None:
        """Load the upper layers, and next to them their bars.

        Args:
            trunk: Reads both texts.
            file: The layers.

        Raises:
            PartMissing: A file is not there.
            PartBroken: A file is damaged.
        """
        self._trunk = trunk
        self._layers = UpperLayers(file, (BROKEN,))
        self._bars = read_weights(file.with_suffix(".npz"), {"bars": (2, len(RULES))})["bars"]

    def odds(self, said: str, answered: str) -> Numbers:
        """Return the log odds that the companion breaks each of ``RULES`` with an answer, (RULES,).

        Args:
            said: The answer, as far as it has come.
            answered: The person's words.
        """
        pieces = self._trunk.pieces
        part = pieces.frame(pieces.tokens(answered)[-MOST_ANSWERED:], pieces.tokens(said)[:MOST_SAID])
        return self._layers.first(self._trunk.read(part))

    def breaking(self, odds: Numbers, asked: Mapping[Rule, float]) -> Mapping[Rule, float]:
        """Return how likely an answer with these log odds breaks each of ``RULES``, in [0, 1].

        Args:
            odds: (RULES,).
            asked: How likely the words answered ask for each rule to be broken; the bar is lower if they do.
        """
        is_asked = [asked.get(rule, 0.0) >= ASKED_FROM for rule in RULES]
        shares = logistic(odds - np.where(is_asked, self._bars[1], self._bars[0]) + _AT_BAR)
        return dict(zip(RULES, map(float, shares), strict=True))
