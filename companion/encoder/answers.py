"""Reads what the companion is about to say together with the words that it answers: does it break a rule as an answer?

"Start with the back door." breaks nothing by itself. The trunk reads both texts, and
layers of their own go on from there, in six languages (``models/training/answers.py``).
"""

from pathlib import Path
from typing import Final

from companion.encoder.network import Numbers
from companion.encoder.trunk import FOLDER, Trunk, UpperLayers
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


class AnswerReader:
    """The upper layers. Any thread may call it, also two at once."""

    def __init__(self, trunk: Trunk, file: Path = FILE) -> None:
        """Load the upper layers.

        Args:
            trunk: Reads both texts.
            file: The layers.

        Raises:
            PartMissing: The file is not there.
            PartBroken: It is damaged.
        """
        self._trunk = trunk
        self._layers = UpperLayers(file, (BROKEN,))

    def odds(self, said: str, answered: str) -> Numbers:
        """Return the log odds that the companion breaks each of ``RULES`` with an answer, (RULES,).

        Args:
            said: The answer, as far as it has come.
            answered: The person's words.
        """
        pieces = self._trunk.pieces
        part = pieces.frame(pieces.tokens(answered)[-MOST_ANSWERED:], pieces.tokens(said)[:MOST_SAID])
        return self._layers.first(self._trunk.read(part))
