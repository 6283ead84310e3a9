"""Decides what becomes of memories while nobody talks: what is merged, linked and let go.

``plan`` looks at some memories at a time (one that is new, with what is near to it, or a page of old ones) and returns
steps that are small and do not depend on each other, so that whoever takes them can stop between any two. Once its
steps are taken, a plan for the same memories is empty. What the person pinned, wrote, corrected or brought along stays
as it is. Finding the memories and taking the steps is the engine's.

A thread whose day has passed stays open until the person was asked how it went. Times are seconds since 1970-01-01 UTC.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from companion.remembering.content_words import content_words, negations, numbers
from companion.remembering.quoting import is_worth_quoting
from companion.remembering.salience import retention
from companion.values import BadInput, LinkKind, Memory, MemoryKind, MemoryLink, MemoryOrigin

Vector: TypeAlias = npt.NDArray[np.float32]
"""Meaning: (384,), of unit length."""

SAME: Final = 0.9
"""Cosine from which on two sentences about the same subject, with the same names and numbers, say the same (guess)."""
ALIKE: Final = 0.7
"""Cosine from which on two moments or episodes of different talks tell of the same: of pairs of LoCoMo's utterances,
read by hand, nearly all at .7 do, and few at .6."""
MOST_ALIKE: Final = 3
"""So many earlier ones a memory is linked with, the most alike ones (guess)."""
FADED: Final = 0.02
"""Below this product of salience and retention a memory is let go: a nod (.15) after nine months, what was said in
passing (.3) after three years, each later if it came back, what mattered (.6) never in practice. Salience hardly
tells what will be asked for (docs/memory.md), so little is let go (guess)."""

_MERGED: Final = frozenset(
    {MemoryKind.FACT, MemoryKind.PREFERENCE, MemoryKind.PERSON, MemoryKind.THREAD, MemoryKind.PROFILE}
)
"""What is told in a sentence of the program's; a moment is somebody's own words, and stays by itself."""
_PARTS: Final = {
    MemoryKind.EPISODE: frozenset({MemoryKind.MOMENT}),
    MemoryKind.SUMMARY: frozenset({MemoryKind.MOMENT, MemoryKind.EPISODE}),
}
"""What may be a part of what."""


@dataclass(frozen=True, slots=True)
class Merge:
    """Put one memory in place of several that say the same."""

    ids: tuple[int, ...]
    """At least two, the oldest first."""
    into: Memory
    """With the words of the newest; what they rest on and whom they name is the store's to hand on."""


@dataclass(frozen=True, slots=True)
class Connect:
    """Link one memory with another."""

    link: MemoryLink


