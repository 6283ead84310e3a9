"""The notices as properties for QML; which of them there are is decided in ``notices``."""

from collections.abc import Callable

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot

from companion.channel.messages import Noticed
from companion.window.companions.boundaries import boundary_titles
from companion.window.engine import Engine
from companion.window.properties import in_qml
from companion.window.talk.notices import Notice, Notices
from companion.window.wording import Translate, in_plain_words


@in_qml
class NoticesModel(QObject):
    """What there is to tell the person, one card a notice."""

    changed = Signal()
    problemNoticed = Signal(str, arguments=["sentence"])
    wordNoticed = Signal(str, arguments=["sentence"])

    def __init__(
        self,
        engine: Engine,
        translate: Translate = QCoreApplication.translate,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._translate = translate
        self._state = Notices()
        self._told_elsewhere: Callable[[], str] = lambda: ""
        self._redrawn = QTimer(self)
        """Many that change at once are drawn once: the cards are made anew each time."""
        self._redrawn.setSingleShot(True)
        self._redrawn.timeout.connect(self.changed)

    def leave_out(self, told_elsewhere: Callable[[], str]) -> None:
        """Show no card for the sentence that this returns, "" for none: it is on the screen already."""
        self._told_elsewhere = told_elsewhere

    def apply(self, noticed: Noticed) -> None:
        """Take in what there is to tell."""
        self._set(self._state.with_event(noticed))

    def forget_answers(self) -> None:
        """Take away what answered something the person did: they have said something since."""
        self._set(self._state.without_answers())

    def forget_engine(self) -> None:
        """Take away what another engine found."""
        self._set(self._state.without_engine())

    def redraw(self) -> None:
        """Draw the cards anew, once whatever happens now has happened."""
        self._redrawn.start(0)

    def _set(self, notices: Notices) -> None:
        if notices == self._state:
            return
        fresh = [notice for notice in notices.shown if notice not in self._state.shown]
        self._state = notices
        self.redraw()
        for notice in fresh:
            (self.problemNoticed if notice.is_error else self.wordNoticed).emit(notice.sentence)

    @Slot(str)
    def dismiss(self, key: str) -> None:
        """Take a notice away."""
        self._set(self._state.without(key))

    @Slot(str)
    def undo(self, key: str) -> None:
        """Take back what a notice tells of."""
        command = self._state.undo(key)
        if command is not None:
            self._engine.send(command)

    @Property(list, notify=changed)
    def shown(self) -> list[dict[str, str | bool]]:
        """What there is to tell: dictionaries with key, sentence, isError, canUndo."""
        return self._rows(self._state.besides(self._told_elsewhere()))

    @Property(list, notify=changed)
    def said(self) -> list[dict[str, str | bool]]:
        """What of it the companion says aloud; the same dictionaries."""
        return self._rows(self._state.said)

    def _rows(self, notices: tuple[Notice, ...]) -> list[dict[str, str | bool]]:
        titles = boundary_titles(self._translate)
        return [
            {
                "key": notice.key,
                "sentence": in_plain_words(notice.sentence, titles),
                "isError": notice.is_error,
                "canUndo": notice.undo is not None,
            }
            for notice in notices
        ]
