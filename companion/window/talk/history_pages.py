"""The pages of history in the window: which to request, and what an answer changes.

Pure. Entries are newest first, ids grow with time. Each query has a number; an answer with another number is out of
date and dropped. The shown entries usually end with the newest one. If the user opens the place of a memory, there are
newer pages below it.
"""

from dataclasses import dataclass, replace

from companion.channel.messages import Answer, HistoryEntry, HistoryPage, HistoryShown, Query, Refused

PAGE = 50
"""Entries a page."""
GONE = "This is no longer in the history."
"""Sentence for a place that was deleted from the history."""
MOST = 1000
"""Maximum entries in one query that requests the shown ones again."""


@dataclass(frozen=True, slots=True)
class HistoryPages:
    """The entries on the screen, and the pending query."""

    entries: tuple[HistoryEntry, ...] = ()
    """Newest first."""
    has_more: bool = False
    has_newer: bool = False
    """True if there are newer entries than those."""
    found: int | None = None
    """Id of the entry whose place was opened."""
    search: str = ""
    asked: Query | None = None
    """The pending query."""
    last_number: int = 0
    is_loaded: bool = False
    """True after an answer to the present search."""
    refusal: str = ""
    """Reason why the last query could not be answered."""

    def afresh(self) -> "HistoryPages":
        """Return the state that requests the shown entries again, or the first page."""
        limit = min(max(PAGE, len(self.entries)), MOST)
        before = self.entries[0].id + 1 if self.has_newer and self.entries else None
        return self._asking(HistoryPage(before_id=before, limit=limit, search=self.search))

    def newest(self) -> "HistoryPages":
        """Return the state that requests the newest entries alone."""
        return HistoryPages(last_number=self.last_number).afresh()

    def beside(self, session: str, number: int) -> "HistoryPages":
        """Return the state that requests one utterance and its neighbours."""
        return HistoryPages(last_number=self.last_number)._asking(
            HistoryPage(limit=PAGE, beside=(session, number))
        )

    def newer(self) -> "HistoryPages":
        """Return the state that requests the next newer page, if there is one and no query is pending."""
        if self.asked is not None or not self.has_newer or not self.entries:
            return self
        return self._asking(HistoryPage(after_id=self.entries[0].id, limit=PAGE, search=self.search))

    def searching(self, search: str) -> "HistoryPages":
        """Return the state at the begin of a new search, of which nothing is known yet; "" shows all."""
        return HistoryPages(search=search, last_number=self.last_number)

    def older(self) -> "HistoryPages":
        """Return the state that requests the next older page, if there is one and no query is pending."""
        if self.asked is not None or not self.has_more or not self.entries:
            return self
        return self._asking(HistoryPage(before_id=self.entries[-1].id, limit=PAGE, search=self.search))

    def answered(self, answer: Answer) -> "HistoryPages":
        """Return the state after an answer; an answer to another query changes nothing."""
        if self.asked is None or answer.number != self.asked.number:
            return self
        shown, asked = answer.content, self.asked.asked
        if isinstance(shown, Refused):
            return replace(self, asked=None, refusal=str(shown.sentence))
        if not isinstance(shown, HistoryShown) or not isinstance(asked, HistoryPage):
            return self
        state = replace(self, asked=None, is_loaded=True, refusal="")
        if asked.beside is not None:
            if shown.found is None:
                return replace(state, refusal=GONE)
            return replace(
                state,
                entries=shown.entries,
                has_more=shown.has_more,
                has_newer=shown.has_newer,
                found=shown.found,
            )
        if asked.after_id is not None:
            return replace(state, entries=(*shown.entries, *self.entries), has_newer=shown.has_newer)
        is_older = (
            asked.before_id is not None and bool(self.entries) and asked.before_id <= self.entries[-1].id
        )
        kept = self.entries if is_older else ()
        return replace(state, entries=(*kept, *shown.entries), has_more=shown.has_more)

    def without(self, entry_id: int) -> "HistoryPages":
        """Return the state without an entry, before the engine has confirmed its deletion."""
        return replace(self, entries=tuple(entry for entry in self.entries if entry.id != entry_id))

    @property
    def last_words_id(self) -> int | None:
        """Id of the user's newest entry, which may be corrected; None during a search, and among older entries."""
        if self.search or self.has_newer:
            return None
        return next((entry.id for entry in self.entries if entry.speaker == "person"), None)

    def _asking(self, page: HistoryPage) -> "HistoryPages":
        number = self.last_number + 1
        return replace(self, asked=Query(number=number, asked=page), last_number=number)
