"""Opens a companion's database: encrypted, durable, and at the newest schema.

``open_database`` and ``open_existing`` are the only ways to open a database. A committed change survives the end of
the process at any instant and a loss of power (WAL with ``synchronous = FULL``), and deleted data is no longer in
the file. Other modules decide who may open it (the lock) and with which key.

A file ``migrations/NNNN_*.sql`` takes the schema from version NNNN - 1 to NNNN within one transaction: all of it or
nothing. SQLite's ``user_version`` is the database's present version. Files that were released are never changed.
"""

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from companion.storage import sqlite
from companion.storage.paths import holds_something
from companion.storage.replacing import is_log, log_of, note_damage
from companion.storage.sqlite import Connection, DatabaseBroken, broken, complete_statement
from companion.values import Told

if TYPE_CHECKING:
    import sqlite3

    import sqlite_utils

_log = logging.getLogger(__name__)

WAIT = 2.0
"""Maximum seconds that a statement waits for another program that has the file (guess)."""
CACHE_KIB = 128 * 1024
"""Maximum size of SQLite's page cache in KiB. The signs of 10^6 memories are 57 MB and are scanned in each recall:
if they do not fit next to the other pages (64 MB), all of them are read and decrypted again each time, which takes
140 ms of the processor instead of 40."""

MIGRATIONS = Path(__file__).parent / "migrations"

SMALLEST_PAGE_BYTES = 512
"""Minimum size of a database: at least one page of at least this size (sqlite.org/fileformat2.html, 1.3.2)."""


