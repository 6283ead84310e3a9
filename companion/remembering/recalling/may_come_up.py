"""Decides which memories may come up: whether to look at all, from which sources, which fit, and which are told.

In this order: what the words want (``RecallPurpose``) decides whether to look for memories (the gate of UniMS-RAG,
Wang et al. 2024); candidates that have nothing to do with the person's words are dropped; and of the rest, some are
told to the reply. Small talk, tasks, reactions, and questions that anyone could answer need no memory. Who asks for
advice tells their subject, and asks for nothing from the past.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import Enum
from math import hypot
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from companion.remembering.content_words import telling_words, words
from companion.remembering.recalling.signals import Query, Signals
from companion.remembering.speech_acts import (
    asks_mine,
    asks_when,
    is_fragment,
    is_question,
    wants_to_talk_it_through,
)
from companion.remembering.statements import sentences
from companion.values import (
    Affect,
    FeelingPolicy,
    Memory,
    MemoryKind,
    Recalled,
    RecallIntent,
    RecallPurpose,
    Speaker,
)

Truths: TypeAlias = NDArray[np.bool_]

# ---- whether anything should come to mind ------------------------------------------------------------

ASKING: Final = frozenset(
    {
        RecallPurpose.FACT,
        RecallPurpose.EVENT,
        RecallPurpose.DAY,
        RecallPurpose.REASON,
        RecallPurpose.FEELING,
        RecallPurpose.SAID,
    }
)
"""Purposes of words that ask for the past, or for what the person told of themselves."""
TELLING: Final = frozenset({RecallPurpose.TOLD, RecallPurpose.ADVICE})
PASSING_TIME: Final = frozenset({RecallPurpose.SMALL_TALK, RecallPurpose.TALK})
_ASKS: Final = 0.6
"""Probability of ``ASKING`` from which words ask, ..."""
_ASKS_OF_ONESELF: Final = 0.4
"""... or a question that speaks of "me" or "my": of 240 questions about six lives the least likely has .41."""
_ASKS_FEELING: Final = 0.2
"""Probability of ``RecallPurpose.FEELING`` from which words may ask for a feeling that they name (guess)."""
_TELLS: Final = 0.25
"""Probability of ``TELLING`` from which other words tell something: a memory too many is seldom told (guess)."""

_PASSES_TIME: Final = 0.5
"""Probability of ``PASSING_TIME`` from which words only pass the time: of 60 such lines in six languages 58 reach it,
of 234 others four, all questions."""
_LONGEST_SMALL_TALK: Final = 80
"""More characters than this are never only small talk (guess)."""


class Occasion(Enum):
    """Reason why memories should come to mind, or that none should."""

    NONE = "none"
    """Small talk, a task, or a question that has nothing to do with the person."""
    ASKED = "asked"
    """The person asks about the past, or about themselves."""
    TOLD = "told"
    """The person tells something."""


def occasion(text: str, purposes: Mapping[RecallPurpose, float]) -> Occasion:
    """Return whether and why memories should come to mind when words have these purposes."""
    least = _ASKS_OF_ONESELF if is_question(text) and asks_mine(text) else _ASKS
    if _share(purposes, ASKING) >= least:
        return Occasion.ASKED
    return Occasion.TOLD if _share(purposes, TELLING) >= _TELLS else Occasion.NONE


def _share(purposes: Mapping[RecallPurpose, float], some: AbstractSet[RecallPurpose]) -> float:
    return sum(purposes.get(one, 0.0) for one in some)


# ---- the search --------------------------------------------------------------------------------------

HALF_LIFE: Final = 600.0
"""Half-life, in seconds, of a feeling that was shown, if no other is shown (guess: emotions last minutes, Gebhard
2005)."""
_FELT: Final = 0.2
"""Valence from which on a feeling counts (guess)."""
_AROUSED: Final = 0.2
"""Arousal from which on an unpleasant feeling is fear or anger and not sadness (guess)."""
_FOR_WHAT_IS_TOLD: Final = frozenset(MemoryKind) - {MemoryKind.DIARY, MemoryKind.SUMMARY}
"""Kinds that may come up when the person tells something; diary and summaries are only for questions."""

NO_RECALL: Final = RecallIntent(kinds=frozenset(), most=0)
"""Intent by which nothing comes to mind."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A feeling that words have shown."""

    felt: Affect
    emotions: tuple[float, ...]
    """Probabilities of the emotions, as ``Memory.emotions``; empty if unknown."""
    at: float
    """Time of the words, in seconds since 1970-01-01 UTC."""


