"""What every part of a sleep works with: the store, what is kept in it, and the count of what was done."""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import Final, TypeAlias, TypeVar

from companion.encoder.encoder import Encoder
from companion.engine.kept_out import KeptOut
from companion.engine.privacy import Privacy
from companion.feeling.emotions import LABELS
from companion.remembering.consolidation import Connect, LetGo, Merge, Step, TakeBack
from companion.remembering.extraction import Question
from companion.storage.feelings import Feelings
from companion.storage.memories import Memories, NewMemory, NoSuchMemory, Sleep, new_memory
from companion.storage.memory_filter import MemoryFilter
from companion.storage.memory_search import MemorySearch
from companion.storage.store import Store
from companion.storage.utterances import Utterances
from companion.values import Evidence, Memory, MemoryKind

T = TypeVar("T")
Steps: TypeAlias = Generator[Question | None, str | None, T]
"""Yields None after a step, or a question, whose answer it is sent; None for none."""

PAGE: Final = 50
"""Memories or utterances that are looked at in one step."""
LINKED: Final = frozenset({MemoryKind.MOMENT, MemoryKind.EPISODE})
"""What is linked with what it is like, or part of."""


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
    kinds: Callable[[], frozenset[MemoryKind]] = lambda: frozenset(MemoryKind)
    """Tells what may be written down just then."""
    can_extract: bool = False
    """Whether the language model can be trusted to say what to remember."""
    is_kept_out: Callable[[str], bool] = lambda text: False
    """Tells of which texts nothing may be written down."""


def sleep_parts(
    store: Store,
    encoder: Encoder,
    *,
    zone: tzinfo,
    can_extract: bool,
    privacy: Callable[[], Privacy],
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
        kinds=lambda: privacy().kinds,
        can_extract=can_extract,
        is_kept_out=KeptOut(lambda: privacy().boundaries, encoder).holds,
    )


class SleepStore:
    """One companion's memories during one sleep.

    Attributes:
        parts: What there is to work on.
        memories: The same as in ``parts``.
        now: When it sleeps, seconds since 1970-01-01 UTC.
        slept: What was done so far.
    """

    def __init__(self, parts: SleepParts, now: float) -> None:
        self.parts = parts
        self.memories = parts.memories
        self.now = now
        last = self.memories.sleeps(limit=1)
        self.slept = Sleep(now, last[0].read_until if last else 0)

    def pages(self, wanted: MemoryFilter) -> Iterator[tuple[Memory, ...]]:
        """Yield what is wanted, from the newest, so many at a time."""
        before = None
        while page := self.memories.page(wanted, before=before, limit=PAGE):
            yield page
            before = page[-1].happened_at, page[-1].id

    def keep(self, memory: Memory) -> int:
        """Keep a memory if its kind is wanted and its subject not kept out; return its id, 0 for none."""
        if memory.kind not in self.parts.kinds() or self.parts.is_kept_out(memory.text):
            return 0
        (new,) = self.memories.add((self.parts.embedded(memory),))
        return new

    def of(self, evidence: Iterable[Evidence]) -> list[Memory]:
        """Return all memories that rest on any of these utterances, in their order."""
        ids = [number for one in evidence for number in self.memories.of_utterance(one.session, one.number)]
        return list(self.memories.get(ids).values())

    def apply(self, steps: Sequence[Step]) -> None:
        """Do what was planned, and count it."""
        links = [step.link for step in steps if isinstance(step, Connect)]
        for step in steps:
            match step:
                case Merge():
                    self._merge(step)
                case LetGo(number):
                    self._set_faded(number, self.now)
                case TakeBack(number):
                    self._set_faded(number, None)
                case Connect():
                    pass
        if links:
            self.memories.link(links)
            self.slept = replace(self.slept, linked=self.slept.linked + len(links))

    def _merge(self, step: Merge) -> None:
        if self.memories.merge(step.ids, self.parts.embedded(step.into)):
            self.slept = replace(self.slept, merged=self.slept.merged + len(step.ids) - 1)

    def _set_faded(self, number: int, at: float | None) -> None:
        try:
            memory = self.memories.find(number)
        except NoSuchMemory:
            return
        self.memories.update((replace(memory, faded_at=at),))
        self.slept = replace(self.slept, faded=self.slept.faded + (at is not None))
