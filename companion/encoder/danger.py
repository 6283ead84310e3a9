"""Tells how much words are like those of somebody in danger: of which kind, how near, and whose.

Kernel ridge regressions (Saunders et al. 1998) on how near the words lie to known ones, in meaning and in feeling, and
over their word pieces; learned from our own lines (``models/training/danger.py``). They know likeness only: a "not", a
story and the past are told by rules (``guarding``), beside which they stand. They see one utterance and no talk.
"""

import math
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.encoder import Encoded
from companion.encoder.head import Numbers
from companion.encoder.known import Known, known_of, known_shapes
from companion.encoder.trunk import FOLDER
from companion.encoder.weights import read_head_weights
from companion.encoder.wording import PIECES
from companion.values import CrisisKind, Danger, Grade

FILE: Final = FOLDER / "danger.npz"
KINDS: Final = tuple(CrisisKind)
"""In the order of the first outputs."""
NONE: Final = len(KINDS)
"""The output for words of no danger."""
GRADES: Final = (Grade.HINT, Grade.RISK, Grade.ACUTE)
"""In the order of the outputs after that; the last two outputs are for the person's own danger and another's."""
OUTPUTS: Final = NONE + 1 + len(GRADES) + 2
KNOWN: Final = 4000
"""So many known texts are compared with."""
SHARP: Final = 8.0
"""What log odds are of a regression's scores, in which a right answer is 1 and a wrong one 0."""
LEAST_KNOWN: Final = 0.5
"""Of the trunk's familiarity with the words (guess)."""

_GRADE_OUTPUTS: Final = slice(NONE + 1, NONE + 1 + len(GRADES))
_WHOSE_OUTPUTS: Final = slice(NONE + 1 + len(GRADES), OUTPUTS)


class DangerReader:
    """The head; keeps nothing from call to call."""

    def __init__(self, known: Known, weights: Numbers, bias: Numbers, pieces: Numbers) -> None:
        """Join its parts.

        Args:
            known: What is compared with.
            weights: (n, OUTPUTS), of each known text.
            bias: (OUTPUTS,).
            pieces: (PIECES, OUTPUTS), what every word piece adds, over the root of their number.
        """
        self._known = known
        self._weights = weights
        self._bias = bias
        self._pieces = pieces

    def read(self, encoded: Encoded) -> tuple[Danger | None, ...]:
        """Return what each text is like; None for one without words, or hardly in a language that the trunk knows."""
        scores = self._known.likeness(encoded.meaning, encoded.feeling) @ self._weights + self._bias
        return tuple(
            self._told(score, mine) if mine and known >= LEAST_KNOWN else None
            for score, mine, known in zip(scores, encoded.pieces, encoded.familiarity, strict=True)
        )

    def _told(self, score: Numbers, pieces: tuple[int, ...]) -> Danger:
        return danger_of(score + self._pieces[list(pieces)].sum(0) / math.sqrt(len(pieces)))


def danger_of(scores: Numbers) -> Danger:
    """Return what regressions' scores, (OUTPUTS,), in which right is 1 and wrong 0, tell of one text."""
    kinds = _shares(scores[: NONE + 1])
    return Danger(
        kinds=dict(zip(KINDS, kinds, strict=False)),
        none=kinds[NONE],
        grades=dict(zip(GRADES, _shares(scores[_GRADE_OUTPUTS]), strict=True)),
        other=_shares(scores[_WHOSE_OUTPUTS])[1],
    )


def _shares(scores: Numbers) -> tuple[float, ...]:
    odds = np.exp(SHARP * (scores - scores.max()))
    return tuple(float(share) for share in odds / odds.sum())


def load_danger(trunk_hash: str, path: Path = FILE) -> DangerReader:
    """Load the head, which is stored in 16 bits.

    Raises:
        PartMissing: There is no such file.
        PartBroken: It is damaged, or belongs to another trunk.
    """
    shapes = {
        **known_shapes(KNOWN),
        "weights": (KNOWN, OUTPUTS),
        "bias": (OUTPUTS,),
        "pieces": (PIECES, OUTPUTS),
    }
    arrays = read_head_weights(path, shapes, trunk_hash)
    return DangerReader(known_of(arrays), arrays["weights"], arrays["bias"], arrays["pieces"])