def felt_now(shown: Shown | None, before: Shown | None, now: float) -> Shown | None:
    """Return the stronger of the feeling in the last words and the rest of the feeling shown before.

    A person who has just cried and now mentions the lake house plainly is still sad: a feeling outlasts the words that
    show it. Either is None if none was shown. If the clock was set back, nothing gets older.
    """
    lasting = None if before is None else _faded(before, now)
    if shown is None or lasting is None:
        return shown or lasting
    return shown if _strength(shown.felt) >= _strength(lasting.felt) else lasting


def _faded(shown: Shown, now: float) -> Shown:
    left = 0.5 ** (max(0.0, now - shown.at) / HALF_LIFE)
    felt = shown.felt
    return Shown(
        Affect(felt.valence * left, felt.arousal * left, felt.dominance * left), shown.emotions, shown.at
    )


def _strength(felt: Affect) -> float:
    return hypot(felt.valence, felt.arousal)


def intend(
    text: str, purposes: Mapping[RecallPurpose, float], felt: Affect | None, mood: Affect | None
) -> RecallIntent:
    """Return whether and how to recall for an answer to these words.

    Mood congruence alone makes a sad person sadder, so hopeful memories come to mind for them, gently, unless they want
    to talk it through. A person who is afraid or angry is helped by the outcome of the last time.

    Args:
        text: The person's words, as far as they are known.
        purposes: Probability of each thing that they may want.
        felt: Their feeling; None if unknown.
        mood: The companion's mood, which colours the choice if ``felt`` is unknown (Bower 1981).
    """
    match occasion(text, purposes):
        case Occasion.NONE:
            return NO_RECALL
        case Occasion.ASKED:
            likeliest = max(ASKING, key=lambda one: purposes.get(one, 0.0))
            return RecallIntent(is_asked=True, asks_past=likeliest is not RecallPurpose.FACT)
        case Occasion.TOLD:
            return RecallIntent(_policy(text, felt, mood), kinds=_FOR_WHAT_IS_TOLD)


def may_ask_feeling(purposes: Mapping[RecallPurpose, float]) -> bool:
    """Tell whether words with these purposes may ask for a time that felt in some way."""
    return purposes.get(RecallPurpose.FEELING, 0.0) >= _ASKS_FEELING


def _policy(text: str, felt: Affect | None, mood: Affect | None) -> FeelingPolicy:
    feeling = mood if felt is None else felt
    if feeling is None or abs(feeling.valence) < _FELT:
        return FeelingPolicy.NEUTRAL
    is_sad = felt is not None and felt.valence < 0 and felt.arousal < _AROUSED
    if is_sad and not wants_to_talk_it_through(text):
        return FeelingPolicy.COUNTER
    return FeelingPolicy.CONGRUENT


# ---- the memories that fit ---------------------------------------------------------------------------

_NEAR: Final = 0.5
"""Nearness in meaning from which on a memory may be told without a question (guess). Short sentences of one form are
near as well: "I bought new shoes" and "I started a new job" .57, "I have to go to the university" and "My exam is on
Friday" .49."""
_FAIRLY_NEAR: Final = 0.35
_SAME_WORDS: Final = 0.5
"""Nearness in rare words that suffices together with ``_FAIRLY_NEAR`` in meaning."""
_FITS: Final = 0.2
"""Minimum cosine of a memory that comes to mind, unless the past is asked for."""
_FITS_A_REMARK: Final = 0.4
"""Minimum cosine of the best memory for a remark with few telling words; below it nothing comes to mind."""
_FITS_SHORTLY: Final = 0.5
"""Minimum cosine of the best memory for such a remark if it is also short: "That was nice."."""
_FITS_IN_PASSING: Final = 0.8
"""Minimum cosine of the best memory for a short remark without feeling: "I'm making tea" should bring nothing up."""
_REMARK: Final = 3
_SHORT: Final = 6
_PLAIN: Final = 0.15
"""Absolute valence below which a remark shows no feeling (guess: that of errands and the weather is read below)."""


def may_come_back(query: Query, memory: Memory) -> bool:
    """Tell whether a memory may come back by itself, regardless of its fit.

    It may not if its kind is switched off, if it has faded, or if the language model still sees it. Facts about the
    person may come back even then if the person asks for them, because small models overlook them in the prompt, but
    only if they are near (``fit_at_all``).
    """
    if memory.kind not in query.intent.kinds or memory.faded_at is not None:
        return False
    if query.intent.is_asked and memory.kind is not MemoryKind.MOMENT:
        return True
    return not _is_seen(query, memory)


def _is_seen(query: Query, memory: Memory) -> bool:
    return bool(memory.evidence) and query.in_prompt.issuperset(memory.evidence)


def are_about(query: Query, memories: Sequence[Memory]) -> Truths:
    """Tell which memories are about a person the query names, (n,)."""
    names = frozenset(name.casefold() for name in query.names)
    return np.array(
        [not names.isdisjoint(name.casefold() for name in memory.names) for memory in memories], np.bool_
    )


