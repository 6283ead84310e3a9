"""The list of memories that were found, for QML, and the filters that narrow it down.

``memory_pages`` decides which pages to request.
"""

import time
from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot

from companion.channel.messages import Answer, MemoryPage, Query
from companion.values import Memory, MemoryKind
from companion.window.memories.memory_pages import EVERYTHING, MemoryPages, place
from companion.window.memories.memory_words import feelings_to_find, kind_words, row_of, times_to_find
from companion.window.page_model import PropertiesOf, in_qml
from companion.window.rows_model import RowsModel
from companion.window.spelling import brief_day, brief_near_day, spelled_day
from companion.window.wording import Translate

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
            self.show_rows(old.memories, new.memories, place)
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