class Database:
    """An open database, created by ``open_database``; any thread may call it, one call runs at a time."""

    def __init__(self, connection: sqlite.Connection, file: Path) -> None:
        self._connection = connection
        self._file = file
        self._turn = threading.RLock()
        self._tables: sqlite_utils.Database | None = None

    @property
    def tables(self) -> "sqlite_utils.Database":
        """Return the same connection as a sqlite-utils object; use it within ``changing`` or ``reading``."""
        if self._tables is None:
            from sqlite_utils import Database as Tables

            self._tables = Tables(cast("sqlite3.Connection", self._connection), execute_plugins=False)
        return self._tables

    @contextmanager
    def reading(self) -> Iterator[sqlite.Connection]:
        """Reserve the connection for the block; SQLite's errors become ours. Damage is recorded for the next start."""
        with self._turn:
            try:
                with sqlite.sentences_for(self._file):
                    yield self._connection
            except sqlite.DatabaseBroken as error:
                note_damage(self._file)
                raise sqlite.damaged(self._file) from error

    @contextmanager
    def changing(self) -> Iterator[sqlite.Connection]:
        """Run one transaction, on the disk when the block ends; an error undoes all of it."""
        with self.reading() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of one query."""
        with self.reading() as connection:
            return connection.execute(sql, parameters).fetchall()

    def sweep(self) -> None:
        """Remove deleted words from the write-ahead log; call this after deleting."""
        with self.reading() as connection:
            (is_busy, *_) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if is_busy:
            _log.warning(
                "another reader kept the log from being cleared; it is cleared when the database closes"
            )

    def write_copy(self, file: Path, key: bytes) -> None:
        """Write all rows of one instant to a new file under another key; an interruption leaves an unusable file.

        Raises the database's errors.
        """
        with self.reading() as connection:
            version = schema_version(connection)
            file.touch(mode=0o600)
            with sqlite.raw_key(key) as text:
                connection.execute("ATTACH DATABASE ? AS copy KEY ?", (str(file), text))
            try:
                connection.execute("PRAGMA copy.journal_mode = OFF")
                connection.execute("BEGIN")
                connection.execute("SELECT sqlcipher_export('copy')").fetchall()
                connection.execute(f"PRAGMA copy.user_version = {version}")
                connection.execute("COMMIT")
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                connection.execute("DETACH DATABASE copy")

    def close(self) -> None:
        """Close the file; the last connection clears the write-ahead log."""
        with self._turn:
            self._connection.close()

    def __enter__(self) -> "Database":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_existing(file: Path, key: bytes | None) -> Database:
    """Open an existing database; raises ``DatabaseGone`` if the file is missing or empty.

    In that case SQLite would create a new one, and delete a write-ahead log next to an empty file, with all its
    data. Otherwise as ``open_database``.
    """
    expect_file(file)
    if not is_log(log_of(file)):
        raise sqlite.broken(file, "its log is none")
    return _opened(file, key, MIGRATIONS, WAIT, refuse_empty)


def expect_file(file: Path) -> None:
    """Raise ``DatabaseGone`` for a missing or empty file, ``DatabaseUnreachable`` for anything that is not a file."""
    if not holds_something(file):
        raise sqlite.gone(file)
    if not file.is_file():
        raise sqlite.unreachable(file, "no regular file")


def open_database(
    file: Path, key: bytes | None, *, migrations: Path = MIGRATIONS, wait: float = WAIT
) -> Database:
    """Open the database in a file, created if missing, and migrate it to the newest schema.

    ``key`` is 32 bytes; None, for tests that look into the file, leaves it unencrypted. Raises ``DatabaseBroken``
    (no database, another key, damaged), ``DatabaseTooNew``, ``DatabaseLocked``, ``DatabaseReadOnly``,
    ``DatabaseUnreachable`` or ``DiskFull``; the file is then unchanged.
    """
    return _opened(file, key, migrations, wait, lambda connection, file: None)


def _opened(
    file: Path,
    key: bytes | None,
    migrations: Path,
    wait: float,
    check: Callable[[sqlite.Connection, Path], None],
) -> Database:
    if key is not None and len(key) != 32:
        raise ValueError(f"a key has 32 bytes, got {len(key)}")
    _refuse_stub(file)
    with sqlite.sentences_for(file):
        connection = sqlite.connect(file, wait=wait)
        try:
            unlock(connection, key)
            check(connection, file)
            refuse_newer(connection, file, newest_version(migrations))
            _make_durable(connection)
            migrate(connection, migrations)
        except BaseException:
            connection.close()
            raise
    return Database(connection, file)


def _refuse_stub(file: Path) -> None:
    """Reject a file that SQLite would treat as an empty database and overwrite."""
    if file.exists() and 0 < file.stat().st_size < SMALLEST_PAGE_BYTES:
        raise sqlite.broken(file, "shorter than a page")


def unlock(connection: sqlite.Connection, key: bytes | None) -> None:
    """Set the key and read the first page, which shows whether it fits."""
    connection.execute("PRAGMA cipher_log_level = NONE")  # otherwise SQLCipher writes to standard error
    if key is not None:
        with sqlite.raw_key(key) as text:
            connection.set_key(text)
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def refuse_newer(connection: sqlite.Connection, file: Path, known: int) -> None:
    """Raise ``DatabaseTooNew`` if the schema is newer than the version known here."""
    version = schema_version(connection)
    if version > known:
        raise sqlite.DatabaseTooNew(
            Told(
                "{file} was written by a newer Companion. Install that version again. Nothing was changed.",
                {"file": file.name},
            ),
            log=f"schema {version}, known {known}",
        )


def refuse_empty(connection: sqlite.Connection, file: Path) -> None:
    """Raise ``DatabaseGone`` if a database has no table of ours, which is its state before its log is read into it."""
    if schema_version(connection) == 0:
        raise sqlite.gone(file)


def _make_durable(connection: sqlite.Connection) -> None:
    for setting in (
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "secure_delete = ON",
        "temp_store = MEMORY",  # no data in an unencrypted temporary file
        f"cache_size = -{CACHE_KIB}",
    ):
        connection.execute(f"PRAGMA {setting}")


def expect_whole(file: Path, key: bytes | None) -> None:
    """Raise ``DatabaseBroken`` if any page or index of a database is damaged, and the errors of ``open_existing``.

    Reads all of it: 10^5 memories take about two seconds.
    """
    with open_existing(file, key) as database:
        found = database.rows("PRAGMA cipher_integrity_check") if key is not None else []
        found += [row for row in database.rows("PRAGMA integrity_check(1)") if row != ("ok",)]
    if found:
        raise broken(file, "an integrity check failed")


def is_whole(file: Path, key: bytes | None) -> bool:
    """Tell whether a database is undamaged; raises the other errors of ``open_existing``."""
    try:
        expect_whole(file, key)
    except DatabaseBroken:
        return False
    return True


def newest_version(folder: Path = MIGRATIONS) -> int:
    """Return the newest version that this program knows."""
    return max((_version(file) for file in _files(folder)), default=0)


def schema_version(connection: Connection) -> int:
    """Return a database's present version; 0 for an empty one."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def migrate(connection: Connection, folder: Path = MIGRATIONS) -> None:
    """Apply the files that the database has not had yet; a failing file leaves no trace and raises."""
    seen = schema_version(connection)
    for file in _files(folder):
        if _version(file) > seen:
            _apply(connection, file)


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("[0-9][0-9][0-9][0-9]_*.sql"))


def _version(file: Path) -> int:
    return int(file.name[:4])


def _apply(connection: Connection, file: Path) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in _statements(file.read_text(encoding="utf-8")):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {_version(file)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _statements(script: str) -> list[str]:
    """Cut a script into statements, each ending at the end of a line; triggers stay whole."""
    statements: list[str] = []
    begun = ""
    for line in script.splitlines(keepends=True):
        begun += line
        if complete_statement(begun):
            statements.append(begun)
            begun = ""
    if begun.strip():
        raise ValueError("a migration ends within a statement")
    return statements
