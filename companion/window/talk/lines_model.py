"""The user's own sample lines as properties for QML."""

from typing import Final

from PySide6.QtCore import Property, Signal, Slot

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
from companion.window.page_model import PageModel, in_qml
from companion.window.spelling import short_day

FIRST_QUERY: Final = 2_000_000
"""First query number, far from the numbers of the other models."""


@in_qml
class LinesModel(PageModel):
    """Replies as the user rewrote them, newest first; requested only while they are shown."""

    changed = Signal()

    takes = (Answer, LinesChanged)

    _lines: tuple[WrittenLine, ...] = ()
    _refusal = ""
    _asked = FIRST_QUERY
    _is_stale = True

    # ---- events of the engine

    def apply(self, event: Answer | LinesChanged) -> None:
        """Handle an answer, unless it is another model's, or a change of the lines."""
        if isinstance(event, LinesChanged):
            self._is_stale = True
            self.ask()
        elif event.number == self._asked and isinstance(event.content, LinesShown | Refused):
            told = event.content
            self._lines = told.lines if isinstance(told, LinesShown) else ()
            self._refusal = str(told.sentence) if isinstance(told, Refused) else ""
            self.changed.emit()

    def forget(self) -> None:
        """Drop the lines: another engine is asked again."""
        self._is_stale = True

    def ask(self) -> None:
        """Request the lines, if they are shown and out of date."""
        if self._is_open and self._is_ready and self._is_stale:
            self._is_stale = False
            self._asked += 1
            self._engine.send(Query(self._asked, WrittenLines()))

    # ---- actions of the user

    @Slot(int)
    def takeBack(self, line_id: int) -> None:
        """Delete a line for good."""
        self._engine.send(UndoSampleLine(line_id))

    # ---- properties for QML

    @Property(list, notify=changed)
    def lines(self) -> list[dict[str, str | int]]:
        """The lines: dictionaries with id, person, companion, day."""
        return [
            {
                "id": each.id,
                "person": each.person,
                "companion": each.companion,
                "day": short_day(each.made_at),
            }
            for each in self._lines
        ]

    @Property(str, notify=changed)
    def refusal(self) -> str:
        """Reason why they cannot be shown; "" if they can."""
        return self._refusal
