"""Reads from a database with unreadable pages.

After a page failed SQLCipher's check, the connection's cache holds it as if it were empty, and later reads are
wrong. So every failure ends the connection, and the next statement gets a new one (about a millisecond). Pages
beyond the end of a truncated file are read as damaged ones. The last connection that closes writes the log into the
file.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from companion.storage import sqlite
from companion.storage.database import WAIT, expect_file, refuse_empty, refuse_newer, unlock
from companion.storage.migration import newest_version

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


_BATCH: Final = 1000
"""Rows held at once (guess)."""

Key = Row


@dataclass(frozen=True, slots=True)
class Description:
    """Facts about a table that are needed to read it."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    """Columns that order its rows; ``rowid`` if it has no others."""


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
    key = sorted((column for column in columns if column[5]), key=lambda column: int(column[5]))
    return Description(
        name,
        tuple(column[1] for column in columns),
        tuple(column[1] for column in key) if is_keyed else ("rowid",),
    )


class DamagedTable:
    """A table with unreadable pages. Rows between the first and the last of them are not looked for."""

    def __init__(self, database: DamagedDatabase, table: Description) -> None:
        self._database = database
        self._table = table

    def batches(self) -> Iterator[list[Row]]:
        """Yield the readable rows in batches, each row with the values of ``columns``.

        They come in the key's order up to an unreadable place, then from the end back to the last such place.
        """
        width = len(self._table.key)
        low: Key | None = None
        high: Key | None = None
        is_rising = True
        while True:
            rows, is_broken = self._read(low, high, "ASC" if is_rising else "DESC")
            yield [row[width:] for row in rows]
            if rows and is_rising:
                low = rows[-1][:width]
            elif rows:
                high = rows[-1][:width]
            if is_broken and is_rising:
                is_rising = False
            elif is_broken or len(rows) < _BATCH:
                return

    def count(self) -> int | None:
        """Return the original number of rows, from the table or an index of it; None if it is unknown."""
        counts: list[int] = []
        for how in ("", "NOT INDEXED"):
            rows, is_broken = self._database.read(f"SELECT count(*) FROM {self._table.name} {how}")
            if not is_broken:
                counts += rows[0]
        return max(counts, default=None)

    def _read(self, low: Key | None, high: Key | None, direction: str) -> tuple[list[Row], bool]:
        """Return up to ``_BATCH`` rows between two keys, key and columns; and whether a damaged place ended them."""
        key = self._table.key
        bounds = [(comparison, bound) for comparison, bound in ((">", low), ("<", high)) if bound is not None]
        conditions = [
            f"({', '.join(key)}) {comparison} ({', '.join('?' * len(key))})" for comparison, _ in bounds
        ]
        return self._database.read(
            f"SELECT {', '.join((*key, *self._table.columns))} FROM {self._table.name} "
            f"{'WHERE' if conditions else ''} {' AND '.join(conditions)} "
            f"ORDER BY {', '.join(f'{column} {direction}' for column in key)} LIMIT {_BATCH}",
            tuple(value for _, bound in bounds for value in bound),
        )
