"""What is read off words of how much they are like those of somebody in danger: of which kind, how near, and whose.

In English by two readers, whose odds are multiplied: the network of ``guard``, and here kernel ridge regressions
(Saunders et al. 1998) on how near the words lie to known ones, in meaning and in feeling, and over their word pieces
(``models/training/danger.py``). In other languages by the regressions of ``pieces``. All know likeness only, see one
utterance and no talk, and stand beside the rules of ``guarding``.
"""

from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.encoder import Encoded
from companion.encoder.head import Numbers
from companion.encoder.known import Regressions, load_regressions
from companion.encoder.trunk import FOLDER
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

_GRADE_OUTPUTS: Final = slice(NONE + 1, NONE + 1 + len(GRADES))
_WHOSE_OUTPUTS: Final = slice(NONE + 1 + len(GRADES), OUTPUTS)


class DangerReader:
    """The regressions on known texts; keeps nothing from call to call."""

    def __init__(self, regressions: Regressions) -> None:
        """Join its parts; the regressions have ``OUTPUTS``."""
        self._regressions = regressions

    def odds(self, encoded: Encoded) -> tuple[Numbers | None, ...]:
        """Return what each text is like as log odds, (OUTPUTS,); None for one without words."""
        return tuple(
            None if scores is None else SHARP * scores for scores in self._regressions.scores(encoded)
        )


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


def load_danger(trunk_hash: str, path: Path = FILE) -> DangerReader:
    """Load the head; raises what ``load_regressions`` raises."""
    return DangerReader(load_regressions(path, trunk_hash, known=KNOWN, outputs=OUTPUTS))
