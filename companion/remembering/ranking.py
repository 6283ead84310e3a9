"""Decides which of the candidates come back, in which order: the heart of recall.

How well a memory fits is a weighted sum of what speaks for it; the weights are round numbers that were chosen on
LoCoMo leaving one conversation out at a time, where wide ranges around them do as well. The feeling is then put
together with it as the intent says. What does not fit at all stays away, and so does everything where nothing fits.
"""

from collections.abc import Sequence
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.remembering.asking import asks_past, is_question
from companion.remembering.closeness import unit
from companion.remembering.combining import combine
from companion.remembering.content_words import telling_words, words
from companion.remembering.diversity import choose
from companion.remembering.query import Query, as_said
from companion.remembering.reasons import reason
from companion.remembering.signals import WORDS, Candidate, Signals, measure, vectors_of
from companion.remembering.small_talk import is_small_talk
from companion.values import FeelingPolicy, Memory, MemoryKind, Recalled

Numbers: TypeAlias = NDArray[np.float64]

_PERSON: Final = 0.4
_TIME: Final = 0.4
_NEAR: Final = 0.8
_CAUSE: Final = 1.2
_ASKS: Final = -0.1
_KEPT: Final = 0.05
"""Retention and salience decide among what fits alike (guess)."""
_SUPERSEDED: Final = -0.3
"""What no longer holds comes after what does, unless the past is asked for (guess)."""


_FITS: Final = 0.2
"""Least cosine of what comes to mind where the past is not asked for."""
_FITS_A_REMARK: Final = 0.45
"""Likewise where a word or two were said that tell something; of such, nineteen in twenty lie below beside every
conversation of LoCoMo."""
_FITS_IN_PASSING: Final = 0.8
"""Likewise where they were said shortly and without feeling: "I'm making tea" should bring nothing up."""
_LOOKED_AT: Final = 40
"""So many of the best are looked at more closely (guess)."""
_REMARK: Final = 2
_SHORT: Final = 6
_PLAIN: Final = 0.15
"""Valence below which a remark shows no feeling (guess: that of errands and the weather is read below)."""


def rank(query: Query, candidates: Sequence[Candidate]) -> tuple[Recalled, ...]:
    """Return what comes back, the best first, at most as many as the intent allows; the order is total and stable.

    Candidates that may not come back still count for those that were said beside them.
    """
    ordered = sorted(candidates, key=lambda candidate: candidate.memory.id)
    memories = [candidate.memory for candidate in ordered]
    signals = measure(query, ordered)
    may = np.array([may_come_back(query, memory) for memory in memories], np.bool_)
    places = np.flatnonzero(may & fits_at_all(query, memories, signals))
    if len(places) == 0:
        return ()
    scores = fitness(query, memories, signals)[places]
    if query.intent.policy is not FeelingPolicy.NEUTRAL and signals.feeling[places].any():
        scores = combine(
            unit(scores), unit(signals.feeling[places]), query.intent.combination, query.intent.most
        )
    best = [
        at for at in np.argsort(-scores, kind="stable")[:_LOOKED_AT] if _tells_something(memories[places[at]])
    ]
    shortlist = [ordered[place] for place in places[best]]
    chosen = choose(scores[best], vectors_of(shortlist), [one.memory for one in shortlist], query.intent.most)
    return tuple(
        Recalled(
            memory=shortlist[at].memory,
            score=score,
            scores=(spoke := signals.scores(int(places[best[at]]))),
            reason=reason(query, shortlist[at].memory, spoke),
        )
        for at, score in chosen
    )


def may_come_back(query: Query, memory: Memory) -> bool:
    """Tell whether a memory may come back by itself, however well it fits.

    Not what is switched off, was let go, or is still in front of the language model.
    """
    if memory.kind not in query.intent.kinds or memory.faded_at is not None:
        return False
    return not memory.evidence or not query.in_prompt.issuperset(memory.evidence)


def fitness(query: Query, memories: Sequence[Memory], signals: Signals) -> Numbers:
    """Return how well each fits apart from its feeling, (n,)."""
    past = _asks_past(query)
    superseded = np.array([memory.held_until is not None and not past for memory in memories], np.float64)
    return np.asarray(
        signals.meaning
        + WORDS * signals.words
        + _PERSON * signals.person
        + _TIME * signals.time
        + _NEAR * signals.near
        + _CAUSE * signals.cause
        + _ASKS * signals.asks
        + _KEPT * (signals.retention + signals.salience)
        + _SUPERSEDED * superseded,
        np.float64,
    )


def fits_at_all(query: Query, memories: Sequence[Memory], signals: Signals) -> NDArray[np.bool_]:
    """Tell which have anything to do with the query: all where the past is asked for, (n,).

    Whom the query names is enough, and so is a word in common with a question.
    """
    least = _least(query)
    names = frozenset(name.casefold() for name in query.names)
    is_about = [not names.isdisjoint(name.casefold() for name in memory.names) for memory in memories]
    shares_words = (signals.words > 0) & is_question(query.text)
    return np.asarray(
        (signals.meaning >= least) | (signals.cause >= least) | np.array(is_about, np.bool_) | shares_words,
        np.bool_,
    )


def _least(query: Query) -> float:
    if _asks_past(query):
        return 0.0
    if is_question(query.text) or len(frozenset(telling_words(query.text))) > _REMARK:
        return _FITS
    is_plain = query.felt is None or abs(query.felt.valence) < _PLAIN
    return _FITS_IN_PASSING if is_plain and len(words(query.text)) <= _SHORT else _FITS_A_REMARK


def _tells_something(memory: Memory) -> bool:
    """Tell whether it is more than a moment that only passed the time, such as "Just like that."."""
    if memory.kind is not MemoryKind.MOMENT:
        return True
    return len(telling_words(memory.text)) > 0 and not is_small_talk(memory.text)


def _asks_past(query: Query) -> bool:
    return asks_past(as_said(query.text, query.called))
