"""Recalls: asks the sources for candidates, follows their links, decides which come back in which order, and says why.

The fit of a memory is a weighted sum of signals; the weights are round numbers that were chosen on LoCoMo, where wide
ranges around them do equally well. Where nothing is asked, the feeling is added to the fit, both scaled to [0, 1] over
the candidates: the sum of Emotional RAG (Huang et al. 2024), in which the one that scatters more dominates. A memory
that does not fit at all does not come back, and none does if nothing fits (``may_come_up``).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import msgspec
import numpy as np

from companion.remembering.content_words import telling_words, words_in_common
from companion.remembering.recalling.may_come_up import (
    are_brought_up,
    fit_at_all,
    may_come_back,
    passes_time,
    tells_something,
)
from companion.remembering.recalling.signals import (
    WORDS,
    Candidate,
    Numbers,
    Query,
    Signals,
    Vectors,
    hopeful,
    measure,
    unit,
    vectors_of,
)
from companion.remembering.speech_acts import asks_how_it_went, asks_why
from companion.storage.memories import Memories
from companion.storage.memory_filter import CLEAR
from companion.storage.memory_rows import Vector
from companion.storage.memory_search import Found, MemorySearch
from companion.values import (
    Affect,
    FeelingPolicy,
    LinkKind,
    Memory,
    MemoryKind,
    MemoryLink,
    Recalled,
    RecallPurpose,
    RecallScores,
    Told,
    listed,
)

_EACH: Final = 30
"""Maximum candidates from each source; 50 find as much on LoCoMo, and reading a memory costs time."""
_FOLLOWED: Final = 25
"""Number of the best candidates whose neighbours are examined; 40 find as much on LoCoMo."""
_LINKED: Final = 15
"""Number of the best candidates whose links are followed (guess)."""
_AROUND: Final = 0.7
"""Assumed weight of a cause within two turns of its effect, if the question asks why."""


Purposes: TypeAlias = Callable[[str], Mapping[RecallPurpose, float]]
"""Returns the probability of each purpose of words; nothing where it is not known."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Sources of memories and of their links."""

    search: MemorySearch
    kept: Memories
    purposes: Purposes = lambda text: {}


def recall(query: Query, sources: Sources) -> tuple[Recalled, ...]:
    """Return the recalled memories, the best first; none if the intent asks no source."""
    if not query.intent.kinds or query.intent.most == 0:
        return ()
    words = _by_words(query, sources.search)
    found = _found(query, sources.search, words)
    vectors = sources.search.vectors(found, query.trunk)
    best = _best(query, found, words, vectors)
    near = _both_ways(sources.search.neighbours(best[:_FOLLOWED]))
    caused = _caused(sources.kept.links_of(best[:_LINKED]))
    if asks_why(query.text):
        _add_around(caused, best[:_LINKED], near, sources.search)
    beside = [one for one in (*near, *caused) if one not in found]
    vectors |= sources.search.vectors(beside, query.trunk)
    candidates = [
        Candidate(
            memory,
            vectors.get(one),
            words.get(one, 0.0),
            tuple(near.get(one, ())),
            tuple(caused.get(one, ())),
        )
        for one, memory in sources.kept.get((*found, *beside)).items()
    ]
    return rank(query, candidates, sources.purposes)


def _by_words(query: Query, search: MemorySearch) -> dict[int, float]:
    telling = " ".join(telling_words(query.text))
    return dict(search.by_words(telling, _EACH, query.intent.kinds))


def _found(query: Query, search: MemorySearch, words: Mapping[int, float]) -> tuple[int, ...]:
    found: list[Found] = []
    if query.vector is not None:
        found.append(search.nearest(query.vector, query.trunk, _EACH, query.intent.kinds))
    if query.names:
        found.append(search.by_name(query.names, _EACH))
    if query.span is not None:
        span = (query.span.since, query.span.until)
        found.append(search.between(*span, _EACH))
        if query.vector is not None:
            found.append(search.nearest(query.vector, query.trunk, _EACH, query.intent.kinds, span))
    if query.sought:
        found.append(search.by_emotions(query.sought, _EACH))
    elif (sought := _sought_feeling(query)) is not None:
        found.append(search.by_feeling(sought, _EACH))
    return tuple(dict.fromkeys((*words, *(one for some in found for one, _ in some))))


def _sought_feeling(query: Query) -> Affect | None:
    match query.intent.policy:
        case FeelingPolicy.NEUTRAL:
            return None
        case FeelingPolicy.CONGRUENT:
            return query.felt
        case FeelingPolicy.COUNTER:
            return hopeful(query.felt)


def _best(
    query: Query, found: Iterable[int], words: Mapping[int, float], vectors: Mapping[int, Vector]
) -> list[int]:
    highest = max(words.values(), default=0.0) or 1.0
    asked = query.vector

    def fit(one: int) -> float:
        meaning = 0.0 if asked is None or one not in vectors else float(vectors[one] @ asked)
        return meaning + WORDS * words.get(one, 0.0) / highest

    return sorted(found, key=fit, reverse=True)


