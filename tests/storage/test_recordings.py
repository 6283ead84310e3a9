import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.storage.database import Database, open_database
from companion.storage.new_file import NewFile
from companion.storage.recordings import RecordedEvent, Recordings

FIRST, SECOND = "a" * 32, "b" * 32
EVENTS = (RecordedEvent(1, 0.25, b'{"type":"heard","text":"h\xc3\xa9llo"}'), RecordedEvent(2, 0.5, b"[1,2]"))


@pytest.fixture
def recordings(tmp_path: Path) -> Iterator[Recordings]:
    with open_database(tmp_path / "companion.db", bytes(32)) as database:
        yield Recordings(database)


def test_events_come_back_in_order_for_each_session(recordings: Recordings) -> None:
    recordings.keep(FIRST, 1.0, EVENTS[1:])
    recordings.keep(FIRST, 1.0, EVENTS[:1])
    recordings.keep(SECOND, 2.0, EVENTS[:1])

    assert recordings.events(FIRST) == EVENTS
    assert recordings.sessions() == (SECOND, FIRST)
    assert recordings.events("c" * 32) == ()


def test_an_export_has_a_line_for_each_event(recordings: Recordings, tmp_path: Path) -> None:
    recordings.keep(FIRST, 1.0, EVENTS)
    file = tmp_path / "recording.jsonl"

    count = recordings.export(FIRST, NewFile(file))

    assert count == 2
    assert file.read_bytes().splitlines() == [event.event for event in EVENTS]
    if os.name == "posix":
        assert file.stat().st_mode & 0o777 == 0o600


def test_one_session_can_be_forgotten(recordings: Recordings) -> None:
    recordings.keep(FIRST, 1.0, EVENTS)
    recordings.keep(SECOND, 2.0, EVENTS)

    recordings.forget(FIRST)

    assert recordings.sessions() == (SECOND,)


def test_everything_that_was_recorded_can_be_forgotten_and_leaves_the_file(tmp_path: Path) -> None:
    with open_database(tmp_path / "companion.db", None) as database:
        recordings = Recordings(database)
        recordings.keep(FIRST, 1.0, [RecordedEvent(n, 0.0, b'"xylophone"') for n in range(1, 500)])

        recordings.forget_all()

        assert recordings.sessions() == ()
        assert all(b"xylophone" not in file.read_bytes() for file in tmp_path.iterdir())


def test_nothing_is_recorded_by_keeping_what_was_said(tmp_path: Path) -> None:
    from companion.storage.utterances import Utterances
    from companion.values import Speaker, Utterance

    def recorded(database: Database) -> tuple[str, ...]:
        Utterances(database).keep(Utterance(FIRST, 1, Speaker.PERSON, "hello", 1.0))
        return Recordings(database).sessions()

    with open_database(tmp_path / "companion.db", bytes(32)) as database:
        assert recorded(database) == ()
