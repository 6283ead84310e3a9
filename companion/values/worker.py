"""A named thread that does jobs in order, the home of one model object; how it is asked to give up, and its cores.

Closing lets the job at hand end and drops what waits. A job that raises is logged with its traceback and handed to
``on_crash``; the thread goes on with the next, because the person's next sentence must still be answered.
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


class Cancelled(Exception):
    """What was being done is wanted no more; whoever does it catches this and gives nothing."""


class CancelToken:
    """Set once, by anybody; read often, by the worker that it concerns."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        """Ask the worker to stop; safe from any thread, any number of times."""
        self._event.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody asked."""
        return self._event.is_set()

    def check(self) -> None:
        """Raise ``Cancelled`` once somebody asked; for work that would otherwise hand an answer up many levels."""
        if self.is_cancelled:
            raise Cancelled


UNCANCELLED: Final = CancelToken()
"""For work that nobody gives up; not to be cancelled."""


logger = logging.getLogger(__name__)

Job = Callable[[], None]

ENDS_WITHIN: Final = 1.5
"""Seconds that the job at hand is waited for (guess): all models together take so many of the 5 s that the window gives
a session to end, and leave the rest to what is still to be written."""
_CAPACITY: Final = 1024
"""Far above what a talk queues; a full queue means that the thread is stuck, and then the caller fails loudly."""


class JobQueue(Protocol):
    """Whatever does jobs in order, as ``Worker`` does."""

    def start(self) -> None:
        """Begin with the first job."""
        ...

    def submit(self, job: Job) -> None:
        """Have a job done after those before it; safe from any thread."""
        ...

    def close(self, timeout: float = ENDS_WITHIN) -> bool:
        """Let the job at hand end within so many seconds, drop what waits, and tell whether it has ended."""
        ...


class Worker:
    """A thread with a bounded queue of jobs; fulfils ``JobQueue``."""

    def __init__(self, name: str, on_crash: Callable[[], None]) -> None:
        self._jobs: queue.Queue[Job | None] = queue.Queue(_CAPACITY)
        self._on_crash = on_crash
        self._is_closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin with the first job."""
        self._thread.start()

    def submit(self, job: Job) -> None:
        """Have a job done after those before it; ``queue.Full`` when the thread is stuck."""
        self._jobs.put_nowait(job)

    def close(self, timeout: float = ENDS_WITHIN) -> bool:
        """End after the job at hand; wait up to ``timeout`` seconds for it, and tell whether it has ended.

        A thread that has not may still be using its model, which must then be left alone.
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
                logger.exception("job failed in thread %s", threading.current_thread().name)
                self._on_crash()
            del job  # which may hold what was said, and is not held on to until the next comes


NewWorker: TypeAlias = Callable[[str, Callable[[], None]], JobQueue]
"""Makes a worker from its name and what is to be told of a job that crashed."""
