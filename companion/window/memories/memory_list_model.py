"""The list of memories that were found, for QML: the pages to request, and the filters that narrow it down.

Memories are newest first, by the time they are about. The window holds only those that were scrolled to. After a change
they are read again page by page, so that the list keeps its place.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot

from companion.channel.messages import Answer, MemoriesShown, MemoryPage, Query, Refused
from companion.values import Memory, MemoryKind
from companion.window.memories.memory_words import feelings_to_find, kind_words, row_of, times_to_find
from companion.window.page_model import PropertiesOf, in_qml
from companion.window.rows_model import RowsModel
from companion.window.spelling import brief_day, brief_near_day, spelled_day
from companion.window.wording import Translate

PAGE: Final = 100
"""Memories in one query."""
MOST_ANEW: Final = 2000
"""Maximum memories read again after a change; scrolling requests the others (guess)."""
FIRST_QUERY: Final = 3_000_000
"""First query number, far from the numbers of the other models; those of ``memories`` begin half a million later."""

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

    def of_another_book(self) -> "MemoryPages":
        """Return the state once another memory book has begun, of which nothing is known; the filters stay."""
        return MemoryPages(self.wanted, last_number=self.last_number)

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


Shown = dict[str, object]

_property: Final = PropertiesOf[MemoryPages]()


@in_qml
class MemoryListModel(RowsModel):
    """The memories that were found, newest first; scrolling requests the next page."""

    languageChanged = Signal()
    """The language of otherwise constant words has changed."""
    stateChanged = Signal()

    roles = (
        "number",
        "text",
        "about",
        "day",
        "isPinned",
        "isFaded",
        "felt",
        "pleasant",
        "excited",
        "isChosen",
    )

    _shown: list[Memory]

    def __init__(
        self,
        ask: Callable[[Query], None],
        translate: Translate,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._send = ask
        self._translate = translate
        self._state = MemoryPages()
        self._chosen: frozenset[int] = frozenset()
        self._is_ready = False

    # ---- events of the engine

    def apply(self, answer: Answer) -> None:
        """Handle an answer; an answer to an older query is dropped."""
        self._set(self._state.answered(answer))

    def set_ready(self, *, is_ready: bool) -> None:
        """Update whether there is an engine to ask."""
        self._is_ready = is_ready

    def begin_anew(self) -> None:
        """Forget all memories: another memory book begins."""
        self._set(self._state.of_another_book())

    # ---- filters

    @Slot(str, str)
    def look(self, what: str, value: str) -> None:
        """Filter by "words", "person", "when" or "feeling"; "" removes that filter."""
        self._look(msgspec.structs.replace(self._state.wanted, **{what: value.strip()}))

    @Slot(str)
    def toggleKind(self, kind: str) -> None:
        """Show one kind alone, or all kinds again."""
        one = (MemoryKind(kind),)
        kinds = EVERYTHING.kinds if self._state.wanted.kinds == one else one
        self._look(msgspec.structs.replace(self._state.wanted, kinds=kinds))

    @Slot(bool)
    def showPinned(self, is_alone: bool) -> None:
        """Show only pinned memories, or all."""
        self._look(msgspec.structs.replace(self._state.wanted, is_pinned=True if is_alone else None))

    @Slot(bool)
    def showOpen(self, is_alone: bool) -> None:
        """Show only open plans and promises, or all memories."""
        self._look(msgspec.structs.replace(self._state.wanted, is_open=True if is_alone else None))

    @Slot(bool)
    def showFaded(self, is_shown: bool) -> None:
        """Show faded memories as well, or not."""
        self._look(msgspec.structs.replace(self._state.wanted, with_faded=is_shown))

    @Slot()
    def showAll(self) -> None:
        """Remove all filters."""
        self._look(EVERYTHING)

    def _look(self, wanted: MemoryPage) -> None:
        if self._is_ready and wanted != self._state.wanted:
            self._set(self._state.looking_for(wanted))

    def read_anew(self) -> None:
        """Request the shown pages again, or the first page; "today" may be "yesterday" by now."""
        if self._shown:
            self.tell_changed(0, len(self._shown) - 1, "about")
        self._set(self._state.afresh())

    @Slot()
    def askOlder(self) -> None:
        """Request the next page."""
        self._set(self._state.older())

    # ---- selection

    def memory(self, row: int) -> Memory:
        """Return the memory of a row."""
        return self._shown[row]

    def show_chosen(self, chosen: frozenset[int]) -> None:
        """Mark the selected memories, by their numbers."""
        touched = self._chosen ^ chosen
        self._chosen = chosen
        for row, memory in enumerate(self._shown if touched else ()):
            if memory.id in touched:
                self.tell_changed(row, row, "isChosen")

    # ---- changes

    def _set(self, new: MemoryPages) -> None:
        old, self._state = self._state, new
        if new.memories is not old.memories:
            self.show_rows(new.memories, place)
        if new.asked is not None and new.asked is not old.asked:
            self._send(new.asked)
        if new != old:
            self.stateChanged.emit()

    # ---- properties for QML

    @Property(dict, notify=stateChanged)
    def filter(self) -> Shown:
        """The filters: words, person, when, feeling, kind ("" for all), isPinned, isOpen, withFaded.

        ``writtenWhen`` is ``when`` if it is none of ``times``, otherwise "".
        """
        wanted = self._state.wanted
        return {
            "words": wanted.words,
            "person": wanted.person,
            "when": wanted.when,
            "writtenWhen": "" if wanted.when in times_to_find() else wanted.when,
            "feeling": wanted.feeling,
            "kind": wanted.kinds[0].value if len(wanted.kinds) == 1 else "",
            "isPinned": wanted.is_pinned is True,
            "isOpen": wanted.is_open is True,
            "withFaded": wanted.with_faded,
        }

    @Property(list, notify=languageChanged)
    def kinds(self) -> list[Shown]:
        """The kinds of memories: dictionaries with value and words."""
        return [{"value": kind.value, "words": kind_words(kind, self._translate)} for kind in MemoryKind]

    @Property(list, notify=languageChanged)
    def feelings(self) -> list[Shown]:
        """The feelings to filter by, in the same form."""
        return _choices(feelings_to_find(self._translate))

    @Property(list, notify=languageChanged)
    def times(self) -> list[Shown]:
        """The times to filter by, in the same form."""
        return _choices(times_to_find(self._translate))

    isLoading = _property(bool, lambda it: not it.is_loaded, stateChanged)
    """True before the first page has arrived."""
    isNarrowed = _property(bool, lambda it: it.is_narrowed, stateChanged)
    refusal = _property(str, lambda it: it.refusal, stateChanged)

    def value(self, row: int, role: str) -> object:
        """Return one property of one memory."""
        memory = self._shown[row]
        if role == "isChosen":
            return memory.id in self._chosen
        if role == "day":
            return spelled_day(memory.happened_at)
        now = time.time()
        near = partial(brief_near_day, now=now, translate=self._translate)
        return row_of(memory, partial(brief_day, now=now), self._translate, near=near)[role]


def _choices(words: Mapping[str, str]) -> list[Shown]:
    return [{"value": value, "words": said} for value, said in words.items()]