@dataclass(frozen=True, slots=True)
class LetGo:
    """Let a memory fade: it no longer comes back by itself."""

    id: int


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Undo a fading that lies in the future, because the clock was wrong then."""

    id: int


Step: TypeAlias = Merge | Connect | LetGo | TakeBack


def plan(
    memories: Sequence[Memory], links: Collection[MemoryLink], vectors: Mapping[int, Vector], now: float
) -> tuple[Step, ...]:
    """Return what is to be done with these memories, in an order in which it can be done.

    Args:
        memories: From the store, each with its id, in any order.
        links: All that begin at any of them.
        vectors: By id; a memory without one is compared by its words alone.
        now: What the clock says; a clock that was set back makes nothing older than it is.
    """
    there = [
        one if one.faded_at is None else replace(one, faded_at=None)
        for one in memories
        if _is_there(one, now)
    ]
    there.sort(key=_age)
    merges = tuple(_merges(there, vectors))
    merged = {number for merge in merges for number in merge.ids}
    return (
        *merges,
        *(Connect(link) for link in (*_parts(there, links), *_likenesses(there, links, vectors))),
        *fades((one for one in memories if one.id not in merged), now),
    )


def fades(memories: Iterable[Memory], now: float) -> tuple[LetGo | TakeBack, ...]:
    """Return what is to be let go, and what is to be taken back because the clock was wrong when it was let go."""
    found: list[LetGo | TakeBack] = []
    for one in memories:
        if not _is_there(one, now):
            continue
        has_faded = may_fade(one) and one.salience * retention(one, now) < FADED
        if has_faded and one.faded_at is None:
            found.append(LetGo(one.id))
        elif one.faded_at is not None and not has_faded:
            found.append(TakeBack(one.id))
    return tuple(found)


def _is_there(memory: Memory, now: float) -> bool:
    """Tell whether a memory has not faded, or only in a future from which the clock was set back."""
    return memory.faded_at is None or memory.faded_at > now


def may_fade(memory: Memory) -> bool:
    """Tell whether time alone may let a memory go.

    Never what is pinned, what the person wrote, corrected or brought along, what holds, what is open, and summaries,
    which are what remains of the rest.
    """
    if memory.is_pinned or memory.origin is not MemoryOrigin.TALK:
        return False
    match memory.kind:
        case MemoryKind.MOMENT | MemoryKind.EPISODE | MemoryKind.DIARY:
            return True
        case MemoryKind.THREAD:
            return not memory.is_open
        case MemoryKind.SUMMARY:
            return False
        case MemoryKind.FACT | MemoryKind.PREFERENCE | MemoryKind.PERSON | MemoryKind.PROFILE:
            return memory.held_until is not None


def _age(memory: Memory) -> tuple[float, int]:
    return memory.happened_at, memory.id


# ---- merging ---------------------------------------------------------------------------------------------


def _merges(memories: Iterable[Memory], vectors: Mapping[int, Vector]) -> Iterator[Merge]:
    by_place: dict[tuple[object, ...], list[Memory]] = {}
    for one in memories:
        if _may_merge(one):
            by_place.setdefault(_place(one), []).append(one)
    for place in by_place.values():
        for group in _groups(place, vectors):
            yield Merge(tuple(one.id for one in group), _kept_firmly(group))


def _may_merge(memory: Memory) -> bool:
    return (
        memory.kind in _MERGED
        and not memory.is_pinned
        and memory.origin is MemoryOrigin.TALK
        and memory.held_until is None
        and (memory.is_open or memory.kind is not MemoryKind.THREAD)
    )


def _place(memory: Memory) -> tuple[object, ...]:
    """Return what must be the same before words are compared: a denial and another number are near in meaning."""
    names = frozenset(name.casefold() for name in memory.names)
    subject = memory.subject.strip().casefold()
    return memory.kind, subject, names, numbers(memory.text), negations(memory.text), memory.due_at


def _groups(memories: Sequence[Memory], vectors: Mapping[int, Vector]) -> Iterator[list[Memory]]:
    """Yield those that say the same, two or more at a time, in the order they came in."""
    group_of = {one.id: [one] for one in memories}
    for one, other in combinations(memories, 2):
        first, second = group_of[one.id], group_of[other.id]
        if first is not second and _say_the_same(one, other, vectors):
            first.extend(second)
            for each in second:
                group_of[each.id] = first
    distinct = {id(group): group for group in group_of.values()}
    yield from (sorted(group, key=_age) for group in distinct.values() if len(group) > 1)


def _say_the_same(one: Memory, other: Memory, vectors: Mapping[int, Vector]) -> bool:
    if content_words(one.text) == content_words(other.text):
        return True
    return likeness(one.id, other.id, vectors) >= SAME


def likeness(one: int, other: int, vectors: Mapping[int, Vector]) -> float:
    """Return the cosine of two memories' meanings, in [-1, 1]; 0 where one has no vector."""
    if one not in vectors or other not in vectors:
        return 0.0
    return float(vectors[one] @ vectors[other])


def _kept_firmly(group: Sequence[Memory]) -> Memory:
    """Put them into one: told again, it is kept more firmly."""
    return replace(merged(group), strength=sum(one.strength for one in group))


# ---- linking ---------------------------------------------------------------------------------------------


