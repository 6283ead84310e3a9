"""Finds candidates for a recall, each by one criterion alone: meaning, words, people, time, feeling, neighbourhood.

Other modules decide which of them are recalled, and how the figures are weighted. All but the last two consider only
memories that have not faded. The time is limited even if the number of memories is not: meanings are searched by
signs first and ranked exactly afterwards, words by the rarest of the query alone.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

import numpy as np
from numpy.typing import NDArray

from companion.storage import memory_rows
from companion.storage.database import Database
from companion.storage.memory_filter import ALL_KINDS
from companion.storage.memory_rows import Vector
from companion.storage.sqlite import Connection
from companion.values import Affect, MemoryKind
from companion.values.plain_text import in_utf8

OVERSAMPLING = 2
"""Factor on the wanted number for the search by signs, before the exact ranking (guess)."""
SHARD_LEAST = 12
"""Minimum number found in each shard: of the 50 nearest more than that are in one shard once in ten thousand times."""
SPAN_MAX = 5000
"""Maximum number of the newest memories considered in a span of time (guess)."""
NAMED_MAX = 500
"""Maximum number of the newest memories considered for each name (guess)."""
FELT_MAX = 1000
"""Maximum number of memories considered on either side of a valence (guess)."""

Found = tuple[tuple[int, float], ...]
"""Ids of memories, each with a figure."""


class MemorySearch:
    """The sources of a recall, in one companion's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def nearest(
        self,
        vector: Vector,
        trunk: str,
        limit: int,
        kinds: AbstractSet[MemoryKind] = ALL_KINDS,
        span: tuple[float, float] | None = None,
    ) -> Found:
        """Return the nearest memories in meaning with their cosines in [-1, 1], the nearest first.

        ``vector`` is float32 (384,), of unit length; only vectors of the same trunk are compared. With ``span``,
        only events from its first instant to before its second are considered. The candidates are found by their
        signs, so one in many may be missed.
        """
        with self._database.reading() as connection:
            found = connection.execute("SELECT id FROM trunks WHERE hash = ?", (trunk,)).fetchone()
            if found is None:
                return ()
            near = _nearest_by_signs(connection, memory_rows.bits(vector), found[0], limit, kinds, span)
            ids, stacked = self._stacked(near)
        cosines = np.clip((stacked @ vector) / np.linalg.norm(stacked, axis=1), -1.0, 1.0)
        order = np.argsort(-cosines, kind="stable")[:limit]
        return tuple((ids[place], float(cosines[place])) for place in order)

    def by_words(self, text: str, limit: int, kinds: AbstractSet[MemoryKind] = ALL_KINDS) -> Found:
        """Return memories that contain some of the rarest words of a text, best first, with their BM25 (above 0).

        Case, accents and English endings do not matter; a text without letters or digits finds nothing.
        """
        with self._database.reading() as connection:
            matching = rarest_words(connection, text)
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

        The figure is the number of names in a memory. For each name only the ``NAMED_MAX`` newest are considered.
        """
        held: Counter[int] = Counter()
        for name in {memory_rows.folded(name) for name in names}:
            rows = self._database.rows(
                "SELECT memory FROM (SELECT memory FROM memory_names WHERE folded = ? ORDER BY memory DESC LIMIT ?) "
                "JOIN memories m ON m.id = memory WHERE m.faded_at IS NULL",
                (name, NAMED_MAX),
            )
            held.update(memory_id for (memory_id,) in rows)
        best = sorted(held.items(), key=lambda found: (found[1], found[0]), reverse=True)
        return tuple((memory_id, float(count)) for memory_id, count in best[:limit])

    def between(self, since: float, until: float, limit: int) -> Found:
        """Return memories of events from ``since`` to before ``until``, or about that time, the most salient first.

        The figure is the salience. Of more than ``SPAN_MAX`` only the newest count.
        """
        rows = self._database.rows(
            "SELECT id, salience FROM (SELECT id, salience, happened_at FROM memories "
            "WHERE happened_at >= ? AND happened_at < ? AND faded_at IS NULL ORDER BY happened_at DESC LIMIT ?) "
            "UNION SELECT id, salience FROM (SELECT id, salience, happened_at FROM memory_times t "
            "JOIN memories ON id = memory WHERE t.since < ? AND t.until > ? AND faded_at IS NULL LIMIT ?) "
            "ORDER BY salience DESC, id DESC LIMIT ?",
            (since, until, SPAN_MAX, until, since, SPAN_MAX, limit),
        )
        return tuple((memory_id, salience) for memory_id, salience in rows)

    def by_feeling(self, affect: Affect, limit: int) -> Found:
        """Return the memories with the most similar feeling, with their distance from ``affect``, the nearest first.

        The distance is Euclidean, in [0, 2 √3]. Exact among the ``FELT_MAX`` of the next higher and as many of the
        next lower valences.
        """
        near = (
            "SELECT id, felt_valence AS v, felt_arousal AS a, felt_dominance AS d FROM memories "
            "WHERE faded_at IS NULL AND felt_valence"
        )
        at = (affect.valence, affect.arousal, affect.dominance)
        rows = self._database.rows(
            "SELECT id, (v - ?) * (v - ?) + (a - ?) * (a - ?) + (d - ?) * (d - ?) AS squared FROM ("
            f"SELECT * FROM ({near} >= ? ORDER BY felt_valence LIMIT ?) UNION ALL "
            f"SELECT * FROM ({near} < ? ORDER BY felt_valence DESC LIMIT ?)) ORDER BY squared LIMIT ?",
            (*(each for each in at for _ in range(2)), at[0], FELT_MAX, at[0], FELT_MAX, limit),
        )
        return tuple((memory_id, squared**0.5) for memory_id, squared in rows)

    def by_emotions(self, emotions: Iterable[int], limit: int) -> Found:
        """Return the memories in which one of some emotions, by place from 0, is likeliest, the likeliest first.

        The figure is that probability. Only the ``FELT_MAX`` newest are considered.
        """
        found: dict[int, float] = {}
        for emotion in emotions:
            rows = self._database.rows(
                "SELECT id, substr(emotions, ?, 1) AS likely FROM (SELECT id, emotions FROM memories "
                "WHERE faded_at IS NULL AND emotions IS NOT NULL ORDER BY happened_at DESC LIMIT ?) "
                "ORDER BY likely DESC, id DESC LIMIT ?",
                (emotion + 1, FELT_MAX, limit),
            )
            for memory_id, likely in rows:
                found[memory_id] = max(found.get(memory_id, 0.0), likely[0] / memory_rows.STEPS)
        return tuple(sorted(found.items(), key=lambda each: (-each[1], -each[0]))[:limit])

    def vectors(self, ids: Iterable[int], trunk: str | None = None) -> dict[int, Vector]:
        """Return vectors by the ids of their memories: float32 (384,), of unit length within a thousandth.

        Memories without a vector are left out, and with ``trunk`` those with a vector of another trunk.
        """
        return dict(zip(*self._stacked(ids, trunk), strict=True))

    def _stacked(
        self, ids: Iterable[int], trunk: str | None = None
    ) -> tuple[tuple[int, ...], NDArray[np.float32]]:
        """Return the ids that have a vector, and their vectors: (n,), (n, 384)."""
        rows = self._database.rows(
            f"SELECT memory, vector FROM memory_vectors WHERE vector IS NOT NULL AND memory {memory_rows.THESE} "
            "AND (? IS NULL OR trunk = (SELECT id FROM trunks WHERE hash = ?))",
            (json.dumps(tuple(ids)), trunk, trunk),
        )
        return tuple(memory_id for memory_id, _ in rows), memory_rows.as_vectors([kept for _, kept in rows])

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


def _nearest_by_signs(
    connection: Connection,
    bits: bytes,
    trunk_id: int,
    limit: int,
    kinds: AbstractSet[MemoryKind],
    span: tuple[float, float] | None,
) -> list[int]:
    """Return at least ``limit`` memories whose signs differ least, an equal number from each shard."""
    most = max(SHARD_LEAST, -(-OVERSAMPLING * limit // memory_rows.SHARDS))
    sql = "SELECT memory FROM memory_bits WHERE bits MATCH vec_bit(?) AND k = ? AND trunk = ?"
    asked: tuple[object, ...] = (bits, most, trunk_id)
    if span is not None:
        sql += " AND happened_at >= ? AND happened_at < ?"
        asked += span
    for kind in ALL_KINDS - kinds:
        sql += " AND kind <> ?"
        asked += (kind.value,)
    return [
        memory_id
        for shard in range(memory_rows.SHARDS)
        for (memory_id,) in connection.execute(f"{sql} AND shard = ?", (*asked, shard)).fetchall()
    ]


def _neighbour(side: str, order: str) -> str:
    return (
        "SELECT m.id, (SELECT near.memory FROM memory_evidence near JOIN memories n ON n.id = near.memory "
        f"WHERE near.session = e.session AND near.number {side} e.number AND n.kind = 'moment' "
        f"ORDER BY near.number {order} LIMIT 1) "
        "FROM json_each(?) AS wanted CROSS JOIN memories m ON m.id = wanted.value "
        "CROSS JOIN memory_evidence e ON e.memory = m.id WHERE m.kind = 'moment'"
    )


WORDS_MAX = 8
"""Maximum number of words searched for (guess)."""
RANKED_MAX = 4000
"""Maximum number of memories that contain the words, together: ranking a thousand takes 1 ms, however many memories
there are."""
TEXT_MAX = 1000
"""Maximum characters of the end of a text that are used (guess)."""

_TOKENIZER = "porter unicode61 remove_diacritics 2"
"""Tokenizer of ``memory_words``."""


def rarest_words(connection: Connection, text: str) -> str:
    """Return a query for ``memory_words`` with some of a text's rarest words; "" if none of them is rare.

    A word that is in every tenth memory says little and costs much, since each memory that contains it is ranked. So
    words are taken from the rarest on, while the memories that contain them are not too many together. The index
    itself cuts the text into words, so that both agree on words, in every script.
    """
    words = list(dict.fromkeys(re.findall(r"[^\s\"\0]+", in_utf8(text)[-TEXT_MAX:])))
    chosen: list[str] = []
    total = 0
    for count, word in sorted(_counts(connection, words)):
        total += count
        if total > RANKED_MAX or len(chosen) == WORDS_MAX:
            break
        chosen.append(f'"{word}"')
    return " OR ".join(chosen)


def _counts(connection: Connection, words: list[str]) -> list[tuple[int, str]]:
    """Return the number of memories with each word, at most slightly over ``RANKED_MAX``; not for words in none."""
    _make_ready(connection)
    connection.executemany("INSERT INTO temp.query_words (rowid, text) VALUES (?, ?)", list(enumerate(words)))
    rarest = connection.execute(
        "SELECT min((SELECT count(*) FROM (SELECT 1 FROM memory_places WHERE term = t.term LIMIT ?))), doc "
        "FROM temp.query_terms t GROUP BY doc",
        (RANKED_MAX + 1,),
    ).fetchall()
    connection.execute("INSERT INTO temp.query_words (query_words) VALUES ('delete-all')")
    return [(count, words[place]) for count, place in rarest if count]


def _make_ready(connection: Connection) -> None:
    """Create the connection's own index, which is in memory, if it has none yet."""
    connection.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.query_words "
        f"USING fts5(text, content = '', tokenize = '{_TOKENIZER}')"
    )
    connection.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.query_terms USING fts5vocab(temp, query_words, instance)"
    )
