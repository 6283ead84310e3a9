"""The notices shown to the person: one a condition, until it passes or is dismissed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot

from companion.channel.messages import Noticed, UndoSampleLine
from companion.window.companions.boundaries import boundary_titles
from companion.window.engine import Engine
from companion.window.properties import in_qml
from companion.window.wording import Translate, in_plain_words

_ANSWERS: Final = frozenset({"wish", "sample line", "persona"})
"""The keys of notices that answer something the person did."""
_WINDOWS_OWN: Final = frozenset({"autostart", "drawing", "talk key", "writing"})
"""The keys of what the window itself has found, which no engine takes back."""
_SAID: Final = frozenset({"disclosure", "time"})
"""The keys of what the companion says aloud of itself and of the time: the notice is the caption."""
_MOST: Final = 12
"""Notices on the screen at once, the newest: more are not read, and drawing hundreds takes seconds."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One condition the person is told of."""

    key: str
    sentence: str
    is_error: bool
    undo: UndoSampleLine | None = None
    """What takes back that which it tells of; None where nothing does."""


@dataclass(frozen=True, slots=True)
class Notices:
    """What there is to tell, and what the person has already waved away.

    A dismissed notice stays away while the engine repeats the same sentence, and comes back with a new one. What
    answers something the person did is shown each time, until they do or say something else.
    """

    shown: tuple[Notice, ...] = ()
    dismissed: tuple[Notice, ...] = ()

    def with_event(self, noticed: Noticed) -> "Notices":
        """Return the notices once the engine has said this; an empty sentence takes its key away."""
        key = noticed.key
        new = Notice(key, noticed.sentence, noticed.is_error, noticed.undo)
        others_dismissed = tuple(notice for notice in self.dismissed if notice.key != key)
        if not noticed.sentence:
            return Notices(tuple(notice for notice in self.shown if notice.key != key), others_dismissed)
        if new in self.dismissed:
            return self
        if key in _ANSWERS:
            shown = (*self.without_answers().shown, new)
        elif any(notice.key == key for notice in self.shown):
            shown = tuple(new if notice.key == key else notice for notice in self.shown)
        else:
            shown = (*self.shown, new)
        return Notices(shown[-_MOST:], others_dismissed)

    @property
    def said(self) -> tuple[Notice, ...]:
        """The notices that the companion says aloud."""
        return tuple(notice for notice in self.shown if notice.key in _SAID)

    def besides(self, sentence: str) -> tuple[Notice, ...]:
        """Return the notices shown, but for one that says what stands elsewhere already, the weightiest first.

        Where they do not all fit, those below are seen only once one scrolls.
        """
        told = (notice for notice in self.shown if notice.sentence != sentence)
        return tuple(sorted(told, key=lambda notice: (notice.key not in _ANSWERS, not notice.is_error)))

    def without(self, key: str) -> "Notices":
        """Return the notices once the person has dismissed that of ``key``."""
        gone = tuple(notice for notice in self.shown if notice.key == key and key not in _ANSWERS)
        return replace(
            self,
            shown=tuple(notice for notice in self.shown if notice.key != key),
            dismissed=(*self.dismissed, *gone),
        )

    def without_answers(self) -> "Notices":
        """Return the notices once the person has said something: what they did before is over."""
        return replace(self, shown=tuple(notice for notice in self.shown if notice.key not in _ANSWERS))

    def without_engine(self) -> "Notices":
        """Return the notices once the engine is another one, which finds its own conditions."""
        return Notices(
            tuple(notice for notice in self.shown if notice.key in _WINDOWS_OWN),
            tuple(notice for notice in self.dismissed if notice.key in _WINDOWS_OWN),
        )

    def undo(self, key: str) -> UndoSampleLine | None:
        """Return what takes back that which the notice of ``key`` tells of."""
        return next((notice.undo for notice in self.shown if notice.key == key), None)


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
