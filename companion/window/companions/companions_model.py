"""The companions as properties for QML; ``companions`` decides their content."""

import time
from dataclasses import replace
from typing import Final, get_args

from PySide6.QtCore import Property, QUrl, Signal, Slot

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
from companion.window.page_model import PageModel, PropertiesOf, in_qml
from companion.window.spelling import near_day

Shown = dict[str, object]

_property: Final = PropertiesOf[Companions]()


@in_qml
class CompanionsModel(PageModel):
    """The list of companions, and the user's actions on it.

    Signals:
        chosen(): the conversation continues with another companion.
    """

    changed = Signal()
    listChanged = Signal()
    chosen = Signal()

    takes = get_args(CompanionsEvent)
    notice = NOTICE
    asks = ShowCompanions()

    _state = Companions()

    # ---- events of the engine

    def apply(self, event: CompanionsEvent | Noticed) -> None:
        """Handle the list, a companion that is ready or saved, or the reason of a refusal."""
        if isinstance(event, Noticed):
            self._set(self._state.after_refusal(str(event.sentence)))
            if event.sentence:
                self.problemNoticed.emit(event.sentence)
            return
        self._set(self._state.with_event(event))
        if isinstance(event, CompanionChosen):
            self._begin_with(event.companion)

    def forget(self) -> None:
        """Drop the pending request: the engine is gone."""
        self._set(self._state.answered())

    def _set(self, new: Companions) -> None:
        old, self._state = self._state, new
        if old.shown != new.shown:
            self.listChanged.emit()
        if old != new:
            self.changed.emit()

    # ---- actions of the user

    @Slot(str)
    def use(self, companion: str) -> None:
        """Switch to another companion; without an engine to record the choice, just start it."""
        if self._is_ready:
            self._ask_for(UseCompanion(companion))
        else:
            self._begin_with(companion)

    def _begin_with(self, companion: str) -> None:
        self._engine.use(companion)
        self.chosen.emit()

    @Slot(str, str, QUrl)
    def create(self, name: str, who: str, card: QUrl) -> None:
        """Make a new companion: blank, from a shipped persona, or from a card; do nothing without a name."""
        self._ask_for(self._state.creation(name, who, card.toLocalFile()))

    @Slot(str, str, bool)
    def duplicate(self, companion: str, name: str, with_memories: bool) -> None:
        """Make a copy of a companion; do nothing without a name."""
        self._ask_for(self._state.duplication(companion, name, with_memories=with_memories))

    @Slot(str, QUrl, str)
    def pack(self, companion: str, file: QUrl, password: str) -> None:
        """Save a whole companion to a file, encrypted if there is a password."""
        self._ask_for(PackCompanion(companion, file.toLocalFile(), password))

    @Slot(QUrl)
    def unpack(self, file: QUrl) -> None:
        """Import a companion from such a file."""
        self.leaveLocked()
        self._ask_for(UnpackCompanion(file.toLocalFile()))

    @Slot(str)
    def unlock(self, password: str) -> None:
        """Import the file that needs a password, with this password."""
        self._ask_for(self._state.unlocking(password))

    @Slot()
    def leaveLocked(self) -> None:
        """Cancel the import of the file that needs a password."""
        self._set(self._state.leaving())

    @Slot()
    def takeOver(self) -> None:
        """Take over the settings that were left out of the imported companion."""
        self._ask_for(TakeOverSettings())

    @Slot()
    def leaveOut(self) -> None:
        """Take over none of these settings."""
        self._set(replace(self._state, left_out=()))

    @Slot(str)
    def archive(self, companion: str) -> None:
        """Archive a whole companion."""
        self._ask_for(ArchiveCompanion(companion))

    @Slot(str)
    def restore(self, key: str) -> None:
        """Restore an archived companion."""
        self._ask_for(RestoreCompanion(key))

    @Slot(str, str)
    def deleteForGood(self, key: str, typed: str) -> None:
        """Delete an archived companion for good, if the user typed its name."""
        self._ask_for(DeleteCompanion(key, typed))

    @Slot(str, result=str)
    def nameForCopy(self, companion: str) -> str:
        """Return a proposed name for a copy."""
        return self._state.name_for_copy(companion, self._translate)

    def _ask_for(self, wish: ToEngine | None) -> None:
        if wish is not None:
            self._set(self._state.asking(wish))
            self._engine.send(wish)

    # ---- properties for QML

    isWaiting = _property(bool, lambda it: it.is_waiting, changed)
    waitingWords = _property.worded(str, Companions.waiting_words, changed)
    packed = _property(str, lambda it: "" if it.packed is None else it.packed.companion, changed)
    """Key of the companion that was saved last, until the next request; "" for none."""
    packedWords = _property.worded(str, Companions.packed_words, changed)
    locked = _property(str, lambda it: it.locked_name, changed)
    refused = _property(str, lambda it: it.refused, changed)
    made = _property(str, lambda it: it.new.companion if it.new is not None else "", changed)
    """Key of the companion that was made or restored last; "" for none."""
    madeName = _property(str, lambda it: it.new.name if it.new is not None else "", changed)
    """Name of that companion."""

    leftOut = _property(str, lambda it: "\n".join(it.left_out), changed)
    """Settings left out of the imported companion, one per line; "" for none, or after the user's decision."""

    @Property(list, notify=listChanged)
    def companions(self) -> list[Shown]:
        """All companions: dictionaries with companion, name, about, isHere, isElsewhere, look."""
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
        """The archived companions: dictionaries with key, name, day."""
        shown = self._state.shown
        return [
            {"key": each.key, "name": each.name, "day": self._day(each.archived_at)}
            for each in (shown.archived if shown is not None else ())
        ]

    archivedCount = _property(int, lambda it: 0 if it.shown is None else len(it.shown.archived), listChanged)
    """Number of archived companions."""

    def _day(self, at: float) -> str:
        return near_day(at, time.time(), self._translate)
