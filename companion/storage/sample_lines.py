"""Keeps how the person would have had replies said ("say it like this").

There is at most one line for a reply; another takes its place. When a change returns it is on the disk, and what was
there before is no longer in the file. Lines go with the utterances they are from; deleting one is ``forgetting``'s.
Times are seconds since 1970-01-01 UTC. What a line says never enters a log or an error.
"""

from dataclasses import dataclass
from typing import Any

from companion.storage.database import Database
from companion.storage.utterances import has_utterance, storable
from companion.values import BadInput, Evidence, SampleLine

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
    """It was deleted meanwhile, or never there."""


@dataclass(frozen=True, slots=True)
class KeptLine:
    """A sample line in the store, and where it is from."""

    id: int
    """A deleted one's is not given again."""
    line: SampleLine
    reply: Evidence
    """The companion's utterance that it was made of."""
    answered: Evidence
    """The person's utterance before it."""
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
        """Keep a line, in place of an earlier one of the same reply; return its id, 0 if an utterance is gone.

        Args:
            line: What is kept.
            reply: The companion's utterance that it is made of.
            answered: The person's utterance before it, of the same session.
            made_at: Now.
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
                    storable(line.person),
                    storable(line.companion),
                    made_at,
                ),
            ).fetchall()
        self._database.sweep()
        return int(line_id)

    def all(self) -> tuple[KeptLine, ...]:
        """Return all lines, oldest first; there are as many as a person wrote by hand."""
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
