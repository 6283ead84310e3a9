"""Saves the readable data of a damaged database into a new one, and keeps the damaged file next to it.

A page that fails SQLCipher's check (HMAC) is unreadable; its rows are lost, or if it is within a tree, those below it.
So are those of a missing page in a truncated file. If the file is gone or empty, the write-ahead log may contain
everything. Indexes are rebuilt. This needs the first page and the schema: without them it does nothing, and only a
backup helps. Call it with the companion's lock held and the database closed.

After a page failed the check, the connection's cache holds it as if it were empty, and later reads are wrong. So every
failure ends the connection, and the next statement gets a new one (about a millisecond). Pages beyond the end of a
truncated file are read as damaged ones. The last connection that closes writes the log into the file.
"""

import logging
import shutil
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from companion.storage import sqlite
from companion.storage.database import (
    WAIT,
    Database,
    expect_file,
    newest_version,
    open_database,
    refuse_empty,
    refuse_newer,
    unlock,
)
from companion.storage.memories import Memories
from companion.storage.memory_search import MemorySearch
from companion.storage.paths import holds_something
from companion.storage.replacing import (
    first_page,
    log_of,
    remove_database,
    replace_database,
    sentences_for_files,
)
from companion.storage.utterances import has_utterance, keep_session
from companion.values import Told

Row = tuple[Any, ...]


class DamagedDatabase:
    """A damaged database, open for reading; a context manager."""

    def __init__(self, file: Path, key: bytes | None) -> None:
        """Open it.

        Raises ``DatabaseBroken`` if the key does not fit or no row can be read, ``DatabaseGone`` when it is missing
        or empty, and ``DatabaseTooNew``.
        """
        expect_file(file)
        self._file = file
        self._key = key
        self._connection = self._connected()

    def read(self, sql: str, values: Row = ()) -> tuple[list[Row], bool]:
        """Return the rows of a query up to the first unreadable place, and whether there was one."""
        rows: list[Row] = []
        try:
            with sqlite.sentences_for(self._file):
                cursor = self._connection.execute(sql, values)
                while (row := cursor.fetchone()) is not None:
                    rows.append(row)
        except sqlite.DatabaseBroken:
            self._connection.close()
            self._connection = self._connected()
            return rows, True
        return rows, False

    def __enter__(self) -> "DamagedDatabase":
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def _connected(self) -> sqlite.Connection:
        with sqlite.sentences_for(self._file):
            connection = sqlite.connect(self._file, wait=WAIT)
            try:
                connection.execute("PRAGMA writable_schema = ON")  # otherwise a truncated file is refused
                unlock(connection, self._key)
                refuse_empty(connection, self._file)
                refuse_newer(connection, self._file, newest_version())
            except BaseException:
                connection.close()
                raise
        return connection


_ROWS_AT_ONCE: Final = 1000
"""Rows held at once, also of vectors (guess)."""
_EACH: Final = 256
"""Number of keys after the last good one that are tried one by one; a page holds 5 to 100 rows of ours (guess)."""
_FARTHEST: Final = 2**45
"""Upper limit of all numbers that the program uses as keys."""

Key = Row


@dataclass(frozen=True, slots=True)
class Description:
    """Facts about a table that are needed to read it."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    """Columns that order its rows; ``rowid`` if it has no others."""
    is_number: tuple[bool, ...]
    """For each of these columns, whether it holds whole numbers."""


def describe(read: Callable[[str], list[Row]]) -> tuple[Description, ...]:
    """Return the tables with a database's own rows, in the order of their creation; ``read`` runs a query."""
    listed = {
        name: (kind, bool(is_keyed))
        for schema, name, kind, _, is_keyed, _ in read("PRAGMA table_list")
        if schema == "main" and not name.startswith("sqlite_")
    }
    inner = tuple(f"{name}_" for name, (kind, _) in listed.items() if kind == "virtual")
    return tuple(
        _describe(name, read(f"PRAGMA table_info({name})"), is_keyed=listed[name][1])
        for (name,) in read("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")
        if name in listed and listed[name][0] == "table" and not name.startswith(inner)
    )


def _describe(name: str, columns: list[Row], *, is_keyed: bool) -> Description:
    names = tuple(column[1] for column in columns)
    if not is_keyed:
        return Description(name, names, ("rowid",), (True,))
    key = sorted((column for column in columns if column[5]), key=lambda column: int(column[5]))
    return Description(
        name, names, tuple(column[1] for column in key), tuple(column[2] == "INTEGER" for column in key)
    )


