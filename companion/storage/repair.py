"""Opens a companion's database even where it is damaged: what can be read is saved first, and that is told.

A start saves what can be read when the database does not open, or when damage was met while it was open before. Without
the first page or the schema that is not possible; then nothing is changed, and the newest whole backup is named.
"""

from collections.abc import Callable
from typing import Final

from companion.storage.backups import Backups
from companion.storage.damage import clear_damage, is_damage_noted
from companion.storage.database import Database, open_database
from companion.storage.paths import CompanionFolder
from companion.storage.replacing import sentences_for_files, unused
from companion.storage.salvage import salvage
from companion.storage.sqlite import DatabaseBroken
from companion.storage.whole import is_whole

SAVING: Final = (
    "Something Companion keeps could not be read; what can be read is being saved, which can take a minute."
)


def open_repaired(
    folder: CompanionFolder, key: bytes, backups: Backups, now: float, tell: Callable[[str], None]
) -> tuple[Database, str]:
    """Open a companion's database, made if missing, with what the person should know of a damage; "" for nothing.

    ``tell`` is given ``SAVING`` before anything is saved. Raises what ``open_database`` raises; the files are then as
    they were. ``now`` in seconds since 1970-01-01 UTC.
    """
    told = ""
    if is_damage_noted(folder.database):
        tell(SAVING)
        told = repair(folder, key, backups, now)
    try:
        return open_database(folder.database, key), told
    except DatabaseBroken:
        tell(SAVING)
        told = repair(folder, key, backups, now)
    return open_database(folder.database, key), told


def repair(folder: CompanionFolder, key: bytes, backups: Backups, now: float) -> str:
    """Save what can be read if any of the database is damaged; return what the person should know, "" if it is whole.

    Raises ``DatabaseBroken`` when nothing can be read, naming the newest whole backup, and what else
    ``open_database`` raises; the files are then as they were.
    """
    if is_whole(folder.database, key):
        with sentences_for_files(folder.database):
            clear_damage(folder.database)
        return ""
    try:
        return salvage(folder.database, key, unused(folder.damaged_database, now)).sentence
    except DatabaseBroken as error:
        newest = backups.newest_whole()
        if newest is None:
            raise
        raise DatabaseBroken(
            f"{folder.database.name} cannot be read any more. Its backup {newest.name} can: `companion backups restore "
            f"{newest.name}` puts it back, and the damaged file is kept.",
            log="nothing of the database could be read, but a backup",
        ) from error
