"""Lists companions, creates new ones (empty, or as copies of an existing one), and archives, restores and deletes them.

A companion is a folder of its own with settings, a key, or stored data. A new one appears under its name once it is
complete, and replaces nothing. An archived one is its folder under another name, with all its data and its key; the
data is not read or written. Its name is then free.
"""

import logging
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from companion.storage import sqlite
from companion.storage.database import WAIT, expect_whole, open_existing, unlock
from companion.storage.key import database_key, forget_key, keyring_of
from companion.storage.lock import AlreadyRunning, CompanionLock
from companion.storage.new_file import private_file
from companion.storage.paths import BadName, CompanionFolder, Paths, folder_name, make_private
from companion.storage.replacing import LOG_ENDINGS, sentences_for_files, unused
from companion.storage.sqlite import DiskFull
from companion.storage.unfinished import GONE, clear_unfinished, name_held, remove_folder, unfinished_folder
from companion.values import BadInput, PartBroken, Told
from companion.values.files import read_regular

_log = logging.getLogger(__name__)

_MOST_BYTES = 2**28
"""Maximum size of a card or a recording that is copied."""


class NoSuchCompanion(BadInput):
    """No companion has that name."""


class NameTaken(BadInput):
    """A companion has that name, or something else is in its folder's place."""


@dataclass(frozen=True, slots=True)
class KeptCompanion:
    """An existing companion."""

    folder: CompanionFolder
    """Folder whose ``name`` is the companion's."""
    used_at: float | None
    """Time when its data last changed, seconds since 1970-01-01 UTC; None before its first talk."""
    is_open: bool
    """True if a copy of the program runs it, this one or another."""

    @property
    def name(self) -> str:
        """Return the name used to start it (``--name``)."""
        return self.folder.name


def companions(paths: Paths) -> tuple[KeptCompanion, ...]:
    """Return all companions, sorted by name."""
    return tuple(
        KeptCompanion(folder, _used_at(folder), is_open(folder))
        for folder in (
            CompanionFolder(name, paths.companions / name)
            for name in paths.companion_names()
            if _can_be_called(name)
        )
        if folder.is_there
    )


def find_companion(paths: Paths, name: str) -> CompanionFolder:
    """Return the folder of an existing companion; raises ``BadName`` or ``NoSuchCompanion``."""
    folder = paths.companion(name)
    if not folder.is_there:
        raise NoSuchCompanion(
            "There is no companion called “{name}”. `companion companions list` shows them.",
            {"name": name},
            log="no such companion",
        )
    return CompanionFolder(folder.folder.name, folder.folder)


def is_open(folder: CompanionFolder) -> bool:
    """Tell whether a copy of the program runs the companion, this one or another."""
    if not folder.lock_file.exists():
        return False
    try:
        with CompanionLock(folder.lock_file, folder.name):
            return False
    except AlreadyRunning:
        return True


def free_name(paths: Paths, name: str) -> str:
    """Return a name that no companion has: this one, or it with the first free number."""
    number = 1
    free = folder_name(name)
    while not paths.companion(free).is_free:
        number += 1
        free = f"{folder_name(name)} {number}"
    return free


@contextmanager
def new_companion(paths: Paths, name: str) -> Iterator[CompanionFolder]:
    """Provide the folder of a new companion; it gets its name when the block has ended without an error.

    The name is reserved until then. Raises ``BadName``, ``NameTaken``, ``AtWork``, ``FolderUnusable`` and the errors
    of moving files (``sentences_for_files``); nothing is left then.
    """
    wished = paths.companion(name)
    with name_held(wished), sentences_for_files(wished.database):
        expect_free(wished)
        with unfinished_folder(paths, wished) as folder, saying_nothing_was_changed():
            made = CompanionFolder(wished.folder.name, folder)
            try:
                yield made
                move_in(folder, wished)
            except BaseException:
                forget_key(made, keyring_of(paths))
                raise


def expect_free(wished: CompanionFolder) -> None:
    """Raise ``NameTaken`` if a companion of that name exists, or something else is in its folder's place."""
    if wished.is_free:
        return
    name = {"name": wished.name}
    taken = (
        Told("There is a companion called “{name}” already. Choose another name.", name)
        if wished.is_there
        else Told(
            "The folder of “{name}” holds other things already. Move them away, or choose another name.", name
        )
    )
    raise NameTaken(taken, log="a name is taken")


