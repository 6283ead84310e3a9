"""Finds memories for a query: as the program does, and as what it is held against does."""

from collections.abc import Callable, Sequence
from typing import Final

import numpy as np

from companion.remembering.recalling.recall import recall
from companion.remembering.recalling.signals import Query
from companion.remembering.speech_acts import is_question
from companion.values import Evidence, Memory, MemoryKind, RecallIntent
from tests.lab.evaluation.memory_baselines import Asked, Baseline, Texts, baselines
from tests.lab.evaluation.memory_past import NOW, Past, Senses

Finder = Callable[[Query], Sequence[Memory]]
"""Returns memories, the best first."""

_MANY: Final = 20


def question(senses: Senses, text: str) -> Query:
    """Return what is asked when somebody says this, first of all, at ``NOW``."""
    intent = RecallIntent(asks_past=is_question(text))
    return Query(text, NOW, intent, vector=senses.vector(text), trunk=senses.encoder.trunk_hash)


def as_program(past: Past) -> Finder:
    """Return what the program does: of the query it takes the words, and decides the rest by itself."""
    return lambda query: [one.memory for one in past.memory.recall(query.text, query.in_prompt, None)]


def as_asked(past: Past) -> Finder:
    """Return what the program's recall does with a query as it stands, whether it would have asked so or not."""
    return lambda query: [one.memory for one in recall(query, past.sources)]


def by_meaning(past: Past) -> Finder:
    """Return the order by the cosine of the vectors alone, without what the language model still sees."""

    def find(query: Query) -> Sequence[Memory]:
        if query.vector is None:
            return ()
        nearest = past.search.nearest(query.vector, query.trunk, _MANY + len(query.in_prompt))
        found = past.memories.get(id_ for id_, _ in nearest).values()
        return [one for one in found if not one.evidence or not query.in_prompt.issuperset(one.evidence)][
            :_MANY
        ]

    return find


def others(past: Past) -> dict[str, Finder]:
    """Return the orders of ``memory_baselines`` but that by meaning, over the person's moments so far, by name."""
    ids = [one.id for one in past.memories.outlines() if one.kind is MemoryKind.MOMENT]
    moments = [one for one in past.memories.get(ids).values() if one.emotions]
    vectors = past.search.vectors(one.id for one in moments)
    texts = Texts(
        tuple(one.text for one in moments),
        np.stack([vectors[one.id] for one in moments]).astype(np.float64),
        np.array([one.emotions for one in moments]),
    )
    return {
        name: _among(moments, find) for name, find in baselines(texts).items() if name != "meaning (dense)"
    }


def _among(moments: Sequence[Memory], baseline: Baseline) -> Finder:
    def find(query: Query) -> Sequence[Memory]:
        if query.vector is None or not query.emotions:
            return ()
        asked = Asked(query.text, query.vector.astype(np.float64), np.array(query.emotions))
        return [moments[place] for place in baseline(asked)]

    return find


def tells(memories: Sequence[Memory], wanted: Evidence) -> bool:
    """Tell whether one of the memories rests on an utterance."""
    return any(wanted in memory.evidence for memory in memories)
