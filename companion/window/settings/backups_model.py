"""The backups there are: what is asked about, and what came of it."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from PySide6.QtCore import Property, QUrl, Signal, Slot

from companion.channel.messages import (
    BackupRestored,
    BackupsShown,
    DeleteBackup,
    EverythingExported,
    ExportEverything,
    KeptBackup,
    MakeBackup,
    Noticed,
    RestoreBackup,
    ShowBackups,
    ToEngine,
)
from companion.window.page_model import PageModel
from companion.window.properties import PropertiesOf, in_qml
from companion.window.spelling import short_moment
from companion.window.wording import filled, size_words


class Asked(StrEnum):
    """What the person wants to do with a backup, which is asked about first."""

    NOTHING = ""
    RESTORE = "restore"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class BackupList:
    """What the window knows of backups."""

    shown: BackupsShown | None = None
    """None before the engine told it."""
    asked: Asked = Asked.NOTHING
    name: str = ""
    """Which backup is asked about."""
    is_working: bool = False
    """One is being made or put back."""
    restored: str = ""
    """The backup that was put back last; "" for none."""
    exported: EverythingExported | None = None
    """What was written last into an archive; None for nothing."""
    trouble: str = ""
    """Why something could not be done."""

    def with_event(self, told: BackupsShown | BackupRestored | EverythingExported) -> "BackupList":
        """Return the state once the engine has listed the backups, put one back, or written all that is kept."""
        if isinstance(told, BackupsShown):
            state = replace(self, shown=told, is_working=False)
            is_another = (
                self._asked_about() != state._asked_about()
            )  # the question was about what was there before
            return replace(state, asked=Asked.NOTHING, name="") if is_another else state
        if isinstance(told, EverythingExported):
            return replace(self, exported=told, is_working=False)
        restored = "" if told.trouble else told.name
        return replace(self, restored=restored, trouble=told.trouble, is_working=False)

    def after_trouble(self, sentence: str) -> "BackupList":
        """Return the state once something could not be done."""
        return replace(self, trouble=sentence, is_working=False)

    def making(self) -> "tuple[BackupList, MakeBackup]":
        """Return the state once a backup is to be made, and what is to be sent."""
        return self._begun(), MakeBackup()

    def exporting(self, file: str) -> "tuple[BackupList, ExportEverything]":
        """Return the state once all that is kept is to be written, and what is to be sent."""
        return self._begun(), ExportEverything(file)

    def _begun(self) -> "BackupList":
        return replace(self, is_working=True, trouble="", restored="", exported=None)

    def asking(self, asked: Asked, name: str) -> "BackupList":
        """Return the state once the person wants something done with a backup."""
        return replace(self, asked=asked, name=name, trouble="", restored="")

    def confirmed(self) -> "tuple[BackupList, RestoreBackup | DeleteBackup | None]":
        """Return the state once the person has confirmed it, and what is to be sent."""
        state = replace(self, asked=Asked.NOTHING, name="")
        match self.asked:
            case Asked.RESTORE:
                return replace(state, is_working=True), RestoreBackup(self.name)
            case Asked.DELETE:
                return state, DeleteBackup(self.name)
            case _:
                return state, None

    def without_engine(self) -> "BackupList":
        """Return the state once the engine has gone; what came of it before stays."""
        return replace(self, asked=Asked.NOTHING, name="", is_working=False)

    def _asked_about(self) -> KeptBackup | None:
        return next((backup for backup in self.kept if backup.name == self.name), None)

    @property
    def kept(self) -> tuple[KeptBackup, ...]:
        """The backups, the newest first."""
        return () if self.shown is None else self.shown.backups


_property: Final = PropertiesOf[BackupList]()


@in_qml
class BackupsModel(PageModel):
    """Which backups there are, and what the person does about them."""

    changed = Signal()

    takes = (BackupsShown, BackupRestored, EverythingExported)
    notice = "backup"
    asks = ShowBackups()

    _state = BackupList()

    def apply(self, event: BackupsShown | BackupRestored | EverythingExported | Noticed) -> None:
        """Take in which backups there are, what came of one, of an archive, or why something could not be done."""
        if isinstance(event, Noticed):
            self._set(self._state.after_trouble(event.sentence))
            return
        self._set(self._state.with_event(event))
        if isinstance(event, BackupRestored):
            self._engine.restart()

    def ask(self) -> None:
        """Ask which backups there are; what was asked about one when the page was left is asked no more."""
        self._set(replace(self._state, asked=Asked.NOTHING, name=""))
        super().ask()

    def forget(self) -> None:
        """Forget what was on its way: the engine is gone."""
        self._set(self._state.without_engine())

    def _set(self, new: BackupList) -> None:
        old, self._state = self._state, new
        if old != new:
            self.changed.emit()
        if new.trouble and new.trouble != old.trouble:
            self.problemNoticed.emit(new.trouble)

    def _go(self, new: BackupList, sent: ToEngine | None) -> None:
        self._set(new)
        self._send(sent)

    # ---- actions of the user

    @Slot()
    def make(self) -> None:
        """Make one now."""
        self._go(*self._state.making())

    @Slot(QUrl)
    def writeAll(self, file: QUrl) -> None:
        """Write all that is kept into an archive."""
        self._go(*self._state.exporting(file.toLocalFile()))

    @Slot(str, str)
    def askTo(self, asked: str, name: str) -> None:
        """Ask whether a backup is to be put back ("restore") or deleted ("delete"); "" asks no more."""
        self._set(self._state.asking(Asked(asked), name))

    @Slot()
    def confirm(self) -> None:
        """Do what was asked about."""
        self._go(*self._state.confirmed())

    # ---- properties for QML

    isThere = _property(bool, lambda it: it.shown is not None, changed)
    """Whether the engine has told which there are."""
    isWorking = _property(bool, lambda it: it.is_working, changed)
    """Whether one is being made or put back."""
    trouble = _property(str, lambda it: it.trouble, changed)
    """Why something could not be done."""

    @Property(str, notify=changed)
    def restored(self) -> str:
        """That one was put back, in a sentence; "" where none was."""
        if not self._state.restored:
            return ""
        form = self._translate(
            "Window", "The backup %1 is put back. What it replaced is in the list, until you delete it."
        )
        return filled(form, self._state.restored)

    @Property(str, notify=changed)
    def exported(self) -> str:
        """What was written into an archive, in a sentence; "" where nothing was."""
        done = self._state.exported
        if done is None:
            return ""
        form = self._translate(
            "Window", "It is written: %1 things that were said, %2 memories. It is not encrypted."
        )
        return filled(form, str(done.utterances), str(done.memories))

    count = _property(int, lambda it: len(it.kept), changed)
    """How many there are."""

    @Property(list, notify=changed)
    def rows(self) -> list[dict[str, object]]:
        """The backups: dictionaries with name, title, about, asked, question."""
        return [self._row(backup) for backup in self._state.kept]

    def _row(self, backup: KeptBackup) -> dict[str, object]:
        made = short_moment(backup.made_at)
        replaced = self._translate("Window", "Replaced on %1")
        asked = self._state.asked if self._state.name == backup.name else Asked.NOTHING
        return {
            "name": backup.name,
            "title": filled(replaced, made) if backup.is_replaced else made,
            "about": size_words(backup.size_bytes, self._translate),
            "asked": asked.value,
            "question": self._question(asked),
        }

    def _question(self, asked: Asked) -> str:
        match asked:
            case Asked.RESTORE:
                return self._translate(
                    "Window",
                    "Put this one back? The talk ends for it and begins again. What is there now is kept as a backup.",
                )
            case Asked.DELETE:
                return self._translate("Window", "Delete this backup for good?")
            case _:
                return ""
