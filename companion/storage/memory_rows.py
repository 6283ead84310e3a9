"""Converts a memory to its row and back, and its vector to bytes; changes it in all tables.

Emotions are stored in steps of 1/255, vectors as halves: 384 float16, little-endian. Names are folded, so that they are
found whatever their case, width or accents' spelling. Changes are made within the caller's transaction. Bits are those
of a vector's signs and exist only while the memory has not faded. All other rows that belong to a deleted one are
deleted by the schema's own triggers.
"""

import json
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.storage.sqlite import Connection
from companion.values import Affect, Evidence, Memory, MemoryKind, MemoryOrigin, Speaker, TimeSpan
from companion.values.plain_text import in_utf8

Vector: TypeAlias = NDArray[np.float32]
"""Meaning of a text, float32, (384,), of unit length."""

DIMENSIONS = 384
"""Length of a vector of meaning."""
SHARDS = 16
"""Number of parts over which the bits of memories are spread, by their ids."""
EMOTIONS = 28
"""Number of GoEmotions' labels (Demszky et al. 2020)."""
STEPS = 255
THESE = "IN (SELECT value FROM json_each(?))"
"""SQL for one of the ids in a JSON list."""
_PROBABILITIES = tuple(step / STEPS for step in range(STEPS + 1))

_COLUMNS = """
kind text happened_at ended_at speaker felt_valence felt_arousal felt_dominance mood_valence mood_arousal mood_dominance
emotions subject held_until due_at is_open outcome salience strength recalled_at faded_at is_pinned origin
"""
NAMES = tuple(_COLUMNS.split())
"""Columns of ``memories`` in the order of ``row``, without its id."""
_CHANGING = (
    *("ended_at", "held_until", "due_at", "is_open", "outcome"),
    *("salience", "strength", "recalled_at", "faded_at"),
)
"""Columns of those fields that ``update`` stores."""


def row(memory: Memory) -> tuple[object, ...]:
    """Return the values of a memory's own row, in the order of ``NAMES``.

    Raises ``ValueError`` unless it has no emotions or ``EMOTIONS`` of them.
    """
    return (
        memory.kind.value,
        in_utf8(memory.text),
        memory.happened_at,
        memory.ended_at,
        None if memory.speaker is None else memory.speaker.value,
        *_coordinates(memory.felt),
        *_coordinates(memory.mood),
        _emotion_bytes(memory.emotions),
        in_utf8(memory.subject),
        memory.held_until,
        memory.due_at,
        memory.is_open,
        in_utf8(memory.outcome),
        memory.salience,
        memory.strength,
        memory.recalled_at,
        memory.faded_at,
        memory.is_pinned,
        memory.origin.value,
    )


def as_memory(
    memory_id: int, values: tuple[Any, ...], names: tuple[str, ...], evidence: tuple[Evidence, ...]
) -> Memory:
    """Return the memory from the ``values`` that ``row`` made, followed by the time that it is about, or None twice."""
    kind, text, happened_at, ended_at, speaker, *feelings = values[:11]
    emotions, subject, held_until, due_at, is_open, outcome = values[11:17]
    salience, strength, recalled_at, faded_at, is_pinned, origin, since, until = values[17:]
    return Memory(
        kind=MemoryKind(kind),
        text=text,
        happened_at=happened_at,
        ended_at=ended_at,
        speaker=None if speaker is None else Speaker(speaker),
        felt=_affect(*feelings[:3]),
        mood=_affect(*feelings[3:]),
        emotions=tuple(map(_PROBABILITIES.__getitem__, emotions or b"")),
        names=names,
        about=None if since is None else TimeSpan(since, until),
        evidence=evidence,
        subject=subject,
        held_until=held_until,
        due_at=due_at,
        is_open=bool(is_open),
        outcome=outcome,
        salience=salience,
        strength=strength,
        recalled_at=recalled_at,
        faded_at=faded_at,
        is_pinned=bool(is_pinned),
        origin=MemoryOrigin(origin),
        id=memory_id,
    )


def folded(name: str) -> str:
    """Return the form that a name is found by: NFKC (Unicode annex 15) and without case."""
    return unicodedata.normalize("NFKC", in_utf8(name).strip().casefold())


