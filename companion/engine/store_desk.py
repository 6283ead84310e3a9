"""Looks after what one companion keeps, beside the talk: shows where it lies, backs it up, writes it into a file.

Backups are shown, made and deleted here; one is put back by ``process``, which ends the talk for it. Connections that
were made are shown; what else is kept is deleted where it is shown: history, memories, feelings.
"""

import tempfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, assert_never

import msgspec

from companion.channel import messages as msg
from companion.engine.desk import Desk, Office
from companion.engine.history_export import all_said
from companion.engine.network_log import NetworkLog
from companion.feeling.emotions import LABELS
from companion.remembering.exchange import write_json
from companion.storage.backups import Backup
from companion.storage.key import is_in_keyring
from companion.storage.new_file import NewFile
from companion.storage.store import Store
from companion.values import BadInput, Utterance
from companion.values.files import taken_bytes

SHOWN: Final = 50
"""So many connections are listed, the newest; all are counted."""


class BackupDesk(Desk[msg.BackupCommand]):
    """Where backups are looked after."""

    notice = "backup"

    def __init__(self, office: Office, store: Store) -> None:
        """Begin; see ``Desk``.

        Args:
            office: its lock is not that of desks that only write settings: a backup takes seconds.
            store: the companion's, open.
        """
        super().__init__(office)
        self._store = store
        self._backups = store.backups

    def _obey(self, command: msg.BackupCommand) -> tuple[msg.Event, ...]:
        match command:
            case msg.ShowBackups():
                pass
            case msg.MakeBackup():
                if self._companion().backup.keep == 0:
                    raise BadInput(
                        "Backups are switched off; choose first how many are kept.", log="backup.keep is 0"
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


class PrivacyDesk(Desk[msg.PrivacyCommand]):
    """Where a person sees what is kept."""

    notice = "privacy"

    def __init__(self, office: Office, store: Store, network: NetworkLog) -> None:
        """Begin; see ``Desk``.

        Args:
            office: what it shares with the others.
            store: the companion's, open.
            network: the connections of the program.
        """
        super().__init__(office)
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


class _Said(msgspec.Struct, frozen=True):
    said_at: datetime
    speaker: str
    text: str
    is_cut_off: bool
    is_typed: bool


def _write_everything(store: Store, file: NewFile) -> tuple[int, int]:
    """Write all that a companion keeps into one archive, ZIP, for its owner alone, whole or not at all.

    Return how many utterances and memories those are. It is not encrypted: to be read, or taken elsewhere. What was
    said lies in it as one JSON object a line, the oldest first; memories as ``companion memory export`` writes them, so
    that they can be imported again; settings and the Character Card as they are. Raises as ``NewFile.writing``, and the
    database's errors.
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
            stream.write(msgspec.json.encode(_said(said)) + b"\n")
            count += 1
    return count


def _said(said: Utterance) -> _Said:
    at = datetime.fromtimestamp(said.said_at, UTC)
    return _Said(at, said.speaker.value, said.text, said.is_cut_off, said.is_typed)
