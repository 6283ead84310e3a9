from pathlib import Path

import pytest

from companion.cli.exit_codes import EXIT_TROUBLE
from companion.cli.main import main
from companion.conversation.recording import Beginning, Line, Moment, digest, encode_line
from companion.storage.paths import Paths
from companion.storage.recordings import RecordedEvent
from companion.storage.store import open_store
from tests.conversation.scene import Scene

Captured = pytest.CaptureFixture[str]

OLD, NEW = "1" * 32, "2" * 32


def talk() -> list[bytes]:
    scene = Scene()
    scene.person_says("Hello.")
    scene.thinks("Good morning to you.")
    scene.sounds_whole()
    lines: list[Line] = [Beginning(scene.beginning)]
    lines += [Moment(now, event, digest(effects)) for now, event, effects in scene.log]
    return [encode_line(line) for line in lines]


@pytest.fixture
def recorded(home: Paths) -> Paths:
    home.make()
    with open_store(home, "companion") as store:
        for at, session in ((1.0, OLD), (2.0, NEW)):
            events = [RecordedEvent(number, 0.0, line) for number, line in enumerate(talk(), start=1)]
            store.recordings.keep(session, at, events)
    return home


def sessions(home: Paths) -> tuple[str, ...]:
    with open_store(home, "companion") as store:
        return store.recordings.sessions()


def test_the_sessions_are_listed_newest_first(recorded: Paths, capsys: Captured) -> None:
    assert main(["recordings", "list"]) == 0

    newest, oldest = capsys.readouterr().out.splitlines()
    assert newest.startswith(NEW)
    assert oldest == f"{OLD}  {len(talk())} events"


@pytest.mark.parametrize("named", ["last", "22", NEW])
def test_an_exported_session_replays_as_it_was_decided(
    named: str, recorded: Paths, tmp_path: Path, capsys: Captured
) -> None:
    file = tmp_path / "talk.jsonl"

    assert main(["recordings", "export", named, str(file)]) == 0
    assert "not encrypted" in capsys.readouterr().out
    assert main(["replay", str(file)]) == 0

    out = capsys.readouterr().out
    events = len(talk()) - 1
    assert out.splitlines()[-1] == f"{events} events, {events} decided as recorded."
    assert "Hello." not in out


def test_a_decision_that_has_changed_is_marked_and_counted(tmp_path: Path, capsys: Captured) -> None:
    first, *others = talk()
    changed = [
        line.replace(b'"decided":"', b'"decided":"x') if n == 1 else line for n, line in enumerate(others)
    ]
    file = tmp_path / "talk.jsonl"
    file.write_bytes(b"\n".join([first, *changed]))

    assert main(["replay", str(file)]) == 1

    out = capsys.readouterr().out
    assert out.count("decided otherwise") == 1
    assert f"{len(others)} events, {len(others) - 1} decided as recorded." in out


@pytest.mark.parametrize("content", [b"", b"hello", b"\xff\xfe", b'{"type":"Moment"}\n', talk()[0][:-5]])
def test_a_file_that_is_no_recording_is_refused_in_one_sentence(
    content: bytes, tmp_path: Path, capsys: Captured
) -> None:
    file = tmp_path / "talk.jsonl"
    file.write_bytes(content)

    assert main(["replay", str(file)]) == EXIT_TROUBLE

    err = capsys.readouterr().err
    assert "recording" in err
    assert "Traceback" not in err


def test_a_recording_is_forgotten(recorded: Paths) -> None:
    assert main(["recordings", "forget", "last"]) == 0

    assert sessions(recorded) == (OLD,)


def test_all_recordings_are_forgotten(recorded: Paths) -> None:
    assert main(["recordings", "forget", "all"]) == 0

    assert sessions(recorded) == ()


@pytest.mark.parametrize("named", ["3", "nothing", ""])
def test_a_session_that_is_not_there_or_not_the_only_one_is_refused(
    named: str, recorded: Paths, capsys: Captured
) -> None:
    assert main(["recordings", "forget", named]) == EXIT_TROUBLE

    assert "no such recording" in capsys.readouterr().err
    assert len(sessions(recorded)) == 2


def test_asking_for_recordings_of_a_companion_that_is_not_there_makes_none(
    home: Paths, capsys: Captured
) -> None:
    home.make()

    assert main(["--name", "Nobody", "recordings", "list"]) == EXIT_TROUBLE

    assert "Nothing has been said" in capsys.readouterr().err
    assert home.companion_names() == ()
