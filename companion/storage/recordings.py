"""Keeps a recording of a session's events while the person wants one, and forgets it when asked.

What an event is, and when one is recorded, is not decided here: an event is one JSON value in UTF-8 (as
``msgspec.json`` encodes it). It holds what was said, so it lies in the encrypted database; only ``export``
writes it elsewhere, because the person asked.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from companion.storage.database import Database
from companion.storage.new_file import NewFile
from companion.storage.utterances import keep_session


@dataclass(frozen=True, slots=True)
class RecordedEvent:
    """One event of a session."""

    sequence: int
    """Counts the events of the session, from 1."""
    at: float
    """Seconds on the session's clock."""
    event: bytes
    """One JSON value in UTF-8, without a line break."""


class Recordings:
    """The recorded sessions in one companion's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, session: str, started_at: float, events: Iterable[RecordedEvent]) -> None:
        """Add events to a session's recording, all or none; ``started_at`` in seconds since 1970-01-01 UTC.

        Raises ``ValueError`` for an event that is not one line of JSON, and the database's errors.
        """
        rows = [(session, each.sequence, each.at, _checked(each.event)) for each in events]
        with self._database.changing() as connection:
            keep_session(connection, session, started_at)
            connection.executemany(
                "INSERT INTO recordings (session, sequence, at, event) VALUES (?, ?, ?, ?)", rows
            )

    def sessions(self) -> tuple[str, ...]:
        """Return the sessions that have a recording, newest first."""
        rows = self._database.rows(
            "SELECT id FROM sessions WHERE id IN (SELECT session FROM recordings) "
            "ORDER BY started_at DESC, id"
        )
        return tuple(row[0] for row in rows)

    def events(self, session: str) -> tuple[RecordedEvent, ...]:
        """Return a session's events in order; empty when it was not recorded."""
        rows = self._database.rows(
            "SELECT sequence, at, event FROM recordings WHERE session = ? ORDER BY sequence", (session,)
        )
        return tuple(RecordedEvent(*row) for row in rows)

    def export(self, session: str, file: NewFile) -> int:
        """Write a session's events to a file for its owner alone, one on each line; return how many.

        Raises as ``NewFile.writing``.
        """
        events = self.events(session)
        with file.writing() as stream:
            for each in events:
                stream.write(each.event + b"\n")
        return len(events)

    def forget(self, session: str) -> None:
        """Delete a session's recording; it leaves the file."""
        with self._database.changing() as connection:
            connection.execute("DELETE FROM recordings WHERE session = ?", (session,))
        self._database.sweep()

    def forget_all(self) -> None:
        """Delete every recording; they leave the file."""
        with self._database.changing() as connection:
            connection.execute("DELETE FROM recordings")
        self._database.sweep()


def _checked(event: bytes) -> bytes:
    try:
        msgspec.json.decode(event)
    except msgspec.DecodeError:
        raise ValueError("a recorded event must be one JSON value") from None
    if b"\n" in event:
        raise ValueError("a recorded event must be one line")
    return event
