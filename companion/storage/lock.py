"""Prevents a second copy of the program from running the same companion.

The lock is the operating system's, on an open file: it ends with the process however that ends, so there is nothing
to clean up after a crash. The file itself is empty.
"""

import contextlib
import os
import sys
from pathlib import Path

from companion.storage.paths import FolderUnusable
from companion.values import CompanionError


class AlreadyRunning(CompanionError):
    """Another copy of the program is running this companion."""


class CompanionLock:
    """The right to be the one copy that runs a companion; held from ``acquire`` to ``release``."""

    def __init__(self, file: Path, name: str) -> None:
        self._file = file
        self._name = name
        self._handle: int | None = None

    def acquire(self) -> None:
        """Acquire the lock without waiting; raises ``AlreadyRunning`` or ``FolderUnusable``."""
        if self._handle is not None:
            raise ValueError("the lock is already held")
        try:
            handle = os.open(self._file, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise FolderUnusable(
                "The folder {folder} cannot be used. Make sure you may write there.",
                {"folder": str(self._file.parent)},
                log=f"lock file: {type(error).__name__}",
            ) from error
        try:
            _lock(handle)
            _expect_at(self._file, handle)
        except (
            BlockingIOError,
            PermissionError,
        ) as error:  # the errors of the two systems for a lock that is held
            os.close(handle)
            raise AlreadyRunning(
                "{name} is already running in another window or terminal. Use that one, or close it first.",
                {"name": self._name},
                log="another process holds the companion's lock",
            ) from error
        self._handle = handle

    def remove(self) -> None:
        """Delete the file and release the lock."""
        if sys.platform == "win32":
            self.release()  # an open file cannot be deleted there
            with contextlib.suppress(PermissionError):  # another program has it by now
                self._file.unlink(missing_ok=True)
        else:
            self._file.unlink(missing_ok=True)
            self.release()

    def release(self) -> None:
        """Release the lock; do nothing if it is not held."""
        if self._handle is not None:
            os.close(self._handle)  # closing the only handle ends the lock on every system
            self._handle = None

    def __enter__(self) -> "CompanionLock":
        self.acquire()
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def _expect_at(file: Path, handle: int) -> None:
    """Raise ``BlockingIOError`` if the previous holder of the lock has moved or deleted the opened file."""
    try:
        is_there = os.path.samestat(file.stat(), os.fstat(handle))
    except FileNotFoundError:
        is_there = False
    if not is_there:
        raise BlockingIOError


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
