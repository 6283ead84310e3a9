"""Migrates a database to the newest schema, one numbered SQL file at a time.

A file ``NNNN_*.sql`` takes the schema from version NNNN - 1 to NNNN within one transaction: all of it or nothing.
SQLite's ``user_version`` is the database's present version. Files that were released are never changed.
"""

from pathlib import Path

from companion.storage.sqlite import Connection, complete_statement

MIGRATIONS = Path(__file__).parent / "migrations"


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
