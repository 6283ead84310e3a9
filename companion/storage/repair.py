"""Opens a companion's database even where it is damaged: what can be read is saved first, and that is told.

A start saves what can be read when the database does not open, or when damage was met while it was open before. Without
the first page or the schema that is not possible; then nothing is changed, and the newest whole backup is named. A
database that is missing or empty though the companion had one is met in the same way, and never with a new one: a first
database is made only where an empty file beside it notes that it is being made.
"""

from collections.abc import Callable
from typing import Final

from companion.storage.backups import Backup, Backups
from companion.storage.damage import clear_damage, is_damage_noted
from companion.storage.database import Database, is_whole, open_database, open_existing
from companion.storage.paths import CompanionFolder
from companion.storage.replacing import see_to_disk, sentences_for_files, unused
from companion.storage.salvage import salvage
from companion.storage.sqlite import DatabaseBroken, DatabaseGone

SAVING: Final = (
    "Something Companion keeps could not be read; what can be read is being saved, which can take a minute."
)


def open_repaired(
    folder: CompanionFolder, key: bytes, backups: Backups, now: float, tell: Callable[[str], None]
) -> tuple[Database, str]:
    """Open a companion's database with what the person should know of a damage; "" for nothing.

    It is made only where it was to be made for the first time (``note_beginning``).

    ``tell`` is given ``SAVING`` before anything is saved. Raises what ``open_existing`` raises; the files are then as
    they were. ``now`` in seconds since 1970-01-01 UTC.
    """
    if is_beginning(folder):
        return begin(folder, key), ""
    told = ""
    if is_damage_noted(folder.database):
        tell(SAVING)
        told = repair(folder, key, backups, now)
    try:
        return open_existing(folder.database, key), told
    except DatabaseBroken:
        tell(SAVING)
        told = repair(folder, key, backups, now)
    return open_existing(folder.database, key), told


def repair(folder: CompanionFolder, key: bytes, backups: Backups, now: float) -> str:
    """Save what can be read if any of the database is damaged; return what the person should know, "" if it is whole.

    Raises ``DatabaseBroken`` when nothing can be read, naming the newest whole backup, and what else ``open_existing``
    raises; the files are then as they were. Where there is a backup, what holds nothing said or remembered is nothing.
    """
    if is_beginning(folder) or is_whole(folder.database, key):
        with sentences_for_files(folder.database):
            clear_damage(folder.database)
        return ""
    newest = backups.newest_whole()
    aside = unused(folder.damaged_database, now)
    try:
        return salvage(folder.database, key, aside, least=0 if newest is None else 1).sentence
    except DatabaseBroken as error:
        if newest is not None:
            raise _backed_up(folder, newest, error) from error
        if isinstance(error, DatabaseGone):
            raise DatabaseGone(
                f"{folder.database.name} is gone or empty, and there is no backup of it; put a copy of your own back, "
                f"or move {folder.key_file.name} away to start anew. Nothing was changed.",
                log="the database is missing or empty, and there is no backup",
            ) from error
        raise


def _backed_up(folder: CompanionFolder, newest: Backup, error: DatabaseBroken) -> DatabaseBroken:
    """Return the error that names a backup."""
    name, put_back = folder.database.name, f"`companion backups restore {newest.name}` puts it back"
    if isinstance(error, DatabaseGone):
        return DatabaseGone(
            f"{name} is gone or empty. Its backup {newest.name} is whole: {put_back}. Nothing was changed.",
            log="the database is missing or empty, and there is a backup",
        )
    return DatabaseBroken(
        f"{name} cannot be read any more. Its backup {newest.name} can: {put_back}, and the damaged file is kept.",
        log="nothing of the database could be read, but a backup",
    )


def note_beginning(folder: CompanionFolder) -> None:
    """Note that a database is to be made here for the first time."""
    with sentences_for_files(folder.database):
        folder.beginning_file.touch(mode=0o600)
        see_to_disk(folder.beginning_file)


def is_beginning(folder: CompanionFolder) -> bool:
    """Tell whether the first database was to be made and may not be there yet."""
    return folder.beginning_file.exists()


def begin(folder: CompanionFolder, key: bytes) -> Database:
    """Make the first database, or go on making it, and take the note away; raises what ``open_database`` raises."""
    database = open_database(folder.database, key)
    try:
        with sentences_for_files(folder.database):
            folder.beginning_file.unlink()
            see_to_disk(folder.database)
    except BaseException:
        database.close()
        raise
    return database
