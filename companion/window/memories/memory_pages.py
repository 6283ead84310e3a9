"""The pages of the memory book in the window: which to request, and what an answer changes.

Pure. Memories are newest first, by the time they are about. The window holds only those that were scrolled to. After a
change they are read again page by page, so that the list keeps its place.
"""

from dataclasses import dataclass, replace
from typing import Final

import msgspec

from companion.channel.messages import Answer, MemoriesShown, MemoryPage, Query, Refused
from companion.values import Memory, MemoryKind

PAGE: Final = 100
"""Memories in one query."""
MOST_ANEW: Final = 2000
"""Maximum memories read again after a change; scrolling requests the others (guess)."""
FIRST_QUERY: Final = 3_000_000
"""First query number, far from the numbers of the other models."""
PAGES_UP_TO: Final = 3_500_000
"""Limit of the query numbers; the memory book's other queries begin here."""

EVERYTHING: Final = MemoryPage(
    kinds=tuple(kind for kind in MemoryKind if kind is not MemoryKind.MOMENT), limit=PAGE
)
"""The query without any filter: facts, events and plans. Single utterances are in the history, and found here only
if they are asked for."""


@dataclass(frozen=True, slots=True)
class MemoryPages:
    """The memories on the screen, and the pending query."""

    wanted: MemoryPage = EVERYTHING
    """The filters, from the first page on."""
    memories: tuple[Memory, ...] = ()
    """Newest first."""
    has_more: bool = False
    anew: tuple[Memory, ...] | None = None
    """The memories read again so far, while that is going on."""
    asked: Query | None = None
    """The pending query."""
    last_number: int = FIRST_QUERY
    is_loaded: bool = False
    """True after an answer to the present filters."""
    refusal: str = ""
    """Reason why the last query could not be answered."""

    @property
    def is_narrowed(self) -> bool:
        """True if a filter is set."""
        return self.wanted != EVERYTHING

    def looking_for(self, wanted: MemoryPage) -> "MemoryPages":
        """Return the state that requests memories with other filters, none of which is known yet."""
        return MemoryPages(_after(wanted, None), last_number=self.last_number).afresh()

    def afresh(self) -> "MemoryPages":
        """Return the state that requests the shown memories again, or the first page."""
        return replace(self, anew=())._asking(None)

    def older(self) -> "MemoryPages":
        """Return the state that requests the next page, if there is one and no query is pending."""
        if self.asked is not None or not self.has_more or not self.memories:
            return self
        return self._asking(self.memories[-1])

    def answered(self, answer: Answer) -> "MemoryPages":
        """Return the state after an answer, which may request more; an answer to another query changes nothing."""
        if self.asked is None or answer.number != self.asked.number:
            return self
        shown = answer.content
        if isinstance(shown, Refused):
            return replace(
                self, asked=None, anew=None, is_loaded=True, memories=(), refusal=str(shown.sentence)
            )
        if not isinstance(shown, MemoriesShown):
            return self
        if self.anew is None:
            return self._holding((*self.memories, *shown.memories), has_more=shown.has_more)
        anew = (*self.anew, *shown.memories)
        if shown.has_more and len(anew) < min(len(self.memories), MOST_ANEW):
            return replace(self, anew=anew)._asking(anew[-1])
        return self._holding(anew, has_more=shown.has_more)

    def _holding(self, memories: tuple[Memory, ...], *, has_more: bool) -> "MemoryPages":
        return replace(
            self, memories=memories, has_more=has_more, anew=None, asked=None, is_loaded=True, refusal=""
        )

    def _asking(self, last: Memory | None) -> "MemoryPages":
        number = self.last_number + 1
        return replace(self, asked=Query(number, _after(self.wanted, last)), last_number=number)


def place(memory: Memory) -> tuple[float, int]:
    """Return the key that orders memories and identifies each of them."""
    return memory.happened_at, memory.id


def _after(wanted: MemoryPage, last: Memory | None) -> MemoryPage:
    """Return the query for the page after a memory; for the first page after None."""
    return msgspec.structs.replace(wanted, before=None if last is None else place(last))
