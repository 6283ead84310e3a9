"""The engine and what no window of ours would send it: it refuses or ends in order, tells nothing of it in the log, and
gives its lock back."""

from pathlib import Path

import pytest

from companion.channel import messages as msg
from companion.channel.frames import ChannelBroken, encode, engine_reader
from companion.engine.process import EXIT_CHANNEL_BROKEN
from companion.storage.store import open_store
from companion.values import MOST_CHARACTERS
from companion.values.plain_text import without_steering
from tests.engine.hostile_frames import BREAKING, SECRET, hostile_messages
from tests.engine.running_engine import RunningEngine


def is_whole(engine: RunningEngine) -> bool:
    """Open the store, which its lock has to let, and look through all of it."""
    with open_store(engine.paths, "companion") as store:
        return store.database.rows("PRAGMA integrity_check") == [("ok",)]


@pytest.mark.parametrize("name", BREAKING)
def test_each_frame_that_is_no_message_breaks_the_channel_and_is_not_quoted(name: str) -> None:
    with pytest.raises(ChannelBroken) as broken:
        engine_reader().feed(BREAKING[name])

    assert SECRET not in str(broken.value)


def test_each_hostile_message_is_one_that_the_channel_takes() -> None:
    for message in hostile_messages():
        engine_reader().feed(encode(message))


@pytest.mark.slow
@pytest.mark.model
@pytest.mark.parametrize(
    "name",
    ["a length of 4 GB", "no msgpack", "text that is not UTF-8", "nesting without end", "an id of 2^64 - 1"],
)
def test_a_frame_that_is_no_message_ends_a_running_engine_in_order(name: str, tmp_path: Path) -> None:
    with RunningEngine(tmp_path) as engine:
        engine.send(msg.Say("Hello.", "key"))
        engine.waits_for(lambda each: each == msg.Accepted("key"))
        engine.send_bytes(BREAKING[name])

        assert engine.ends() == EXIT_CHANNEL_BROKEN, engine.errors
        assert "Traceback" not in engine.errors
        assert SECRET not in engine.errors
        assert is_whole(engine)


@pytest.mark.slow
@pytest.mark.model
def test_a_running_engine_refuses_hostile_messages_and_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with RunningEngine(tmp_path / "home", folder=folder) as engine:
        engine.waits_for(lambda each: isinstance(each, msg.EngineReady))
        for number, message in enumerate(hostile_messages(), 1000):
            engine.send(message, msg.Query(number, msg.HistoryPage(limit=1)))
            engine.waits_for(lambda each, n=number: isinstance(each, msg.Answer) and each.number == n)  # type: ignore[misc]
        engine.send(msg.Say("Hello.", "the last key"))
        engine.waits_for(lambda each: each == msg.Accepted("the last key"))
        engine.closes_input()

        assert engine.ends() == 0, engine.errors
        assert "Traceback" not in engine.errors
        assert SECRET not in engine.errors
        assert is_whole(engine)


@pytest.mark.slow
@pytest.mark.model
@pytest.mark.parametrize(
    "longest",
    ["a" * MOST_CHARACTERS, "don't " * 4000, "[\x1b1m" * 4000, "\u4f60\u597d" * 9000, '"' * MOST_CHARACTERS],
    ids=["letters", "words", "escapes", "Chinese", "quotes"],
)
def test_the_longest_texts_are_kept_and_do_not_hold_up_the_end(longest: str, tmp_path: Path) -> None:
    text = longest.strip()[:MOST_CHARACTERS]
    with RunningEngine(tmp_path) as engine:
        engine.send(msg.Say(text, "key"))
        engine.waits_for(lambda each: each == msg.Accepted("key"))
        engine.closes_input()

        assert engine.ends() == 0, engine.errors
        with open_store(engine.paths, "companion") as store:
            assert store.utterances.latest(1)[0].text == without_steering(text)
