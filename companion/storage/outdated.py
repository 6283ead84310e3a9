"""Notes what the backups are still to forget, so that it is not lost when the program ends before they have.

A note names an utterance, a memory or a sample line and never holds what it says. Corrections note themselves (triggers
of the schema, ``0004_memories.sql`` and ``0009_sample_lines_without_vectors.sql``), in the transaction that makes them.
"""

from companion.storage.doomed import Keys
from companion.storage.sqlite import Connection


def note_outdated(connection: Connection, keys: Keys) -> None:
    """Note what was forgotten in the database and not yet in the backups."""
    connection.executemany("INSERT OR IGNORE INTO outdated_utterances VALUES (?, ?)", keys.utterances)
    connection.executemany("INSERT OR IGNORE INTO outdated_memories VALUES (?, ?, ?)", keys.memories)
    connection.executemany("INSERT OR IGNORE INTO outdated_sample_lines VALUES (?, ?)", keys.sample_lines)


def outdated(connection: Connection) -> Keys:
    """Return what is noted."""
    return Keys(
        tuple(connection.execute("SELECT session, number FROM outdated_utterances").fetchall()),
        tuple(connection.execute("SELECT memory, kind, happened_at FROM outdated_memories").fetchall()),
        tuple(connection.execute("SELECT line, made_at FROM outdated_sample_lines").fetchall()),
    )


def clear_outdated(connection: Connection, keys: Keys) -> None:
    """Take these notes away."""
    connection.executemany(
        "DELETE FROM outdated_utterances WHERE session = ? AND number = ?", keys.utterances
    )
    connection.executemany(
        "DELETE FROM outdated_memories WHERE memory = ? AND kind = ? AND happened_at = ?", keys.memories
    )
    connection.executemany(
        "DELETE FROM outdated_sample_lines WHERE line = ? AND made_at = ?", keys.sample_lines
    )
