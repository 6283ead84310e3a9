"""Replaces a companion's database and keeps the previous one next to it.

A database exists under the companion's name at every instant, because a start without one would create an empty one.
Call it with the companion's lock held and its database closed.
"""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from companion.storage.repairing.damage import clear_damage
from companion.storage.repairing.write_ahead_log import log_of
from companion.storage.sqlite import DatabaseUnreachable, DiskFull
from companion.values import Told

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
                Told(
                    "There is no room for a copy of {file}; make room, then try again. Nothing was changed.",
                    {"file": file.name},
                ),
                log="disk full while copying a database",
            ) from error
        raise DatabaseUnreachable(
            Told(
                "{file} or its folder cannot be written; see whether its disk is connected "
                "and may be written.",
                {"file": file.name},
            ),
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