def _both_ways(neighbours: Mapping[int, Iterable[int]]) -> dict[int, set[int]]:
    near: dict[int, set[int]] = {}
    for one, others in neighbours.items():
        for other in others:
            near.setdefault(one, set()).add(other)
            near.setdefault(other, set()).add(one)
    return near


def _add_around(
    caused: dict[int, list[tuple[int, float]]],
    effects: Iterable[int],
    near: Mapping[int, Iterable[int]],
    search: MemorySearch,
) -> None:
    """Add the moments within two turns of an effect as its possible causes."""
    farther = _both_ways(search.neighbours({one for effect in effects for one in near.get(effect, ())}))
    for effect in effects:
        beside = set(near.get(effect, ()))
        around = beside.union(*(farther.get(one, ()) for one in beside)) - {effect}
        for one in around:
            caused.setdefault(one, []).append((effect, _AROUND))


def _caused(links: Iterable[MemoryLink]) -> dict[int, list[tuple[int, float]]]:
    """Return the effects of each cause; among several causes of one effect, the surest counts fully."""
    causes = [link for link in links if link.kind is LinkKind.CAUSED]
    surest: dict[int, float] = {}
    for link in causes:
        surest[link.target] = max(link.weight, surest.get(link.target, 0.0))
    caused: dict[int, list[tuple[int, float]]] = {}
    for link in causes:
        caused.setdefault(link.source, []).append((link.target, link.weight / surest[link.target]))
    return caused


_PERSON: Final = 0.4
_TIME: Final = 0.4
_NEAR: Final = 0.8
_CAUSE: Final = 1.5
_ASKS: Final = -0.1
_KEPT: Final = 0.05
"""Weight of retention and of salience, which decide among memories that fit equally (guess)."""
_MATTERED: Final = 0.5
"""Weight of salience for a question about how a time was that names nothing: no words then tell the fit (guess)."""
_ASKED_FEELING: Final = 0.6
"""Weight of the feeling that a question names: on six lives .4 to 1 do equally well."""
_SUPERSEDED: Final = -0.3
"""Weight of a memory that no longer holds, unless the past is asked for: it comes after one that holds (guess)."""
_LOOKED_AT: Final = 40
"""Number of the best candidates that are examined more closely (guess)."""


def rank(
    query: Query, candidates: Sequence[Candidate], purposes: Purposes = lambda text: {}
) -> tuple[Recalled, ...]:
    """Return the memories that come back, best first, at most as many as the intent allows, in a total, stable order.

    Candidates that may not come back still raise the score of those that were said next to them.
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
    there, scores, spoke = [ordered[place] for place in places[come]], scores[come], signals.of(places[come])
    return _chosen(query, there, scores, spoke, purposes)


def fitness(query: Query, memories: Sequence[Memory], signals: Signals) -> Numbers:
    """Return the fit of each memory without its feeling, (n,)."""
    mattered = _MATTERED if asks_how_it_went(query.text) else _KEPT
    superseded = np.array(
        [memory.held_until is not None and not query.intent.asks_past for memory in memories], np.float64
    )
    return np.asarray(
        signals.meaning
        + WORDS * signals.words * signals.shared
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
    if query.sought:
        return fit + _ASKED_FEELING * signals.feeling
    if query.intent.policy is FeelingPolicy.NEUTRAL or not signals.feeling.any():
        return fit
    return kept_to_the_point(unit(fit) + unit(signals.feeling), fit, query.intent.most)


def kept_to_the_point(scores: Numbers, fit: Numbers, most: int) -> Numbers:
    """Return scores, (n,), in which the one that fits best is among the ``most`` highest, behind the others if need be.

    A similar feeling must not displace the memory that the words are about.
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
    query: Query, there: Sequence[Candidate], scores: Numbers, signals: Signals, purposes: Purposes
) -> tuple[Recalled, ...]:
    """Return the best without small talk; only what is chosen is read for it, since reading costs time."""
    memories = [one.memory for one in there]
    vectors, worth = vectors_of(there), scores.copy()
    while True:
        chosen = choose(worth, vectors, memories, query.intent.most)
        idle = [at for at, _ in chosen if passes_time(memories[at], purposes)]
        if not idle:
            break
        worth[idle] = -np.inf
    return tuple(
        Recalled(memories[at], score, spoke := signals.scores(at), reason(query, memories[at], spoke))
        for at, score in chosen
    )


_REPETITION: Final = 0.2
"""Cost of full likeness to a memory that is already chosen (guess; .1 to .5 make no difference on LoCoMo)."""
_REPEATS: Final = 0.6
"""Cosine from which a memory counts as like another (guess). Of 276 questions in six languages .86 are answered among
five, .84 if everything counts that is alike at all: two things of one subject are no repetition."""


