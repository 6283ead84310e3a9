"""Archives whole companions, restores them, and deletes archived ones.

An archived companion is its folder under another name, with all its data and its key; the data is not read or
written. Its name is then free.
"""

import logging
import re
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from companion.storage.companions import find_companion, free_name, move_in
from companion.storage.key import forget_key, keyring_of
from companion.storage.lock import CompanionLock
from companion.storage.paths import CompanionFolder, Paths, make_private
from companion.storage.replacing import sentences_for_files, unused
from companion.storage.unfinished import GONE, clear_unfinished, name_held, remove_folder
from companion.values import BadInput, PartBroken, Told

_log = logging.getLogger(__name__)

_STAMP = "%Y-%m-%dT%H%M%S"
_KEY = re.compile(r"(?P<name>[^.]+)\.(?P<stamp>\d{4}-\d\d-\d\dT\d{6})")


class NoSuchArchived(BadInput):
    """No archived companion has that name."""


class NotDeleted(PartBroken):
    """Some of the data to delete is still there."""


@dataclass(frozen=True, slots=True)
class ArchivedCompanion:
    """An archived companion."""

    folder: CompanionFolder
    """Folder whose ``name`` is the companion's earlier name."""
    archived_at: float
    """Time of archiving, in seconds since 1970-01-01 UTC."""

    @property
    def key(self) -> str:
        """Return the identifier among all archived companions."""
        return self.folder.folder.name


def archived(paths: Paths) -> tuple[ArchivedCompanion, ...]:
    """Return the archived companions, the last one first."""
    if not paths.archive.is_dir():
        return ()
    known = (_archived(entry) for entry in paths.archive.iterdir() if entry.is_dir())
    return tuple(
        sorted((one for one in known if one is not None), key=lambda one: (-one.archived_at, one.key))
    )


def archive(paths: Paths, name: str, now: float) -> ArchivedCompanion:
    """Archive a companion; ``now`` in seconds since 1970-01-01 UTC.

    Raises ``BadName``, ``NoSuchCompanion``, ``AlreadyRunning`` while it runs, and the errors of moving files.
    """
    folder = find_companion(paths, name)
    make_private(paths.archive)
    aside = unused(lambda stamp: paths.archive / f"{folder.name}.{stamp}", now)
    with CompanionLock(folder.lock_file, folder.name) as lock, sentences_for_files(folder.database):
        if sys.platform == "win32":
            lock.release()  # a folder with an open file cannot be moved there, so neither can one that runs
        folder.folder.rename(aside)
    _log.info("a companion was put away")
    return find_archived(paths, aside.name)


def find_archived(paths: Paths, key: str) -> ArchivedCompanion:
    """Return an archived companion; raises ``NoSuchArchived``."""
    for one in archived(paths):
        if one.key == key:
            return one
    raise NoSuchArchived(
        Told("No companion was put away under that name; `companion companions list` shows them."),
        log="no such archived companion",
    )


def restore(paths: Paths, key: str) -> CompanionFolder:
    """Restore an archived companion under its name, with a number added if the name is taken; return its folder.

    Raises ``NoSuchArchived``, ``NameTaken`` or ``AtWork`` if the name is being taken, and the errors of moving
    files.
    """
    one = find_archived(paths, key)
    back = paths.companion(free_name(paths, one.folder.name))
    with name_held(back), sentences_for_files(back.database):
        move_in(one.folder.folder, back)
    return CompanionFolder(back.folder.name, back.folder)


def delete(paths: Paths, key: str) -> Path | None:
    """Delete an archived companion, with its key and its backups, for good.

    If it is a link, only the link is deleted, and its target is returned. Raises ``NoSuchArchived``, and
    ``NotDeleted`` if the system refuses; the rest can then not be opened.
    """
    one = find_archived(paths, key)
    folder = one.folder.folder
    linked = folder.resolve() if folder.is_symlink() else None
    gone = folder.with_name(f"{key}{GONE}")
    try:
        folder.rename(gone)
        if linked is None:
            forget_key(CompanionFolder(one.folder.name, gone), keyring_of(paths))
        remove_folder(gone)
        clear_unfinished(paths)
    except OSError as error:
        raise NotDeleted(
            Told(
                "Some of it could not be deleted ({reason}); delete the rest in the folder {folder}.",
                {"reason": error.strerror or type(error).__name__, "folder": str(paths.archive)},
            ),
            log=f"an archived companion was not deleted: {type(error).__name__}",
        ) from error
    _log.info("an archived companion was deleted")
    return linked


def _archived(folder: Path) -> ArchivedCompanion | None:
    """Return the companion that a folder's name describes, None if the folder is not one of ours."""
    named = _KEY.fullmatch(folder.name)
    if named is None:
        return None
    try:
        at = datetime.strptime(named["stamp"], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return ArchivedCompanion(CompanionFolder(named["name"], folder), at.timestamp())
