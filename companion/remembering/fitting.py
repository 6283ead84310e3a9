"""Decides which candidates have anything to do with what was said: what is far from it never comes to mind.

Where the past is asked for, whatever fits best is welcome. What is told in a few words must meet something that fits
well, so that errands and the weather bring nothing up; what only passed the time, or is a mere fragment, never comes
back itself.
"""

from collections.abc import Sequence
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from companion.remembering.asking import asks_past, is_question
from companion.remembering.content_words import telling_words, words
from companion.remembering.fragments import is_fragment
from companion.remembering.query import Query, as_said
from companion.remembering.signals import Signals
from companion.remembering.small_talk import is_small_talk
from companion.values import Memory, MemoryKind

Truths: TypeAlias = NDArray[np.bool_]

_NEAR: Final = 0.5
"""Nearness in meaning from which on something is to the point without being asked for (guess, on 18 sentences and 10
memories: "I bought new shoes" is not the moment for "I started a new job", at 0.29; "I have to go to the university" is
for "My exam is on Friday", at 0.56)."""
_FAIRLY_NEAR: Final = 0.35
_SAME_WORDS: Final = 0.5
"""Or fairly near, and with rare words in common."""
_FITS: Final = 0.2
"""Least cosine of what comes to mind where the past is not asked for."""
_FITS_A_REMARK: Final = 0.4
"""Where a few words were said that tell something, the best must fit as well as this, or nothing comes."""
_FITS_SHORTLY: Final = 0.5
"""Likewise where they were said shortly: "That was nice."."""
_FITS_IN_PASSING: Final = 0.8
"""Likewise where they were said shortly and without feeling: "I'm making tea" should bring nothing up."""
_REMARK: Final = 3
_SHORT: Final = 6
_PLAIN: Final = 0.15
"""Valence below which a remark shows no feeling (guess: that of errands and the weather is read below)."""


def may_come_back(query: Query, memory: Memory) -> bool:
    """Tell whether a memory may come back by itself, however well it fits.

    Not what is switched off, was let go, or is still in front of the language model; what is known of the person may
    when they ask for it, because small models overlook it there, but only where it is near (``fit_at_all``).
    """
    if memory.kind not in query.intent.kinds or memory.faded_at is not None:
        return False
    if query.intent.is_asked and memory.kind is not MemoryKind.MOMENT:
        return True
    return not _is_seen(query, memory)


def _is_seen(query: Query, memory: Memory) -> bool:
    """Tell whether the language model still sees all that a memory rests on."""
    return bool(memory.evidence) and query.in_prompt.issuperset(memory.evidence)


def are_about(query: Query, memories: Sequence[Memory]) -> Truths:
    """Tell which are about somebody the query names, (n,)."""
    names = frozenset(name.casefold() for name in query.names)
    return np.array(
        [not names.isdisjoint(name.casefold() for name in memory.names) for memory in memories], np.bool_
    )


def fit_at_all(query: Query, memories: Sequence[Memory], signals: Signals) -> Truths:
    """Tell which have anything to do with the query: all where the past is asked for, (n,).

    Whom the query names is enough, and so is a word in common with a question. What the language model still sees has
    to be near: told again, it is taken for the answer.
    """
    seen = np.array([_is_seen(query, memory) for memory in memories], np.bool_)
    may = ~seen | are_near(signals.meaning, signals.words)
    if asks_for_past(query):
        return may
    fit = (signals.meaning >= _FITS) | (signals.cause >= _FITS) | are_about(query, memories)
    return may & (fit | (signals.words > 0) if is_question(query.text) else fit)


def are_near(meaning: ArrayLike, words: ArrayLike) -> Truths:
    """Tell which are to the point without being asked for, by nearness in meaning and in rare words, both (n,)."""
    near = np.asarray(meaning)
    return np.asarray((near >= _NEAR) | ((near >= _FAIRLY_NEAR) & (np.asarray(words) >= _SAME_WORDS)))


def are_brought_up(query: Query, memories: Sequence[Memory], signals: Signals) -> Truths:
    """Tell which of those that are left come to mind, (n,): what is told in few words must meet one that fits well."""
    if query.intent.is_asked or asks_for_past(query) or is_question(query.text):
        return np.ones(len(memories), np.bool_)
    fits_well = (signals.meaning >= _least_of_best(query)) | (signals.cause >= _FITS)
    return np.ones(len(memories), np.bool_) if fits_well.any() else are_about(query, memories)


def _least_of_best(query: Query) -> float:
    if len(frozenset(telling_words(query.text))) > _REMARK:
        return _FITS
    if len(words(query.text)) > _SHORT:
        return _FITS_A_REMARK
    is_plain = query.felt is None or abs(query.felt.valence) < _PLAIN
    return _FITS_IN_PASSING if is_plain else _FITS_SHORTLY


def tells_something(memory: Memory) -> bool:
    """Tell whether it is more than a moment that only passed the time, such as "Just like that."."""
    if memory.kind is not MemoryKind.MOMENT:
        return True
    text = memory.text
    return len(telling_words(text)) > 0 and not (is_small_talk(text) or is_fragment(text))


def asks_for_past(query: Query) -> bool:
    """Tell whether the query asks for what was."""
    return asks_past(as_said(query.text, query.called))
