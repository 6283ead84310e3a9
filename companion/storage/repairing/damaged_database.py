"""Reads from a database with unreadable pages.

After a page failed SQLCipher's check, the connection's cache holds it as if it were empty, and later reads are
wrong. So every failure ends the connection, and the next statement gets a new one (about a millisecond). Pages
beyond the end of a truncated file are read as damaged ones. The last connection that closes writes the log into the
file.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
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
            elif len(rows) < _BATCH:
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
        """Return the next rows, key and columns, at most ``_BATCH``, and whether an unreadable place ended them."""
        return self._database.read(
            f"SELECT {self._order}, {', '.join(self._table.columns)} FROM {self._table.name} "
            f"{condition} ORDER BY {self._order} LIMIT {_BATCH}",
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
