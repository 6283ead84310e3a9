"""Keeps what was learned of turns: what was offered, until when nothing is light, and which languages are settled.

Each is kept with the utterance of the person's that it was learned of, and goes with that; nothing is kept of one that
is not in the store, because it was deleted or said off the record. Never words. Times are seconds since 1970-01-01
UTC. What activities there are is not decided here.
"""

from dataclasses import dataclass

from companion.storage.database import Database
from companion.storage.sqlite import Connection


@dataclass(frozen=True, slots=True)
class KeptOffer:
    """What happened to an activity."""

    kind: str
    what: str
    at: float


@dataclass(frozen=True, slots=True)
class Lesson:
    """What was learned once, of one utterance of the person's."""

    session: str
    number: int
    offers: tuple[KeptOffer, ...] = ()
    """What happened in answer to it."""
    suspended_until: float | None = None
    """Until when nothing is light because of it; None where it changes nothing."""
    language: str = ""
    """The language that it was in, where the person has answered whether the companion is to be set to it."""

    def __bool__(self) -> bool:
        """Tell whether anything was learned."""
        return bool(self.offers) or self.suspended_until is not None or self.language != ""


@dataclass(frozen=True, slots=True)
class Learned:
    """All that was learned."""

    offers: tuple[KeptOffer, ...]
    """The last of each kind of activity and of what happened to it, oldest first."""
    suspended_until: float = 0.0
    """Nothing is light before that."""
    languages: frozenset[str] = frozenset()
    """For which the person has answered."""


class Lessons:
    """What was learned of replies, in one companion's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, lesson: Lesson) -> None:
        """Keep what was learned, in place of what was learned of the same utterance; raises the database's errors."""
        key = (lesson.session, lesson.number)
        with self._database.changing() as connection:
            for offer in lesson.offers:
                _insert(connection, "offers", *key, offer.kind, offer.what, offer.at)
            if lesson.suspended_until is not None:
                _insert(connection, "suspended", *key, lesson.suspended_until)
            if lesson.language:
                _insert(connection, "languages_settled", *key, lesson.language)

    def learned(self, *, without: str) -> Learned:
        """Return what was learned in all sessions but one; raises the database's errors."""
        offers = self._database.rows(
            "SELECT kind, what, max(at) FROM offers WHERE session <> ? GROUP BY kind, what ORDER BY 3",
            (without,),
        )
        ((until,),) = self._database.rows(
            "SELECT ifnull(max(until), 0.0) FROM suspended WHERE session <> ?", (without,)
        )
        languages = self._database.rows(
            "SELECT language FROM languages_settled WHERE session <> ?", (without,)
        )
        return Learned(
            tuple(KeptOffer(*row) for row in offers), until, frozenset(language for (language,) in languages)
        )


def _insert(connection: Connection, table: str, session: str, number: int, *values: object) -> None:
    marks = ", ".join("?" * (2 + len(values)))
    connection.execute(
        f"INSERT OR REPLACE INTO {table} SELECT {marks} WHERE EXISTS "
        "(SELECT 1 FROM utterances WHERE session = ? AND number = ?)",
        (session, number, *values, session, number),
    )
