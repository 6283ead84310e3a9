"""The memories that were found as a list for QML; which pages to ask for is decided in ``memory_pages``."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from companion.channel.messages import Answer, MemoryPage, Query
from companion.values import Memory
from companion.window.memory_pages import MemoryPages, place
from companion.window.memory_words import row_of
from companion.window.rows_model import RowsModel
from companion.window.spelling import spelled_day
from companion.window.wording import Translate

QML_IMPORT_NAME = "companion.window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class MemoryListModel(RowsModel):
    """The memories that were found, newest first; the next page is asked for as one scrolls."""

    stateChanged = Signal()

    roles = ("number", "text", "about", "isPinned", "isFaded", "felt", "pleasant", "excited", "isChosen")

    _shown: list[Memory]

    def __init__(
        self, ask: Callable[[Query], None], translate: Translate, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._send = ask
        self._translate = translate
        self._pages = MemoryPages()
        self._chosen: frozenset[int] = frozenset()

    # ---- what the engine tells

    def take(self, answer: Answer) -> None:
        """Take in an answer; one to an older question is dropped."""
        self._set(self._pages.answered(answer))

    # ---- what is asked

    @property
    def wanted(self) -> MemoryPage:
        """What is looked for."""
        return self._pages.wanted

    def look_for(self, wanted: MemoryPage) -> None:
        """Ask for something else."""
        self._set(self._pages.looking_for(wanted))

    def read_anew(self) -> None:
        """Ask once more for what is shown, or for the first page."""
        self._set(self._pages.afresh())

    @Slot()
    def askOlder(self) -> None:
        """Ask for the next page."""
        self._set(self._pages.older())

    # ---- what is chosen

    def memory(self, row: int) -> Memory:
        """Return the memory of a row."""
        return self._shown[row]

    def show_chosen(self, chosen: frozenset[int]) -> None:
        """Mark the memories that are chosen, by their numbers."""
        touched = self._chosen ^ chosen
        self._chosen = chosen
        for row, memory in enumerate(self._shown if touched else ()):
            if memory.id in touched:
                self.tell_changed(row, row, "isChosen")

    # ---- how it changes

    def _set(self, new: MemoryPages) -> None:
        old, self._pages = self._pages, new
        if new.memories is not old.memories:
            self.show_rows(old.memories, new.memories, place)
        if new.asked is not None and new.asked is not old.asked:
            self._send(new.asked)
        if new != old:
            self.stateChanged.emit()

    # ---- what QML shows

    @Property(bool, notify=stateChanged)
    def isLoading(self) -> bool:
        """Whether the first page is still under way."""
        return not self._pages.is_loaded

    @Property(bool, notify=stateChanged)
    def isNarrowed(self) -> bool:
        """Whether only some memories are looked for."""
        return self._pages.is_narrowed

    @Property(str, notify=stateChanged)
    def refusal(self) -> str:
        """Why nothing can be shown; "" when it can."""
        return self._pages.refusal

    def value(self, row: int, role: str) -> object:
        """Return one property of one memory."""
        memory = self._shown[row]
        if role == "isChosen":
            return memory.id in self._chosen
        return row_of(memory, spelled_day, self._translate)[role]
