"""A named thread that runs jobs in order and owns one model object; also cancellation and the number of cores.

Closing lets the current job end and drops the waiting ones. A job that raises is logged with its traceback and reported
to ``on_crash``; the thread continues with the next, because the person's next sentence must still be answered. A job
that outlasts the wait for its end is not reported: the parts that it works with may be closed by then.
"""

import contextlib
import logging
import os
import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, Protocol, TypeAlias

_busy: Final[set[int]] = set()
"""Identifiers of the threads that are computing; one set for the whole process, as its cores are shared."""


def usable_cores() -> int:
    """Return the number of usable cores, at least 1; containers and ``taskset`` may allow fewer than exist."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def computing() -> Iterator[None]:
    """Mark this thread as computing within the context."""
    thread = threading.get_ident()
    _busy.add(thread)
    try:
        yield
    finally:
        _busy.discard(thread)


def computes_alone() -> bool:
    """Tell whether no other thread is ``computing``."""
    return not _busy - {threading.get_ident()}


class Cancelled(Exception):
    """The result is no longer wanted; the code that does the work catches this and returns nothing."""


class CancelToken:
    """Flag that anyone can set once, and that the worker concerned reads often."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        """Ask the worker to stop; safe from any thread, any number of times."""
        self._event.set()

    @property
    def is_cancelled(self) -> bool:
        """Tell whether someone asked to stop."""
        return self._event.is_set()

    def check(self) -> None:
        """Raise ``Cancelled`` if someone asked to stop; for work whose answer would otherwise pass up many levels."""
        if self.is_cancelled:
            raise Cancelled


UNCANCELLED: Final = CancelToken()
"""Token for work that is never cancelled; do not cancel it."""


logger = logging.getLogger(__name__)

Job = Callable[[], None]

ENDS_WITHIN: Final = 1.5
"""Seconds to wait for the current job (guess). All models together take this much of the 5 s that the window gives a
session to end, and leave the rest for pending writes."""
_CAPACITY: Final = 1024
"""Capacity far above what a conversation needs; a full queue means a stuck thread, and the caller fails loudly."""


class JobQueue(Protocol):
    """Anything that runs jobs in order, as ``Worker`` does."""

    def start(self) -> None:
        """Start with the first job."""

    def submit(self, job: Job) -> None:
        """Queue a job after the earlier ones; safe from any thread."""

    def close(self, timeout: float = ENDS_WITHIN) -> bool:
        """Wait up to ``timeout`` seconds for the current job, drop the waiting ones, and tell whether it has ended."""


class Worker:
    """A thread with a bounded queue of jobs; fulfils ``JobQueue``."""

    def __init__(self, name: str, on_crash: Callable[[], None]) -> None:
        self._jobs: queue.Queue[Job | None] = queue.Queue(_CAPACITY)
        self._on_crash = on_crash
        self._is_closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Start with the first job."""
        self._thread.start()

    def submit(self, job: Job) -> None:
        """Queue a job after the earlier ones; raises ``queue.Full`` if the thread is stuck."""
        self._jobs.put_nowait(job)

    def close(self, timeout: float = ENDS_WITHIN) -> bool:
        """End after the current job; wait up to ``timeout`` seconds for it, and tell whether it has ended.

        A thread that has not ended may still be using its model, so leave that model alone.
        """
        self._is_closing.set()
        with contextlib.suppress(queue.Full):  # a full queue wakes the thread as well
            self._jobs.put_nowait(None)
        if self._thread.is_alive():
            self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None and not self._is_closing.is_set():
            try:
                with computing():
                    job()
            except Exception:
                if self._is_closing.is_set():  # it was not waited for, and its parts may be closed
                    logger.debug("job failed after its end in thread %s", threading.current_thread().name)
                    return
                logger.exception("job failed in thread %s", threading.current_thread().name)
                self._on_crash()
            del job  # it may hold what was said, and must not be kept until the next job comes


NewWorker: TypeAlias = Callable[[str, Callable[[], None]], JobQueue]
"""Function that makes a worker from its name and a callback for a crashed job."""
