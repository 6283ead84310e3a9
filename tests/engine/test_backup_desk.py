import asyncio

import pytest

from companion.channel import messages as msg
from companion.engine.backup_desk import NOTICE, BackupCommand, BackupDesk
from companion.engine.network_log import NetworkLog
from companion.engine.privacy import privacy_shown
from companion.settings.sections import CompanionSettings
from companion.settings.writing import set_value
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.values import Connection, ConnectionPurpose

MONDAY = 1_700_438_400.0  # 2023-11-20 00:00 UTC


def told_of(paths: Paths, *commands: BackupCommand) -> list[msg.Event]:
    """Return what a desk of an open companion tells."""
    told: list[msg.Event] = []
    with open_store(paths, "companion") as store:
        desk = BackupDesk(
            store.folder,
            CompanionSettings(),
            told.append,
            asyncio.Lock(),
            store.backups,
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


@pytest.mark.parametrize(("line", "expected"), [("keyring " + "0" * 32, True), ("key " + "0" * 64, False)])
def test_where_the_key_lies_is_told(paths: Paths, line: str, expected: bool) -> None:
    folder = paths.companion("companion")
    folder.make()
    folder.key_file.write_text(f"{line}\n")

    assert privacy_shown(folder, NetworkLog(paths.connections)).is_key_in_keyring is expected


def test_the_newest_connections_are_shown_first_and_all_are_counted(paths: Paths) -> None:
    network = NetworkLog(paths.connections, unix_now=lambda: MONDAY)
    network.open()
    for number in range(60):
        network.note(Connection(ConnectionPurpose.SERVER, f"host-{number}", 10, 20))

    shown = privacy_shown(paths.companion("companion"), network)

    assert shown.connection_count == 60
    assert len(shown.connections) == 50
    assert shown.connections[0] == msg.ShownConnection(MONDAY, "server", "host-59", 10, 20)
    assert shown.since == MONDAY
