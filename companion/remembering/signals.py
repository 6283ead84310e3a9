"""Measures what speaks for each candidate of a recall, one array a thing; ``ranking`` weighs them."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.remembering.asking import asks_why, is_question, whose_words
from companion.remembering.closeness import closeness
from companion.remembering.query import Query, Vector
from companion.remembering.retention import retention
from companion.remembering.time_words import TimeSpan
from companion.values import Memory, RecallScores

Numbers: TypeAlias = NDArray[np.float64]
Vectors: TypeAlias = NDArray[np.float32]

WIDTH: Final = 384
WORDS: Final = 0.4
"""What the best match of words is worth beside a cosine of meanings of 1 (LoCoMo; .3 to .6 are alike)."""
_STRONG: Final = 0.4
"""From this distance from neutral on, in valence, a feeling asks for what brought it about (guess)."""
_FELT_CAUSE: Final = 0.4
"""What a cause counts for where nobody asked for it, beside 1 where somebody asked (guess)."""


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A memory that may come back, with what the sources say of it."""

    memory: Memory
    vector: Vector | None = None
    """Of its text; None where it has none of the query's trunk."""
    words: float = 0.0
    """BM25 of the query's words, at least 0; 0 where none is in it."""
    near: tuple[int, ...] = ()
    """Ids of the moments said just before and just after it."""
    caused: tuple[tuple[int, float], ...] = ()
    """Ids of the memories whose feeling it brought about, each with how sure that is beside other causes, in (0, 1]."""


@dataclass(frozen=True, slots=True, eq=False)
class Signals:
    """What speaks for n candidates: each (n,) in [0, 1]."""

    meaning: Numbers
    """Cosine of the meanings; 0 for what is less alike than nothing."""
    words: Numbers
    """BM25 by the highest of them."""
    person: Numbers
    """Which share of those asked for it is about or by."""
    time: Numbers
    near: Numbers
    """How well what was said just before and after fits, by meaning and words."""
    cause: Numbers
    """How well that fits whose feeling it brought about, where a cause is asked for or a feeling is strong."""
    feeling: Numbers
    retention: Numbers
    salience: Numbers
    asks: Numbers
    """1 for a question: it seldom tells anything."""

    def of(self, places: NDArray[np.intp]) -> "Signals":
        """Return those of some candidates."""
        return Signals(*(getattr(self, field.name)[places] for field in fields(self)))

    def scores(self, place: int) -> RecallScores:
        """Return what speaks for one of them."""
        return RecallScores(
            meaning=float(self.meaning[place]),
            words=float(self.words[place]),
            feeling=float(self.feeling[place]),
            time=float(self.time[place]),
            person=float(self.person[place]),
            cause=float(self.cause[place]),
            retention=float(self.retention[place]),
            salience=float(self.salience[place]),
            near=float(self.near[place]),
        )


def measure(query: Query, candidates: Sequence[Candidate]) -> Signals:
    """Return what speaks for each of the candidates."""
    memories = [candidate.memory for candidate in candidates]
    meaning = _meaning(query, vectors_of(candidates))
    words = _by_highest(np.array([candidate.words for candidate in candidates], np.float64))
    fits = (meaning + WORDS * words) / (1 + WORDS)
    places = {memory.id: place for place, memory in enumerate(memories)}
    asks = np.array([is_question(memory.text) for memory in memories], np.float64)
    return Signals(
        meaning=meaning,
        words=words,
        person=_persons(query, memories),
        time=np.array([_is_within(memory, query.span) for memory in memories], np.float64),
        near=_near(candidates, fits, places),
        cause=_cause_counts(query) * (1 - asks) * _causes(candidates, fits, places),
        feeling=closeness(query, memories),
        retention=np.array([retention(memory, query.now) for memory in memories]),
        salience=np.array([memory.salience for memory in memories]),
        asks=asks,
    )


def vectors_of(candidates: Sequence[Candidate]) -> Vectors:
    """Return the candidates' vectors, (n, 384); zeros for those that have none."""
    found = np.zeros((len(candidates), WIDTH), np.float32)
    for place, candidate in enumerate(candidates):
        if candidate.vector is not None:
            found[place] = candidate.vector
    return found


def _meaning(query: Query, vectors: Vectors) -> Numbers:
    if query.vector is None:
        return np.zeros(len(vectors))
    return np.clip((vectors @ query.vector).astype(np.float64), 0.0, 1.0)


def _by_highest(values: Numbers) -> Numbers:
    highest = values.max(initial=0.0)
    return values / highest if highest > 0 else values


def _persons(query: Query, memories: Sequence[Memory]) -> Numbers:
    names = frozenset(name.casefold() for name in query.names)
    speaker = whose_words(query.text, query.called)
    asked = len(names) + (speaker is not None)
    if asked == 0:
        return np.zeros(len(memories))
    fitting = [
        len(names.intersection(name.casefold() for name in memory.names))
        + (speaker is not None and memory.speaker is speaker)
        for memory in memories
    ]
    return np.array(fitting, np.float64) / asked


def _is_within(memory: Memory, span: TimeSpan | None) -> bool:
    if span is None:
        return False
    ended = memory.happened_at if memory.ended_at is None else memory.ended_at
    has_happened = memory.happened_at < span.until and ended >= span.since
    return has_happened or (memory.due_at is not None and span.since <= memory.due_at < span.until)


def _near(candidates: Sequence[Candidate], fits: Numbers, places: dict[int, int]) -> Numbers:
    """Return half the sum of how well both sides fit."""
    return np.array(
        [sum(fits[places[one]] for one in candidate.near if one in places) / 2 for candidate in candidates]
    )


def _causes(candidates: Sequence[Candidate], fits: Numbers, places: dict[int, int]) -> Numbers:
    return np.array(
        [
            max((sure * fits[places[one]] for one, sure in candidate.caused if one in places), default=0.0)
            for candidate in candidates
        ]
    )


def _cause_counts(query: Query) -> float:
    if asks_why(query.text):
        return 1.0
    return _FELT_CAUSE if query.felt is not None and abs(query.felt.valence) >= _STRONG else 0.0
