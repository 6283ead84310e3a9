import asyncio
import json
import zipfile
from pathlib import Path

from companion.channel import messages as msg
from companion.engine.handlers.handler import Shared
from companion.engine.handlers.settings import BackupHandler, PrivacyHandler
from companion.engine.live_settings import LiveSettings
from companion.engine.network_log import NetworkLog
from companion.settings.sections import CompanionSettings
from companion.settings.writing import set_value
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.values import Connection, ConnectionPurpose, Speaker, Utterance

MONDAY = 1_700_438_400.0  # 2023-11-20 00:00 UTC


def told_of(paths: Paths, *commands: msg.BackupCommand) -> list[msg.Event]:
    """Return what a handler of an open companion tells."""
    told: list[msg.Event] = []
    with open_store(paths, "companion") as store:
        settings = LiveSettings(store.folder.settings_file)
        handler = BackupHandler(Shared(paths, store.folder, told.append, settings, lambda: MONDAY), store)
        for command in commands:
            asyncio.run(handler.obey(command))
    return told


def test_a_backup_is_made_shown_and_deleted(paths: Paths) -> None:
    name = "by-hand-2023-11-20T000000"
    none, made, gone = told_of(paths, msg.ShowBackups(), msg.MakeBackup(), msg.DeleteBackup(name))

    assert none == msg.BackupsShown(())
    assert isinstance(made, msg.BackupsShown)
    (backup,) = made.backups
    assert (backup.name, backup.is_replaced) == (name, False)
    assert backup.size_bytes > 0
    assert gone == msg.BackupsShown(())


def test_where_none_are_kept_none_is_made(paths: Paths) -> None:
    folder = paths.companion("companion")
    folder.make()
    set_value(CompanionSettings, folder.settings_file, "backup.keep", "0")

    (told,) = told_of(paths, msg.MakeBackup())

    assert isinstance(told, msg.Noticed)
    assert (told.key, told.is_error) == (BackupHandler.notice, True)


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
    assert "does not exist" in str(told.sentence)


def shown(paths: Paths, *commands: msg.PrivacyCommand, network: NetworkLog | None = None) -> msg.PrivacyShown:
    """Return what a handler of an open companion tells last."""
    told: list[msg.Event] = []
    with open_store(paths, "companion") as store:
        network = network or NetworkLog(paths.connections, unix_now=lambda: MONDAY)
        handler = PrivacyHandler(Shared(paths, store.folder, told.append, LiveSettings()), network)
        for command in commands or (msg.ShowPrivacy(),):
            asyncio.run(handler.obey(command))
    privacy = told[-1]
    assert isinstance(privacy, msg.PrivacyShown), privacy
    return privacy


def test_where_things_are_and_how_much_that_is(paths: Paths) -> None:
    privacy = shown(paths)

    assert privacy.folder == str(paths.companion("companion").folder)
    assert privacy.bytes > 10_000
    assert (privacy.since, privacy.connections, privacy.connection_count) == (MONDAY, (), 0)


def test_a_key_in_a_file_is_told_as_such(paths: Paths) -> None:
    privacy = shown(paths)

    assert paths.companion("companion").key_file.read_text().startswith("key ")
    assert not privacy.is_key_in_keyring


def test_the_newest_connections_are_shown_first_and_all_are_counted(paths: Paths) -> None:
    network = NetworkLog(paths.connections, unix_now=lambda: MONDAY)
    network.open()
    for number in range(60):
        network.note(Connection(ConnectionPurpose.SERVER, f"host-{number}", 10, 20))

    privacy = shown(paths, network=network)

    assert privacy.connection_count == 60
    assert len(privacy.connections) == 50
    assert privacy.connections[0] == msg.ShownConnection(MONDAY, ConnectionPurpose.SERVER, "host-59", 10, 20)