def choose(
    scores: Numbers, vectors: Vectors, memories: Sequence[Memory], most: int
) -> tuple[tuple[int, float], ...]:
    """Return the places of the chosen memories, each with its score after that of the earlier ones, highest first.

    Maximal marginal relevance (Carbonell & Goldstein 1998), with the inner product of meanings as likeness, so that the
    same thing is not said twice. It costs no accuracy on LoCoMo.

    Args:
        scores: (n,); a memory with -inf is never chosen. Of equal ones the first comes first.
        vectors: (n, 384); of length 1, or zeros where there is none.
        memories: n; of a moment and a memory with only that as evidence, the better one is chosen, and likewise of a
            fact and a plan in the same words.
        most: Maximum number of memories.
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
        likeness = np.maximum(likeness, (vectors @ vectors[place] - _REPEATS) / (1 - _REPEATS))
        worth[place] = -np.inf
        for other, memory in enumerate(memories):
            if _tell_the_same(memory, memories[place]):
                worth[other] = -np.inf
    return tuple(chosen)


def _tell_the_same(one: Memory, other: Memory) -> bool:
    is_moment = MemoryKind.MOMENT in {one.kind, other.kind}
    return (
        (is_moment or one.text == other.text)
        and len(one.evidence) > 0
        and frozenset(one.evidence) == frozenset(other.evidence)
    )


_MOST: Final = 3
"""Maximum grounds that are named."""
_ALIKE: Final = 0.45
"""Cosine from which on two texts are said to be about something similar (guess)."""
_FAR_APART: Final = 0.6
"""Distance (``Affect.distance``) below which feelings are called much the same (guess)."""
_BETTER: Final = 0.2
"""Difference of valence from which on a time is called better (guess)."""
_SAID_WORDS: Final = 2
_MATTERED_MUCH: Final = 0.7
_MINUTE, _HOUR, _DAY = 60.0, 3_600.0, 86_400.0
_UNITS: Final = (
    (365.25 * _DAY, Told("{count} {count|year|years} ago")),
    (30.44 * _DAY, Told("{count} {count|month|months} ago")),
    (7 * _DAY, Told("{count} {count|week|weeks} ago")),
    (_DAY, Told("{count} {count|day|days} ago")),
    (_HOUR, Told("{count} {count|hour|hours} ago")),
    (_MINUTE, Told("{count} {count|minute|minutes} ago")),
)


def reason(query: Query, memory: Memory, scores: RecallScores) -> Told:
    """Return the age of a memory and the reasons why it came back, the strongest first, in a sentence."""
    grounds = [ground for ground in _grounds(query, memory, scores) if ground is not None][:_MOST]
    return Told(
        "Recalled because {reasons} ({age}).",
        {
            "reasons": listed(grounds or [Told("nothing else fits better")]),
            "age": _age(query.now - memory.happened_at),
        },
    )


def _grounds(query: Query, memory: Memory, scores: RecallScores) -> list[Told | None]:
    return [
        _person(query, memory),
        Told("it is from the time you asked for") if scores.time > 0 else None,
        Told("it may have caused that feeling") if scores.cause > 0 else None,
        _words(query, memory),
        Told("it is on a similar topic") if scores.meaning >= _ALIKE else None,
        _feeling(query, memory, scores),
        Told("it was said next to something that fits") if scores.near >= _ALIKE else None,
        Told("it mattered to you") if scores.salience >= _MATTERED_MUCH else None,
        Told("it is still open") if memory.is_open else None,
        Told("it is slightly similar") if 0 < scores.meaning < _ALIKE else None,
    ]


def _person(query: Query, memory: Memory) -> Told | None:
    asked = {name.casefold() for name in query.names}
    named = [name for name in memory.names if name.casefold() in asked]
    return Told("you mentioned {names}", {"names": listed(named)}) if named else None


def _words(query: Query, memory: Memory) -> Told | None:
    named = {name.casefold() for name in memory.names}
    shared = {word.casefold(): word for word in words_in_common(memory.text, query.text)}
    few = [Told("“{word}”", {"word": word}) for plain, word in shared.items() if plain not in named][
        :_SAID_WORDS
    ]
    return Told("it mentions {words}", {"words": listed(few)}) if few else None


def _feeling(query: Query, memory: Memory, scores: RecallScores) -> Told | None:
    if query.sought:
        shows = max((memory.emotions[place] for place in query.sought if memory.emotions), default=0.0)
        return Told("you felt that way then") if shows >= CLEAR else None
    if scores.feeling <= 0 or memory.felt is None:
        return None
    match query.intent.policy:
        case FeelingPolicy.NEUTRAL:
            return None
        case FeelingPolicy.CONGRUENT:
            is_near = query.felt is not None and query.felt.distance(memory.felt) < _FAR_APART
            return Told("you felt much as you do now") if is_near else None
        case FeelingPolicy.COUNTER:
            now = query.felt or Affect()
            return Told("it was a better time") if memory.felt.valence >= now.valence + _BETTER else None


def _age(seconds: float) -> Told:
    if seconds < 0:
        return Told("dated in the future")
    for length, form in _UNITS:
        if seconds >= length:
            return msgspec.structs.replace(form, args={"count": round(seconds / length)})
    return Told("just now")
