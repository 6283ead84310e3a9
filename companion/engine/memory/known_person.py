"""The knowledge of the person that the language model gets: the sheet from the store, and their sample lines.

Any thread may call. The sheet is read again on request: at a start, after a sleep, and after memories were changed.
"""

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import KW_ONLY, dataclass
from datetime import datetime, tzinfo
from typing import Final, TypeAlias

from companion.engine.choices import Privacy
from companion.guarding.planned import may_bring_up
from companion.remembering.sheet import KINDS, MostImportant, most_important, plans_within, sheet
from companion.remembering.times.time_words import Tense, find_time
from companion.storage.memories import Memories
from companion.storage.memory_filter import MemoryFilter
from companion.storage.utterances import PAGE_MAX
from companion.thinking.known_answers import PlansAsked, says_no_more
from companion.thinking.prompt.memory_notes import known_text
from companion.thinking.prompt.prompt import CountTokens
from companion.values import CompanionError, KnownLine, Memory, MemoryKind, SampleLine

logger = logging.getLogger(__name__)

Know: TypeAlias = Callable[[Callable[[CountTokens], str]], None]
"""Receives a function that makes the text from a token counter (``ReplyGenerator.know``)."""
Knows: TypeAlias = Callable[[Sequence[str]], None]
"""Receives the sheet's lines for the language model (``KnownPerson.knows``)."""
_HELD: Final = MemoryFilter(kinds=KINDS - {MemoryKind.THREAD}, is_held=True)
_OPEN: Final = MemoryFilter(kinds=frozenset({MemoryKind.THREAD}), is_open=True)


@dataclass(eq=False, repr=False)
class KnownSheet:
    """One companion's sheet."""

    memories: Memories
    _: KW_ONLY
    privacy: Callable[[], Privacy]
    """Returns the person's current limits: closed topics are left out, and the sheet is empty if memories may not come
    into a reply by themselves."""
    zone: tzinfo
    unix_now: Callable[[], float]
    knows: Knows = lambda items: None
    shows_days: Callable[[], bool] = lambda: False
    """Returns whether the language model reads the day on which each line was said."""

    def __post_init__(self) -> None:
        self._lock = threading.Lock()
        self._times_dropped = 0

    def lines(self) -> tuple[KnownLine, ...]:
        """Return the known facts, most important first; raises the store's errors."""
        return sheet(self._allowed(), self.unix_now(), self.zone)

    def most_important(self, most: int) -> MostImportant:
        """Return the most important of them in sentences to the person; raises the store's errors."""
        return most_important(self._allowed(), self.unix_now(), self.zone, most)

    def plans(self, asked: PlansAsked) -> MostImportant | None:
        """Return the plans that a question asks for; raises the store's errors.

        None if it asks for more or for past ones, or if memories may not come into a reply.
        """
        if not self.privacy().is_recall_on:
            return None
        now, beside = self.unix_now(), asked.beside
        time = find_time(beside, now, self.zone, Tense.PLANNED)
        beside = beside if time is None else f"{beside[: time.start]} {beside[time.end :]}"
        if not says_no_more(beside) or (time is None and asked.needs_time):
            return None
        if time is not None and time.span.until <= now:
            return None
        return plans_within(self._allowed(), None if time is None else time.span, now, self.zone)

    def _allowed(self) -> Iterator[Memory]:
        privacy = self.privacy()
        for wanted in (_HELD, _OPEN) if privacy.is_recall_on else ():
            for one in self.memories.page(wanted, limit=PAGE_MAX):
                if may_bring_up(one.text, privacy.boundaries):
                    yield one

    def tell(self) -> None:
        """Read the sheet and pass it on; pass on an empty sheet if it cannot be read."""
        with self._lock:
            times_dropped = self._times_dropped
        try:
            lines = self.lines()
        except CompanionError as error:
            logger.warning("what is known of the person could not be read: %s", error)
            lines = ()
        with self._lock:
            if self._times_dropped == times_dropped:
                self.knows([self._read_as(line) for line in lines])

    def _read_as(self, line: KnownLine) -> str:
        if not self.shows_days():
            return line.item
        told = datetime.fromtimestamp(line.told_at, self.zone)
        return f"{line.item} [{told.day} {told:%b %Y}]"

    def drop(self) -> None:
        """Pass on an empty sheet until it is read again, because some of it must be forgotten."""
        with self._lock:
            self._times_dropped += 1
            self.knows(())


@dataclass(eq=False, repr=False)
class KnownPerson:
    """Knowledge about the person for the generator."""

    know: Know
    """Receives the knowledge after ``open``, and whenever it changes."""

    def __post_init__(self) -> None:
        self._lock = threading.Lock()
        self._is_open = False
        self._items: tuple[str, ...] = ()
        self._lines: tuple[SampleLine, ...] = ()

    def open(self) -> None:
        """Pass on the knowledge from now on."""
        with self._lock:
            self._is_open = True
        self._tell()

    def knows(self, items: Sequence[str]) -> None:
        """Set the sheet, most important first."""
        with self._lock:
            self._items = tuple(items)
        self._tell()

    def would_say(self, lines: Sequence[SampleLine]) -> None:
        """Set the person's sample lines, oldest first."""
        with self._lock:
            self._lines = tuple(lines)
        self._tell()

    def _tell(self) -> None:
        with self._lock:
            is_open, items, lines = self._is_open, self._items, self._lines
        if is_open:
            self.know(lambda count: known_text(items, lines, count))
