"""Keeps how the person pauses, so that it need not be learned anew in every talk."""

from companion.storage.database import Database
from companion.values import Habits


class KeptHabits:
    """The person's habits in one companion's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, habits: Habits) -> None:
        """Keep these in place of the earlier ones; raises the database's errors."""
        with self._database.changing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO habits (id, pause, count, held, ended) VALUES (1, ?, ?, ?, ?)",
                (habits.pause, habits.count, habits.held, habits.ended),
            )

    def load(self) -> Habits:
        """Return what was kept, or the guess that everybody begins with."""
        rows = self._database.rows("SELECT pause, count, held, ended FROM habits")
        return Habits(*rows[0]) if rows else Habits()
