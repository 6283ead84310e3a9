"""The person's own sample lines as properties that QML binds to."""

from typing import Final

from PySide6.QtCore import Property, QDateTime, QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from companion.channel.messages import (
    Answer,
    LinesChanged,
    LinesShown,
    Query,
    Refused,
    UndoSampleLine,
    WrittenLine,
    WrittenLines,
)
from companion.window.talk.conversation_model import Engine

QML_IMPORT_NAME = "companion.window"
QML_IMPORT_MAJOR_VERSION = 1

FIRST_QUERY: Final = 2_000_000
"""Far from the numbers of the other models' questions."""


@QmlElement
class LinesModel(QObject):
    """How the person would have had replies said, newest first; asked for only while they are looked at."""

    changed = Signal()
    openChanged = Signal()

    takes = (Answer, LinesChanged)
    notice = ""

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._lines: tuple[WrittenLine, ...] = ()
        self._refusal = ""
        self._asked = FIRST_QUERY
        self._is_open = False
        self._is_stale = True
        self._can_ask = False

    # ---- what the engine tells

    def take(self, event: Answer | LinesChanged) -> None:
        """Take in an answer, which changes nothing where it is one to others, or that the lines are other ones."""
        if isinstance(event, LinesChanged):
            self._ask_anew()
        elif event.number == self._asked and isinstance(event.content, LinesShown | Refused):
            told = event.content
            self._lines = told.lines if isinstance(told, LinesShown) else ()
            self._refusal = told.sentence if isinstance(told, Refused) else ""
            self.changed.emit()

    def _ask_anew(self) -> None:
        self._is_stale = True
        self._refresh()

    def set_ready(self, *, is_ready: bool) -> None:
        """Take in that there is, or is no longer, an engine that answers."""
        self._can_ask = is_ready
        self._ask_anew()

    def _refresh(self) -> None:
        if self._is_open and self._is_stale and self._can_ask:
            self._is_stale = False
            self._asked += 1
            self._engine.send(Query(self._asked, WrittenLines()))

    # ---- what the person does

    @Slot(int)
    def takeBack(self, line_id: int) -> None:
        """Take a line back, for good."""
        self._engine.send(UndoSampleLine(line_id))

    # ---- what QML shows

    def _get_open(self) -> bool:
        return self._is_open

    def _set_open(self, is_open: bool) -> None:
        if is_open != self._is_open:
            self._is_open = is_open
            self.openChanged.emit()
            self._refresh()

    isOpen = Property(bool, _get_open, _set_open, notify=openChanged)
    """Whether the lines are looked at."""

    @Property(list, notify=changed)
    def lines(self) -> list[dict[str, str | int]]:
        """The lines: dictionaries with id, person, companion, day."""
        return [
            {"id": each.id, "person": each.person, "companion": each.companion, "day": _day(each.made_at)}
            for each in self._lines
        ]

    @Property(str, notify=changed)
    def refusal(self) -> str:
        """Why they cannot be shown; "" when they can."""
        return self._refusal


def _day(at: float) -> str:
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(round(at)).date(), QLocale.FormatType.ShortFormat)
