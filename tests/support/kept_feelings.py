"""Reads all that was kept of the person's feeling, which the program itself reads one at a time or as averages."""

from companion.storage.database import Database
from companion.storage.feelings import CheckedIn, Feelings
from companion.values import Reading


def kept_readings(database: Database) -> tuple[Reading, ...]:
    """Return all readings, in the order of what was said."""
    keys = database.rows(
        "SELECT session, number FROM readings JOIN utterances USING (session, number) ORDER BY id"
    )
    found = (Feelings(database).reading_at(*key) for key in keys)
    return tuple(each.reading for each in found if each is not None)


def kept_check_ins(database: Database) -> tuple[CheckedIn, ...]:
    """Return all check-ins, in the order in which they were made."""
    return tuple(
        CheckedIn(*row) for row in database.rows("SELECT at, valence, arousal FROM check_ins ORDER BY id")
    )
