"""Opens and reads files that anybody may have put where they are, and tells how much of the disk a folder takes.

Only a regular file is read, and only so much of it: a folder, pipe, socket or device is refused before it is opened,
because reading one may wait for ever or never end.
"""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO


class NotARegularFile(OSError):
    """There is something of that name that is no file with an end."""

    def __init__(self) -> None:
        super().__init__(errno.EINVAL, "it is no regular file")


class FileTooLong(OSError):
    """A file holds more than is read of it."""

    def __init__(self) -> None:
        super().__init__(errno.EFBIG, "it is too long")


def open_regular(file: Path) -> BinaryIO:
    """Open a file to be read; a link is followed. Raises ``NotARegularFile`` or another ``OSError``."""
    _expect_regular(file.stat())
    handle = os.open(file, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    try:
        _expect_regular(os.fstat(handle))  # it may be another one by now
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise


def read_regular(file: Path, *, most_bytes: int) -> bytes:
    """Return what a file holds; raises ``NotARegularFile``, ``FileTooLong`` or another ``OSError``."""
    with open_regular(file) as stream:
        if os.fstat(stream.fileno()).st_size > most_bytes:
            raise FileTooLong
        data = stream.read(most_bytes + 1)
    if len(data) > most_bytes:  # of some files the system knows no size
        raise FileTooLong
    return data


def size_of(file: Path) -> int | None:
    """Return the bytes of a file; None where there is none, or there can be none of that name."""
    try:
        found = file.stat()
    except (OSError, ValueError):  # before Python 3.14, ``is_file`` raises at a name that is too long
        return None
    return found.st_size if stat.S_ISREG(found.st_mode) else None


def lines_of(stream: BinaryIO, *, most_bytes: int) -> Iterator[bytes]:
    """Yield the lines of a file or pipe with their line breaks; raises ``FileTooLong`` at a longer one."""
    while line := stream.readline(most_bytes + 1):
        if len(line) > most_bytes:
            raise FileTooLong
        yield line


def _expect_regular(found: os.stat_result) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise NotARegularFile


def taken_bytes(folder: Path) -> int:
    """Return the sum of all files in a folder, at any depth; 0 where it is not there.

    What is deleted meanwhile, or cannot be looked at, counts nothing.
    """
    taken = 0
    for parent, _, names in os.walk(folder):  # passes over a folder that is gone; ``rglob`` raises
        for file in (Path(parent, name) for name in names):
            try:
                taken += file.stat().st_size if file.is_file() else 0
            except OSError:
                continue
    return taken