class DamagedTable:
    """A table with unreadable pages."""

    def __init__(self, database: DamagedDatabase, table: Description, first_keys: Iterable[str] = ()) -> None:
        """Prepare to read; ``first_keys`` are the possible values of a key's first part if it is not a number."""
        self._database = database
        self._table = table
        self._first_keys = sorted(first_keys)
        self._order = ", ".join(table.key)

    def batches(self) -> Iterator[list[Row]]:
        """Yield the readable rows in batches, each row with the values of ``columns``, in the key's order."""
        width = len(self._table.key)
        last: Key | None = None
        found: Key | None = None
        condition, values = "", ()
        while True:
            rows, is_broken = self._read(condition, values)
            yield [row[width:] for row in rows]
            if rows:
                last = rows[-1][:width]
            elif is_broken and found is not None:  # its key is readable, the rest of it is not
                last = found
            if is_broken:
                found = self._beyond(last)
                if found is None:
                    return
                condition, values = self._condition(">=", found), found
            elif len(rows) < _ROWS_AT_ONCE:
                return
            else:
                assert last is not None, "a full batch has a last row"
                found, condition, values = None, self._condition(">", last), last

    def count(self) -> int | None:
        """Return the original number of rows, from the table or an index of it; None if it is unknown."""
        counts: list[int] = []
        for how in ("", "NOT INDEXED"):
            rows, is_broken = self._database.read(f"SELECT count(*) FROM {self._table.name} {how}")
            if not is_broken:
                counts += rows[0]
        return max(counts, default=None)

    def _read(self, condition: str, values: Key) -> tuple[list[Row], bool]:
        """Return the next rows, key and columns, and whether an unreadable place ended them."""
        return self._database.read(
            f"SELECT {self._order}, {', '.join(self._table.columns)} FROM {self._table.name} "
            f"{condition} ORDER BY {self._order} LIMIT {_ROWS_AT_ONCE}",
            values,
        )

    def _beyond(self, last: Key | None) -> Key | None:
        """Return the next findable key after the last good one; None if there is none."""
        for part in reversed(range(1 if last is None else len(self._table.key))):
            if self._table.is_number[part]:
                before, base = ((), 0) if last is None else (last[:part], last[part])
                has_ended, found = self._climb(_numbers(before, base), _FARTHEST)
            elif part == 0:
                known = self._first_keys
                later = known if last is None else known[bisect_right(known, last[0]) :]
                has_ended, found = self._climb(_words(later), len(later))
            else:
                continue
            if has_ended:
                return found
        return None

    def _climb(self, place: Callable[[int], Key], most: int) -> tuple[bool, Key | None]:
        """Try places 1, 2, … up to ``most``; return whether one was readable, and the first key found from there on."""
        unreadable, step = 0, 1
        while step <= most:
            rows, is_broken = self._find(place(step))
            if not is_broken:
                return True, self._nearest(place, unreadable, step, rows)
            unreadable, step = step, step + 1 if step < _EACH else 2 * step
        return False, None

    def _nearest(
        self, place: Callable[[int], Key], unreadable: int, readable: int, found: list[Key]
    ) -> Key | None:
        while readable - unreadable > 1:
            middle = (readable + unreadable) // 2
            rows, is_broken = self._find(place(middle))
            if is_broken:
                unreadable = middle
            else:
                readable, found = middle, rows
        return found[0] if found else None

    def _find(self, start: Key) -> tuple[list[Key], bool]:
        """Return the first key from ``start`` on, if any, and whether it lies in an unreadable place."""
        return self._database.read(
            f"SELECT {self._order} FROM {self._table.name} {self._condition('>=', start)} "
            f"ORDER BY {self._order} LIMIT 1",
            start,
        )

    def _condition(self, comparison: str, values: Key) -> str:
        parts = self._table.key[: len(values)]
        return f"WHERE ({', '.join(parts)}) {comparison} ({', '.join('?' * len(values))})"


def _numbers(before: Key, base: int) -> Callable[[int], Key]:
    """Return a function for the keys that share a beginning and then count on from a number."""
    return lambda step: (*before, base + step)


def _words(words: list[str]) -> Callable[[int], Key]:
    """Return a function for the keys that begin with one of these words, the first for step 1."""
    return lambda step: (words[step - 1],)


