"""What the language model is told of the person: the sheet, read off the store, and how they would have replies said.

Any thread may call. The sheet is read anew when asked to: at a start, after a sleep, and when memories were changed.
"""

import logging
import threading
from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo
from typing import Final, TypeAlias

from companion.engine.privacy import Privacy
from companion.guarding.planned import may_bring_up
from companion.remembering.sheet import KINDS, sheet
from companion.storage.memories import Memories
from companion.storage.memory_filter import MemoryFilter
from companion.storage.utterances import PAGE_MAX
from companion.thinking.memory_notes import known_text
from companion.thinking.prompt import CountTokens
from companion.values import CompanionError, KnownLine, MemoryKind, SampleLine

logger = logging.getLogger(__name__)

Know: TypeAlias = Callable[[Callable[[CountTokens], str]], None]
"""Takes what makes the text, given what counts tokens (``ReplyGenerator.know``)."""
Knows: TypeAlias = Callable[[Sequence[str]], None]
"""Takes what a language model reads of the sheet (``KnownPerson.knows``)."""
_HELD: Final = MemoryFilter(kinds=KINDS - {MemoryKind.THREAD}, is_held=True)
_OPEN: Final = MemoryFilter(kinds=frozenset({MemoryKind.THREAD}), is_open=True)


class KnownSheet:
    """One companion's sheet."""

    def __init__(
        self,
        memories: Memories,
        *,
        privacy: Callable[[], Privacy],
        zone: tzinfo,
        unix_now: Callable[[], float],
        knows: Knows = lambda items: None,
        shows_days: bool = False,
    ) -> None:
        """Begin.

        Args:
            memories: what the sheet is made of.
            privacy: tells what the person has set just then: nothing of a closed topic is on the sheet, and nothing at
                all where what is remembered may not come into a reply by itself.
            zone: of the person, by whose calendar days are meant.
            unix_now: what time it is.
            knows: takes the sheet.
            shows_days: Whether a language model reads the day on which each line was told.
        """
        self._memories = memories
        self._privacy = privacy
        self._zone = zone
        self._unix_now = unix_now
        self._knows = knows
        self._shows_days = shows_days
        self._lock = threading.Lock()
        self._times_dropped = 0

    def lines(self) -> tuple[KnownLine, ...]:
        """Return what is known, what counts most first; raises the store's errors."""
        privacy = self._privacy()
        if not privacy.is_recall_on:
            return ()
        found = (one for wanted in (_HELD, _OPEN) for one in self._memories.page(wanted, limit=PAGE_MAX))
        allowed = (one for one in found if may_bring_up(one.text, privacy.boundaries))
        return sheet(allowed, self._unix_now(), self._zone)

    def tell(self) -> None:
        """Read the sheet and hand it on; where it cannot be read, nothing is known."""
        with self._lock:
            times_dropped = self._times_dropped
        try:
            lines = self.lines()
        except CompanionError as error:
            logger.warning("what is known of the person could not be read: %s", error)
            lines = ()
        with self._lock:
            if self._times_dropped == times_dropped:
                self._knows([self._read_as(line) for line in lines])

    def _read_as(self, line: KnownLine) -> str:
        if not self._shows_days:
            return line.item
        told = datetime.fromtimestamp(line.told_at, self._zone)
        return f"{line.item} [{told.day} {told:%b %Y}]"

    def drop(self) -> None:
        """Let nothing be known until it is read anew, because some of it is to be forgotten."""
        with self._lock:
            self._times_dropped += 1
            self._knows(())


class KnownPerson:
    """What the generator knows of the person."""

    def __init__(self, know: Know) -> None:
        """Begin with nothing known; ``know`` takes it once ``open`` was called, and whenever it changes."""
        self._know = know
        self._lock = threading.Lock()
        self._is_open = False
        self._items: tuple[str, ...] = ()
        self._lines: tuple[SampleLine, ...] = ()

    def open(self) -> None:
        """Tell what is known from now on."""
        with self._lock:
            self._is_open = True
        self._tell()

    def knows(self, items: Sequence[str]) -> None:
        """Take the sheet, what counts most first."""
        with self._lock:
            self._items = tuple(items)
        self._tell()

    def would_say(self, lines: Sequence[SampleLine]) -> None:
        """Take how the person would have had replies said, oldest first."""
        with self._lock:
            self._lines = tuple(lines)
        self._tell()

    def _tell(self) -> None:
        with self._lock:
            is_open, items, lines = self._is_open, self._items, self._lines
        if is_open:
            self._know(lambda count: known_text(items, lines, count))
