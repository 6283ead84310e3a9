"""The used part of SQLite through SQLCipher: typed, and with its errors turned into sentences.

SQLCipher's exceptions are not those of Python's ``sqlite3``, so this is the one place that names them. Codes are
SQLite's primary result codes (sqlite.org/rescode.html). Errors that only a mistake of ours can cause (SQL that does
not parse, a broken constraint) are passed on unchanged.
"""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast
from urllib.parse import quote

from companion.values import PartBroken

if TYPE_CHECKING:
    from sqlite3 import Cursor

_INDEX_BYTES = 32 * 1024
"""Bytes of the first part of a write-ahead log's index (sqlite.org/walformat.html, 2.2)."""
_VEC_FAILED = "Internal sqlite-vec error"
"""Beginning of every message of sqlite-vec on a table that it could not read or write, without SQLite's code for the
cause."""


class Connection(Protocol):
    """An open SQLCipher connection; each statement is its own transaction unless one was begun."""

    @property
    def in_transaction(self) -> bool:
        """Return whether a transaction was begun and not ended."""

    def execute(self, sql: str, parameters: Sequence[object] = ()) -> "Cursor":
        """Run one statement."""

    def executemany(self, sql: str, parameters: Sequence[Sequence[object]]) -> "Cursor":
        """Run one statement for each set of parameters."""

    def set_key(self, key: bytearray) -> None:
        """Set the key of the file, before any reading."""

    def reset_key(self, key: bytearray) -> None:
        """Encrypt the file with another key."""

    def close(self) -> None:
        """Close the file."""


class DatabaseBroken(PartBroken):
    """The file is not a database, has another key, or is damaged."""


class DatabaseGone(DatabaseBroken):
    """The file of an existing database is missing or empty."""


class DatabaseTooNew(PartBroken):
    """A newer program wrote the file."""


class DatabaseLocked(PartBroken):
    """Another program has the file open."""


class DatabaseReadOnly(PartBroken):
    """The file or its folder may not be written."""


class DatabaseUnreachable(PartBroken):
    """The file cannot be opened, or the disk fails."""


class DiskFull(PartBroken):
    """The disk lacks space for the data."""


def connect(file: Path, *, wait: float) -> Connection:
    """Open a file, created if missing, with sqlite-vec; a statement waits ``wait`` seconds for another program."""
    import sqlite_vec
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(str(file), timeout=wait, isolation_level=None, check_same_thread=False)
    connection.enable_load_extension(True)
    sqlite_vec.load(connection)
    connection.enable_load_extension(False)
    return cast("Connection", connection)


def connect_to_strange(file: Path) -> Connection:
    """Open an untrusted file to read it within ``reading_strange``; no file is written next to it."""
    from sqlcipher3 import dbapi2

    place = quote(os.fsencode(file.absolute().as_posix()))  # a file's name need not be text
    uri = f"file://{place if place.startswith('/') else f'/{place}'}?immutable=1"
    with sentences_for(file):
        connection = dbapi2.connect(uri, uri=True, isolation_level=None)
    connection.execute("PRAGMA trusted_schema = OFF")  # functions that it names are not called
    return cast("Connection", connection)


@contextmanager
def reading_strange(file: Path) -> Iterator[None]:
    """Raise ``DatabaseBroken`` for content that SQLite cannot parse, ``DatabaseUnreachable`` if it cannot read."""
    from sqlcipher3 import dbapi2

    try:
        with sentences_for(file):
            yield
    except (
        dbapi2.Error,
        UnicodeDecodeError,
    ) as error:  # also for a message with the name of the damaged part
        raise broken(file, type(error).__name__) from error


@contextmanager
def raw_key(key: bytes) -> Iterator[bytearray]:
    """Provide 32 bytes as a raw key (SQLCipher API, "PRAGMA key", example 2), and overwrite it afterwards.

    It is passed to SQLCipher's functions, which keep no plain copy; a statement's text would stay in memory as long
    as the connection, in Python's cache and in SQLite's.
    """
    text = bytearray(b"x'" + b"0" * (2 * len(key)) + b"'")
    for place, byte in enumerate(key, start=1):
        text[2 * place : 2 * place + 2] = b"%02x" % byte
    try:
        yield text
    finally:
        text[:] = bytes(len(text))


