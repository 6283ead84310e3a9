"""Allows one process at a time to work in this folder; the system releases its lock however the process ends."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOOKED_EVERY_SECONDS = 0.5


@contextmanager
def alone(lock: Path, when_taken: Callable[[], object]) -> Iterator[None]:
    """Hold a lock file while the context lasts.

    Args:
        lock: The file; it is created, and stays.
        when_taken: Called once if another process holds the lock. It may raise; otherwise this process waits for the
            lock.
    """
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("w") as held:
        if not _take(held):
            when_taken()
            with _queue(lock).open("w") as next_one:
                for each in (next_one, held):
                    while not _take(each):
                        time.sleep(LOOKED_EVERY_SECONDS)
        yield


@contextmanager
def after_all_others(lock: Path) -> Iterator[None]:
    """Hold a lock file while the context lasts, after all processes that hold it or wait for it."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("w") as held:
        while is_waited_for(lock) or not _take(held):
            time.sleep(LOOKED_EVERY_SECONDS)
        yield


def is_waited_for(lock: Path) -> bool:
    """Return True if a process waits in `alone` for a lock file."""
    return is_held(_queue(lock))


def is_held(lock: Path) -> bool:
    """Return True if a process holds a lock file."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("w") as file:
        return not _take(file)


def _queue(lock: Path) -> Path:
    """Return the second lock file, which the first waiting process holds."""
    return lock.with_suffix(".next")


def _take(held: IO[str]) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(held.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
