"""The order of memories by the four strategies of Emotional RAG as its public code has them (Huang et al. 2024).

Of two distances, neither brought to the other's scale, by their sum, by their product, or the ``AT_FIRST`` nearest by
one of them in the order of the other.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray

AT_FIRST: Final = 20

Distances = NDArray[np.float64]


class Combination(StrEnum):
    """How nearness in meaning and in feeling are put together."""

    SUM = "sum"
    PRODUCT = "product"
    MEANING_FIRST = "meaning first"
    FEELING_FIRST = "feeling first"


def nearest(meaning: Distances, feeling: Distances, combination: Combination) -> Sequence[int]:
    """Return places by their two distances, each (n,), the nearest first."""
    match combination:
        case Combination.SUM:
            return _ascending(meaning + feeling)
        case Combination.PRODUCT:
            return _ascending(meaning * feeling)
        case Combination.MEANING_FIRST:
            first = _ascending(meaning)[:AT_FIRST]
            return [first[place] for place in _ascending(feeling[first])]
        case Combination.FEELING_FIRST:
            first = _ascending(feeling)[:AT_FIRST]
            return [first[place] for place in _ascending(meaning[first])]


def _ascending(distances: Distances) -> list[int]:
    return [int(place) for place in np.argsort(distances, kind="stable")]
