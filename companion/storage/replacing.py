"""The files of a database: replaces one and keeps the previous one, records damage, and examines the log.

A database exists under the companion's name at every instant, because a start without one would create an empty one.
Replace it with the companion's lock held and its database closed.

An empty file next to the database records across restarts that a page was unreadable, so that the next start saves the
readable data. Without it a start reads only a few pages, and large databases open as fast as small ones.

SQLite deletes a log next to an empty database unread, and a log with an invalid beginning (sqlite.org/fileformat2.html,
4.1). If the log's own first page is in the database, it reads the log, checks it, and uses all its pages.
"""

import contextlib
import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Final

from companion.storage.sqlite import DatabaseUnreachable, DiskFull


def note_damage(file: Path) -> None:
    """Record that a database is damaged; if that fails, the damage will be found again."""
    with contextlib.suppress(OSError):
        _note(file).touch()


def is_damage_noted(file: Path) -> bool:
    """Tell whether damage is recorded."""
    return _note(file).exists()


def clear_damage(file: Path) -> None:
    """Remove the record. Raises ``OSError``."""
    _note(file).unlink(missing_ok=True)


def _note(file: Path) -> Path:
    return file.with_name(f"{file.name}.damaged")


LOG_ENDINGS = ("-wal", "-shm")
"""Endings that SQLite adds to a database's name for its write-ahead log and the log's index (sqlite.org/wal.html)."""


def replace_database(file: Path, *, by: Path, aside: Path) -> None:
    """Move ``by``, closed and complete, to ``file``; the previous database becomes ``aside``, with its write-ahead log.

    Raises ``DatabaseUnreachable`` or ``DiskFull``; the database is then unchanged.
    """
    with sentences_for_files(file):
        if file.exists():
            _keep(file, aside)
        elif log_of(file).exists():
            aside.touch(mode=0o600)  # the log is found by this name
        if log_of(file).exists():
            _keep(log_of(file), log_of(aside))
        for ending in LOG_ENDINGS:  # a remaining log would be read into the new database
            Path(f"{file}{ending}").unlink(missing_ok=True)
        by.replace(file)
        clear_damage(file)
        see_to_disk(file)


def unused(place: Callable[[str], Path], now: float) -> Path:
    """Return the file of ``place`` for an instant in UTC, or a later second if that file exists already."""
    stamps = (f"{datetime.fromtimestamp(now + second, UTC):%Y-%m-%dT%H%M%S}" for second in count())
    return next(file for file in map(place, stamps) if not file.exists())


@contextmanager
def sentences_for_files(file: Path) -> Iterator[None]:
    """Convert the system's errors on copying and moving database files into ours."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise DiskFull(
                "There is no room for a copy of {file}. Make room, then try again. Nothing was changed.",
                {"file": file.name},
                log="disk full while copying a database",
            ) from error
        raise DatabaseUnreachable(
            "{file} or its folder cannot be written. Check whether its disk is connected and may be written.",
            {"file": file.name},
            log=f"copying a database failed: {type(error).__name__}",
        ) from error


def move_database(file: Path, to: Path) -> None:
    """Rename a closed database and its log. Raises ``OSError``."""
    file.rename(to)
    if log_of(file).exists():
        log_of(file).rename(log_of(to))


def remove_database(file: Path) -> None:
    """Delete a closed database with its logs and records, if it exists. Raises ``OSError``."""
    for ending in ("", *LOG_ENDINGS, "-journal"):
        Path(f"{file}{ending}").unlink(missing_ok=True)
    clear_damage(file)


def see_to_disk(file: Path) -> None:
    """Return once a file and its name are on the disk. Raises ``OSError``."""
    _sync(file, os.O_RDWR)
    if os.name == "posix":
        _sync(file.parent, os.O_RDONLY)


def _keep(file: Path, aside: Path) -> None:
    """Give a file, or a link's target, a second name, or a copy if the file system allows only one name for each."""
    try:
        os.link(file.resolve(), aside)
    except FileExistsError:
        raise
    except OSError:
        shutil.copyfile(file, aside)
        aside.chmod(0o600)


def _sync(file: Path, how: int) -> None:
    handle = os.open(file, how)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


_HEADER_BYTES: Final = 32
_MAGIC_AT: Final = slice(0, 4)
_MAGIC: Final = frozenset(bytes.fromhex(magic) for magic in ("377f0682", "377f0683"))
_PAGE_BYTES_AT: Final = slice(8, 12)
_FRAME_BYTES: Final = 24
_NUMBER_AT: Final = slice(0, 4)
_PAGE_SIZES: Final = frozenset(2**power for power in range(9, 17))


def log_of(file: Path) -> Path:
    """Return the name of a database's write-ahead log, which need not exist."""
    return file.with_name(f"{file.name}-wal")


def is_log(log: Path) -> bool:
    """Tell whether SQLite would read a log; True if there is none or nothing was written yet.

    Raises ``OSError``.
    """
    if not log.is_file():
        return True
    with log.open("rb") as stream:
        header = stream.read(_HEADER_BYTES)
    return not any(header) or header[_MAGIC_AT] in _MAGIC


def first_page(log: Path) -> bytes:
    """Return a first page of the database from its log; empty bytes if the log has none.

    Raises ``OSError``.
    """
    if not log.is_file():
        return b""
    with log.open("rb") as stream:
        page_bytes = int.from_bytes(stream.read(_HEADER_BYTES)[_PAGE_BYTES_AT], "big")
        if page_bytes not in _PAGE_SIZES:
            return b""
        while len(frame := stream.read(_FRAME_BYTES)) == _FRAME_BYTES:
            page = stream.read(page_bytes)
            if int.from_bytes(frame[_NUMBER_AT], "big") == 1 and len(page) == page_bytes:
                return page
    return b""
