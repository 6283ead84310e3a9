"""The list of companions, and the user's requests about them, as properties for QML.

The engine sends names and reasons for refusals. This module decides how each companion is described, which request is
pending, and which messages to send.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final, TypeAlias, get_args

from PySide6.QtCore import Property, QUrl, Signal, Slot

from companion.channel import messages as msg
from companion.window.page_model import PageModel, PropertiesOf, in_qml
from companion.window.spelling import near_day
from companion.window.wording import Translate, filled, untranslated

NOTICE: Final = "companion"
"""Key of the notices that refuse a request about companions."""

CompanionsEvent: TypeAlias = (
    msg.CompanionsShown | msg.CompanionChosen | msg.CompanionPacked | msg.PasswordWanted
)
Spell: TypeAlias = Callable[[float], str]
"""Function from seconds since 1970-01-01 UTC to the day as people write it."""


class At(Enum):
    """The engine's current task, in as much detail as the user is told about the wait."""

    NOTHING = 0
    SOMETHING = 1
    COPYING = 2
    """A copy of a companion with all its memories."""
    SAVING = 3
    BRINGING_IN = 4


@dataclass(frozen=True, slots=True)
class Companions:
    """The window's knowledge of the companions."""

    shown: msg.CompanionsShown | None = None
    """The list; None before the engine has sent it."""
    made: str = ""
    """Key of the companion that was made or restored last, until one is chosen; "" for none."""
    at: At = At.NOTHING
    """The pending request."""
    left_out: tuple[str, ...] = ()
    """Settings in the newest companion's file that need the user's consent, until the user has decided."""
    packed: msg.CompanionPacked | None = None
    """The last saved companion and its file, until the next request."""
    locked: str = ""
    """The file to import that needs its password; "" for none. The password is never stored."""
    refused: str = ""
    """Reason why the last request failed; "" if it did not."""

    def with_event(self, event: CompanionsEvent) -> "Companions":
        """Return the state after the engine has sent the list, or a companion is ready to start."""
        state = self.answered()
        match event:
            case msg.CompanionChosen():
                return replace(state, made="", left_out=(), refused="")
            case msg.CompanionPacked():
                return replace(state, packed=event)
            case msg.PasswordWanted(file):
                return replace(state, locked=file)
            case msg.CompanionsShown():
                if event.made:
                    return replace(state, shown=event, made=event.made, left_out=event.left_out, locked="")
                made = self.made if any(each.companion == self.made for each in event.companions) else ""
                return replace(state, shown=event, made=made, left_out=self.left_out if made else ())

    def after_refusal(self, sentence: str) -> "Companions":
        """Return the state after the engine has refused something."""
        return replace(self.answered(), refused=sentence)

    def asking(self, wish: msg.ToEngine) -> "Companions":
        """Return the state after a request; the earlier refusal is removed."""
        match wish:
            case msg.DuplicateCompanion(with_memories=True):
                at = At.COPYING
            case msg.PackCompanion():
                at = At.SAVING
            case msg.UnpackCompanion():
                at = At.BRINGING_IN
            case _:
                at = At.SOMETHING
        left_out = () if isinstance(wish, msg.TakeOverSettings) else self.left_out
        return replace(self, at=at, refused="", packed=None, left_out=left_out)

    def leaving(self) -> "Companions":
        """Return the state after the user has cancelled the password question."""
        return replace(self, locked="", refused="")

    def answered(self) -> "Companions":
        """Return the state without a pending request: the engine has answered, or is gone."""
        return replace(self, at=At.NOTHING)

    @property
    def is_waiting(self) -> bool:
        """True while a request is pending."""
        return self.at is not At.NOTHING

    def waiting_words(self, translate: Translate = untranslated) -> str:
        """Return a description of the pending request; "" for none."""
        return {
            At.NOTHING: "",
            At.SOMETHING: translate("Window", "One moment…"),
            At.COPYING: translate("Window", "Copying the memories. This can take a minute…"),
            At.SAVING: translate("Window", "Saving. This can take a minute…"),
            At.BRINGING_IN: translate("Window", "Importing. This can take a minute…"),
        }[self.at]

    def packed_words(self, translate: Translate = untranslated) -> str:
        """Return where a companion was saved last, and who can read the file; "" for none."""
        if self.packed is None:
            return ""
        if self.packed.is_encrypted:
            form = translate("Window", "%1 saved. It can't be opened without the password, so keep it safe.")
        else:
            form = translate("Window", "%1 saved. It contains your messages and is not encrypted.")
        return filled(form, self.packed.file)

    @property
    def here(self) -> msg.ShownCompanion | None:
        """The companion of the current conversation."""
        return next((each for each in self._companions if each.is_here), None)

    @property
    def new(self) -> msg.ShownCompanion | None:
        """The companion that was made or restored last, until one is chosen."""
        return next((each for each in self._companions if each.companion == self.made), None)

    @property
    def _companions(self) -> tuple[msg.ShownCompanion, ...]:
        return () if self.shown is None else self.shown.companions

    def creation(self, name: str, who: str, card: str) -> msg.CreateCompanion | None:
        """Return the request for a new companion, or None if nothing gives it a name."""
        return msg.CreateCompanion(name.strip(), who, card) if name.strip() or who or card else None

    def duplication(self, companion: str, name: str, *, with_memories: bool) -> msg.DuplicateCompanion | None:
        """Return the request for a copy, or None without a name."""
        return msg.DuplicateCompanion(companion, name.strip(), with_memories) if name.strip() else None

    @property
    def locked_name(self) -> str:
        """Name, without its folder, of the file that needs a password."""
        return self.locked.rpartition("/")[2]

    def unlocking(self, password: str) -> msg.UnpackCompanion | None:
        """Return the request to import the file with this password, or None for an empty password."""
        return msg.UnpackCompanion(self.locked, password) if self.locked and password else None

    def name_for_copy(self, companion: str, translate: Translate = untranslated) -> str:
        """Return a proposed name for a copy, one that no companion has yet."""
        names = {each.name.casefold() for each in self._companions}
        name = next((each.name for each in self._companions if each.companion == companion), "")
        form = translate("Window", "%1 %2")
        number = 2
        while filled(form, name, str(number)).casefold() in names:
            number += 1
        return filled(form, name, str(number))


