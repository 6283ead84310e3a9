"""Opens and reads files that anyone may have put there, and measures the disk space of a folder.

Only a regular file is read, and only up to a limit. A folder, pipe, socket or device is refused before it is opened,
because reading one may wait for ever or never end.
"""

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from companion.values.told import Told


def unread(file: str, error: OSError) -> Told:
    """Return the sentence about a file that cannot be read, for the person."""
    return Told(
        "{file} cannot be read ({reason}).",
        {"file": file, "reason": error.strerror or type(error).__name__},
    )


class NotARegularFile(OSError):
    """Something of that name exists but is not a regular file."""

    def __init__(self) -> None:
        super().__init__(errno.EINVAL, "it is no regular file")


class FileTooLong(OSError):
    """A file is longer than the limit for reading."""

    def __init__(self) -> None:
        super().__init__(errno.EFBIG, "it is too long")


def open_regular(file: Path) -> BinaryIO:
    """Open a file for reading; a link is followed. Raises ``NotARegularFile`` or another ``OSError``."""
    _expect_regular(file.stat())
    handle = os.open(file, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    try:
        _expect_regular(os.fstat(handle))  # it may have been replaced since
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise


def read_regular(file: Path, *, most_bytes: int) -> bytes:
    """Return the contents of a file; raises ``NotARegularFile``, ``FileTooLong`` or another ``OSError``."""
    with open_regular(file) as stream:
        if os.fstat(stream.fileno()).st_size > most_bytes:
            raise FileTooLong
        data = stream.read(most_bytes + 1)
    if len(data) > most_bytes:  # for some files the system reports no size
        raise FileTooLong
    return data


def size_of(file: Path) -> int | None:
    """Return the size of a file in bytes; None if it does not exist or its name is impossible."""
    try:
        found = file.stat()
    except (OSError, ValueError):  # before Python 3.14, ``is_file`` raises at a name that is too long
        return None
    return found.st_size if stat.S_ISREG(found.st_mode) else None


def _expect_regular(found: os.stat_result) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise NotARegularFile


def taken_bytes(folder: Path) -> int:
    """Return the total bytes of all files in a folder, at any depth; 0 if it does not exist.

    Files that disappear during the count, or cannot be inspected, count as 0.
    """
    taken = 0
    for parent, _, names in os.walk(folder):  # passes over a folder that is gone; ``rglob`` raises
        for file in (Path(parent, name) for name in names):
            try:
                taken += file.stat().st_size if file.is_file() else 0
            except OSError:
                continue
    return taken
