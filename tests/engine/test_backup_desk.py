import asyncio
import json
import zipfile
from pathlib import Path

from companion.channel import messages as msg
from companion.engine.backup_desk import NOTICE, BackupCommand, BackupDesk
from companion.engine.desk import Office
from companion.settings.sections import CompanionSettings
from companion.settings.writing import set_value
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.values import Speaker, Utterance

MONDAY = 1_700_438_400.0  # 2023-11-20 00:00 UTC


def told_of(paths: Paths, *commands: BackupCommand) -> list[msg.Event]:
    """Return what a desk of an open companion tells."""
    told: list[msg.Event] = []
    with open_store(paths, "companion") as store:
        desk = BackupDesk(
            Office(store.folder, CompanionSettings(), told.append),
            store,
            unix_now=lambda: MONDAY,
        )
        for command in commands:
            asyncio.run(desk.obey(command))
    return told


def test_a_backup_is_made_shown_and_deleted(paths: Paths) -> None:
    none, made, gone = told_of(paths, msg.ShowBackups(), msg.MakeBackup(), msg.DeleteBackup("2023-11-20"))

    assert none == msg.BackupsShown(())
    assert isinstance(made, msg.BackupsShown)
    (backup,) = made.backups
    assert (backup.name, backup.is_replaced) == ("2023-11-20", False)
    assert backup.size_bytes > 0
    assert gone == msg.BackupsShown(())


def test_where_none_are_kept_none_is_made(paths: Paths) -> None:
    folder = paths.companion("companion")
    folder.make()
    set_value(CompanionSettings, folder.settings_file, "backup.keep", "0")

    (told,) = told_of(paths, msg.MakeBackup())

    assert isinstance(told, msg.Noticed)
    assert (told.key, told.is_error) == (NOTICE, True)


def test_a_backup_that_is_not_there_is_refused(paths: Paths) -> None:
    (told,) = told_of(paths, msg.DeleteBackup("2020-01-01"))

    assert isinstance(told, msg.Noticed)
    assert told.is_error


def test_everything_is_written_into_one_archive(paths: Paths, tmp_path: Path) -> None:
    folder = paths.companion("companion")
    folder.make()
    set_value(CompanionSettings, folder.settings_file, "persona.name", "Robin")
    with open_store(paths, "companion") as store:
        for number in range(1, 2002):
            said = Utterance("a" * 32, number, Speaker.PERSON, f"Words {number}", MONDAY + number)
            store.utterances.keep(said)
    file = tmp_path / "all.zip"

    (told,) = told_of(paths, msg.ExportEverything(str(file)))

    assert told == msg.EverythingExported(2001, 0)
    with zipfile.ZipFile(file) as archive:
        assert set(archive.namelist()) == {"history.jsonl", "memories.jsonl", "settings.toml"}
        lines = archive.read("history.jsonl").splitlines()
        assert b"Robin" in archive.read("settings.toml")
    assert len(lines) == 2001
    assert json.loads(lines[0])["text"] == "Words 1"
    assert file.stat().st_mode & 0o077 == 0
    assert list(tmp_path.glob("all.zip?*")) == []


def test_where_the_archive_cannot_be_written_nothing_is_lost(paths: Paths, tmp_path: Path) -> None:
    file = tmp_path / "nowhere" / "all.zip"

    (told,) = told_of(paths, msg.ExportEverything(str(file)))

    assert isinstance(told, msg.Noticed)
    assert told.is_error
    assert "all.zip" in told.sentence