def halves(vector: Vector) -> bytes:
    """Return a vector in stored form; raises ``ValueError`` unless it is float32, (384,), of unit length."""
    if vector.shape != (DIMENSIONS,) or vector.dtype != np.float32:
        raise ValueError(f"a vector is float32 ({DIMENSIONS},), got {vector.dtype} {vector.shape}")
    if not abs(float(vector @ vector) - 1.0) < 0.01:
        raise ValueError("a vector must have unit length")
    return vector.astype("<f2").tobytes()


def bits(vector: Vector) -> bytes:
    """Return the signs of a vector, 48 bytes."""
    return np.packbits(vector > 0.0).tobytes()


def as_vector(kept: bytes) -> Vector:
    """Return the vector of bytes made by ``halves``, float32 (384,), of unit length within a thousandth."""
    vector: Vector = as_vectors((kept,))[0]
    return vector


def as_vectors(kept: Sequence[bytes]) -> NDArray[np.float32]:
    """Return several at once, float32 (n, 384)."""
    return np.frombuffer(b"".join(kept), "<f2").astype(np.float32).reshape(-1, DIMENSIONS)


def _coordinates(affect: Affect | None) -> tuple[float | None, float | None, float | None]:
    return (None, None, None) if affect is None else (affect.valence, affect.arousal, affect.dominance)


def _affect(valence: float | None, arousal: float | None, dominance: float | None) -> Affect | None:
    if valence is None or arousal is None or dominance is None:
        return None
    return Affect(valence, arousal, dominance)


def _emotion_bytes(emotions: tuple[float, ...]) -> bytes | None:
    if not emotions:
        return None
    if len(emotions) != EMOTIONS or not all(0.0 <= each <= 1.0 for each in emotions):
        raise ValueError(f"emotions are {EMOTIONS} probabilities or none")
    return bytes(round(each * STEPS) for each in emotions)


_INSERT = f"INSERT INTO memories ({', '.join(NAMES)}) VALUES ({', '.join('?' * len(NAMES))})"


def insert(connection: Connection, memory: Memory) -> int:
    """Insert a memory with its names and evidence, without a vector at first; return its id."""
    memory_id = connection.execute(_INSERT, row(memory)).lastrowid
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
            in_utf8(memory.text),
            in_utf8(memory.subject),
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
        [(memory_id, in_utf8(name), folded(name)) for name in names],
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
    kept = None if vector is None else halves(vector)
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
                memory_id % SHARDS,
                happened_at,
                bits(as_vector(vector)),
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
    values = dict(zip(NAMES, row(memory), strict=True))
    connection.execute(
        f"UPDATE memories SET {', '.join(f'{name} = ?' for name in _CHANGING)} WHERE id = ?",
        (*(values[name] for name in _CHANGING), memory.id),
    )
    if memory.about is not None:
        set_about(connection, memory.id, memory.about)
    if (was[0] is None) is not (memory.faded_at is None):
        _set_bits(connection, memory.id)


def inherit(connection: Connection, heir: int, olds: Sequence[int]) -> None:
    """Give a memory the evidence, names and links of others, and note them; links between these are left out."""
    these = json.dumps(tuple(olds))
    for earlier in (
        "id, kind, happened_at FROM memories WHERE id",
        "earlier, kind, happened_at FROM earlier_forms WHERE memory",
    ):
        connection.execute(
            f"INSERT OR IGNORE INTO earlier_forms (memory, earlier, kind, happened_at) SELECT ?, {earlier} {THESE}",
            (heir, these),
        )
    for table, columns in (("memory_evidence", "session, number"), ("memory_names", "name, folded")):
        connection.execute(
            f"INSERT OR IGNORE INTO {table} SELECT ?, {columns} FROM {table} WHERE memory {THESE}",
            (heir, these),
        )
    connection.execute(
        "INSERT OR IGNORE INTO memory_links SELECT ?, target, kind, weight FROM memory_links "
        f"WHERE source {THESE} AND target NOT {THESE}",
        (heir, these, these),
    )
    connection.execute(
        "INSERT OR IGNORE INTO memory_links SELECT source, ?, kind, weight FROM memory_links "
        f"WHERE target {THESE} AND source NOT {THESE}",
        (heir, these, these),
    )
