"""Stores lessons from turns: activities, times without light talk, open numbers to call, languages, reactions.

Each lesson is stored with the utterance of the person's that it comes from, and is deleted with it. Nothing is
stored for an utterance that is not in the store, because it was deleted or said off the record. No words are stored.
Times are seconds since 1970-01-01 UTC. Other modules decide which activities there are.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from companion.storage.database import Database
from companion.storage.sqlite import Connection


@dataclass(frozen=True, slots=True)
class KeptOffer:
    """An event of an activity, such as an offer."""

    kind: str
    what: str
    at: float


@dataclass(frozen=True, slots=True)
class Lesson:
    """The lesson from one utterance of the person's."""

    session: str
    number: int
    offers: tuple[KeptOffer, ...] = ()
    """Events of activities in answer to it."""
    suspended_until: float | None = None
    """Time until which there is no light talk from now on; None if it changes nothing."""
    language: str = ""
    """Language of the utterance, if the person has answered whether to set the companion to it."""
    needs: tuple[str, ...] | None = None
    """Needs whose numbers to call are shown from now on, () for no number; None if it changes nothing."""

    def __bool__(self) -> bool:
        """Tell whether the lesson contains anything."""
        is_calm = self.suspended_until is not None
        return bool(self.offers) or is_calm or self.language != "" or self.needs is not None


@dataclass(frozen=True, slots=True)
class Learned:
    """All lessons."""

    offers: tuple[KeptOffer, ...]
    """The last event of each kind for each activity, oldest first."""
    suspended_until: float = 0.0
    """Time before which there is no light talk."""
    languages: frozenset[str] = frozenset()
    """Languages about which the person has answered."""


@dataclass(frozen=True, slots=True)
class KeptFeedback:
    """A reaction of the person to the manner of a reply."""

    session: str
    number: int
    """Number of the utterance that showed it."""
    kind: str
    set_to: int
    """Step of the slider that it moves, as set at that time."""
    id: int = 0
    """Number in the store; 0 before it is stored."""
    at: float = 0.0
    """Time of the utterance."""
    words: str = ""
    """The person's words, as they are in the history."""


class Lessons:
    """The lessons from replies in one companion's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, lesson: Lesson) -> None:
        """Store a lesson, replacing one from the same utterance; raises the database's errors."""
        key = (lesson.session, lesson.number)
        with self._database.changing() as connection:
            for offer in lesson.offers:
                _insert(connection, "offers", *key, offer.kind, offer.what, offer.at)
            if lesson.suspended_until is not None:
                _insert(connection, "suspended", *key, lesson.suspended_until)
            if lesson.language:
                _insert(connection, "languages_settled", *key, lesson.language)
            if lesson.needs == ():
                connection.execute("DELETE FROM open_help")
            elif lesson.needs:
                _insert(connection, "open_help", *key, " ".join(lesson.needs))

    def open_needs(self) -> tuple[str, ...]:
        """Return the needs whose numbers were shown last and not closed since; raises the database's errors."""
        rows = self._database.rows(
            "SELECT h.needs FROM open_help h JOIN utterances u USING (session, number) "
            "ORDER BY u.said_at DESC, u.id DESC LIMIT 1"
        )
        return tuple(rows[0][0].split()) if rows else ()

    def close_help(self) -> None:
        """Note that the person has closed the numbers to call; raises the database's errors."""
        with self._database.changing() as connection:
            connection.execute("DELETE FROM open_help")

    def keep_feedback(self, feedback: KeptFeedback) -> None:
        """Store a reaction, replacing one in the same utterance; raises the database's errors."""
        key = (feedback.session, feedback.number)
        with self._database.changing() as connection:
            _insert(
                connection, "feedback (session, number, kind, set_to)", *key, feedback.kind, feedback.set_to
            )

    def feedback(self) -> tuple[KeptFeedback, ...]:
        """Return all reactions, oldest first; raises the database's errors."""
        rows = self._database.rows(
            "SELECT f.session, f.number, f.kind, f.set_to, f.id, u.said_at, u.text "
            "FROM feedback f JOIN utterances u USING (session, number) ORDER BY u.said_at, f.id"
        )
        return tuple(KeptFeedback(*row) for row in rows)

    def undo_feedback(self, ids: Iterable[int]) -> None:
        """Delete reactions for good; unknown numbers are left out. Raises the database's errors."""
        with self._database.changing() as connection:
            connection.executemany("DELETE FROM feedback WHERE id = ?", [(each,) for each in ids])

    def learned(self, *, without: str) -> Learned:
        """Return the lessons of all sessions but one; raises the database's errors."""
        offers = self._database.rows(
            "SELECT kind, what, max(at) FROM offers WHERE session <> ? GROUP BY kind, what ORDER BY 3",
            (without,),
        )
        suspended = self._database.rows(
            "SELECT s.until FROM suspended s JOIN utterances u USING (session, number) WHERE session <> ? "
            "ORDER BY u.said_at DESC, u.id DESC LIMIT 1",
            (without,),
        )
        languages = self._database.rows(
            "SELECT language FROM languages_settled WHERE session <> ?", (without,)
        )
        return Learned(
            tuple(KeptOffer(*row) for row in offers),
            suspended[0][0] if suspended else 0.0,
            frozenset(language for (language,) in languages),
        )


def _insert(connection: Connection, table: str, session: str, number: int, *values: object) -> None:
    marks = ", ".join("?" * (2 + len(values)))
    connection.execute(
        f"INSERT OR REPLACE INTO {table} SELECT {marks} WHERE EXISTS "
        "(SELECT 1 FROM utterances WHERE session = ? AND number = ?)",
        (session, number, *values, session, number),
    )
