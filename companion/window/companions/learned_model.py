"""The steps that the companion learned from the user's reactions, as properties for QML."""

from PySide6.QtCore import Property, Signal, Slot

from companion.channel.messages import LearnedShown, LearnedStep, ShowLearned, UndoLearned
from companion.window.page_model import PageModel
from companion.window.properties import in_qml
from companion.window.spelling import short_day


@in_qml
class LearnedModel(PageModel):
    """The learned steps, newest first; requested when the list is opened, and sent whenever it changes."""

    changed = Signal()

    takes = (LearnedShown,)
    asks = ShowLearned()

    _steps: tuple[LearnedStep, ...] = ()

    def apply(self, event: LearnedShown) -> None:
        """Handle the steps."""
        self._steps = event.steps
        self.changed.emit()

    @Slot(int)
    def undo(self, step_id: int) -> None:
        """Undo a step for good."""
        self._send(UndoLearned((step_id,)))

    @Slot()
    def undoAll(self) -> None:
        """Undo all steps for good."""
        self._send(UndoLearned(None))

    @Property(int, notify=changed)
    def count(self) -> int:
        """Number of steps."""
        return len(self._steps)

    @Property(list, notify=changed)
    def steps(self) -> list[dict[str, str | int]]:
        """The steps: dictionaries with id, day, why, words."""
        return [
            {"id": each.id, "day": short_day(each.at), "why": str(each.why), "words": each.words}
            for each in self._steps
        ]
