"""Finds candidates for a recall, each by one thing alone: meaning, words, people, time, feeling, neighbourhood.

What of them comes back, and how the figures are weighed against each other, is not decided here. Everything but the
last two looks only at memories that have not faded. Time is bounded where the number of memories is not: the meaning is
looked for by signs first and ranked exactly afterwards, the words by the rarest of the query alone.
"""

import json
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

import numpy as np

from companion.storage import memory_rows
from companion.storage.database import Database
from companion.storage.memory_filter import ALL_KINDS
from companion.storage.memory_rows import Vector
from companion.storage.query_words import QueryWords
from companion.values import Affect, MemoryKind

OVERSAMPLING = 2
"""So many times the wanted number are found by signs before they are ranked exactly (guess)."""
SPAN_MAX = 5000
"""Of a span of time so many of the newest memories are looked at (guess)."""
FELT_MAX = 2000
"""On either side of a valence so many memories are looked at (guess)."""

Found = tuple[tuple[int, float], ...]
"""Ids of memories, each with a figure."""

_THESE = "IN (SELECT value FROM json_each(?))"


class MemorySearch:
    """The sources of a recall, in one companion's database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._query_words = QueryWords(database)

    def nearest(
        self, vector: Vector, trunk: str, limit: int, kinds: AbstractSet[MemoryKind] = ALL_KINDS
    ) -> Found:
        """Return the nearest memories in meaning with their cosines in [-1, 1], the nearest first.

        ``vector`` is float32 (384,), of unit length. Only vectors of the same trunk are compared. Signs find
        ``OVERSAMPLING`` times ``limit`` of them, so that one in many may be missed.
        """
        if not kinds:
            return ()
        with self._database.reading() as connection:
            found = connection.execute("SELECT id FROM trunks WHERE hash = ?", (trunk,)).fetchone()
            if found is None:
                return ()
            bits, most = memory_rows.bits(vector), OVERSAMPLING * limit
            nearest = (
                "SELECT memory, distance FROM memory_bits WHERE bits MATCH vec_bit(?) AND k = ? AND trunk = ?"
            )
            if kinds == ALL_KINDS:
                rows = connection.execute(nearest, (bits, most, *found)).fetchall()
            else:
                rows = [
                    row
                    for kind in kinds
                    for row in connection.execute(
                        f"{nearest} AND kind = ?", (bits, most, *found, kind.value)
                    ).fetchall()
                ]
            rows.sort(key=lambda row: row[1])
            vectors = self.vectors(memory_id for memory_id, _ in rows[:most])
        if not vectors:
            return ()
        ids, stacked = tuple(vectors), np.stack(tuple(vectors.values()))
        cosines = np.clip((stacked @ vector) / np.linalg.norm(stacked, axis=1), -1.0, 1.0)
        order = np.argsort(-cosines, kind="stable")[:limit]
        return tuple((ids[place], float(cosines[place])) for place in order)

    def by_words(self, text: str, limit: int, kinds: AbstractSet[MemoryKind] = ALL_KINDS) -> Found:
        """Return memories that hold some of the rarest words of a text, best first, with their BM25 (above 0).

        Case, accents and English endings do not matter; what has no letter or digit in it finds nothing.
        """
        matching = self._query_words.rarest(text)
        if not matching or not kinds:
            return ()
        names = sorted(kind.value for kind in kinds)
        rows = self._database.rows(
            "SELECT w.rowid, -w.rank FROM memory_words w JOIN memories m ON m.id = w.rowid "
            f"WHERE w.memory_words MATCH ? AND m.faded_at IS NULL AND m.kind IN ({', '.join('?' * len(names))}) "
            "ORDER BY w.rank LIMIT ?",
            (matching, *names, limit),
        )
        return tuple((memory_id, max(0.0, score)) for memory_id, score in rows)

    def by_name(self, names: Iterable[str], limit: int) -> Found:
        """Return memories about some of these people, those about most of them first, then the newest.

        The figure is how many of the names a memory holds.
        """
        wanted = sorted({memory_rows.folded(name) for name in names})
        rows = self._database.rows(
            "SELECT n.memory, count(*) FROM memory_names n JOIN memories m ON m.id = n.memory "
            f"WHERE n.folded {_THESE} AND m.faded_at IS NULL "
            "GROUP BY n.memory ORDER BY count(*) DESC, n.memory DESC LIMIT ?",
            (json.dumps(wanted), limit),
        )
        return tuple((memory_id, float(count)) for memory_id, count in rows)

    def between(self, since: float, until: float, limit: int) -> Found:
        """Return memories of what happened from ``since`` to before ``until``, the most salient first.

        The figure is the salience. Of more than ``SPAN_MAX`` only the newest are looked at.
        """
        rows = self._database.rows(
            "SELECT id, salience FROM (SELECT id, salience, happened_at FROM memories "
            "WHERE happened_at >= ? AND happened_at < ? AND faded_at IS NULL ORDER BY happened_at DESC LIMIT ?) "
            "ORDER BY salience DESC, happened_at DESC LIMIT ?",
            (since, until, SPAN_MAX, limit),
        )
        return tuple((memory_id, salience) for memory_id, salience in rows)

    def by_feeling(self, affect: Affect, limit: int) -> Found:
        """Return the memories that felt most alike, with their distance from ``affect``, the nearest first.

        The distance is Euclidean, in [0, 2 √3]. Exact among the ``FELT_MAX`` of the next higher and as many of the
        next lower valences.
        """
        columns = "SELECT id, felt_valence, felt_arousal, felt_dominance FROM memories WHERE faded_at IS NULL"
        with self._database.reading() as connection:
            higher = connection.execute(
                f"{columns} AND felt_valence >= ? ORDER BY felt_valence LIMIT ?", (affect.valence, FELT_MAX)
            ).fetchall()
            lower = connection.execute(
                f"{columns} AND felt_valence < ? ORDER BY felt_valence DESC LIMIT ?",
                (affect.valence, FELT_MAX),
            ).fetchall()
        far = (
            (
                memory_id,
                (
                    (valence - affect.valence) ** 2
                    + (arousal - affect.arousal) ** 2
                    + (dominance - affect.dominance) ** 2
                )
                ** 0.5,
            )
            for memory_id, valence, arousal, dominance in (*higher, *lower)
        )
        return tuple(sorted(far, key=lambda found: found[1])[:limit])

    def vectors(self, ids: Iterable[int]) -> dict[int, Vector]:
        """Return vectors by the ids of their memories: float32 (384,), of unit length within a thousandth.

        Those without one are left out.
        """
        rows = self._database.rows(
            f"SELECT memory, vector FROM memory_vectors WHERE vector IS NOT NULL AND memory {_THESE}",
            (json.dumps(tuple(ids)),),
        )
        return {memory_id: memory_rows.as_vector(kept) for memory_id, kept in rows}

    def neighbours(self, ids: Iterable[int]) -> dict[int, tuple[int, ...]]:
        """Return, for each moment among these memories, the moments said just before and just after in its session."""
        rows = self._database.rows(
            f"{_neighbour('<', 'DESC')} UNION {_neighbour('>', 'ASC')} ORDER BY 1, 2",
            (these := json.dumps(tuple(ids)), these),
        )
        found: dict[int, tuple[int, ...]] = {}
        for memory_id, neighbour in rows:
            if neighbour is not None:
                found[memory_id] = (*found.get(memory_id, ()), neighbour)
        return found


def _neighbour(side: str, order: str) -> str:
    return (
        "SELECT m.id, (SELECT near.memory FROM memory_evidence near JOIN memories n ON n.id = near.memory "
        f"WHERE near.session = e.session AND near.number {side} e.number AND n.kind = 'moment' "
        f"ORDER BY near.number {order} LIMIT 1) "
        "FROM memories m JOIN memory_evidence e ON e.memory = m.id "
        f"WHERE m.kind = 'moment' AND m.id {_THESE}"
    )