def move_in(folder: Path, wished: CompanionFolder) -> None:
    """Give a folder a companion's reserved name; raises ``NameTaken`` and ``OSError``, and never removes a folder."""
    expect_free(wished)
    try:
        for empty in wished.left_by_looking:
            empty.unlink(missing_ok=True)
        if wished.folder.exists():
            wished.folder.rmdir()
        folder.rename(wished.folder)
    except OSError:
        expect_free(wished)  # something may have appeared there since
        raise


@contextmanager
def saying_nothing_was_changed() -> Iterator[None]:
    """Add to the error of a full disk during a copy that nothing was changed."""
    try:
        yield
    except DiskFull as error:
        raise DiskFull(
            "The disk is full. Make room, then try again. Nothing was changed.",
            log="disk full while copying",
        ) from error


def copy_character(source: CompanionFolder, target: CompanionFolder) -> None:
    """Copy a companion's character: its settings, its card, and recordings of a voice that it speaks with.

    No part of its history or memories is copied. Raises ``OSError``.
    """
    for name in source.character:
        make_private((target.folder / name).parent)
        with private_file(target.folder / name) as stream:
            stream.write(read_regular(source.folder / name, most_bytes=_MOST_BYTES))


def copy_memories(paths: Paths, source: CompanionFolder, target: CompanionFolder) -> None:
    """Copy a companion's data, in its present state, into a database with a key of its own; it may be running.

    A companion that was never started has no data. Raises the errors of ``database_key`` and ``open_existing``.
    """
    if source.has_begun:
        copy_database(paths, source, target.database, database_key(target, keyring_of(paths)).key)


def copy_database(paths: Paths, source: CompanionFolder, file: Path, key: bytes) -> None:
    """Copy a companion's database in its present state to a new file under another key; it may be running.

    Its pages are never on the disk under the original key. Raises the errors of ``database_key`` and
    ``open_existing``.
    """
    old = database_key(source, keyring_of(paths)).key
    with sqlite.sentences_for(file), open_existing(source.database, old) as database:
        database.write_copy(file, key)
    expect_whole(file, key)
    _log.info("memories copied: %d bytes", file.stat().st_size)


def change_key(file: Path, old: bytes, new: bytes) -> None:
    """Encrypt a closed database with another key, and read all of it; raises the errors of ``expect_whole``.

    An interruption leaves a database that is unreadable: pass a copy.
    """
    with sqlite.sentences_for(file):
        connection = sqlite.connect(file, wait=WAIT)
        try:
            unlock(connection, old)
            connection.execute("PRAGMA journal_mode = OFF")  # a journal would need space for another one
            with sqlite.raw_key(new) as text:
                connection.reset_key(text)
        finally:
            connection.close()
    expect_whole(file, new)


def _can_be_called(name: str) -> bool:
    try:
        return folder_name(name) == name
    except BadName:
        return False


def _used_at(folder: CompanionFolder) -> float | None:
    files = (folder.database, *(Path(f"{folder.database}{ending}") for ending in LOG_ENDINGS))
    return max((file.stat().st_mtime for file in files if file.exists()), default=None)


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
        "No companion was put away under that name. `companion companions list` shows them.",
        log="no such archived companion",
    )


def restore_archived(paths: Paths, key: str) -> CompanionFolder:
    """Restore an archived companion under its name, with a number added if the name is taken; return its folder.

    Raises ``NoSuchArchived``, ``NameTaken`` or ``AtWork`` if the name is being taken, and the errors of moving
    files.
    """
    one = find_archived(paths, key)
    back = paths.companion(free_name(paths, one.folder.name))
    with name_held(back), sentences_for_files(back.database):
        move_in(one.folder.folder, back)
    return CompanionFolder(back.folder.name, back.folder)


def delete_archived(paths: Paths, key: str) -> Path | None:
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
            "Some of it could not be deleted ({reason}). Delete the rest in the folder {folder}.",
            {"reason": error.strerror or type(error).__name__, "folder": str(paths.archive)},
            log=f"an archived companion was not deleted: {type(error).__name__}",
        ) from error
    _log.info("an archived companion was deleted")
    return linked


def _archived(folder: Path) -> ArchivedCompanion | None:
    named = _KEY.fullmatch(folder.name)
    if named is None:
        return None
    try:
        at = datetime.strptime(named["stamp"], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return ArchivedCompanion(CompanionFolder(named["name"], folder), at.timestamp())
