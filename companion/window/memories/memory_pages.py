"""The pages of the memory book that the window holds: which to ask for, and how an answer changes what is shown.

Pure. Memories are newest first, by when they happened. However many there are, the window holds those that were
scrolled to. What has changed is read anew page by page, so that the list keeps its place.
"""

from dataclasses import dataclass, replace
from typing import Final

import msgspec

from companion.channel.messages import Answer, MemoriesShown, MemoryPage, Query, Refused
from companion.values import Memory

PAGE: Final = 100
"""Memories asked for at once."""
MOST_ANEW: Final = 2000
"""So many are read anew at most when something has changed; the others are asked for again as one scrolls (guess)."""
FIRST_QUERY: Final = 3_000_000
"""Far from the numbers of the other models' questions."""
PAGES_UP_TO: Final = 3_500_000
"""Numbers from here on are the book's other questions."""

EVERYTHING: Final = MemoryPage(limit=PAGE)
"""What is looked for before anything is."""


@dataclass(frozen=True, slots=True)
class MemoryPages:
    """What of the memory book is on the screen, and what has been asked."""

    wanted: MemoryPage = EVERYTHING
    """What is looked for, from the first page on."""
    memories: tuple[Memory, ...] = ()
    """Newest first."""
    has_more: bool = False
    anew: tuple[Memory, ...] | None = None
    """What was read anew so far, while that is going on."""
    asked: Query | None = None
    """The query under way."""
    last_number: int = FIRST_QUERY
    is_loaded: bool = False
    """An answer to the present question has come."""
    refusal: str = ""
    """Why the last query could not be answered."""

    @property
    def is_narrowed(self) -> bool:
        """Whether only some memories are looked for."""
        return self.wanted != EVERYTHING

    def looking_for(self, wanted: MemoryPage) -> "MemoryPages":
        """Return the state that asks for something else; of that nothing is known yet."""
        return MemoryPages(_after(wanted, None), last_number=self.last_number).afresh()

    def afresh(self) -> "MemoryPages":
        """Return the state that asks for what is shown once more, or for the first page."""
        return replace(self, anew=())._asking(None)

    def older(self) -> "MemoryPages":
        """Return the state that asks for the next page, where there is one and none is under way."""
        if self.asked is not None or not self.has_more or not self.memories:
            return self
        return self._asking(self.memories[-1])

    def answered(self, answer: Answer) -> "MemoryPages":
        """Return the state after an answer, which may ask on; one to another question changes nothing."""
        if self.asked is None or answer.number != self.asked.number:
            return self
        shown = answer.content
        if isinstance(shown, Refused):
            return replace(self, asked=None, anew=None, is_loaded=True, memories=(), refusal=shown.sentence)
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
    """Return what orders memories on a page and names each of them."""
    return memory.happened_at, memory.id


def _after(wanted: MemoryPage, last: Memory | None) -> MemoryPage:
    """Return what asks for the page after a memory; for the first page after None."""
    return msgspec.structs.replace(wanted, before=None if last is None else place(last))
