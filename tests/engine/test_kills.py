"""What was accepted outlasts a kill at any instant, the lock is free afterwards, and the database is whole.

Ten series of 20 kills, each with one home, so that a start finds what the kills before it have left. Five are of the
engine and five of a talk in writing; one of each has the models of the starter set, the others scripted ones, all else
being the program itself: its process, frames or lines, session, store, key and lock. The processes are forked off one
that has imported the program, for its start would take most of the time. Three of four kills come while lines are being
accepted, the others while it starts.
"""

import random
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.channel import messages as msg
from companion.channel.frames import encode, window_reader
from companion.storage.paths import HOME_VARIABLE, find_paths
from companion.storage.store import open_store
from companion.values import Speaker
from tests.engine.forked_program import Forked, Forks
from tests.engine.running_engine import READY_WITHIN, await_that

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL and fork")]

KILLS = 20
LINES = 8
AFTER = 0.1
"""Seconds at most from the last line that is waited for to the kill."""
STARTING = 0.6
"""Seconds at most from the start to a kill that waits for no line."""


@pytest.fixture(scope="module")
def forks() -> Iterator[Forks]:
    with Forks() as forks:
        yield forks


def lines_before(kill: int) -> list[str]:
    return [f"This is line {number} before kill {kill}." for number in range(LINES)]


def accepted_by_engine(engine: Forked) -> list[int]:
    """The numbers of the lines that it said are kept."""
    return [int(each.key) for each in window_reader().feed(engine.out) if isinstance(each, msg.Accepted)]


def answered_by_talk(talk: Forked) -> list[str]:
    return talk.out.decode().split("\n")[:-1]


def kept(home: Path) -> list[tuple[Speaker, str]]:
    """All that is kept, once the lock could be taken and the database was found whole."""
    with open_store(find_paths({HOME_VARIABLE: str(home)}), "companion") as store:
        assert store.database.rows("PRAGMA integrity_check") == [("ok",)]
        assert store.damage == ""
        return [(said.speaker, said.text) for said in store.utterances.latest(1000)]


def passes(seconds: float) -> None:
    """Let the clock run: which instant it is, is what is tried here."""
    threading.Event().wait(seconds)


def kill_engines(forks: Forks, home: Path, *, seed: int, is_scripted: bool) -> None:
    chance, accepted = random.Random(seed), []
    for kill in range(KILLS):
        engine, lines = forks.start(home, "engine", is_scripted=is_scripted), lines_before(kill)
        engine.given(b"".join(encode(msg.Say(each, str(number))) for number, each in enumerate(lines)))
        if chance.random() < 0.75:
            least = chance.randint(1, LINES)
            await_that(lambda e=engine, n=least: len(accepted_by_engine(e)) >= n, READY_WITHIN)  # type: ignore[misc]
            passes(chance.random() * AFTER)
        else:
            passes(chance.random() * STARTING)
        engine.is_killed()
        accepted += [lines[number] for number in accepted_by_engine(engine)]
        assert "Traceback" not in engine.errors

        found = kept(home)

        assert [each for each in accepted if (Speaker.PERSON, each) not in found] == []
    assert len(accepted) > KILLS


def kill_talks(forks: Forks, home: Path, *, seed: int, is_scripted: bool) -> None:
    chance, answered = random.Random(seed), []
    for kill in range(KILLS):
        talk, lines = forks.start(home, "talk", "--text", is_scripted=is_scripted), lines_before(kill)
        talk.given("".join(f"{each}\n" for each in lines).encode())
        if chance.random() < 0.75:
            least = chance.randint(1, LINES if is_scripted else 2)
            await_that(lambda t=talk, n=least: len(answered_by_talk(t)) >= n, READY_WITHIN)  # type: ignore[misc]
            passes(chance.random() * AFTER)
        else:
            passes(chance.random() * STARTING)
        talk.is_killed()
        replies = answered_by_talk(talk)
        answered += [(Speaker.PERSON, each) for each in lines[: len(replies)]]
        answered += [(Speaker.COMPANION, each) for each in replies]
        assert "Traceback" not in talk.errors

        found = kept(home)

        assert [each for each in answered if each not in found] == []
    assert len(answered) > KILLS


@pytest.mark.parametrize("seed", range(4))
def test_no_accepted_line_is_lost_by_a_kill_of_the_engine(seed: int, forks: Forks, tmp_path: Path) -> None:
    kill_engines(forks, tmp_path, seed=seed, is_scripted=True)


@pytest.mark.model
def test_no_accepted_line_is_lost_by_a_kill_of_the_engine_with_its_models(
    forks: Forks, tmp_path: Path
) -> None:
    kill_engines(forks, tmp_path, seed=4, is_scripted=False)


@pytest.mark.parametrize("seed", range(4))
def test_no_answered_line_is_lost_by_a_kill_of_a_talk(seed: int, forks: Forks, tmp_path: Path) -> None:
    kill_talks(forks, tmp_path, seed=seed, is_scripted=True)


@pytest.mark.model
def test_no_answered_line_is_lost_by_a_kill_of_a_talk_with_its_models(forks: Forks, tmp_path: Path) -> None:
    kill_talks(forks, tmp_path, seed=4, is_scripted=False)
