"""The companions as properties that QML binds to; what they say is decided in ``companions``."""

import time
from collections.abc import Callable
from typing import Final, get_args

from PySide6.QtCore import Property, QCoreApplication, QObject, QUrl, Signal, Slot

from companion.channel.messages import (
    ArchiveCompanion,
    CompanionChosen,
    DeleteCompanion,
    Noticed,
    PackCompanion,
    RestoreCompanion,
    ShowCompanions,
    TakeOverSettings,
    ToEngine,
    UnpackCompanion,
    UseCompanion,
)
from companion.window.companions.companions import NOTICE, Companions, CompanionsEvent, about
from companion.window.engine import Engine
from companion.window.page_model import PageModel
from companion.window.properties import PropertiesOf, in_qml
from companion.window.spelling import near_day
from companion.window.wording import Translate

Shown = dict[str, object]

_property: Final = PropertiesOf[Companions]()


@in_qml
class CompanionsModel(PageModel):
    """Which companions there are, and what the person can do with them.

    Signals:
        chosen(): another one is talked with from now on.
    """

    changed = Signal()
    listChanged = Signal()
    chosen = Signal()

    takes = get_args(CompanionsEvent)
    notice = NOTICE
    asks = ShowCompanions()

    def __init__(
        self,
        engine: Engine,
        translate: Translate = QCoreApplication.translate,
        clock: Callable[[], float] = time.time,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(engine, translate, parent)
        self._unix_now = clock
        self._state = Companions()

    # ---- events of the engine

    def apply(self, event: CompanionsEvent | Noticed) -> None:
        """Take in which there are, that one can be started or is saved, or why something cannot be."""
        if isinstance(event, Noticed):
            self._set(self._state.after_refusal(event.sentence))
            if event.sentence:
                self.problemNoticed.emit(event.sentence)
            return
        self._set(self._state.with_event(event))
        if isinstance(event, CompanionChosen):
            self._begin_with(event.companion)

    def forget(self) -> None:
        """Wait for nothing any more: the engine is gone."""
        self._set(self._state.without_engine())

    def _set(self, new: Companions) -> None:
        old, self._state = self._state, new
        if old.shown != new.shown:
            self.listChanged.emit()
        if old != new:
            self.changed.emit()

    # ---- actions of the user

    @Slot(str)
    def use(self, companion: str) -> None:
        """Talk with another one; without an engine that could note it, it is just started."""
        if self._is_ready:
            self._ask_for(UseCompanion(companion))
        else:
            self._begin_with(companion)

    def _begin_with(self, companion: str) -> None:
        self._engine.use(companion)
        self.chosen.emit()

    @Slot(str, str, QUrl)
    def create(self, name: str, who: str, card: QUrl) -> None:
        """Make a new one: nobody yet, one that ships, or of a card; nothing without a name."""
        self._ask_for(self._state.creation(name, who, card.toLocalFile()))

    @Slot(str, str, bool)
    def duplicate(self, companion: str, name: str, with_memories: bool) -> None:
        """Make one that is what another is; nothing without a name."""
        self._ask_for(self._state.duplication(companion, name, with_memories=with_memories))

    @Slot(str, QUrl, str)
    def pack(self, companion: str, file: QUrl, password: str) -> None:
        """Save one whole to a file, encrypted where there is a password."""
        self._ask_for(PackCompanion(companion, file.toLocalFile(), password))

    @Slot(QUrl)
    def unpack(self, file: QUrl) -> None:
        """Bring one in from such a file."""
        self.leaveLocked()
        self._ask_for(UnpackCompanion(file.toLocalFile()))

    @Slot(str)
    def unlock(self, password: str) -> None:
        """Bring it in by its password."""
        self._ask_for(self._state.unlocking(password))

    @Slot()
    def leaveLocked(self) -> None:
        """Bring nothing in of a file that asks for its password."""
        self._set(self._state.leaving())

    @Slot()
    def takeOver(self) -> None:
        """Set what was left out of the one that was brought in."""
        self._ask_for(TakeOverSettings())

    @Slot()
    def leaveOut(self) -> None:
        """Set nothing of it."""
        self._set(self._state.leaving_out())

    @Slot(str)
    def archive(self, companion: str) -> None:
        """Put one away whole."""
        self._ask_for(ArchiveCompanion(companion))

    @Slot(str)
    def restore(self, key: str) -> None:
        """Bring one back that was put away."""
        self._ask_for(RestoreCompanion(key))

    @Slot(str, str)
    def deleteForGood(self, key: str, typed: str) -> None:
        """Delete one that was put away, if its name was typed."""
        self._ask_for(DeleteCompanion(key, typed))

    @Slot(str, result=str)
    def nameForCopy(self, companion: str) -> str:
        """Return a name to propose for a copy."""
        return self._state.name_for_copy(companion, self._translate)

    def _ask_for(self, wish: ToEngine | None) -> None:
        if wish is not None:
            self._set(self._state.asking(wish))
            self._engine.send(wish)

    # ---- properties for QML

    isWaiting = _property(bool, lambda it: it.is_waiting, changed)
    """Whether the engine is at something that was asked for."""
    waitingWords = _property.worded(str, Companions.waiting_words, changed)
    """What is waited for; "" for nothing."""
    packed = _property(str, lambda it: "" if it.packed is None else it.packed.companion, changed)
    """The key of the one that was saved last, until something else is asked for; "" for none."""
    packedWords = _property.worded(str, Companions.packed_words, changed)
    """Where it was saved, and who can read it there."""
    locked = _property(str, lambda it: it.locked_name, changed)
    """What the file that asks for its password is called; "" for none."""
    refused = _property(str, lambda it: it.refused, changed)
    """Why what was asked for last could not be; "" where it could."""
    made = _property(str, lambda it: it.new.companion if it.new is not None else "", changed)
    """The key of the one that was made or brought back last; "" for none."""
    madeName = _property(str, lambda it: it.new.name if it.new is not None else "", changed)
    """And what it is called."""

    leftOut = _property(str, lambda it: "\n".join(it.left_out), changed)
    """Settings left out of the companion brought in, one a line; "" for none, or once the person has chosen."""

    @Property(list, notify=listChanged)
    def companions(self) -> list[Shown]:
        """All that there are: dictionaries with companion, name, about, isHere, isElsewhere, look."""
        shown = self._state.shown
        return [
            {
                "companion": each.companion,
                "name": each.name,
                "about": about(each, self._day, self._translate),
                "isHere": each.is_here,
                "isElsewhere": each.is_elsewhere,
                "look": dict(each.look),
            }
            for each in (shown.companions if shown is not None else ())
        ]

    @Property(list, notify=listChanged)
    def archived(self) -> list[dict[str, str]]:
        """Those that were put away: dictionaries with key, name, day."""
        shown = self._state.shown
        return [
            {"key": each.key, "name": each.name, "day": self._day(each.archived_at)}
            for each in (shown.archived if shown is not None else ())
        ]

    archivedCount = _property(int, lambda it: 0 if it.shown is None else len(it.shown.archived), listChanged)
    """How many were put away."""

    def _day(self, at: float) -> str:
        return near_day(at, self._unix_now(), self._translate)
