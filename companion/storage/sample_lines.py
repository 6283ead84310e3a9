"""Stores the person's sample lines: how they would have had replies said ("say it like this").

There is at most one line for a reply; a new one replaces it. When a change returns it is on the disk, and the
previous text is no longer in the file. Lines are deleted with the utterances they are from; ``forgetting`` deletes
single ones. Times are seconds since 1970-01-01 UTC. The text of a line never enters a log or an error.
"""

from dataclasses import dataclass
from typing import Any

from companion.storage.database import Database
from companion.storage.utterances import has_utterance
from companion.values import BadInput, Evidence, SampleLine
from companion.values.plain_text import in_utf8

_COLUMNS = "s.id, s.session, s.number, s.answered, s.person, s.companion, s.made_at"
_UPSERT = """
INSERT INTO sample_lines (session, number, answered, person, companion, made_at)
VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (session, number) DO UPDATE SET
    answered = excluded.answered, person = excluded.person, companion = excluded.companion,
    made_at = excluded.made_at
RETURNING id
"""


class NoSuchSampleLine(BadInput):
    """The line was deleted, or never existed."""


@dataclass(frozen=True, slots=True)
class KeptLine:
    """A sample line in the store, with its origin."""

    id: int
    """Id; that of a deleted line is not reused."""
    line: SampleLine
    reply: Evidence
    """Utterance of the companion's that it replaces."""
    answered: Evidence
    """Utterance of the person's before it."""
    made_at: float


class SampleLines:
    """The sample lines in one companion's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self,
        line: SampleLine,
        *,
        reply: Evidence,
        answered: Evidence,
        made_at: float,
    ) -> int:
        """Store a line, replacing an earlier one of the same reply; return its id, 0 if an utterance is deleted.

        Args:
            answered: The person's utterance before it, of the same session.
        """
        if reply.session != answered.session:
            raise ValueError("a reply answers words of its own session")
        with self._database.changing() as connection:
            if not all(has_utterance(connection, each.session, each.number) for each in (reply, answered)):
                return 0
            ((line_id,),) = connection.execute(
                _UPSERT,
                (
                    reply.session,
                    reply.number,
                    answered.number,
                    in_utf8(line.person),
                    in_utf8(line.companion),
                    made_at,
                ),
            ).fetchall()
        self._database.sweep()
        return int(line_id)

    def all(self) -> tuple[KeptLine, ...]:
        """Return all lines, oldest first; their number is small, because a person writes them by hand."""
        rows = self._database.rows(f"SELECT {_COLUMNS} FROM sample_lines s ORDER BY s.made_at, s.id")
        return tuple(_kept(row) for row in rows)

    def find(self, line_id: int) -> KeptLine:
        """Return one line; raises ``NoSuchSampleLine``."""
        rows = self._database.rows(f"SELECT {_COLUMNS} FROM sample_lines s WHERE s.id = ?", (line_id,))
        if not rows:
            raise NoSuchSampleLine("That line is no longer there.", log="no sample line with this id")
        return _kept(rows[0])


def _kept(row: tuple[Any, ...]) -> KeptLine:
    line_id, session, number, answered, person, companion, made_at = row
    return KeptLine(
        line_id,
        SampleLine(person, companion),
        Evidence(session, number),
        Evidence(session, answered),
        made_at,
    )
