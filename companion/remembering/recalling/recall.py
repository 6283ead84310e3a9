"""Recalls: asks the sources for candidates, follows their links, and lets ``rank`` decide."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from companion.remembering.content_words import telling_words
from companion.remembering.recalling.query import Query, as_said
from companion.remembering.recalling.ranking import rank
from companion.remembering.recalling.signals import WORDS, Candidate, hopeful
from companion.remembering.speech_acts import asks_why
from companion.storage.memories import Memories
from companion.storage.memory_rows import Vector
from companion.storage.memory_search import Found, MemorySearch
from companion.values import (
    Affect,
    FeelingPolicy,
    LinkKind,
    MemoryLink,
    Recalled,
)

_EACH: Final = 30
"""Maximum candidates from each source; 50 find as much on LoCoMo, and reading a memory costs time."""
_FOLLOWED: Final = 25
"""Number of the best candidates whose neighbours are examined; 40 find as much on LoCoMo."""
_LINKED: Final = 15
"""Number of the best candidates whose links are followed (guess)."""
_AROUND: Final = 0.7
"""Assumed weight of a cause within two turns of its effect, if the question asks why."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Sources of memories and of their links."""

    search: MemorySearch
    kept: Memories


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
    return rank(query, candidates)


def _by_words(query: Query, search: MemorySearch) -> dict[int, float]:
    telling = " ".join(telling_words(as_said(query.text, query.called)))
    return dict(search.by_words(telling, _EACH, query.intent.kinds))


def _found(query: Query, search: MemorySearch, words: Mapping[int, float]) -> tuple[int, ...]:
    """Return the ids that the sources found, each once."""
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
    if (sought := _sought_feeling(query)) is not None:
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
    """Return ids sorted by meaning and words, the best first."""
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
