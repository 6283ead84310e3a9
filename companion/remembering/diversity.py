"""Chooses from what fits so that it does not say the same thing twice: maximal marginal relevance.

Carbonell & Goldstein (1998), with likeness by the inner product of meanings. Costs nothing on LoCoMo.
"""

from collections.abc import Sequence
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.values import Memory, MemoryKind

Numbers: TypeAlias = NDArray[np.float64]
Vectors: TypeAlias = NDArray[np.float32]

_REPETITION: Final = 0.2
"""What full likeness to something chosen costs (guess; .1 to .5 make no difference on LoCoMo)."""


def choose(
    scores: Numbers, vectors: Vectors, memories: Sequence[Memory], most: int
) -> tuple[tuple[int, float], ...]:
    """Return the places of what is chosen with what they are worth beside those before, highest first.

    Args:
        scores: (n,); what is -inf is never chosen. Of equal ones the first comes first.
        vectors: (n, 384); of length 1, or zeros where there is none.
        memories: n; of a moment and what was written from it alone, only the better one is chosen.
        most: How many at most.
    """
    worth = scores.copy()
    likeness = np.zeros(len(scores))
    chosen: list[tuple[int, float]] = []
    while len(chosen) < most and len(worth) > 0:
        beside = worth - _REPETITION * likeness
        place = int(np.argmax(beside))
        if beside[place] == -np.inf:
            break
        chosen.append((place, float(beside[place])))
        likeness = np.maximum(likeness, vectors @ vectors[place])
        worth[place] = -np.inf
        for other, memory in enumerate(memories):
            if _tell_the_same(memory, memories[place]):
                worth[other] = -np.inf
    return tuple(chosen)


def _tell_the_same(one: Memory, other: Memory) -> bool:
    return (
        MemoryKind.MOMENT in {one.kind, other.kind}
        and len(one.evidence) > 0
        and frozenset(one.evidence) == frozenset(other.evidence)
    )