_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Saved:
    """The readable amount of a table."""

    kept: int
    """Rows in the new database."""
    known: int | None
    """Original number of rows; None if it is unknown."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """The result of saving a damaged database."""

    tables: Mapping[str, Saved]
    damaged: Path
    """The unchanged damaged file."""

    @property
    def sentence(self) -> Told:
        """Return the notice for the person."""
        said = _share(Told("things said"), self.tables.get("utterances"))
        remembered = _share(Told("memories"), self.tables.get("memories"))
        return Told(
            "Saved data was damaged on the disk. I rescued {said} and {remembered}. The damaged file is {file}. "
            "A backup may hold more: see Settings → Backup.",
            {"said": said, "remembered": remembered, "file": self.damaged.name},
        )


def salvage(file: Path, key: bytes | None, aside: Path, *, least: int = 0) -> Salvaged:
    """Replace a damaged database with a new one that has all its readable data; the damaged one becomes ``aside``.

    Raises ``DatabaseBroken`` if the key does not fit or no data is readable (the two look the same), or fewer than
    ``least`` utterances and memories; ``DatabaseGone`` if the file is missing or empty and so is its log;
    ``DatabaseTooNew``, ``DiskFull`` and the other errors of ``open_database``; everything is then unchanged.
    """
    new = file.with_name(f"{file.name}.part")
    remove_database(new)
    try:
        with (
            _copied(file) as copy,
            DamagedDatabase(copy, key) as damaged,
            open_database(new, key) as database,
        ):
            tables = _save_all(damaged, database)
        if sum(tables[name].kept for name in ("utterances", "memories") if name in tables) < least:
            raise sqlite.broken(file, "too little of it could be read")
        replace_database(file, by=new, aside=aside)
    except BaseException:
        remove_database(new)
        raise
    _log.warning(
        "a damaged database was salvaged: %d rows kept", sum(saved.kept for saved in tables.values())
    )
    return Salvaged(tables, aside)


@contextmanager
def _copied(file: Path) -> Iterator[Path]:
    """Provide a temporary copy of a database and its log: reading the originals would write the log into the file."""
    copy = file.with_name(f"{file.name}.part-read")
    try:
        with sentences_for_files(file):
            remove_database(copy)  # from an interrupted run
            copy.touch(mode=0o600)
            if holds_something(file):
                shutil.copyfile(file, copy)
            else:
                copy.write_bytes(first_page(log_of(file)))
            if log_of(file).exists():
                shutil.copyfile(log_of(file), log_of(copy))
        yield copy
    finally:
        with sentences_for_files(file):
            remove_database(copy)


def _save_all(damaged: DamagedDatabase, database: Database) -> dict[str, Saved]:
    wanted = {table.name: table for table in describe(database.rows)}
    there = {
        table.name: table for table in describe(lambda sql: damaged.read(sql)[0])
    }  # fewer in an older schema
    saved: dict[str, Saved] = {}
    for name in (name for name in wanted if name in there):
        columns = tuple(column for column in there[name].columns if column in wanted[name].columns)
        sessions = [session for (session,) in database.rows("SELECT id FROM sessions")]
        source = DamagedTable(damaged, replace(there[name], columns=columns), sessions)
        saved[name] = Saved(_save(source, name, columns, database), source.count())
    _continue_numbers(damaged, database)
    _make_signs(database)
    return saved


def _save(source: DamagedTable, table: str, columns: tuple[str, ...], database: Database) -> int:
    """Insert rows into a table of the new database; return how many fit, the others are left out."""
    kept = 0
    for rows in source.batches():
        with database.changing() as connection:
            for row in rows:
                kept += _put(connection, table, dict(zip(columns, row, strict=True)))
    return kept


def _put(connection: sqlite.Connection, table: str, row: dict[str, Any]) -> bool:
    """Insert a row into a table; return whether it fits."""
    match table:
        case "companions":  # a new database has its own row, with an id by which backups distinguish the two
            del row["id"]
            changes = ", ".join(f"{column} = ?" for column in row)
            return sqlite.run_if_fits(connection, f"UPDATE companions SET {changes}", tuple(row.values()))
        case "sessions":  # even if the companion's row was lost
            keep_session(connection, row["id"], row["started_at"])
            return True
        case "utterances":  # even if the session's row was lost
            keep_session(connection, row["session"], row["said_at"])
        case "mood_steps" if not has_utterance(connection, row["session"], row["number"]):
            row |= {"session": None, "number": None}
    return sqlite.run_if_fits(
        connection,
        f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})",
        tuple(row.values()),
    )


def _continue_numbers(damaged: DamagedDatabase, database: Database) -> None:
    """Avoid reusing the ids of lost rows; if those are unreadable, continue after the ids of the saved rows."""
    numbers, _ = damaged.read("SELECT name, seq FROM sqlite_sequence")
    with database.changing() as connection:
        for name, number in numbers:
            connection.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (number, name))
            connection.execute(
                "INSERT INTO sqlite_sequence (name, seq) SELECT ?1, ?2 "
                "WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?1)",
                (name, number),
            )


def _make_signs(database: Database) -> None:
    """Make the signs of all vectors, which are not saved, and mark memories without a vector to get one."""
    with database.changing() as connection:
        connection.execute("INSERT OR IGNORE INTO memory_vectors SELECT id, NULL, NULL FROM memories")
    search, memories = MemorySearch(database), Memories(database)
    last = 0
    while rows := database.rows(
        "SELECT v.memory, t.hash FROM memory_vectors v JOIN trunks t ON t.id = v.trunk "
        f"WHERE v.memory > ? ORDER BY v.memory LIMIT {_ROWS_AT_ONCE}",
        (last,),
    ):
        last = rows[-1][0]
        for trunk in {trunk for _, trunk in rows}:
            memories.embed(search.vectors(memory for memory, made_by in rows if made_by == trunk), trunk)


def _share(what: Told, saved: Saved | None) -> Told:
    """Return the readable share in words, such as "409 of 412 things said"."""
    if saved is None:
        return Told("no {what}", {"what": what})
    if saved.known is None:
        return Told("{kept} of an unknown number of {what}", {"kept": saved.kept, "what": what})
    if saved.known <= saved.kept and saved.kept != 1:  # one is not "all"
        return Told("all {kept} {what}", {"kept": saved.kept, "what": what})
    known = max(saved.known, saved.kept)
    return Told("{kept} of {known} {what}", {"kept": saved.kept, "known": known, "what": what})
