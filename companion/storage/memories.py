"""Stores memories: adds, reads, corrects, merges and deletes them, in one companion's database.

When a method that changes something returns, the change is on the disk, and deleted or corrected words are no longer
in the file. Other modules decide what to remember, merge or forget; ``memory_search`` finds memories for a recall.
Times are seconds since 1970-01-01 UTC. Memories never enter a log or an error.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from companion.storage import memory_rows
from companion.storage.database import Database
from companion.storage.memory_filter import EVERYTHING, MemoryFilter, condition
from companion.storage.memory_rows import Vector
from companion.storage.sqlite import Connection
from companion.storage.utterances import PAGE_MAX, has_utterance, is_set_aside, take_back
from companion.values import (
    BadInput,
    Evidence,
    LinkKind,
    Memory,
    MemoryKind,
    MemoryLink,
    MemoryOrigin,
    Speaker,
    TimeSpan,
)

_COLUMNS = ", ".join(f"m.{name}" for name in memory_rows.NAMES)


class NoSuchMemory(BadInput):
    """The memory was deleted, or never existed."""


@dataclass(frozen=True, slots=True, eq=False)
class NewMemory:
    """A memory to store, with the vector of its meaning."""

    memory: Memory
    vector: Vector | None = None
    """Vector as float32, (384,), of unit length; None to find it by words alone until it has one."""
    trunk: str = ""
    """Hash of the trunk that made the vector; "" without one."""


class Outline(NamedTuple):
    """Fields that distinguish a memory from all others."""

    id: int
    kind: MemoryKind
    speaker: Speaker | None
    happened_at: float
    text: str


def new_memory(memory: Memory, vector: Vector | None, trunk: str) -> NewMemory:
    """Return a memory to store with a trunk's vector of its text: None, or zeros, if that has no words."""
    return NewMemory(memory) if vector is None or not vector.any() else NewMemory(memory, vector, trunk)


@dataclass(frozen=True, slots=True)
class MemoryStatistics:
    """The amount of stored memories."""

    counts: Mapping[MemoryKind, int] = field(default_factory=dict)
    """Number of memories by kind; kinds without any are left out."""
    oldest: float | None = None
    """Time of the oldest event; None without any memory."""
    newest: float | None = None
    faded: int = 0
    pinned: int = 0
    bytes: int = 0
    """Size of the whole database, including other data."""


@dataclass(frozen=True, slots=True)
class Sleep:
    """Summary of the work on memories while nobody talked."""

    at: float
    read_until: int
    """Id of the last utterance processed."""
    merged: int = 0
    linked: int = 0
    summarised: int = 0
    faded: int = 0


