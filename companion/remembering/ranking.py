"""Decides which of the candidates come back, in which order: the heart of recall.

How well a memory fits is a weighted sum of what speaks for it; the weights are round numbers that were chosen on
LoCoMo, where wide ranges around them do as well. The feeling is added to it, both on one scale, [0, 1] over the
candidates: the sum of Emotional RAG (Huang et al. 2024), where whichever scatters more rules. What does not fit at all
stays away, and so does everything where nothing fits (``may_come_up``).
"""

from collections.abc import Sequence
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.remembering.asking import asks_how_it_went
from companion.remembering.closeness import unit
from companion.remembering.diversity import choose
from companion.remembering.may_come_up import (
    are_brought_up,
    asks_for_past,
    fit_at_all,
    may_come_back,
    tells_something,
)
from companion.remembering.query import Query
from companion.remembering.reasons import reason
from companion.remembering.signals import WORDS, Candidate, Signals, measure, vectors_of
from companion.values import FeelingPolicy, Memory, Recalled

Numbers: TypeAlias = NDArray[np.float64]

_PERSON: Final = 0.4
_TIME: Final = 0.4
_NEAR: Final = 0.8
_CAUSE: Final = 1.5
_ASKS: Final = -0.1
_KEPT: Final = 0.05
"""Retention and salience decide among what fits alike (guess)."""
_MATTERED: Final = 0.5
"""Salience decides where somebody asks how a time was and names nothing: then no words tell what fits (guess)."""
_SUPERSEDED: Final = -0.3
"""What no longer holds comes after what does, unless the past is asked for (guess)."""
_LOOKED_AT: Final = 40
"""So many of the best are looked at more closely (guess)."""


def rank(query: Query, candidates: Sequence[Candidate]) -> tuple[Recalled, ...]:
    """Return what comes back, the best first, at most as many as the intent allows; the order is total and stable.

    Candidates that may not come back still count for those that were said beside them.
    """
    ordered = sorted(candidates, key=lambda candidate: candidate.memory.id)
    signals = measure(query, ordered)
    may = np.array([may_come_back(query, one.memory) for one in ordered], np.bool_)
    places = np.flatnonzero(may & fit_at_all(query, [one.memory for one in ordered], signals))
    scores = _scores(query, [ordered[place].memory for place in places], signals.of(places))
    best = np.argsort(-scores, kind="stable")[:_LOOKED_AT]
    best = best[np.array([tells_something(ordered[place].memory) for place in places[best]], np.bool_)]
    places, scores = places[best], scores[best]
    come = are_brought_up(query, [ordered[place].memory for place in places], signals.of(places))
    return _chosen(query, [ordered[place] for place in places[come]], scores[come], signals.of(places[come]))


def fitness(query: Query, memories: Sequence[Memory], signals: Signals) -> Numbers:
    """Return how well each fits apart from its feeling, (n,)."""
    past = asks_for_past(query)
    mattered = _MATTERED if asks_how_it_went(query.text) else _KEPT
    superseded = np.array([memory.held_until is not None and not past for memory in memories], np.float64)
    return np.asarray(
        signals.meaning
        + WORDS * signals.words
        + _PERSON * signals.person
        + _TIME * signals.time
        + _NEAR * signals.near
        + _CAUSE * signals.cause
        + _ASKS * signals.asks
        + _KEPT * signals.retention
        + mattered * signals.salience
        + _SUPERSEDED * superseded,
        np.float64,
    )


def _scores(query: Query, memories: Sequence[Memory], signals: Signals) -> Numbers:
    fit = fitness(query, memories, signals)
    if query.intent.policy is FeelingPolicy.NEUTRAL or not signals.feeling.any():
        return fit
    return kept_to_the_point(unit(fit) + unit(signals.feeling), fit, query.intent.most)


def kept_to_the_point(scores: Numbers, fit: Numbers, most: int) -> Numbers:
    """Return scores, (n,), in which the one that fits best is among the ``most`` highest, behind the others if need be.

    A feeling alike must not push out what it is about.
    """
    places = most - 1
    if places < 1 or len(scores) <= places:
        return scores
    last = np.sort(scores)[-places]
    kept = scores.copy()
    best = int(np.argmax(fit))
    kept[best] = max(scores[best], last)
    return kept


def _chosen(
    query: Query, there: Sequence[Candidate], scores: Numbers, signals: Signals
) -> tuple[Recalled, ...]:
    memories = [one.memory for one in there]
    return tuple(
        Recalled(memories[at], score, spoke := signals.scores(at), reason(query, memories[at], spoke))
        for at, score in choose(scores, vectors_of(there), memories, query.intent.most)
    )