def complete_statement(text: str) -> bool:
    """Tell whether a text ends with a whole SQL statement."""
    from sqlcipher3 import dbapi2

    return bool(dbapi2.complete_statement(text))


@contextmanager
def sentences_for(file: Path) -> Iterator[None]:
    """Convert SQLite's errors on a file into ours, which say what to do."""
    from sqlcipher3 import dbapi2

    try:
        yield
    except dbapi2.Error as error:
        ours = _ours(_code(error), file)
        if ours is None and str(error).startswith(_VEC_FAILED):
            ours = unreachable(file, "vectors")
        if ours is None:
            raise
        raise ours from error


def broken(file: Path, reason: str) -> DatabaseBroken:
    """Return the error for a file that is not a database of ours; ``reason`` is for the log."""
    return DatabaseBroken(
        "{file} cannot be read: it is damaged, or its key file belongs to another one. Put both back from a "
        "backup. Nothing was changed.",
        {"file": file.name},
        log=f"database unreadable: {reason}",
    )


def gone(file: Path) -> DatabaseGone:
    """Return the error for an existing database that is missing or empty."""
    return DatabaseGone(
        "{file} is gone or empty. `companion repair` brings back what can be, or says what can. Nothing was "
        "changed.",
        {"file": file.name},
        log="the database is missing or empty",
    )


def damaged(file: Path) -> DatabaseBroken:
    """Return the error for a database of ours with an unreadable page."""
    return DatabaseBroken(
        "{file} is damaged in part. Close Companion and start it again: what can be read is then saved, and "
        "the damaged file kept.",
        {"file": file.name},
        log="a page of the database cannot be read",
    )


def unreachable(file: Path, reason: str) -> DatabaseUnreachable:
    """Return the error for a file that cannot be opened; ``reason`` is for the log."""
    return DatabaseUnreachable(
        "{file} cannot be reached. Check whether its disk is connected, has room, and may be read and written.",
        {"file": file.name},
        log=f"database unreachable: {reason}",
    )


def run_if_fits(connection: Connection, sql: str, parameters: Sequence[object]) -> bool:
    """Run one statement; return whether its rows meet the tables' constraints; otherwise nothing is changed."""
    from sqlcipher3 import dbapi2

    try:
        connection.execute(sql, parameters)
    except dbapi2.IntegrityError:
        return False
    return True


def _code(error: Exception) -> int:
    """Return SQLite's primary code; a failed change of the key has only a message without a code."""
    from sqlcipher3 import dbapi2

    said = {"database or disk is full": dbapi2.SQLITE_FULL, "disk I/O error": dbapi2.SQLITE_IOERR}
    return int(getattr(error, "sqlite_errorcode", said.get(str(error), 0))) & 0xFF


def _full() -> DiskFull:
    return DiskFull(
        "The disk is full, so your last message was not saved. Make room to continue. Everything before is "
        "safe.",
        log="disk full",
    )


def _has_room(file: Path) -> bool:
    """Tell whether the log's index, created on opening, fits on the disk; SQLite does not name that reason."""
    try:
        return shutil.disk_usage(file.parent).free >= _INDEX_BYTES
    except OSError:
        return True


def _ours(code: int, file: Path) -> PartBroken | None:
    from sqlcipher3 import dbapi2

    name = file.name
    match code:
        case dbapi2.SQLITE_FULL:
            return _full()
        case dbapi2.SQLITE_IOERR if not _has_room(file):
            return _full()
        case dbapi2.SQLITE_BUSY | dbapi2.SQLITE_LOCKED:
            return DatabaseLocked(
                "Another program has {name} open. Close it and try again.",
                {"name": name},
                log=f"database locked ({code})",
            )
        case dbapi2.SQLITE_READONLY:
            return DatabaseReadOnly(
                "{name} or its folder may not be written. Make sure you may write there.",
                {"name": name},
                log="database read-only",
            )
        case dbapi2.SQLITE_CORRUPT | dbapi2.SQLITE_NOTADB:
            return broken(file, f"code {code}")
        case dbapi2.SQLITE_PERM | dbapi2.SQLITE_IOERR | dbapi2.SQLITE_CANTOPEN | dbapi2.SQLITE_AUTH:
            return unreachable(file, f"code {code}")
        case _:
            return None
