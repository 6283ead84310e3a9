"""Shows, makes and deletes backups beside the talk, and writes all that is kept into a file.

One is put back by ``process``, which ends the talk for it.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias, assert_never

from companion.channel import messages as msg
from companion.engine.desk import Desk, Office
from companion.engine.whole_export import write_everything
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings
from companion.storage.backups import Backup
from companion.storage.new_file import NewFile
from companion.storage.store import Store
from companion.values import BadInput

BackupCommand: TypeAlias = msg.ShowBackups | msg.MakeBackup | msg.DeleteBackup | msg.ExportEverything

NOTICE: Final = "backup"
"""The key of what is said of wishes about backups."""


class BackupsOff(BadInput):
    """A backup was asked for and none are to be kept."""

    def __init__(self) -> None:
        super().__init__("Backups are switched off; choose first how many are kept.", log="backup.keep is 0")


class BackupDesk(Desk[BackupCommand]):
    """Where backups are looked after."""

    notice = NOTICE

    def __init__(
        self,
        office: Office,
        store: Store,
        *,
        unix_now: Callable[[], float] = time.time,
    ) -> None:
        """Begin; see ``Desk``.

        Args:
            office: its lock is not that of desks that only write settings: a backup takes seconds.
            store: the companion's, open.
            unix_now: what day it is.
        """
        super().__init__(office)
        self._store = store
        self._backups = store.backups
        self._unix_now = unix_now

    def _obey(self, command: BackupCommand) -> tuple[msg.Event, ...]:
        match command:
            case msg.ShowBackups():
                pass
            case msg.MakeBackup():
                settings, _ = load(CompanionSettings, self._folder.settings_file)
                if settings.backup.keep == 0:
                    raise BackupsOff
                self._backups.make(self._unix_now(), keep=settings.backup.keep)
            case msg.DeleteBackup(name):
                self._backups.delete(self._backups.find(name))
            case msg.ExportEverything(file):
                written = write_everything(self._store, NewFile(Path(file), replaces=True))
                return (msg.EverythingExported(written.utterances, written.memories),)
            case _:
                assert_never(command)
        return (msg.BackupsShown(tuple(map(_kept, self._backups.all()))),)


def _kept(backup: Backup) -> msg.KeptBackup:
    known = backup.file.stat()
    return msg.KeptBackup(backup.name, known.st_mtime, known.st_size, is_replaced=backup.day is None)
