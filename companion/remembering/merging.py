"""Decides what becomes of memories that are made into one."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from companion.values import BadInput, Memory, MemoryKind, MemoryOrigin

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
