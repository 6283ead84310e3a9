"""Settings, backups and devices of the engine as the window starts it: a real process with the starter set."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.channel import messages as msg
from companion.storage.store import open_store
from companion.values import Speaker
from tests.engine.running_engine import RunningEngine

pytestmark = pytest.mark.model


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[RunningEngine]:
    with RunningEngine(tmp_path / "home") as running:
        yield running


def said(engine: RunningEngine) -> list[str]:
    with open_store(engine.paths, "companion") as store:
        return [each.text for each in store.utterances.latest(1000) if each.speaker is Speaker.PERSON]


def test_a_backup_is_put_back_once_the_talk_has_ended(engine: RunningEngine) -> None:
    engine.send(msg.MakeBackup())
    backups = engine.waits_for(lambda message: isinstance(message, msg.BackupsShown)).backups
    engine.send(msg.Say("This was after it.", "key"))
    engine.waits_for(lambda message: message == msg.Accepted("key"))
    engine.send(msg.RestoreBackup(backups[0].name))

    restored = engine.waits_for(lambda message: isinstance(message, msg.BackupRestored))

    assert restored == msg.BackupRestored(backups[0].name)
    assert engine.ends() == 0, engine.errors
    assert said(engine) == []


def test_a_backup_that_is_not_there_does_not_end_the_talk(engine: RunningEngine) -> None:
    engine.send(msg.RestoreBackup("2020-01-01"))
    engine.waits_for(lambda message: isinstance(message, msg.Noticed) and message.key == "backup")
    engine.send(msg.Say("Are you still there?", "key"))

    engine.waits_for(lambda message: message == msg.Accepted("key"))
    engine.closes_input()
    assert engine.ends() == 0, engine.errors


def test_pages_are_told_what_they_show(engine: RunningEngine) -> None:
    for command in (msg.ShowSettings(), msg.ShowDevices(), msg.ShowModels(), msg.ShowPrivacy()):
        engine.send(command)

    missing = {msg.SettingsShown, msg.DevicesShown, msg.ModelsShown, msg.PrivacyShown}
    while missing:
        told = engine.waits_for(lambda message: type(message) in missing)
        missing.discard(type(told))
    engine.closes_input()
    assert engine.ends() == 0, engine.errors


def test_another_microphone_is_taken_without_a_new_start(engine: RunningEngine) -> None:
    engine.send(msg.SetSetting("sound.microphone", "No such microphone"))
    engine.waits_for(lambda message: isinstance(message, msg.SettingsShown))
    engine.send(msg.Say("Hello?", "key"))

    engine.waits_for(lambda message: message == msg.Accepted("key"))
    engine.closes_input()
    assert engine.ends() == 0, engine.errors
    assert "Traceback" not in engine.errors
