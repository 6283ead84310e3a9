"""Makes a companion's first database, and remembers until it is there that it is being made.

So a companion that has a key and no database was either never started to the end, which the note tells, or has lost
its database (``repair``). The note is an empty file beside the database.
"""

from pathlib import Path

from companion.storage.database import Database, open_database
from companion.storage.replacing import see_to_disk, sentences_for_files


def note_beginning(file: Path) -> None:
    """Note that a database is to be made here for the first time."""
    with sentences_for_files(file):
        _note(file).touch(mode=0o600)
        see_to_disk(_note(file))


def is_beginning(file: Path) -> bool:
    """Tell whether the first database was to be made and may not be there yet."""
    return _note(file).exists()


def begin(file: Path, key: bytes) -> Database:
    """Make the first database, or go on making it, and take the note away; raises what ``open_database`` raises."""
    database = open_database(file, key)
    try:
        with sentences_for_files(file):
            _note(file).unlink()
            see_to_disk(file)
    except BaseException:
        database.close()
        raise
    return database


def _note(file: Path) -> Path:
    return file.with_name(f"{file.name}.new")