class Memories:
    """The memories in one companion's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, memories: Sequence[NewMemory]) -> tuple[int, ...]:
        """Store memories, all or none; return their ids in order.

        The id is 0 for one that rests on an utterance that is deleted or set aside: it is not stored. Raises
        ``ValueError`` for one from the talk without any utterance, or whose vector or emotions have another form.
        """
        with self._database.changing() as connection:
            return tuple(_add(connection, each) for each in memories)

    def find(self, memory_id: int) -> Memory:
        """Return one memory; raises ``NoSuchMemory``."""
        found = self.get((memory_id,))
        _expect(memory_id in found)
        return found[memory_id]

    def get(self, ids: Iterable[int]) -> dict[int, Memory]:
        """Return memories by their ids, in the given order; deleted ones are left out."""
        wanted = tuple(dict.fromkeys(ids))
        these = (json.dumps(wanted),)
        with self._database.reading() as connection:
            rows = connection.execute(
                f"SELECT m.id, {_COLUMNS}, t.since, t.until FROM memories m "
                f"LEFT JOIN memory_times t ON t.memory = m.id WHERE m.id {memory_rows.THESE}",
                these,
            ).fetchall()
            names = _names(connection, these)
            evidence = _evidence(connection, these)
        found = {
            memory_id: memory_rows.as_memory(
                memory_id, tuple(values), tuple(names.get(memory_id, ())), tuple(evidence.get(memory_id, ()))
            )
            for memory_id, *values in rows
        }
        return {memory_id: found[memory_id] for memory_id in wanted if memory_id in found}

    def page(
        self, wanted: MemoryFilter = EVERYTHING, *, before: tuple[float, int] | None = None, limit: int = 50
    ) -> tuple[Memory, ...]:
        """Return up to ``limit`` memories that match, newest event first.

        ``before`` is ``happened_at`` and ``id`` of the last one of the page before.
        """
        if not 1 <= limit <= PAGE_MAX:
            raise ValueError(f"limit must lie in [1, {PAGE_MAX}], got {limit}")
        sql, parameters = condition(wanted)
        if before is not None:
            sql += " AND (m.happened_at, m.id) < (?, ?)"
            parameters += before
        rows = self._database.rows(
            f"SELECT m.id FROM memories m WHERE {sql} ORDER BY m.happened_at DESC, m.id DESC LIMIT ?",
            (*parameters, limit),
        )
        return tuple(self.get(memory_id for (memory_id,) in rows).values())

    def outlines(self) -> Iterator[Outline]:
        """Yield the distinguishing fields of each memory, faded ones included; reads only some at a time."""
        last = 0
        while rows := self._database.rows(
            "SELECT id, kind, speaker, happened_at, text FROM memories WHERE id > ? ORDER BY id LIMIT ?",
            (last, PAGE_MAX),
        ):
            for memory_id, kind, speaker, happened_at, text in rows:
                who = None if speaker is None else Speaker(speaker)
                yield Outline(memory_id, MemoryKind(kind), who, happened_at, text)
            last = rows[-1][0]

    def of_utterance(self, session: str, number: int) -> tuple[int, ...]:
        """Return the ids of all memories that rest on an utterance."""
        rows = self._database.rows(
            "SELECT memory FROM memory_evidence WHERE session = ? AND number = ? ORDER BY memory",
            (session, number),
        )
        return tuple(memory_id for (memory_id,) in rows)

    def update(self, memories: Iterable[Memory]) -> None:
        """Store the fields of memories that may change; deleted ones are ignored.

        These are ``ended_at``, ``held_until``, ``due_at``, ``is_open``, ``outcome``, ``salience``, ``strength``,
        ``recalled_at``, ``faded_at`` and, if there is one, ``about``; all other fields but the id are ignored.
        """
        with self._database.changing() as connection:
            for memory in memories:
                memory_rows.update(connection, memory)

    def pin(self, memory_id: int, is_pinned: bool) -> None:
        """Pin a memory so that it stays unchanged, or unpin it; raises ``NoSuchMemory``."""
        with self._database.changing() as connection:
            changed = connection.execute(
                "UPDATE memories SET is_pinned = ? WHERE id = ?", (is_pinned, memory_id)
            )
            _expect(changed.rowcount == 1)

    def correct(self, memory: Memory, vector: Vector | None, trunk: str) -> None:
        """Store a memory's words as the person corrected them; the old ones leave the file. Raises ``NoSuchMemory``.

        With them go the fields that the words decide: kind, names, subject, due date, and ``about`` if there is one.
        """
        with self._database.changing() as connection:
            _expect(memory_rows.reword(connection, memory) == 1)
            memory_rows.set_vector(connection, memory.id, vector, trunk)
        self._database.sweep()

    def embed(self, vectors: Mapping[int, Vector | None], trunk: str) -> None:
        """Store a trunk's vectors of memories, by their ids; deleted ones are ignored.

        None stands for one without words, which then has no vector of any trunk.
        """
        with self._database.changing() as connection:
            for memory_id, vector in vectors.items():
                if connection.execute("SELECT 1 FROM memories WHERE id = ?", (memory_id,)).fetchone():
                    memory_rows.set_vector(connection, memory_id, vector, trunk)

    def without_vector(self, trunk: str, limit: int, *, after: int = 0) -> tuple[int, ...]:
        """Return ids of memories that have no vector of this trunk, up to ``limit``.

        First come those without any vector, in the order of their ids after ``after``; then those with a vector of
        another trunk.
        """
        rows = self._database.rows(
            "SELECT memory FROM memory_vectors WHERE trunk IS NULL AND memory > ? ORDER BY memory LIMIT ?",
            (after, limit),
        )
        rows += self._database.rows(
            "SELECT v.memory FROM trunks t JOIN memory_vectors v ON v.trunk = t.id WHERE t.hash <> ? LIMIT ?",
            (trunk, limit - len(rows)),
        )
        return tuple(memory_id for (memory_id,) in rows)

    def date(self, times: Mapping[int, TimeSpan | None]) -> None:
        """Store the time that memories are about, by their ids; deleted ones are ignored."""
        with self._database.changing() as connection:
            for memory_id, about in times.items():
                memory_rows.set_about(connection, memory_id, about)

    def undated(self, limit: int, *, after: int = 0) -> tuple[int, ...]:
        """Return ids of memories whose time has not been determined yet, up to ``limit``.

        In the order of their ids after ``after``.
        """
        rows = self._database.rows(
            "SELECT id FROM memories m WHERE id > ? AND NOT EXISTS (SELECT 1 FROM memory_times WHERE memory = m.id) "
            "ORDER BY id LIMIT ?",
            (after, limit),
        )
        return tuple(memory_id for (memory_id,) in rows)

    def merge(self, ids: Iterable[int], into: NewMemory) -> int:
        """Replace several memories with one; the old ones leave the file. Return the new id.

        It takes over their evidence, names and links. Returns 0 and changes nothing if one of them is deleted, or an
        utterance that the new one rests on.
        """
        olds = sorted(set(ids))
        these = (json.dumps(olds),)
        with self._database.changing() as connection:
            (count,) = connection.execute(
                f"SELECT count(*) FROM memories WHERE id {memory_rows.THESE}", these
            ).fetchone()
            merged = _add(connection, into, inherits=True) if count == len(olds) else 0
            if merged:
                memory_rows.inherit(connection, merged, olds)
                connection.execute(f"DELETE FROM memories WHERE id {memory_rows.THESE}", these)
        self._database.sweep()
        return merged

    def is_declined(self, kind: MemoryKind, subject: str) -> bool:
        """Tell whether the person deleted what was written of a subject in quiet time."""
        found = self._database.rows(
            "SELECT 1 FROM declined WHERE kind = ? AND subject = ?", (kind.value, subject)
        )
        return bool(found)

    def take_back(self, said: Evidence) -> None:
        """Undo an utterance's changes to older memories: what it superseded holds again, plans it closed are open."""
        with self._database.changing() as connection:
            take_back(connection, said.session, said.number)
        self._database.sweep()

    def delete(self, ids: Iterable[int]) -> None:
        """Delete memories; their words, vectors, feelings and links leave the file."""
        with self._database.changing() as connection:
            connection.execute(
                f"DELETE FROM memories WHERE id {memory_rows.THESE}", (json.dumps(sorted(set(ids))),)
            )
        self._database.sweep()

    def link(self, links: Iterable[MemoryLink]) -> None:
        """Connect memories, each link replacing one of its kind; links with a deleted memory are left out."""
        with self._database.changing() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO memory_links (source, target, kind, weight) SELECT s.id, t.id, ?, ? "
                "FROM memories s, memories t WHERE s.id = ? AND t.id = ? AND s.id <> t.id",
                [(each.kind.value, each.weight, each.source, each.target) for each in links],
            )

    def links_of(self, ids: Iterable[int]) -> tuple[MemoryLink, ...]:
        """Return all links that begin or end at one of these memories."""
        these = json.dumps(tuple(ids))
        rows = self._database.rows(
            f"SELECT source, target, kind, weight FROM memory_links WHERE source {memory_rows.THESE} "
            f"UNION SELECT source, target, kind, weight FROM memory_links WHERE target {memory_rows.THESE}",
            (these, these),
        )
        return tuple(
            MemoryLink(source, target, LinkKind(kind), weight) for source, target, kind, weight in rows
        )

    def statistics(self) -> MemoryStatistics:
        """Return the amount of stored memories."""
        with self._database.reading() as connection:
            counts = connection.execute("SELECT kind, count(*) FROM memories GROUP BY kind").fetchall()
            oldest, newest, faded, pinned = connection.execute(
                "SELECT min(happened_at), max(happened_at), count(faded_at), ifnull(sum(is_pinned), 0) FROM memories"
            ).fetchone()
            (pages,) = connection.execute("PRAGMA page_count").fetchone()
            (page_bytes,) = connection.execute("PRAGMA page_size").fetchone()
        kinds = {MemoryKind(kind): count for kind, count in counts}
        return MemoryStatistics(kinds, oldest, newest, faded, pinned, int(pages) * int(page_bytes))

    def note_sleep(self, sleep: Sleep) -> None:
        """Store a summary of work done while nobody talked."""
        with self._database.changing() as connection:
            connection.execute(
                "INSERT INTO sleeps (at, read_until, merged, linked, summarised, faded) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                (sleep.at, sleep.read_until, sleep.merged, sleep.linked, sleep.summarised, sleep.faded),
            )

    def sleeps(self, *, limit: int) -> tuple[Sleep, ...]:
        """Return the last summaries, newest first."""
        rows = self._database.rows(
            "SELECT at, read_until, merged, linked, summarised, faded FROM sleeps ORDER BY id DESC LIMIT ?",
            (limit,),
        )
        return tuple(Sleep(*row) for row in rows)


