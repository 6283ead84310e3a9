"""The four strategies of Emotional RAG as its public code has them (Huang et al. 2024), to hold ours against.

The distance in meaning is Euclidean, that in feeling one minus the cosine of the emotions' scores, neither centred nor
brought to one scale. By sum and by product of the two, or the ``AT_FIRST`` nearest by one of them in the order of the
other. In place of the eight scores that they ask of a large language model stand the 28 probabilities that our encoder
reads, for ours and theirs the same.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.evaluation.memory_finders import Finder
from companion.evaluation.memory_past import Past
from companion.remembering.query import Query
from companion.values import Combination, Memory, MemoryKind

AT_FIRST: Final = 20
_MANY: Final = 10

Distances = NDArray[np.float64]


def published(past: Past) -> dict[Combination, Finder]:
    """Return the four finders, over the moments of which the feeling is known now."""
    ids = [one.id for one in past.memories.outlines() if one.kind is MemoryKind.MOMENT]
    moments = [one for one in past.memories.get(ids).values() if one.emotions]
    vectors = past.search.vectors(one.id for one in moments)
    meanings = np.stack([vectors[one.id] for one in moments]).astype(np.float64)
    emotions = np.array([one.emotions for one in moments])

    def by(combination: Combination) -> Finder:
        def find(query: Query) -> Sequence[Memory]:
            if query.vector is None or not query.emotions:
                return ()
            meaning = np.linalg.norm(meanings - query.vector, axis=1)
            feeling = 1.0 - _cosines(emotions, np.array(query.emotions))
            return [moments[place] for place in nearest(meaning, feeling, combination)[:_MANY]]

        return find

    return {combination: by(combination) for combination in Combination}


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


def _cosines(many: Distances, one: Distances) -> Distances:
    lengths = np.linalg.norm(many, axis=1) * np.linalg.norm(one)
    return np.asarray(many @ one / np.where(lengths > 0, lengths, 1.0), np.float64)
