"""The shared tools of all parts of a sleep: the store, its memories, and the count of changes."""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import Final, TypeAlias, TypeVar

from companion.encoder.encoder import Encoder
from companion.engine.memory.kept_out import KeptOut
from companion.engine.privacy import Privacy
from companion.feeling.emotions import LABELS
from companion.remembering.consolidation import LetGo, Merge, Step, TakeBack
from companion.remembering.extraction import Question
from companion.storage.feelings import Feelings
from companion.storage.memories import Memories, NewMemory, NoSuchMemory, Sleep, new_memory
from companion.storage.memory_filter import MemoryFilter
from companion.storage.memory_search import MemorySearch
from companion.storage.store import Store
from companion.storage.utterances import Utterances
from companion.values import Evidence, Memory, MemoryKind, MemoryLink

T = TypeVar("T")
Steps: TypeAlias = Generator[Question | None, str | None, T]
"""Yields None after a step, or a question for the language model; receives the answer, or None for none."""

PAGE: Final = 50
"""Memories or utterances processed in one step."""
LINKED: Final = frozenset({MemoryKind.MOMENT, MemoryKind.EPISODE})
"""Kinds of memory that are linked with similar ones or with their whole."""


@dataclass(frozen=True, slots=True)
class SleepParts:
    """The data that sleep works on, all from one companion's store."""

    utterances: Utterances
    memories: Memories
    search: MemorySearch
    feelings: Feelings
    alone: Callable[[], AbstractContextManager[object]]
    """Keeps other threads from changing the store, so that a write agrees with the data it rests on."""
    embedded: Callable[[Memory], NewMemory]
    """Gives a memory the vector of its meaning."""
    trunk: str
    """Hash of the trunk that makes the vectors."""
    emotions: Sequence[str]
    """Names of the 28 emotions."""
    zone: tzinfo
    """Time zone for the end of a day."""
    kinds: Callable[[], frozenset[MemoryKind]] = lambda: frozenset(MemoryKind)
    """Returns the kinds that may be written down at present."""
    can_extract: bool = False
    """True if the language model is good enough to choose what to remember."""
    is_kept_out: Callable[[str], bool] = lambda text: False
    """Returns whether a text must not be written down."""
    tells_of_danger: Callable[[str], bool] = lambda text: False
    """Returns whether words may tell of a danger: nothing is made of them."""
    wants_something: Callable[[str], bool] = lambda text: False
    """Returns whether words want something and tell nothing: "Tell me something cosy about the shed."."""


def sleep_parts(
    store: Store,
    encoder: Encoder,
    *,
    zone: tzinfo,
    can_extract: bool,
    privacy: Callable[[], Privacy],
    tells_of_danger: Callable[[str], bool] = lambda text: False,
    wants_something: Callable[[str], bool] = lambda text: False,
) -> SleepParts:
    """Collect the data that sleep works on, for a companion's store."""

    def embedded(memory: Memory) -> NewMemory:
        vector = encoder.encode([memory.text])[0]
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
        tells_of_danger=tells_of_danger,
        wants_something=wants_something,
    )


class SleepStore:
    """One companion's memories during one sleep.

    Attributes:
        parts: The data to work on.
        memories: The memories in ``parts``.
        now: Time of the sleep, seconds since 1970-01-01 UTC.
        slept: Changes made so far.
    """

    def __init__(self, parts: SleepParts, now: float) -> None:
        self.parts = parts
        self.memories = parts.memories
        self.now = now
        last = self.memories.sleeps(limit=1)
        self.slept = Sleep(now, last[0].read_until if last else 0)

    def pages(self, wanted: MemoryFilter) -> Iterator[tuple[Memory, ...]]:
        """Yield the requested memories from the newest on, page by page."""
        before = None
        while page := self.memories.page(wanted, before=before, limit=PAGE):
            yield page
            before = page[-1].happened_at, page[-1].id

    def keep(self, memory: Memory) -> int:
        """Store a memory if its kind is wanted and its subject not excluded; return its id, 0 for none."""
        if memory.kind not in self.parts.kinds() or self.parts.is_kept_out(memory.text):
            return 0
        (new,) = self.memories.add((self.parts.embedded(memory),))
        return new

    def of(self, evidence: Iterable[Evidence]) -> list[Memory]:
        """Return all memories that rest on any of these utterances, in order."""
        ids = [number for one in evidence for number in self.memories.of_utterance(one.session, one.number)]
        return list(self.memories.get(ids).values())

    def apply(self, steps: Sequence[Step]) -> None:
        """Carry out planned steps, and count them."""
        links = list[MemoryLink]()
        for step in steps:
            match step:
                case Merge():
                    self._merge(step)
                case LetGo(number):
                    self._set_faded(number, self.now)
                case TakeBack(number):
                    self._set_faded(number, None)
                case MemoryLink():
                    links.append(step)
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
