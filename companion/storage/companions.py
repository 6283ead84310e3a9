"""Lists companions, and creates new ones: empty, or as copies of an existing one.

A companion is a folder of its own with settings, a key, or stored data. A new one appears under its name once it is
complete, and replaces nothing. ``archive`` archives and deletes companions.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from companion.storage import sqlite
from companion.storage.database import WAIT, expect_whole, open_existing, unlock
from companion.storage.key import database_key, forget_key, keyring_of
from companion.storage.lock import AlreadyRunning, CompanionLock
from companion.storage.new_file import private_file
from companion.storage.paths import BadName, CompanionFolder, Paths, folder_name, make_private
from companion.storage.replacing import LOG_ENDINGS, sentences_for_files
from companion.storage.sqlite import DiskFull
from companion.storage.unfinished import name_held, unfinished_folder
from companion.values import BadInput, Told
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
            Told(
                "There is no companion called “{name}”; `companion companions list` shows them.",
                {"name": name},
            ),
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
        Told("There is a companion called “{name}” already; choose another name.", name)
        if wished.is_there
        else Told(
            "The folder of “{name}” holds other things already; move them away, or choose another name.", name
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
            Told("The disk is full; make room, then try again. Nothing was changed."),
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
