"""The effects of one change of a memory on all tables, within the caller's transaction.

Bits are those of a vector's signs and exist only while the memory has not faded. All other rows that belong to a
deleted one are deleted by the schema's own triggers.
"""

import json
from collections.abc import Iterable, Sequence

from companion.storage import memory_rows
from companion.storage.memory_rows import Vector
from companion.storage.sqlite import Connection
from companion.storage.utterances import storable
from companion.values import Memory, MemoryOrigin, TimeSpan

_INSERT = (
    f"INSERT INTO memories ({', '.join(memory_rows.NAMES)}) "
    f"VALUES ({', '.join('?' * len(memory_rows.NAMES))})"
)


def insert(connection: Connection, memory: Memory) -> int:
    """Insert a memory with its names and evidence, without a vector at first; return its id."""
    memory_id = connection.execute(_INSERT, memory_rows.row(memory)).lastrowid
    assert memory_id is not None, "a row that was inserted has an id"
    _insert_names(connection, memory_id, memory.names)
    connection.executemany(
        "INSERT OR IGNORE INTO memory_evidence (memory, session, number) VALUES (?, ?, ?)",
        [(memory_id, each.session, each.number) for each in memory.evidence],
    )
    if memory.about is not None:
        set_about(connection, memory_id, memory.about)
    return memory_id


def reword(connection: Connection, memory: Memory) -> int:
    """Store the words that the person wrote for a memory, and the fields that they decide; return the changed rows."""
    changed = connection.execute(
        "UPDATE memories SET kind = ?, text = ?, subject = ?, due_at = ?, is_open = ?, origin = ? WHERE id = ?",
        (
            memory.kind.value,
            storable(memory.text),
            storable(memory.subject),
            memory.due_at,
            memory.is_open,
            MemoryOrigin.TOLD.value,
            memory.id,
        ),
    )
    if changed.rowcount:
        connection.execute("DELETE FROM memory_names WHERE memory = ?", (memory.id,))
        _insert_names(connection, memory.id, memory.names)
        if memory.about is not None:
            set_about(connection, memory.id, memory.about)
    return changed.rowcount


def _insert_names(connection: Connection, memory_id: int, names: Iterable[str]) -> None:
    connection.executemany(
        "INSERT OR IGNORE INTO memory_names (memory, name, folded) VALUES (?, ?, ?)",
        [(memory_id, storable(name), memory_rows.folded(name)) for name in names],
    )


def set_about(connection: Connection, memory_id: int, about: TimeSpan | None) -> None:
    """Store the time that a memory's words are about; do nothing if it is deleted."""
    span = (None, None) if about is None else (about.since, about.until)
    connection.execute(
        "INSERT OR REPLACE INTO memory_times (memory, since, until) SELECT id, ?, ? FROM memories WHERE id = ?",
        (*span, memory_id),
    )


def set_vector(connection: Connection, memory_id: int, vector: Vector | None, trunk: str) -> None:
    """Replace a memory's vector and its bits, or remove them with None.

    Raises ``ValueError`` for a vector of another form, or without its trunk.
    """
    kept = None if vector is None else memory_rows.halves(vector)
    made_by = None if vector is None else trunk_id(connection, trunk)
    connection.execute(
        "INSERT INTO memory_vectors (memory, trunk, vector) VALUES (?, ?, ?) "
        "ON CONFLICT (memory) DO UPDATE SET trunk = excluded.trunk, vector = excluded.vector",
        (memory_id, made_by, kept),
    )
    _set_bits(connection, memory_id)


def _set_bits(connection: Connection, memory_id: int) -> None:
    """Make a memory's bits again, if it has a vector and has not faded."""
    connection.execute("DELETE FROM memory_bits WHERE memory = ?", (memory_id,))
    found = connection.execute(
        "SELECT v.trunk, m.kind, m.happened_at, v.vector FROM memories m JOIN memory_vectors v ON v.memory = m.id "
        "WHERE m.id = ? AND m.faded_at IS NULL AND v.vector IS NOT NULL",
        (memory_id,),
    ).fetchone()
    if found is not None:
        made_by, kind, happened_at, vector = found
        connection.execute(
            "INSERT INTO memory_bits (memory, trunk, kind, shard, happened_at, bits) "
            "VALUES (?, ?, ?, ?, ?, vec_bit(?))",
            (
                memory_id,
                made_by,
                kind,
                memory_id % memory_rows.SHARDS,
                happened_at,
                memory_rows.bits(memory_rows.as_vector(vector)),
            ),
        )


def trunk_id(connection: Connection, trunk: str) -> int:
    """Return the id of a trunk by its hash, inserted if it is unknown; raises ``ValueError`` for ""."""
    if not trunk:
        raise ValueError("a vector names its trunk")
    connection.execute("INSERT OR IGNORE INTO trunks (hash) VALUES (?)", (trunk,))
    (found,) = connection.execute("SELECT id FROM trunks WHERE hash = ?", (trunk,)).fetchone()
    return int(found)


def update(connection: Connection, memory: Memory) -> None:
    """Store the fields of a memory that may change; do nothing if it is deleted."""
    was = connection.execute("SELECT faded_at FROM memories WHERE id = ?", (memory.id,)).fetchone()
    if was is None:
        return
    connection.execute(
        "UPDATE memories SET ended_at = ?, held_until = ?, due_at = ?, is_open = ?, outcome = ?, salience = ?, "
        "strength = ?, recalled_at = ?, faded_at = ? WHERE id = ?",
        (
            memory.ended_at,
            memory.held_until,
            memory.due_at,
            memory.is_open,
            storable(memory.outcome),
            memory.salience,
            memory.strength,
            memory.recalled_at,
            memory.faded_at,
            memory.id,
        ),
    )
    if memory.about is not None:
        set_about(connection, memory.id, memory.about)
    if (was[0] is None) is not (memory.faded_at is None):
        _set_bits(connection, memory.id)


def inherit(connection: Connection, heir: int, olds: Sequence[int]) -> None:
    """Give a memory the evidence, names and links of others; links between these are left out."""
    these = json.dumps(tuple(olds))
    for table, columns in (("memory_evidence", "session, number"), ("memory_names", "name, folded")):
        connection.execute(
            f"INSERT OR IGNORE INTO {table} SELECT ?, {columns} FROM {table} WHERE memory {memory_rows.THESE}",
            (heir, these),
        )
    connection.execute(
        "INSERT OR IGNORE INTO memory_links SELECT ?, target, kind, weight FROM memory_links "
        f"WHERE source {memory_rows.THESE} AND target NOT {memory_rows.THESE}",
        (heir, these, these),
    )
    connection.execute(
        "INSERT OR IGNORE INTO memory_links SELECT source, ?, kind, weight FROM memory_links "
        f"WHERE target {memory_rows.THESE} AND source NOT {memory_rows.THESE}",
        (heir, these, these),
    )
