"""The pages of history that the window holds: which to ask for, and how an answer changes what is shown.

Pure. Entries are newest first, ids grow with time. A page is asked for with a number of ours; an answer with
another number is out of date and dropped. ``changes`` tells a list model the fewest insertions and removals
between two states, so that the view keeps its place.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from companion.channel.messages import Answer, HistoryEntry, HistoryPage, HistoryShown, Query, Refused

PAGE = 50
"""Entries a page."""
MOST = 1000
"""Entries asked for at once when what is shown is asked for anew."""


@dataclass(frozen=True, slots=True)
class HistoryPages:
    """What of the history is on the screen, and what has been asked."""

    entries: tuple[HistoryEntry, ...] = ()
    """Newest first."""
    has_more: bool = False
    search: str = ""
    asked: Query | None = None
    """The query under way."""
    last_number: int = 0
    is_loaded: bool = False
    """An answer to the present search has come."""
    refusal: str = ""
    """Why the last query could not be answered."""

    def afresh(self) -> "HistoryPages":
        """Return the state that asks for what is shown once more, or for the first page."""
        limit = min(max(PAGE, len(self.entries)), MOST)
        return self._asking(HistoryPage(limit=limit, search=self.search))

    def searching(self, search: str) -> "HistoryPages":
        """Return the state in which nothing of a new search is known yet; "" shows all."""
        return HistoryPages(search=search, last_number=self.last_number)

    def older(self) -> "HistoryPages":
        """Return the state that asks for the next older page, where there is one and none is under way."""
        if self.asked is not None or not self.has_more or not self.entries:
            return self
        return self._asking(HistoryPage(before_id=self.entries[-1].id, limit=PAGE, search=self.search))

    def answered(self, answer: Answer) -> "HistoryPages":
        """Return the state after an answer; one to another question changes nothing."""
        if self.asked is None or answer.number != self.asked.number:
            return self
        shown, asked = answer.content, self.asked.asked
        if isinstance(shown, Refused):
            return replace(self, asked=None, refusal=shown.sentence)
        if not isinstance(shown, HistoryShown) or not isinstance(asked, HistoryPage):
            return self
        kept = self.entries if asked.before_id is not None else ()
        return replace(
            self,
            entries=(*kept, *shown.entries),
            has_more=shown.has_more,
            asked=None,
            is_loaded=True,
            refusal="",
        )

    def without(self, entry_id: int) -> "HistoryPages":
        """Return the state without one entry, before the engine has confirmed its deletion."""
        return replace(self, entries=tuple(entry for entry in self.entries if entry.id != entry_id))

    @property
    def last_words_id(self) -> int | None:
        """The id of the person's newest entry, which may be corrected; None during a search."""
        if self.search:
            return None
        return next((entry.id for entry in self.entries if entry.speaker == "person"), None)

    def _asking(self, page: HistoryPage) -> "HistoryPages":
        number = self.last_number + 1
        return replace(self, asked=Query(number=number, asked=page), last_number=number)


@dataclass(frozen=True, slots=True)
class Inserted:
    """``entries`` stand from ``row`` on."""

    row: int
    entries: tuple[HistoryEntry, ...]


@dataclass(frozen=True, slots=True)
class Removed:
    """``count`` entries from ``row`` on are gone."""

    row: int
    count: int


@dataclass(frozen=True, slots=True)
class Replaced:
    """The entry at ``row`` now reads otherwise."""

    row: int
    entry: HistoryEntry


RowChange: TypeAlias = Inserted | Removed | Replaced


def changes(before: Sequence[HistoryEntry], after: Sequence[HistoryEntry]) -> Iterator[RowChange]:
    """Yield what leads from one list to the other when applied in order; both are sorted by descending id."""
    row = old = new = 0
    while old < len(before) or new < len(after):
        removed = 0
        while old < len(before) and (new == len(after) or before[old].id > after[new].id):
            old, removed = old + 1, removed + 1
        if removed:
            yield Removed(row, removed)
        start = new
        while new < len(after) and (old == len(before) or after[new].id > before[old].id):
            new += 1
        if new > start:
            yield Inserted(row, tuple(after[start:new]))
            row += new - start
        if old < len(before) and new < len(after) and before[old].id == after[new].id:
            if before[old] != after[new]:
                yield Replaced(row, after[new])
            old, new, row = old + 1, new + 1, row + 1
