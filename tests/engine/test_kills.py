"""What was accepted outlasts a kill at any instant, the lock is free afterwards, and the database is whole.

Twenty kills of the engine and twenty of a talk in writing, each series with one home, so that a start finds what the
kills before it have left. Models are scripted, all else is the program itself: its process, frames or lines, session,
store, key and lock. A kill comes when so many lines were accepted, whatever the program is doing then, or where it was
made to stand still: while it starts, or within or behind a change of its database.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.channel import messages as msg
from companion.channel.frames import encode, window_reader
from companion.storage.paths import HOME_VARIABLE, find_paths
from companion.storage.store import open_store
from companion.values import Speaker
from tests.engine.forked_program import Forked, Forks, Stop
from tests.engine.running_engine import READY_WITHIN, await_that

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL and fork"),
]

LINES = 8
STARTING = ((Stop.BEFORE_THE_STORE, 0), (Stop.BEHIND_THE_STORE, 0))
CHANGING = tuple((stop, n) for n in range(1, 6) for stop in (Stop.WITHIN_A_CHANGE, Stop.BEHIND_A_CHANGE))
STOPS = (*STARTING, *CHANGING)


@pytest.fixture(scope="module")
def forks() -> Iterator[Forks]:
    with Forks() as forks:
        yield forks


def lines_before(kill: str) -> list[str]:
    return [f"This is line {number} before kill {kill}." for number in range(LINES)]


def told_by(engine: Forked) -> list[msg.Event | msg.Answer]:
    return list(window_reader().feed(engine.out))


def accepted_by(engine: Forked) -> list[int]:
    """The numbers of the lines that it said are kept."""
    return [int(each.key.split()[0]) for each in told_by(engine) if isinstance(each, msg.Accepted)]


def answered_by(talk: Forked) -> list[str]:
    return talk.out.decode().split("\n")[:-1]


def kept(home: Path) -> list[tuple[Speaker, str]]:
    """All that is kept, once the lock could be taken and the database was found whole."""
    with open_store(find_paths({HOME_VARIABLE: str(home)}), "companion") as store:
        assert store.database.rows("PRAGMA integrity_check") == [("ok",)]
        assert store.damage == ""
        return [(said.speaker, said.text) for said in store.utterances.latest(1000)]


def test_no_accepted_line_and_no_heard_reply_is_lost_by_a_kill_of_the_engine(
    forks: Forks, tmp_path: Path
) -> None:
    safe: list[tuple[Speaker, str]] = []

    def kill(engine: Forked, lines: list[str]) -> None:
        engine.is_killed()
        told = told_by(engine)
        safe.extend((Speaker.PERSON, lines[number]) for number in accepted_by(engine))
        replies = [each for each in told if isinstance(each, msg.CompanionSaid) and each.is_final]
        safe.extend((Speaker.COMPANION, each.heard) for each in replies)
        assert "Traceback" not in engine.errors
        found = kept(tmp_path)
        assert [each for each in safe if each not in found] == []

    for stop, changes in STOPS:
        engine = forks.start(tmp_path, "engine", stop=stop, changes=changes)
        lines = lines_before(f"{stop} {changes}")
        engine.given(said_in_frames(lines))
        await_that(engine.has_stopped, READY_WITHIN)
        kill(engine, lines)
    for least in range(1, LINES + 1):
        engine, lines = forks.start(tmp_path, "engine"), lines_before(f"after {least}")
        engine.given(said_in_frames(lines))
        await_that(lambda e=engine, n=least: len(accepted_by(e)) >= n, READY_WITHIN)  # type: ignore[misc]
        kill(engine, lines)


def said_in_frames(lines: list[str]) -> bytes:
    return b"".join(encode(msg.Say(each, f"{number} {each}")) for number, each in enumerate(lines))


def test_no_answered_line_is_lost_by_a_kill_of_a_talk(forks: Forks, tmp_path: Path) -> None:
    safe: list[tuple[Speaker, str]] = []

    def kill(talk: Forked, lines: list[str]) -> None:
        talk.is_killed()
        replies = answered_by(talk)
        safe.extend((Speaker.PERSON, each) for each in lines[: len(replies)])
        safe.extend((Speaker.COMPANION, each) for each in replies)
        assert "Traceback" not in talk.errors
        found = kept(tmp_path)
        assert [each for each in safe if each not in found] == []

    for stop, changes in STOPS:
        talk = forks.start(tmp_path, "talk", "--text", stop=stop, changes=changes)
        lines = lines_before(f"{stop} {changes}")
        talk.given(said_in_lines(lines))
        await_that(talk.has_stopped, READY_WITHIN)
        kill(talk, lines)
    for least in range(1, LINES + 1):
        talk, lines = forks.start(tmp_path, "talk", "--text"), lines_before(f"after {least}")
        talk.given(said_in_lines(lines))
        await_that(lambda t=talk, n=least: len(answered_by(t)) >= n, READY_WITHIN)  # type: ignore[misc]
        kill(talk, lines)


def said_in_lines(lines: list[str]) -> bytes:
    return "".join(f"{each}\n" for each in lines).encode()
