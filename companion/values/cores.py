"""How many processor cores this process may use, and whether another of its threads is busy on one."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_busy: Final[set[int]] = set()
"""The threads that compute just now, by their identifiers; of the process, as its cores are."""


def usable_cores() -> int:
    """Return the number, at least 1; containers and ``taskset`` may allow fewer than there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def computing() -> Iterator[None]:
    """Let it be known while entered that this thread computes."""
    thread = threading.get_ident()
    _busy.add(thread)
    try:
        yield
    finally:
        _busy.discard(thread)


def computes_alone() -> bool:
    """Tell whether no other thread is ``computing``."""
    return not _busy - {threading.get_ident()}
