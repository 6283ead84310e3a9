"""The backups there are, as the window knows them at an instant: what is asked about, and what came of it. Pure."""

from dataclasses import dataclass, replace
from enum import StrEnum

from companion.channel.messages import (
    BackupRestored,
    BackupsShown,
    DeleteBackup,
    EverythingExported,
    ExportEverything,
    KeptBackup,
    MakeBackup,
    RestoreBackup,
)


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
            return replace(self, shown=told, is_working=False)
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

    @property
    def kept(self) -> tuple[KeptBackup, ...]:
        """The backups, the newest first."""
        return () if self.shown is None else self.shown.backups
