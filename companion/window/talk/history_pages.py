"""The pages of history that the window holds: which to ask for, and how an answer changes what is shown.

Pure. Entries are newest first, ids grow with time. A page is asked for with a number of ours; an answer with
another number is out of date and dropped. Mostly what is shown ends with what was said last; who looks for the place
of a memory stands in the middle, with newer pages below.
"""

from dataclasses import dataclass, replace

from companion.channel.messages import Answer, HistoryEntry, HistoryPage, HistoryShown, Query, Refused

PAGE = 50
"""Entries a page."""
GONE = "That is no longer in the history."
"""Told where the place of something is looked for that was deleted."""
MOST = 1000
"""Entries asked for at once when what is shown is asked for anew."""


@dataclass(frozen=True, slots=True)
class HistoryPages:
    """What of the history is on the screen, and what has been asked."""

    entries: tuple[HistoryEntry, ...] = ()
    """Newest first."""
    has_more: bool = False
    has_newer: bool = False
    """There are entries newer than those."""
    found: int | None = None
    """The id of the entry whose place was looked for."""
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
        before = self.entries[0].id + 1 if self.has_newer and self.entries else None
        return self._asking(HistoryPage(before_id=before, limit=limit, search=self.search))

    def newest(self) -> "HistoryPages":
        """Return the state that asks for what was said last, without anything else."""
        return HistoryPages(last_number=self.last_number).afresh()

    def beside(self, session: str, number: int) -> "HistoryPages":
        """Return the state that asks for one utterance and those around it."""
        return HistoryPages(last_number=self.last_number)._asking(
            HistoryPage(limit=PAGE, beside=(session, number))
        )

    def newer(self) -> "HistoryPages":
        """Return the state that asks for the next newer page, where there is one and none is under way."""
        if self.asked is not None or not self.has_newer or not self.entries:
            return self
        return self._asking(HistoryPage(after_id=self.entries[0].id, limit=PAGE, search=self.search))

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
        """Return the state without one entry, before the engine has confirmed its deletion."""
        return replace(self, entries=tuple(entry for entry in self.entries if entry.id != entry_id))

    @property
    def last_words_id(self) -> int | None:
        """The id of the person's newest entry, which may be corrected; None during a search, and among older ones."""
        if self.search or self.has_newer:
            return None
        return next((entry.id for entry in self.entries if entry.speaker == "person"), None)

    def _asking(self, page: HistoryPage) -> "HistoryPages":
        number = self.last_number + 1
        return replace(self, asked=Query(number=number, asked=page), last_number=number)
