"""An asyncio loop whose time is virtual: when everybody waits, it jumps to the next thing that is due.

Nothing outside the loop can wake it: there are no sockets and no threads that come back, only timers, what is called
soon, and what ``lock_step`` runs. Jobs for executors are done at once, in the loop's thread, and take no time.
"""

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from contextvars import Context
from typing import Any, Final, TypeVar, TypeVarTuple

from companion.values import PartBroken

T = TypeVar("T")
A = TypeVarTuple("A")

BEGINNING: Final = 100.0
"""The loop's first instant: some code takes 0 for "never"."""
_ROUND: Final = 1e-9
"""Seconds that a round of the loop takes, and by which a timer may be early: without it, somebody who looks at the
clock a rounding error before a deadline would look again forever."""
_MOST_ROUNDS: Final = 20_000
"""Rounds of the loop at one instant of virtual time after which it is held to turn endlessly; a busy instant takes
some dozens."""


class SimulationStuck(PartBroken):
    """The conversation will never come to an end."""

    def __init__(self, detail: str) -> None:
        super().__init__("The simulated conversation got stuck; please report this.", log=detail)


class _Waiting(selectors.DefaultSelector):
    """Waits by letting virtual time pass."""

    def __init__(self) -> None:
        super().__init__()
        self.now = BEGINNING
        self._rounds = 0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise SimulationStuck("everybody waits for something that nothing will bring about")
        self._rounds += 1
        self.now += max(timeout, _ROUND)
        if timeout > 0.0:
            self._rounds = 0
        elif self._rounds > _MOST_ROUNDS:
            raise SimulationStuck(f"virtual time stands still at {self.now:.3f}")
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    """A loop that is never late; ``time`` begins at ``BEGINNING``."""

    def __init__(self) -> None:
        self._waiting = _Waiting()
        super().__init__(self._waiting)
        self._clock_resolution = _ROUND  # asyncio takes the system clock's, 16 ms on Windows
        self.set_debug(False)  # its check of threads does not know that only one of them runs at a time
        self.failures: list[BaseException] = []
        """What callbacks and forgotten tasks raised."""
        self.set_exception_handler(self._note_failure)

    def time(self) -> float:
        """Return the virtual instant, in seconds."""
        return self._waiting.now

    def call_soon_threadsafe(
        self, callback: Callable[[*A], object], *args: *A, context: Context | None = None
    ) -> asyncio.Handle:
        """Have it called in this instant: whoever calls runs while the loop stands still, so there is no race."""
        return self.call_soon(callback, *args, context=context)

    def run_in_executor(self, executor: object, func: Callable[[*A], T], *args: *A) -> asyncio.Future[T]:
        """Do the job now and return its outcome."""
        outcome: asyncio.Future[T] = self.create_future()
        try:
            outcome.set_result(func(*args))
        except Exception as error:
            outcome.set_exception(error)
        return outcome

    def _note_failure(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        self.failures.append(error if isinstance(error, BaseException) else RuntimeError(context["message"]))


def run(main: Callable[[], Coroutine[None, None, T]]) -> T:
    """Run a coroutine to its end on virtual time.

    Raises what it raises, the first failure of a callback, or ``SimulationStuck``.
    """
    loop = VirtualLoop()
    with asyncio.Runner(loop_factory=lambda: loop) as runner:
        outcome = runner.run(main())
    if loop.failures:
        raise loop.failures[0]
    return outcome


def running_loop() -> VirtualLoop:
    """Return the virtual loop that runs the caller."""
    loop = asyncio.get_running_loop()
    if not isinstance(loop, VirtualLoop):
        raise TypeError("time is not virtual here")
    return loop
