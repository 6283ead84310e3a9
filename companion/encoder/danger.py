"""Reads how much the person's words are like those of somebody in danger: of which kind, how near, and whose.

The trunk reads the words next to what they answer, in six languages. Layers of their own go on from there
(``models/training/danger.py``), and a head reads the mean of the trunk's tokens and what the words are about
(``danger_head.py``); the mean of both log odds counts. They know likeness only, and nothing of the talk but the words
just before; they are one witness of ``guarding.crisis``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.language import says_nothing
from companion.encoder.meaning import OnnxEncoder, open_encoder, seen
from companion.encoder.network import FRAME_TOKENS, Numbers, shares
from companion.encoder.trunk import FOLDER, WIDTH, Head, Trunk, UpperLayers, load_head
from companion.values import CrisisKind, Danger, Grade

FILE: Final = FOLDER / "danger.onnx"
HEAD: Final = "danger.npz"
INNER: Final = 512
"""Width of the layer between of the head."""
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


@dataclass(frozen=True, slots=True)
class DangerReader:
    """The layers and the head. Any thread may call it, also two at once."""

    trunk: Trunk
    layers: UpperLayers
    """They give log odds, (OUTPUTS,)."""
    head: Head
    """It gives the same of what ``seen_of`` returns."""
    encoder: OnnxEncoder

    def read(self, words: str, answered: str = "") -> Danger | None:
        """Return how much words are like those of somebody in danger, by their gravest part.

        None without words, and for a key held down.

        Args:
            answered: What the companion said just before; "" if nothing.
        """
        odds = None if says_nothing(words) else self.odds(words, answered)
        return None if odds is None else danger_of(odds)

    def odds(self, words: str, answered: str = "") -> Numbers | None:
        """Return the log odds, (OUTPUTS,), of their gravest part; None without words. Arguments as for ``read``."""
        pieces = self.trunk.pieces
        before = pieces.tokens(answered)[-MOST_ANSWERED:]
        parts = pieces.parts(pieces.tokens(words.strip()), before)
        found = (self._of_part(part, before) for part in parts)
        return max(found, key=lambda odds: danger_of(odds).any, default=None)

    def _of_part(self, part: Sequence[int], before: Sequence[int]) -> Numbers:
        by_head = self.head.read(seen_of(self.trunk, self.encoder, part, before)[np.newaxis])[0]
        return np.asarray((self.layers.first(self.trunk.read(part)) + by_head) / 2, np.float32)


def seen_of(trunk: Trunk, encoder: OnnxEncoder, part: Sequence[int], before: Sequence[int]) -> Numbers:
    """Return what the head reads, (2 * WIDTH,): the mean of the words' tokens, and what the words are about.

    Args:
        part: Framed tokens of the words, behind those of what they answer.
        before: Tokens of what they answer; none if nothing.
    """
    begin = len(before) + FRAME_TOKENS if before else 0
    alone = trunk.pieces.frame(list(part[begin:-1])) if before else part
    return seen(trunk.read(part)[begin:], encoder.about(alone))


def open_danger_reader(trunk: Trunk, folder: Path = FOLDER) -> DangerReader:
    """Load layers and head; raises ``PartMissing`` or ``PartBroken``."""
    head = load_head(
        folder / HEAD, outputs=OUTPUTS, trunk_hash=trunk.hash, beside={}, inner=INNER, width=2 * WIDTH
    )
    return DangerReader(trunk, UpperLayers(folder / FILE.name, (DANGER,)), head, open_encoder(folder))


def danger_of(odds: Numbers) -> Danger:
    """Return the probabilities that log odds, (OUTPUTS,), stand for."""
    kinds = shares(odds[: NONE + 1])
    return Danger(
        kinds=dict(zip(KINDS, kinds, strict=False)),
        none=kinds[NONE],
        grades=dict(zip(GRADES, shares(odds[_GRADE_OUTPUTS]), strict=True)),
        other=shares(odds[_WHOSE_OUTPUTS])[1],
    )
