"""Decides what happens to memories while nobody talks: which are merged, linked or faded.

``plan`` looks at some memories at a time (a new one with those near to it, or a page of old ones). It returns small
steps that do not depend on each other, so that the caller can stop between any two. Once its steps are carried out, a
plan for the same memories is empty. Memories that the person pinned, wrote, corrected or imported stay unchanged.
Finding the memories and carrying out the steps is the engine's task.

A thread whose day has passed stays open until the person was asked how it went. Times are seconds since 1970-01-01 UTC.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final, TypeAlias

from companion.remembering.content_words import content_words, negations, numbers
from companion.remembering.salience import retention
from companion.remembering.summaries import is_worth_quoting
from companion.remembering.traces import TOLD
from companion.storage.memory_rows import Vector
from companion.values import BadInput, LinkKind, Memory, MemoryKind, MemoryLink, MemoryOrigin, Told, listed

SAME: Final = 0.9
"""Cosine from which on two sentences about the same subject, with the same names and numbers, say the same (guess)."""
ALIKE: Final = 0.7
"""Cosine from which on two moments or episodes of different talks are about the same: among pairs of LoCoMo's
utterances, read by hand, nearly all at .7 are, and few at .6."""
MOST_ALIKE: Final = 3
"""Maximum earlier memories that a memory is linked with, the most alike ones (guess)."""
FADED: Final = 0.02
"""Product of salience and retention below which a memory fades: a nod (.15) after nine months, a passing remark (.3)
after three years, each later if it came back, and one that mattered (.6) practically never. Salience says little about
what the person will ask for (docs/memory.md), so few memories fade (guess)."""

_MERGED: Final = TOLD | {MemoryKind.PROFILE}
"""Kinds that are told in a sentence of the program's; a moment holds a speaker's own words, and stays by itself."""
_PARTS: Final = {
    MemoryKind.EPISODE: frozenset({MemoryKind.MOMENT}),
    MemoryKind.SUMMARY: frozenset({MemoryKind.MOMENT, MemoryKind.EPISODE}),
}
"""Kinds of memory that may be a part of an episode or a summary."""


@dataclass(frozen=True, slots=True)
class Merge:
    """A step that replaces several memories that say the same with one."""

    ids: tuple[int, ...]
    """Ids of the merged memories: at least two, the oldest first."""
    into: Memory
    """The new memory, with the words of the newest; the store hands on the evidence and the names of the others."""


@dataclass(frozen=True, slots=True)
class LetGo:
    """A step that lets a memory fade, so that it no longer comes back by itself."""

    id: int


@dataclass(frozen=True, slots=True)
class TakeBack:
    """A step that undoes a fading that lies in the future, because the clock was wrong then."""

    id: int


Step: TypeAlias = Merge | MemoryLink | LetGo | TakeBack
"""An act on memories; a link is stored between two of them."""


def plan(
    memories: Sequence[Memory], links: Collection[MemoryLink], vectors: Mapping[int, Vector], now: float
) -> tuple[Step, ...]:
    """Return the steps for these memories, in an order in which they can be carried out.

    Args:
        memories: Memories from the store, each with its id, in any order.
        links: All links that begin at any of them.
        vectors: Vectors by id; a memory without one is compared by its words alone.
        now: Time on the clock; if the clock was set back, nothing gets older.
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
        *_parts(there, links),
        *_likenesses(there, links, vectors),
        *fades((one for one in memories if one.id not in merged), now),
    )


def fades(memories: Iterable[Memory], now: float) -> tuple[LetGo | TakeBack, ...]:
    """Return which memories fade, and for which a fading is undone because the clock was wrong at the time."""
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
    """Tell whether a memory has not faded, or only at a time that is in the future after the clock was set back."""
    return memory.faded_at is None or memory.faded_at > now


def may_fade(memory: Memory) -> bool:
    """Tell whether a memory may fade through time alone.

    Pinned memories never do, nor those that the person wrote, corrected or imported, facts that hold, and open threads.
    Summaries do not either, because they are all that remains of the rest.
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
    """Return the fields that must be equal before words are compared: a denial or another number is near in meaning."""
    names = frozenset(name.casefold() for name in memory.names)
    subject = memory.subject.strip().casefold()
    return memory.kind, subject, names, numbers(memory.text), negations(memory.text), memory.due_at


def _groups(memories: Sequence[Memory], vectors: Mapping[int, Vector]) -> Iterator[list[Memory]]:
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
    """Return the cosine of two memories' meanings, in [-1, 1]; 0 if one has no vector."""
    if one not in vectors or other not in vectors:
        return 0.0
    return float(vectors[one] @ vectors[other])


def _kept_firmly(group: Sequence[Memory]) -> Memory:
    """Merge memories into one, whose strength is their sum, because it was told again."""
    return replace(merged(group), strength=sum(one.strength for one in group))


# ---- linking ---------------------------------------------------------------------------------------------


def _parts(memories: Sequence[Memory], links: Collection[MemoryLink]) -> Iterator[MemoryLink]:
    """Link an episode or summary with the memories told within it: those with no evidence outside it."""
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
    """Link each memory with the earlier ones of other talks that are about the same."""
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
            if earlier.id not in known and _talks(later).isdisjoint(_talks(earlier))
        )
        for distance, earlier_id in near[: max(0, MOST_ALIKE - len(known))]:
            if -distance >= ALIKE:
                yield MemoryLink(later.id, earlier_id, LinkKind.LIKE, weight=min(1.0, -distance))


def _talks(memory: Memory) -> frozenset[str]:
    return frozenset(piece.session for piece in memory.evidence)


_KEPT_AS_SAID: Final = Told(
    "What was said is remembered word for word and is not merged; merge what was made of it instead."
)


_A: Final = {
    MemoryKind.FACT: Told("a fact"),
    MemoryKind.PREFERENCE: Told("a preference"),
    MemoryKind.PERSON: Told("a person"),
    MemoryKind.THREAD: Told("a thread"),
    MemoryKind.PROFILE: Told("a line about you"),
    MemoryKind.EPISODE: Told("an episode"),
    MemoryKind.SUMMARY: Told("a summary"),
    MemoryKind.DIARY: Told("a line of the diary"),
}
"""Kinds of memories that may be merged, each with its article."""


def merged(memories: Sequence[Memory], text: str = "") -> Memory:
    """Return one memory that replaces several of a kind.

    Its strength and salience are the highest of theirs, and it lasts from the first to the last. It is pinned or open
    if one of them is. Otherwise it is like the newest: its words, unless there is ``text``, and its feeling. The store
    hands on their evidence, names and links.

    Raises ``BadInput`` for fewer than two, for moments, and for memories of different kinds.
    """
    if len({memory.id for memory in memories}) < 2:
        raise BadInput("It takes two memories to merge; name at least two different ones.")
    kinds = {memory.kind for memory in memories}
    if MemoryKind.MOMENT in kinds:
        raise BadInput(_KEPT_AS_SAID)
    if len(kinds) > 1:
        told = listed([_A[kind] for kind in sorted(kinds)])
        raise BadInput(
            "Only memories of the same kind can be merged, and these are {kinds}.", {"kinds": told}
        )
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
