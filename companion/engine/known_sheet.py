"""Reads the sheet of what is known of the person off the store, and tells it to who makes the prompts.

Any thread may call. It is read anew when asked to: at a start, after a sleep, and when memories were changed.
"""

import logging
import threading
from collections.abc import Callable, Sequence
from datetime import tzinfo
from typing import Final, TypeAlias

from companion.guarding.planned import may_bring_up
from companion.remembering.sheet import KINDS, sheet
from companion.storage.memories import Memories
from companion.storage.memory_filter import MemoryFilter
from companion.storage.utterances import PAGE_MAX
from companion.values import Boundaries, CompanionError, KnownLine, MemoryKind

logger = logging.getLogger(__name__)

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
        boundaries: Boundaries,
        zone: tzinfo,
        unix_now: Callable[[], float],
        knows: Knows = lambda items: None,
        is_on: bool = True,
    ) -> None:
        """Begin.

        Args:
            memories: what the sheet is made of.
            boundaries: what the person has set; nothing of a closed topic is on the sheet.
            zone: of the person, by whose calendar days are meant.
            unix_now: what time it is.
            knows: takes the sheet.
            is_on: whether what is remembered may come into a reply by itself; without it nothing is on the sheet.
        """
        self._memories = memories
        self._boundaries = boundaries
        self._zone = zone
        self._unix_now = unix_now
        self._knows = knows
        self._is_on = is_on
        self._lock = threading.Lock()
        self._times_dropped = 0

    def lines(self) -> tuple[KnownLine, ...]:
        """Return what is known, what counts most first; raises the store's errors."""
        if not self._is_on:
            return ()
        found = (one for wanted in (_HELD, _OPEN) for one in self._memories.page(wanted, limit=PAGE_MAX))
        allowed = (one for one in found if may_bring_up(one.text, self._boundaries))
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
                self._knows([line.item for line in lines])

    def drop(self) -> None:
        """Let nothing be known until it is read anew, because some of it is to be forgotten."""
        with self._lock:
            self._times_dropped += 1
            self._knows(())