def _parts(memories: Sequence[Memory], links: Collection[MemoryLink]) -> Iterator[MemoryLink]:
    """Link what is told within an episode or a summary with it: it rests on nothing else."""
    known = {(link.source, link.target) for link in links if link.kind is LinkKind.PART_OF}
    for whole in memories:
        told_in = set(whole.evidence)
        for part in memories:
            is_part = part.kind in _PARTS.get(whole.kind, ()) and told_in.issuperset(part.evidence)
            if is_part and part.evidence and (part.id, whole.id) not in known:
                yield MemoryLink(part.id, whole.id, LinkKind.PART_OF)


def _likenesses(
    memories: Sequence[Memory], links: Collection[MemoryLink], vectors: Mapping[int, Vector]
) -> Iterator[MemoryLink]:
    """Link each with the earlier ones that tell of the same in another talk."""
    linked: dict[int, set[int]] = {}
    for link in links:
        if link.kind is LinkKind.LIKE:
            linked.setdefault(link.source, set()).add(link.target)
    told = [one for one in memories if one.kind is MemoryKind.EPISODE or is_worth_quoting(one)]
    for place, later in enumerate(told):
        known = linked.get(later.id, set())
        near = sorted(
            (-likeness(later.id, earlier.id, vectors), earlier.id)
            for earlier in told[:place]
            if earlier.id not in known and _are_of_different_talks(later, earlier)
        )
        for distance, earlier_id in near[: max(0, MOST_ALIKE - len(known))]:
            if -distance >= ALIKE:
                yield MemoryLink(later.id, earlier_id, LinkKind.LIKE, weight=min(1.0, -distance))


def _are_of_different_talks(one: Memory, other: Memory) -> bool:
    return _talks(one).isdisjoint(_talks(other))


def _talks(memory: Memory) -> frozenset[str]:
    return frozenset(piece.session for piece in memory.evidence)


_KEPT_AS_SAID: Final = (
    "What was said is remembered word for word and is not merged; merge what was made of it instead."
)


def merged(memories: Sequence[Memory], text: str = "") -> Memory:
    """Return one memory in place of several of a kind.

    It is as firm and as important as the most so of them, lasts from the first to the last, is pinned or still open
    where one of them is, and otherwise is as the newest: its words, unless there is ``text``, and its feeling. What
    they rest on, whom they name and what they are linked with is the store's to hand on.

    Raises ``BadInput`` for fewer than two, for moments, and for memories of different kinds.
    """
    if len({memory.id for memory in memories}) < 2:
        raise BadInput("It takes two memories to merge; name at least two different ones.")
    kinds = {memory.kind for memory in memories}
    if MemoryKind.MOMENT in kinds:
        raise BadInput(_KEPT_AS_SAID)
    if len(kinds) > 1:
        told = " and a ".join(sorted(kinds))
        raise BadInput(f"Only memories of the same kind can be merged, and these are a {told}.")
    oldest_first = sorted(memories, key=lambda memory: (memory.happened_at, memory.id))
    newest = oldest_first[-1]
    ends = [memory.ended_at for memory in memories if memory.ended_at is not None]
    origins = {memory.origin for memory in memories}
    return replace(
        newest,
        text=text or newest.text,
        about=None if text else newest.about,
        happened_at=oldest_first[0].happened_at,
        ended_at=max(ends, default=None),
        names=(),
        evidence=(),
        outcome=newest.outcome or next((memory.outcome for memory in oldest_first if memory.outcome), ""),
        salience=max(memory.salience for memory in memories),
        strength=max(memory.strength for memory in memories),
        is_open=any(memory.is_open for memory in memories),
        is_pinned=any(memory.is_pinned for memory in memories),
        faded_at=None,
        origin=_origin(origins, is_rewritten=bool(text)),
        id=0,
    )


def _origin(origins: set[MemoryOrigin], *, is_rewritten: bool) -> MemoryOrigin:
    if is_rewritten or MemoryOrigin.TOLD in origins:
        return MemoryOrigin.TOLD
    return MemoryOrigin.TALK if MemoryOrigin.TALK in origins else MemoryOrigin.IMPORT
