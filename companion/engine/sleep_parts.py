"""What sleep works on: one companion's store, and what gives its memories their meaning."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import tzinfo

from companion.encoder.encoder import Encoder
from companion.engine.kept_out import KeptOut
from companion.feeling.emotions import LABELS
from companion.storage.feelings import Feelings
from companion.storage.memories import Memories, NewMemory, new_memory
from companion.storage.memory_search import MemorySearch
from companion.storage.store import Store
from companion.storage.utterances import Utterances
from companion.values import Boundaries, Memory, MemoryKind


@dataclass(frozen=True, slots=True)
class SleepParts:
    """What sleep works on, all of one companion's store."""

    utterances: Utterances
    memories: Memories
    search: MemorySearch
    feelings: Feelings
    alone: Callable[[], AbstractContextManager[object]]
    """Lets no other thread change the store meanwhile: what is written then rests on what is there."""
    embedded: Callable[[Memory], NewMemory]
    """Gives a memory the vector of its meaning."""
    trunk: str
    """Hash of the trunk that makes the vectors."""
    emotions: Sequence[str]
    """Names of the 28 emotions."""
    zone: tzinfo
    """By whose calendar a day is over."""
    kinds: frozenset[MemoryKind] = frozenset(MemoryKind)
    """What may be written down."""
    can_extract: bool = False
    """Whether the language model can be trusted to say what to remember."""
    is_kept_out: Callable[[str], bool] = lambda text: False
    """Tells of which texts nothing may be written down."""


def sleep_parts(
    store: Store,
    encoder: Encoder,
    *,
    zone: tzinfo,
    kinds: frozenset[MemoryKind],
    can_extract: bool,
    boundaries: Boundaries,
) -> SleepParts:
    """Join what sleep works on, for a companion's store."""

    def embedded(memory: Memory) -> NewMemory:
        vector = encoder.encode([memory.text]).meaning[0]
        return new_memory(memory, vector, encoder.trunk_hash)

    return SleepParts(
        utterances=store.utterances,
        memories=store.memories,
        search=store.memory_search,
        feelings=store.feelings,
        alone=store.database.reading,
        embedded=embedded,
        trunk=encoder.trunk_hash,
        emotions=LABELS,
        zone=zone,
        kinds=kinds,
        can_extract=can_extract,
        is_kept_out=KeptOut(boundaries, encoder).holds,
    )
