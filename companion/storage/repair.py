"""Opens a companion's database even if it is damaged: readable data is saved first, and that is reported.

A start saves readable data if the database does not open, or if damage was found while it was open before. Without
the first page or the schema that is impossible; then nothing is changed, and the error names the newest undamaged
backup. The same happens if the database is missing or empty although the companion had one, and no new one is
created. A first database is created only if an empty file next to it records that this is in progress.
"""

from collections.abc import Callable
from typing import Final

from companion.storage.backups import Backup, Backups
from companion.storage.database import Database, is_whole, open_database, open_existing
from companion.storage.paths import CompanionFolder
from companion.storage.replacing import (
    clear_damage,
    is_damage_noted,
    see_to_disk,
    sentences_for_files,
    unused,
)
from companion.storage.salvage import salvage
from companion.storage.sqlite import DatabaseBroken, DatabaseGone
from companion.values import Sentence, Told

SAVING: Final = Told("Some saved data is damaged. I'm rescuing what can be read, which can take a minute.")


def open_repaired(
    folder: CompanionFolder, key: bytes, backups: Backups, now: float, tell: Callable[[Told], None]
) -> tuple[Database, Sentence]:
    """Open a companion's database, and return a notice about damage; "" for none.

    It is created only if it was to be created for the first time (``note_beginning``).

    ``tell`` receives ``SAVING`` before any data is saved. Raises the errors of ``open_existing``; the files are then
    unchanged. ``now`` in seconds since 1970-01-01 UTC.
    """
    if is_beginning(folder):
        return begin(folder, key), ""
    told: Sentence = ""
    if is_damage_noted(folder.database):
        tell(SAVING)
        told = repair(folder, key, backups, now)
    try:
        return open_existing(folder.database, key), told
    except DatabaseBroken:
        tell(SAVING)
        told = repair(folder, key, backups, now)
    return open_existing(folder.database, key), told


def repair(folder: CompanionFolder, key: bytes, backups: Backups, now: float) -> Sentence:
    """Save the readable data if any of the database is damaged; return a notice, "" if it is undamaged.

    Raises ``DatabaseBroken`` if no data is readable, naming the newest undamaged backup, and the other errors of
    ``open_existing``; the files are then unchanged. If there is a backup, a database without any utterance or memory
    counts as unreadable.
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
                "{database} is gone or empty, and there is no backup of it. Put a copy of your own back, or "
                "move {key_file} away to start anew. Nothing was changed.",
                {"database": folder.database.name, "key_file": folder.key_file.name},
                log="the database is missing or empty, and there is no backup",
            ) from error
        raise


def _backed_up(folder: CompanionFolder, newest: Backup, error: DatabaseBroken) -> DatabaseBroken:
    names = {"name": folder.database.name, "backup": newest.name}
    if isinstance(error, DatabaseGone):
        return DatabaseGone(
            "{name} is gone or empty. Its backup {backup} is whole: `companion backups restore "
            "{backup}` puts it back. Nothing was changed.",
            names,
            log="the database is missing or empty, and there is a backup",
        )
    return DatabaseBroken(
        "{name} cannot be read any more. Its backup {backup} can: `companion backups restore {backup}` puts "
        "it back, and the damaged file is kept.",
        names,
        log="nothing of the database could be read, but a backup",
    )


def note_beginning(folder: CompanionFolder) -> None:
    """Record that a database is to be created here for the first time."""
    with sentences_for_files(folder.database):
        folder.beginning_file.touch(mode=0o600)
        see_to_disk(folder.beginning_file)


def is_beginning(folder: CompanionFolder) -> bool:
    """Tell whether the first database was to be created and may not exist yet."""
    return folder.beginning_file.exists()


def begin(folder: CompanionFolder, key: bytes) -> Database:
    """Create the first database, or continue to, and remove the record; raises the errors of ``open_database``."""
    database = open_database(folder.database, key)
    try:
        with sentences_for_files(folder.database):
            folder.beginning_file.unlink()
            see_to_disk(folder.database)
    except BaseException:
        database.close()
        raise
    return database
