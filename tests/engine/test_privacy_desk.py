import asyncio

from companion.channel import messages as msg
from companion.channel.messages.privacy import Command as PrivacyCommand
from companion.engine.desk import Office
from companion.engine.network_log import NetworkLog
from companion.engine.privacy_desk import PrivacyDesk
from companion.settings.sections import CompanionSettings
from companion.storage.paths import Paths
from companion.storage.recordings import RecordedEvent
from companion.storage.store import open_store
from companion.values import Connection, ConnectionPurpose

MONDAY = 1_700_438_400.0  # 2023-11-20 00:00 UTC


def shown(paths: Paths, *commands: PrivacyCommand, network: NetworkLog | None = None) -> msg.PrivacyShown:
    """Return what a desk of an open companion, of which one session was recorded, tells last."""
    told: list[msg.Event] = []
    with open_store(paths, "companion") as store:
        if not store.recordings.sessions():
            store.recordings.keep("a" * 32, MONDAY, [RecordedEvent(1, 0.5, b"{}")])
        network = network or NetworkLog(paths.connections, unix_now=lambda: MONDAY)
        desk = PrivacyDesk(Office(store.folder, CompanionSettings(), told.append), store, network)
        for command in commands or (msg.ShowPrivacy(),):
            asyncio.run(desk.obey(command))
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
    assert privacy.connections[0] == msg.ShownConnection(MONDAY, "server", "host-59", 10, 20)


def test_recordings_are_counted_and_deleted(paths: Paths) -> None:
    assert shown(paths).recordings == 1
    assert shown(paths, msg.ForgetRecordings()).recordings == 0