def fit_at_all(query: Query, memories: Sequence[Memory], signals: Signals) -> Truths:
    """Tell which memories have anything to do with the query, (n,): all of them if the past or a feeling is asked for.

    A person whom the query names is enough, and so is a word in common with a question. Memories that the language
    model still sees must be near: told again, they would be taken for the answer.
    """
    seen = np.array([_is_seen(query, memory) for memory in memories], np.bool_)
    may = ~seen | are_near(signals.meaning, signals.words)
    if query.sought or query.intent.asks_past:
        return may
    fit = (signals.meaning >= _FITS) | (signals.cause >= _FITS) | are_about(query, memories)
    return may & (fit | (signals.words > 0) if is_question(query.text) else fit)


def are_near(meaning: ArrayLike, words: ArrayLike) -> Truths:
    """Tell which may be told without a question, by nearness in meaning and in rare words, both (n,)."""
    near = np.asarray(meaning)
    return np.asarray((near >= _NEAR) | ((near >= _FAIRLY_NEAR) & (np.asarray(words) >= _SAME_WORDS)))


def are_brought_up(query: Query, memories: Sequence[Memory], signals: Signals) -> Truths:
    """Tell which of the remaining memories come to mind, (n,): after a short remark, at least one must fit well."""
    if query.intent.is_asked or query.intent.asks_past or is_question(query.text):
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
    """Tell whether a memory is more than a fragment, or a moment without telling words: "Just like that."."""
    if memory.kind is not MemoryKind.MOMENT:
        return True
    return len(telling_words(memory.text)) > 0 and not is_fragment(memory.text)


def passes_time(memory: Memory, purposes: Callable[[str], Mapping[RecallPurpose, float]]) -> bool:
    """Tell whether a moment only greets, thanks or agrees: "Thank you, that helps me."."""
    if memory.kind is not MemoryKind.MOMENT or len(memory.text) > _LONGEST_SMALL_TALK:
        return False
    return _share(purposes(memory.text), PASSING_TIME) >= _PASSES_TIME


# ---- the memories that are told ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ComingUp:
    """The memories that a reply is given."""

    told: tuple[Recalled, ...]
    """Memories told in its note, as far as that has room, the best first."""
    untold: tuple[Recalled, ...]
    """Memories that came to mind but are not told."""
    in_mind: tuple[Recalled, ...]
    """Memories that may colour the reply, the best first."""


def come_up(
    text: str,
    recalled: Sequence[Recalled],
    *,
    is_asked: bool,
    most_asked: int = 1,
    is_open: Callable[[str], bool],
    brings_up: bool,
    told_before: AbstractSet[int],
) -> ComingUp:
    """Return the memories that the reply to these words is given.

    In reply to a question, the best memories are told, and others that are near in meaning. Without a question, only
    those that are near are told, once in a session, and none if the person does not want anything brought up.

    Args:
        text: The person's words.
        recalled: The memories that came to mind, the best first.
        is_asked: The words ask for what is remembered.
        most_asked: How many are then told, however far from the words they are.
        is_open: Tells whether a text is free of closed topics; a memory of a closed topic is never told.
        brings_up: The person wants to hear, at this hour, about things they did not ask for.
        told_before: Ids of the memories that were told in this session already.
    """
    known = tuple(one for one in recalled if is_open(one.memory.text) and not _only_asks(one.memory, text))
    if is_asked:
        told = (*known[:most_asked], *filter(is_near, known[most_asked:]))
    elif brings_up:
        told = tuple(one for one in known if is_near(one) and one.memory.id not in told_before)
    else:
        told = ()
    untold = tuple(one for one in known if one not in told)
    return ComingUp(told, untold, known if is_asked or brings_up else ())


def _only_asks(memory: Memory, text: str) -> bool:
    """Return whether a moment is only a question of the person's, and the words do not ask about questions."""
    is_question_alone = is_question(memory.text) and len(sentences(memory.text)) == 1
    is_theirs = memory.kind is MemoryKind.MOMENT and memory.speaker is Speaker.PERSON
    return is_theirs and is_question_alone and _ASKING.search(text) is None


_ASKING: Final = re.compile(r"\b(?:ask|question|frag|demand|pregunt)|聞い|質問|问", re.IGNORECASE)


_ANSWERS: Final = 0.55
"""Nearness in meaning from which a memory surely answers a question about its day. On 60 questions about days that
were told, and 42 about something like them that was not, 43 and none reach it."""


def tells_day_of(text: str, each: Recalled) -> bool:
    """Tell whether words ask for a day that a memory surely tells of."""
    return asks_when(text) and each.scores.meaning >= _ANSWERS


def is_near(each: Recalled) -> bool:
    """Tell whether a recalled memory is near the words, in meaning or in rare words."""
    return bool(are_near(each.scores.meaning, each.scores.words))
