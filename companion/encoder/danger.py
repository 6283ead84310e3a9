"""Tells what the network's log odds of danger mean: which kind, how near, and whose.

The network (``guard``) knows likeness only and sees one utterance, not the talk; it is one witness of
``guarding.crisis``.
"""

from typing import Final

import numpy as np

from companion.encoder.head import Numbers
from companion.values import CrisisKind, Danger, Grade

KINDS: Final = tuple(CrisisKind)
"""Kinds of danger in the order of the first outputs."""
NONE: Final = len(KINDS)
"""Output for words of no danger."""
GRADES: Final = (Grade.HINT, Grade.RISK, Grade.ACUTE)
"""Grades in the order of the next outputs; the last two outputs are for the person's own danger and another's."""
OUTPUTS: Final = NONE + 1 + len(GRADES) + 2

_GRADE_OUTPUTS: Final = slice(NONE + 1, NONE + 1 + len(GRADES))
_WHOSE_OUTPUTS: Final = slice(NONE + 1 + len(GRADES), OUTPUTS)


def danger_of(odds: Numbers) -> Danger:
    """Return the probabilities that log odds, (OUTPUTS,), stand for."""
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