def about(companion: msg.ShownCompanion, spell: Spell, translate: Translate = untranslated) -> str:
    """Return a description of a companion: that it is in use here or elsewhere, or when it was last used."""
    if companion.is_here:
        return translate("Window", "You are talking now")
    if companion.is_elsewhere:
        return translate("Window", "Open in another window or terminal")
    if companion.used_at is None:
        return translate("Window", "You have not talked yet")
    return filled(translate("Window", "Last conversation: %1"), spell(companion.used_at))


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
    asks = msg.ShowCompanions()
    tells = (("listChanged", "shown"), ("changed",))

    _state = Companions()

    # ---- events of the engine

    def apply(self, event: CompanionsEvent | msg.Noticed) -> None:
        """Handle the list, a companion that is ready or saved, or the reason of a refusal."""
        if isinstance(event, msg.Noticed):
            self._set(self._state.after_refusal(str(event.sentence)))
            if event.sentence:
                self.problemNoticed.emit(event.sentence)
            return
        self._set(self._state.with_event(event))
        if isinstance(event, msg.CompanionChosen):
            self._begin_with(event.companion)

    def forget(self) -> None:
        """Drop the pending request: the engine is gone."""
        self._set(self._state.answered())

    # ---- actions of the user

    @Slot(str)
    def use(self, companion: str) -> None:
        """Switch to another companion; without an engine to record the choice, just start it."""
        if self._is_ready:
            self._ask_for(msg.UseCompanion(companion))
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
        self._ask_for(msg.PackCompanion(companion, file.toLocalFile(), password))

    @Slot(QUrl)
    def unpack(self, file: QUrl) -> None:
        """Import a companion from such a file."""
        self.leaveLocked()
        self._ask_for(msg.UnpackCompanion(file.toLocalFile()))

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
        self._ask_for(msg.TakeOverSettings())

    @Slot()
    def leaveOut(self) -> None:
        """Take over none of these settings."""
        self._set(replace(self._state, left_out=()))

    @Slot(str)
    def archive(self, companion: str) -> None:
        """Archive a whole companion."""
        self._ask_for(msg.ArchiveCompanion(companion))

    @Slot(str)
    def restore(self, key: str) -> None:
        """Restore an archived companion."""
        self._ask_for(msg.RestoreCompanion(key))

    @Slot(str, str)
    def deleteForGood(self, key: str, typed: str) -> None:
        """Delete an archived companion for good, if the user typed its name."""
        self._ask_for(msg.DeleteCompanion(key, typed))

    @Slot(str, result=str)
    def nameForCopy(self, companion: str) -> str:
        """Return a proposed name for a copy."""
        return self._state.name_for_copy(companion, self._translate)

    def _ask_for(self, wish: msg.ToEngine | None) -> None:
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

    def _day(self, at: float) -> str:
        return near_day(at, time.time(), self._translate)
