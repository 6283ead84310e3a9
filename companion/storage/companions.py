"""Which companions there are, and how another one is made: empty, or from what one of them is and remembers.

A companion is a folder of its own that holds settings, a key, or something that was kept. A new one appears under its
name once all of it is there, and takes the place of nothing. Putting one away, and deleting it, are ``archive``'s.
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
from companion.values import BadInput
from companion.values.files import read_regular

_log = logging.getLogger(__name__)

_MOST_BYTES = 2**28
"""Of a card or a recording that is copied."""


class NoSuchCompanion(BadInput):
    """There is no companion of that name."""


class NameTaken(BadInput):
    """There is a companion of that name, or something else in its folder's place."""


@dataclass(frozen=True, slots=True)
class KeptCompanion:
    """A companion that there is."""

    folder: CompanionFolder
    """Its ``name`` is that of the folder."""
    used_at: float | None
    """When anything was last kept of it, seconds since 1970-01-01 UTC; None before its first talk."""
    is_open: bool
    """A copy of the program runs it, this one or another."""

    @property
    def name(self) -> str:
        """By which it is started."""
        return self.folder.name


def companions(paths: Paths) -> tuple[KeptCompanion, ...]:
    """Return all that there are, sorted by name."""
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
    """Return the folder of one that there is; raises ``BadName`` or ``NoSuchCompanion``."""
    folder = paths.companion(name)
    if not folder.is_there:
        raise NoSuchCompanion(
            f"There is no companion called “{name}”; `companion companions list` shows them.",
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
    """Return a name that no companion has: this one, or it with the first number that is free."""
    number = 1
    free = folder_name(name)
    while not paths.companion(free).is_free:
        number += 1
        free = f"{folder_name(name)} {number}"
    return free


@contextmanager
def new_companion(paths: Paths, name: str) -> Iterator[CompanionFolder]:
    """Give the folder of a companion that is to be; it is there under its name once the block has ended well.

    The name is held until then. Raises ``BadName``, ``NameTaken``, ``AtWork``, ``FolderUnusable`` and what moving files
    raises (``sentences_for_files``); nothing of it is left then.
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
    """Raise ``NameTaken`` where there is a companion of a name already, or something else in its folder's place."""
    if wished.is_free:
        return
    taken = (
        f"There is a companion called “{wished.name}” already; choose another name."
        if wished.is_there
        else f"The folder of “{wished.name}” holds other things already; move them away, or choose another name."
    )
    raise NameTaken(taken, log="a name is taken")


def move_in(folder: Path, wished: CompanionFolder) -> None:
    """Give a folder the name of a companion that is held; raises ``NameTaken`` and ``OSError``, never removing any."""
    expect_free(wished)
    try:
        for empty in wished.left_by_looking:
            empty.unlink(missing_ok=True)
        if wished.folder.exists():
            wished.folder.rmdir()
        folder.rename(wished.folder)
    except OSError:
        expect_free(wished)  # something may have come there meanwhile
        raise


@contextmanager
def saying_nothing_was_changed() -> Iterator[None]:
    """Say of a disk that is full while a copy is made that nothing was changed."""
    try:
        yield
    except DiskFull as error:
        raise DiskFull(
            "The disk is full; make room, then try again. Nothing was changed.", log="disk full while copying"
        ) from error


def copy_character(source: CompanionFolder, target: CompanionFolder) -> None:
    """Copy what a companion is: its settings, its card, and recordings of a voice that it speaks with.

    Nothing of what was said or is remembered is among it. Raises ``OSError``.
    """
    for name in source.character:
        make_private((target.folder / name).parent)
        with private_file(target.folder / name) as stream:
            stream.write(read_regular(source.folder / name, most_bytes=_MOST_BYTES))


def copy_memories(paths: Paths, source: CompanionFolder, target: CompanionFolder) -> None:
    """Copy all that a companion keeps, as it is now, into a database with a key of its own; it may run meanwhile.

    Of one that was never started nothing is copied. Raises what ``database_key`` and ``open_existing`` raise.
    """
    if source.has_begun:
        copy_database(paths, source, target.database, database_key(target, keyring_of(paths)).key)


def copy_database(paths: Paths, source: CompanionFolder, file: Path, key: bytes) -> None:
    """Copy a companion's database as it is now to a new file under another key; it may run meanwhile.

    Its pages are never on the disk under the key of the first one. Raises what ``database_key`` and ``open_existing``
    raise.
    """
    old = database_key(source, keyring_of(paths)).key
    with sqlite.sentences_for(file), open_existing(source.database, old) as database:
        database.write_copy(file, key)
    expect_whole(file, key)
    _log.info("memories copied: %d bytes", file.stat().st_size)


def change_key(file: Path, old: bytes, new: bytes) -> None:
    """Encrypt a closed database with another key, and read all of it; raises what ``expect_whole`` raises.

    What breaks off leaves a database that nobody can read: give it a copy.
    """
    with sqlite.sentences_for(file):
        connection = sqlite.connect(file, wait=WAIT)
        try:
            unlock(connection, old)
            connection.execute("PRAGMA journal_mode = OFF")  # which takes room for another one
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