def _add(connection: Connection, new: NewMemory, *, inherits: bool = False) -> int:
    memory = new.memory
    if memory.origin is MemoryOrigin.TALK and not memory.evidence and not inherits:
        raise ValueError("a memory from the talk names what it rests on")
    for each in memory.evidence:
        is_there = has_utterance(connection, each.session, each.number)
        if not is_there or (not inherits and is_set_aside(connection, each)):
            return 0
    memory_id = memory_rows.insert(connection, memory)
    memory_rows.set_vector(connection, memory_id, new.vector, new.trunk)
    return memory_id


def _names(connection: Connection, these: tuple[str]) -> dict[int, list[str]]:
    names: dict[int, list[str]] = {}
    for memory_id, name in connection.execute(
        f"SELECT memory, name FROM memory_names WHERE memory {memory_rows.THESE} ORDER BY memory, folded",
        these,
    ).fetchall():
        names.setdefault(memory_id, []).append(name)
    return names


def _evidence(connection: Connection, these: tuple[str]) -> dict[int, list[Evidence]]:
    evidence: dict[int, list[Evidence]] = {}
    for memory_id, session, number in connection.execute(
        "SELECT e.memory, e.session, e.number FROM memory_evidence e JOIN utterances u USING (session, number) "
        f"WHERE e.memory {memory_rows.THESE} ORDER BY e.memory, u.id",
        these,
    ).fetchall():
        evidence.setdefault(memory_id, []).append(Evidence(session, number))
    return evidence


def _expect(is_there: bool) -> None:
    if not is_there:
        raise NoSuchMemory("That memory is no longer there.", log="no memory with this id")
