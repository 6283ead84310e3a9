"""Manages one companion's data while it is running: shows its location, backs it up, and exports it to a file.

Backups are listed, made and deleted here; ``process`` restores one, and ends the conversation for it. Past
connections are shown here. Other data is deleted on the pages that show it: history, memories, feelings.
"""

import tempfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, assert_never

import msgspec

from companion.channel import messages as msg
from companion.engine.handlers.handler import Handler, Shared
from companion.engine.memory.history_export import all_said
from companion.engine.network_log import NetworkLog
from companion.feeling.emotions import LABELS
from companion.remembering.files.exchange import write_json
from companion.storage.backups import Backup
from companion.storage.key import is_in_keyring
from companion.storage.new_file import NewFile
from companion.storage.store import Store
from companion.values import BadInput, Told
from companion.values.files import taken_bytes

SHOWN: Final = 50
"""Maximum connections listed, the newest first; all are counted."""


class BackupHandler(Handler[msg.BackupCommand]):
    """The commands on backups."""

    notice = "backup"

    def __init__(self, shared: Shared, store: Store) -> None:
        """Begin; see ``Handler``.

        Args:
            shared: what handlers share; its lock is separate from that of settings handlers, as a backup takes seconds.
        """
        super().__init__(shared)
        self._store = store
        self._backups = store.backups

    def _obey(self, command: msg.BackupCommand) -> tuple[msg.Event, ...]:
        match command:
            case msg.ShowBackups():
                pass
            case msg.MakeBackup():
                if self._companion().backup.keep == 0:
                    raise BadInput(
                        Told("Backups are off. First choose how many to keep."),
                        log="backup.keep is 0",
                    )
                self._backups.make_by_hand(self._unix_now())
            case msg.DeleteBackup(name):
                self._backups.delete(self._backups.find(name))
            case msg.ExportEverything(file):
                written = _write_everything(self._store, NewFile(Path(file), replaces=True))
                return (msg.EverythingExported(*written),)
            case _:
                assert_never(command)
        return (msg.BackupsShown(tuple(map(_shown_backup, self._backups.all()))),)


def _shown_backup(backup: Backup) -> msg.KeptBackup:
    known = backup.file.stat()
    return msg.KeptBackup(backup.name, known.st_mtime, known.st_size, is_replaced=backup.is_replaced)


class PrivacyHandler(Handler[msg.PrivacyCommand]):
    """The commands on the person's stored data."""

    notice = "privacy"

    def __init__(self, shared: Shared, store: Store, network: NetworkLog) -> None:
        """Begin; see ``Handler``."""
        super().__init__(shared)
        self._store = store
        self._network = network

    def _obey(self, command: msg.PrivacyCommand) -> tuple[msg.Event, ...]:
        known = self._network.read()
        shown = msg.PrivacyShown(
            str(self._folder.folder),
            is_in_keyring(self._folder),
            taken_bytes(self._folder.folder),
            known.since,
            tuple(
                msg.ShownConnection(of.at, of.purpose, of.host, of.received_bytes, of.sent_bytes)
                for of in reversed(known.noted[-SHOWN:])
            ),
            len(known.noted),
            str(self._paths.logs),
        )
        return (shown,)


def _write_everything(store: Store, file: NewFile) -> tuple[int, int]:
    """Write all data of a companion into one ZIP archive for its owner alone, completely or not at all.

    Return the numbers of utterances and memories. The archive is not encrypted, so that it can be read or moved. The
    history is one JSON object a line, the oldest first. Memories are written as by ``companion memory export``, so
    that they can be imported again; settings and the Character Card are unchanged. Raises the errors of
    ``NewFile.writing`` and of the database.
    """
    with (
        file.writing() as stream,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive,
        tempfile.TemporaryDirectory(dir=file.path.parent) as beside,  # on the disk that the person chose
    ):
        utterances = _write_history(store, archive)
        written = Path(beside) / "memories.jsonl"
        memories = write_json(store, NewFile(written), LABELS, lambda count: None)
        archive.write(written, written.name)
        for kept in (store.folder.settings_file, store.folder.card_file, store.folder.card_extras_file):
            if kept.is_file():
                archive.write(kept, kept.name)
    return utterances, memories


def _write_history(store: Store, archive: zipfile.ZipFile) -> int:
    count = 0
    with archive.open("history.jsonl", "w") as stream:
        for said in all_said(store):
            line = {
                "said_at": datetime.fromtimestamp(said.said_at, UTC),
                "speaker": said.speaker.value,
                "text": said.text,
                "is_cut_off": said.is_cut_off,
                "is_typed": said.is_typed,
            }
            stream.write(msgspec.json.encode(line) + b"\n")
            count += 1
    return count
