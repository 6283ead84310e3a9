"""Reads all of a database to tell whether it is whole; 10^5 memories take about two seconds."""

from pathlib import Path

from companion.storage.database import open_existing
from companion.storage.sqlite import DatabaseBroken, broken


def expect_whole(file: Path, key: bytes | None) -> None:
    """Raise ``DatabaseBroken`` when any page or index of a database is damaged, and what ``open_existing`` raises."""
    with open_existing(file, key) as database:
        found = database.rows("PRAGMA cipher_integrity_check") if key is not None else []
        found += [row for row in database.rows("PRAGMA integrity_check(1)") if row != ("ok",)]
    if found:
        raise broken(file, "an integrity check failed")


def is_whole(file: Path, key: bytes | None) -> bool:
    """Tell whether nothing of a database is damaged; raises what else ``open_existing`` raises."""
    try:
        expect_whole(file, key)
    except DatabaseBroken:
        return False
    return True
