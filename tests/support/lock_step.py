"""Threads in lock step with a virtual loop: only one of all runs at a time, and what they do takes virtual time.

A job runs in a thread of its worker while the loop stands still. Wherever it says ``pass_time`` (the simulated models
do, for what their work costs) it is put aside until the loop has come so far, so whatever happens meanwhile, such as a
cancellation, is seen by it at the instant at which it happened. Between two such calls work takes no time. A job must
hold no lock while it passes time.
"""

import asyncio
import logging
import threading
from collections import deque
from collections.abc import Callable

from companion.engine.engine import Threads
from companion.sound.duplex import Duplex
from companion.values.worker import ENDS_WITHIN, Job
from tests.support.virtual_loop import VirtualLoop

logger = logging.getLogger(__name__)

_here = threading.local()


def pass_time(seconds: float) -> None:
    """Let virtual time pass for the job that calls; elsewhere than in a worker's job none passes."""
    worker: LockStepWorker | None = getattr(_here, "worker", None)
    if worker is not None:
        worker.pass_time(seconds)


def threads_of(loop: VirtualLoop) -> Threads:
    """Return what a session lives in when it goes by this loop's time."""
    return Threads(
        new_worker=lambda name, on_crash: LockStepWorker(loop, name, on_crash),
        start_sound=lambda duplex: _next_round(loop, duplex),
        monotonic=loop.time,
        monotonic_with_sleep=loop.time,
    )


def _next_round(loop: VirtualLoop, duplex: Duplex) -> None:
    def go_on() -> None:
        if not duplex.has_ended:
            duplex.step()
            loop.call_later(duplex.period, go_on)

    loop.call_later(duplex.period, go_on)


class LockStepWorker:
    """A worker whose jobs take virtual time; fulfils ``JobQueue``."""

    def __init__(self, loop: VirtualLoop, name: str, on_crash: Callable[[], None]) -> None:
        self._loop = loop
        self._on_crash = on_crash
        self._jobs: deque[Job] = deque()
        self._may_run = threading.Semaphore(0)
        self._has_stopped = threading.Semaphore(0)
        self._is_started = self._is_at_work = self._is_closing = False
        self._timer: asyncio.TimerHandle | None = None
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin with the first job."""
        self._is_started = True
        self._thread.start()
        self._wake()

    def submit(self, job: Job) -> None:
        """Have a job done after those before it."""
        self._jobs.append(job)
        self._wake()

    def close(self, timeout: float = ENDS_WITHIN) -> bool:
        """Let the job at hand end in no time and drop what waits."""
        self._is_closing = True
        if self._timer is not None:
            self._timer.cancel()
        if self._thread.is_alive():
            self._go_on()
            self._thread.join()
        return True

    def pass_time(self, seconds: float) -> None:
        """Put the job at hand aside for so long; called by that job."""
        if self._is_closing or seconds <= 0.0:
            return
        self._timer = self._loop.call_later(seconds, self._go_on)
        self._has_stopped.release()
        self._may_run.acquire()

    def _wake(self) -> None:
        if self._is_started and not self._is_at_work and not self._is_closing:
            self._is_at_work = True
            self._loop.call_soon(self._go_on)

    def _go_on(self) -> None:
        """Let the thread run until it has to wait; called in the loop's thread."""
        if self._thread.is_alive():
            self._may_run.release()
            self._has_stopped.acquire()

    def _run(self) -> None:
        _here.worker = self
        self._may_run.acquire()
        while not self._is_closing:
            while self._jobs and not self._is_closing:
                self._do(self._jobs.popleft())
            self._is_at_work = False
            if not self._is_closing:
                self._has_stopped.release()
                self._may_run.acquire()
        self._has_stopped.release()

    def _do(self, job: Job) -> None:
        try:
            job()
        except Exception:
            logger.exception("job failed in simulated thread %s", threading.current_thread().name)
            self._on_crash()
