"""Puts nearness in meaning and nearness in feeling together: the four strategies of Emotional RAG (Huang et al. 2024).

Theirs adds a Euclidean distance to one minus a cosine, so that whichever scatters more rules; here both are on one
scale, [0, 1] over the candidates of one recall, and nearness instead of distance.
"""

from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.values import Combination

Numbers: TypeAlias = NDArray[np.float64]

AT_FIRST: Final = 4
"""So many times what may come back is left over by the first of two steps; published: twice (guess)."""


def combine(meaning: Numbers, feeling: Numbers, combination: Combination, most: int) -> Numbers:
    """Return the scores of candidates, (n,), -inf for what the first of two steps leaves out.

    Args:
        meaning: (n,) in [0, 1], higher is nearer.
        feeling: Likewise.
        combination: How they are put together.
        most: How many are going to come back.
    """
    match combination:
        case Combination.SUM:
            return meaning + feeling
        case Combination.PRODUCT:
            return meaning * feeling
        case Combination.MEANING_FIRST:
            return _one_then_other(meaning, feeling, AT_FIRST * most)
        case Combination.FEELING_FIRST:
            return _one_then_other(feeling, meaning, AT_FIRST * most)


def keep_to_the_point(scores: Numbers, meaning: Numbers, most: int) -> Numbers:
    """Return scores in which the nearest in meaning is among the ``most`` highest, behind the others if need be.

    A feeling alike must not push out what it is about. Arguments as above, ``scores`` those of ``combine``.
    """
    places = most - 1
    if places < 1 or len(scores) <= places:
        return scores
    last = np.sort(scores)[-places]
    kept = scores.copy()
    nearest = int(np.argmax(meaning))
    kept[nearest] = max(scores[nearest], last)
    return kept


def _one_then_other(first: Numbers, second: Numbers, left: int) -> Numbers:
    scores = np.full(len(first), -np.inf)
    best = np.argsort(-first, kind="stable")[:left]
    scores[best] = second[best]
    return scores
