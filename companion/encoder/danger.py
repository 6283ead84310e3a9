"""Reads off English words how much they are like those of somebody in danger: of which kind, how near, and whose.

A network of its own, fine-tuned as a whole from MiniLM-L6 on lines written for it (``models/training/danger.py``). It
knows likeness only, sees one utterance and no talk, and is one witness of two (``guarding.crisis``). In other languages
``pieces`` reads the same.
"""

from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.head import Numbers
from companion.encoder.network import Network
from companion.encoder.trunk import FOLDER
from companion.values import CrisisKind, Danger, Grade

FILE: Final = FOLDER / "danger.onnx"
OUTPUT: Final = "danger"
KINDS: Final = tuple(CrisisKind)
"""In the order of the first outputs."""
NONE: Final = len(KINDS)
"""The output for words of no danger."""
GRADES: Final = (Grade.HINT, Grade.RISK, Grade.ACUTE)
"""In the order of the outputs after that; the last two outputs are for the person's own danger and another's."""
OUTPUTS: Final = NONE + 1 + len(GRADES) + 2

_GRADE_OUTPUTS: Final = slice(NONE + 1, NONE + 1 + len(GRADES))
_WHOSE_OUTPUTS: Final = slice(NONE + 1 + len(GRADES), OUTPUTS)


class DangerReader:
    """The network; keeps nothing from call to call. Any thread may call it, also two at once."""

    def __init__(self, network: Network) -> None:
        """Take a network that gives log odds ``OUTPUT``, (OUTPUTS,)."""
        self._network = network

    def read(self, words: str) -> Danger | None:
        """Return what words are like, of a long text its gravest part; None without words."""
        parts = self._network.parts(self._network.tokens(words))
        found = [danger_of(self._network.run(part)[0]) for part in parts]
        return min(found, key=lambda each: each.none, default=None)


def danger_of(odds: Numbers) -> Danger:
    """Return what log odds, (OUTPUTS,), tell of one text."""
    kinds = _shares(odds[: NONE + 1])
    return Danger(
        kinds=dict(zip(KINDS, kinds, strict=False)),
        none=kinds[NONE],
        grades=dict(zip(GRADES, _shares(odds[_GRADE_OUTPUTS]), strict=True)),
        other=_shares(odds[_WHOSE_OUTPUTS])[1],
    )


def _shares(odds: Numbers) -> tuple[float, ...]:
    parts = np.exp(odds - odds.max())
    return tuple(float(part) for part in parts / parts.sum())


def open_danger(file: Path = FILE) -> DangerReader:
    """Load the network.

    Raises:
        PartMissing: a file is not there.
        PartBroken: a file is damaged.
    """
    return DangerReader(Network(file, (OUTPUT,)))
