"""Reads how much the person's words are like those of somebody in danger: of which kind, how near, and whose.

The trunk reads the words next to what they answer, and layers of their own go on from there, in six languages
(``models/training/danger.py``). They know likeness only, and nothing of the talk but the words just before; they are
one witness of ``guarding.crisis``.
"""

from pathlib import Path
from typing import Final

from companion.encoder.network import Numbers, shares
from companion.encoder.trunk import FOLDER, Trunk, UpperLayers
from companion.values import CrisisKind, Danger, Grade

FILE: Final = FOLDER / "danger.onnx"
DANGER: Final = "danger"
"""Name of the output of the upper layers, (OUTPUTS,) log odds."""
MOST_ANSWERED: Final = 40
"""Word pieces of what is answered; of more, the last count (guess)."""
KINDS: Final = tuple(CrisisKind)
"""Kinds of danger in the order of the first outputs."""
NONE: Final = len(KINDS)
"""Output for words of no danger."""
GRADES: Final = (Grade.HINT, Grade.RISK, Grade.ACUTE)
"""Grades in the order of the next outputs; the last two outputs are for the person's own danger and another's."""
OUTPUTS: Final = NONE + 1 + len(GRADES) + 2

_GRADE_OUTPUTS: Final = slice(NONE + 1, NONE + 1 + len(GRADES))
_WHOSE_OUTPUTS: Final = slice(NONE + 1 + len(GRADES), OUTPUTS)


class DangerReader:
    """The upper layers. Any thread may call it, also two at once."""

    def __init__(self, trunk: Trunk, file: Path = FILE) -> None:
        """Load the upper layers; raises ``PartMissing`` or ``PartBroken``.

        Args:
            trunk: Reads both texts.
            file: The layers.
        """
        self._trunk = trunk
        self._layers = UpperLayers(file, (DANGER,))

    def read(self, words: str, answered: str = "") -> Danger | None:
        """Return how much words are like those of somebody in danger, by their gravest part; None without words.

        Args:
            words: The person's.
            answered: What the companion said just before; "" if nothing.
        """
        pieces = self._trunk.pieces
        before = pieces.tokens(answered)[-MOST_ANSWERED:]
        parts = pieces.parts(pieces.tokens(words.strip()), before)
        odds = (self._layers.read(self._trunk.read(part))[0] for part in parts)
        return max(map(danger_of, odds), key=lambda danger: danger.any, default=None)


def danger_of(odds: Numbers) -> Danger:
    """Return the probabilities that log odds, (OUTPUTS,), stand for."""
    kinds = shares(odds[: NONE + 1])
    return Danger(
        kinds=dict(zip(KINDS, kinds, strict=False)),
        none=kinds[NONE],
        grades=dict(zip(GRADES, shares(odds[_GRADE_OUTPUTS]), strict=True)),
        other=shares(odds[_WHOSE_OUTPUTS])[1],
    )
