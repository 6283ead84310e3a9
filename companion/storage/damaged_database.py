"""Reads from a database of which some pages cannot be read.

After a page failed SQLCipher's check, the connection's cache holds it as if it were empty, and what is read from then
on is wrong: so every failure ends the connection, and the next statement has a new one (about a millisecond). Pages
beyond the end of a file that was cut off are read as damaged ones. The last connection that closes writes the log into
the file.
"""

from pathlib import Path
from typing import Any

from companion.storage import sqlite
from companion.storage.database import WAIT, expect_file, refuse_empty, refuse_newer, unlock
from companion.storage.migration import newest_version

Row = tuple[Any, ...]


class DamagedDatabase:
    """A damaged database, open for reading; a context manager."""

    def __init__(self, file: Path, key: bytes | None) -> None:
        """Open it.

        Raises ``DatabaseBroken`` when the key does not fit or nothing can be read, ``DatabaseGone`` when it is missing
        or empty, and ``DatabaseTooNew``.
        """
        expect_file(file)
        self._file = file
        self._key = key
        self._connection = self._connected()

    def read(self, sql: str, values: Row = ()) -> tuple[list[Row], bool]:
        """Return the rows of a query up to where something cannot be read, and whether that ended them."""
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
                connection.execute("PRAGMA writable_schema = ON")  # a file that was cut off is refused else
                unlock(connection, self._key)
                refuse_empty(connection, self._file)
                refuse_newer(connection, self._file, newest_version())
            except BaseException:
                connection.close()
                raise
        return connection
