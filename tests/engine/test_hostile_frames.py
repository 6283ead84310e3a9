"""The engine and what no window of ours would send it: it refuses or ends in order, tells nothing of it in the log, and
gives its lock back."""

import sys
from pathlib import Path

import pytest

from companion.channel import messages as msg
from companion.channel.frames import ChannelBroken, encode, engine_reader, window_reader
from companion.engine.process import EXIT_CHANNEL_BROKEN
from companion.storage.paths import HOME_VARIABLE, Paths, find_paths
from companion.storage.store import open_store
from companion.values import MOST_CHARACTERS, Speaker
from companion.values.plain_text import without_steering
from tests.engine.forked_program import Forks
from tests.engine.hostile_frames import BREAKING, SECRET, hostile_messages
from tests.engine.running_engine import READY_WITHIN, RunningEngine, await_that


def is_whole(paths: Paths) -> bool:
    """Open the store, which its lock has to let, and look through all of it."""
    with open_store(paths, "companion") as store:
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
@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
def test_a_frame_that_is_no_message_ends_a_running_engine_in_order(tmp_path: Path) -> None:
    with Forks() as forks:
        for number, (name, frame) in enumerate(BREAKING.items()):
            engine = forks.start(tmp_path, "engine")
            engine.given(encode(msg.Say(f"Hello {number}.", f"key {number}")))
            accepted = msg.Accepted(f"key {number}")
            await_that(lambda e=engine, a=accepted: a in window_reader().feed(e.out), READY_WITHIN)  # type: ignore[misc]
            engine.given(frame)

            assert engine.ends() == EXIT_CHANNEL_BROKEN, name
            assert "Traceback" not in engine.errors, name
            assert SECRET not in engine.errors, name

    paths = find_paths({HOME_VARIABLE: str(tmp_path)})
    assert is_whole(paths)
    with open_store(paths, "companion") as store:
        kept = {said.text for said in store.utterances.latest(1000)}
    assert kept >= {f"Hello {number}." for number in range(len(BREAKING))}


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
        assert is_whole(engine.paths)


LONGEST = (
    "a" * MOST_CHARACTERS,
    "don't " * 4000,
    "[\x1b1m" * 4000,
    "\u4f60\u597d" * 9000,
    '"' * MOST_CHARACTERS,
)


@pytest.mark.slow
@pytest.mark.model
def test_the_longest_texts_are_kept_and_do_not_hold_up_the_end(tmp_path: Path) -> None:
    texts = [longest.strip()[:MOST_CHARACTERS] for longest in LONGEST]
    with RunningEngine(tmp_path) as engine:
        engine.send(*(msg.Say(text, str(number)) for number, text in enumerate(texts)))
        for number in range(len(texts)):
            engine.waits_for(lambda each, n=number: each == msg.Accepted(str(n)))  # type: ignore[misc]
        engine.closes_input()

        assert engine.ends() == 0, engine.errors
        with open_store(engine.paths, "companion") as store:
            kept = [said.text for said in store.utterances.latest(100) if said.speaker is Speaker.PERSON]
    assert kept == [without_steering(text) for text in texts]
