"""The backups: the list, the action to confirm, and its result."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, TypeAlias, get_args

from PySide6.QtCore import Property, QUrl, Signal, Slot

from companion.channel import messages as msg
from companion.window.page_model import PageModel, PropertiesOf, in_qml
from companion.window.spelling import short_moment
from companion.window.wording import filled, size_words


class Asked(StrEnum):
    """An action on a backup that the user has to confirm."""

    NOTHING = ""
    RESTORE = "restore"
    DELETE = "delete"


BackupEvent: TypeAlias = msg.BackupsShown | msg.BackupRestored | msg.EverythingExported


@dataclass(frozen=True, slots=True)
class BackupList:
    """The window's knowledge of the backups."""

    shown: msg.BackupsShown | None = None
    """The backups; None before the engine has sent them."""
    asked: Asked = Asked.NOTHING
    name: str = ""
    """Name of the backup to act on."""
    is_working: bool = False
    """True while a backup is being made or restored."""
    restored: str = ""
    """The backup that was restored last; "" for none."""
    exported: msg.EverythingExported | None = None
    """The last export of everything; None for none."""
    trouble: str = ""
    """Reason why something failed."""

    def with_event(self, told: BackupEvent) -> "BackupList":
        """Return the state after the engine has sent the list, restored a backup, or exported everything."""
        if isinstance(told, msg.BackupsShown):
            state = replace(self, shown=told, is_working=False)
            return state if self.kept == state.kept else replace(state, asked=Asked.NOTHING, name="")
        if isinstance(told, msg.EverythingExported):
            return replace(self, exported=told, is_working=False)
        restored = "" if told.trouble else told.name
        return replace(self, restored=restored, trouble=str(told.trouble), is_working=False)

    def after_trouble(self, sentence: str) -> "BackupList":
        """Return the state after something failed."""
        return replace(self, trouble=sentence, is_working=False)

    def making(self) -> "tuple[BackupList, msg.MakeBackup]":
        """Return the state while a backup is being made, and the message to send."""
        return self._begun(), msg.MakeBackup()

    def exporting(self, file: str) -> "tuple[BackupList, msg.ExportEverything]":
        """Return the state while everything is being exported, and the message to send."""
        return self._begun(), msg.ExportEverything(file)

    def _begun(self) -> "BackupList":
        return replace(
            self, asked=Asked.NOTHING, name="", is_working=True, trouble="", restored="", exported=None
        )

    def asking(self, asked: Asked, name: str) -> "BackupList":
        """Return the state that asks the user to confirm an action on a backup."""
        return replace(self, asked=asked, name=name, trouble="", restored="")

    def confirmed(self) -> "tuple[BackupList, msg.RestoreBackup | msg.DeleteBackup | None]":
        """Return the state after the user's confirmation, and the message to send."""
        state = replace(self, asked=Asked.NOTHING, name="")
        match self.asked:
            case Asked.RESTORE:
                return replace(state, is_working=True), msg.RestoreBackup(self.name)
            case Asked.DELETE:
                return state, msg.DeleteBackup(self.name)
            case _:
                return state, None

    def without_engine(self) -> "BackupList":
        """Return the state after the engine has gone; earlier results stay."""
        return replace(self, asked=Asked.NOTHING, name="", is_working=False)

    @property
    def kept(self) -> tuple[msg.KeptBackup, ...]:
        """The backups, the newest first."""
        return () if self.shown is None else self.shown.backups


_property: Final = PropertiesOf[BackupList]()


@in_qml
class BackupsModel(PageModel):
    """The list of backups, and the user's actions on it."""

    changed = Signal()
    dataReplaced = Signal()
    """A backup has taken the place of the history and the memories."""

    takes = get_args(BackupEvent)
    notice = "backup"
    asks = msg.ShowBackups()
    troubles = ("trouble",)

    _state = BackupList()

    def apply(self, event: BackupEvent | msg.Noticed) -> None:
        """Handle the list, a result, or the reason of a failure."""
        if isinstance(event, msg.Noticed):
            self._set(self._state.after_trouble(str(event.sentence)))
            return
        self._set(self._state.with_event(event))
        if isinstance(event, msg.BackupRestored):
            if not event.trouble:
                self.dataReplaced.emit()
            self._engine.restart()

    def ask(self) -> None:
        """Request the list, and drop the question that was open when the page was left."""
        self._set(replace(self._state, asked=Asked.NOTHING, name=""))
        super().ask()

    def forget(self) -> None:
        """Drop pending requests: the engine is gone."""
        self._set(self._state.without_engine())

    # ---- actions of the user

    @Slot()
    def make(self) -> None:
        """Make a backup now."""
        self._go(*self._state.making())

    @Slot(QUrl)
    def writeAll(self, file: QUrl) -> None:
        """Export everything to an archive."""
        self._go(*self._state.exporting(file.toLocalFile()))

    @Slot(str, str)
    def askTo(self, asked: str, name: str) -> None:
        """Ask whether to restore ("restore") or delete ("delete") a backup; "" withdraws the question."""
        self._set(self._state.asking(Asked(asked), name))

    @Slot()
    def confirm(self) -> None:
        """Do what was asked."""
        self._go(*self._state.confirmed())

    # ---- properties for QML

    isThere = _property(bool, lambda it: it.shown is not None, changed)
    """True if the engine has sent the list."""
    isWorking = _property(bool, lambda it: it.is_working, changed)
    trouble = _property(str, lambda it: it.trouble, changed)

    @Property(str, notify=changed)
    def restored(self) -> str:
        """A sentence about the restored backup; "" for none."""
        if not self._state.restored:
            return ""
        form = self._translate(
            "Window", "Backup %1 restored. Your previous data is in the list until you delete it."
        )
        return filled(form, self._state.restored)

    @Property(str, notify=changed)
    def exported(self) -> str:
        """A sentence about the export; "" for none."""
        done = self._state.exported
        if done is None:
            return ""
        form = self._translate("Window", "Exported: %1 messages, %2 memories. The file is not encrypted.")
        return filled(form, str(done.utterances), str(done.memories))

    count = _property(int, lambda it: len(it.kept), changed)

    @Property(list, notify=changed)
    def rows(self) -> list[dict[str, object]]:
        """The backups: dictionaries with name, title, about, asked, question."""
        return [self._row(backup) for backup in self._state.kept]

    def _row(self, backup: msg.KeptBackup) -> dict[str, object]:
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
                    "Restore this backup? The conversation restarts. Your current data is saved as a backup first.",
                )
            case Asked.DELETE:
                return self._translate("Window", "Delete this backup for good?")
            case _:
                return ""
