"""What threads report, in order, and a bounded wait for it: the tests' way of not sleeping."""

import asyncio
import functools
import threading
from collections.abc import Callable, Coroutine
from typing import Any, Generic, ParamSpec, TypeVar

T = TypeVar("T")
P = ParamSpec("P")

PATIENCE = 120.0
"""Seconds after which what should have happened counts as not happening, also on a busy machine."""


class Happenings(Generic[T]):
    """Collects what it is called with, from any thread."""

    def __init__(self) -> None:
        self._all: list[T] = []
        self._changed = threading.Condition()

    def __call__(self, happening: T) -> None:
        with self._changed:
            self._all.append(happening)
            self._changed.notify_all()

    @property
    def all(self) -> list[T]:
        with self._changed:
            return list(self._all)

    def of(self, kind: type[Any]) -> list[Any]:
        return [happening for happening in self.all if isinstance(happening, kind)]

    def wait_for(self, is_there: Callable[[list[T]], bool], *, within: float = PATIENCE) -> list[T]:
        """Return all once the condition holds."""
        with self._changed:
            if not self._changed.wait_for(lambda: is_there(self._all), timeout=within):
                raise AssertionError(f"did not happen within {within} s; there is {self._all}")
            return list(self._all)

    def wait_for_a(self, kind: type[Any], *, count: int = 1, within: float = PATIENCE) -> Any:  # noqa: ANN401
        """Return the last of the first ``count`` of this type."""

        def is_there(happened: list[T]) -> bool:
            return sum(isinstance(happening, kind) for happening in happened) >= count

        found = self.wait_for(is_there, within=within)
        return [happening for happening in found if isinstance(happening, kind)][count - 1]


def in_a_loop(test: Callable[P, Coroutine[Any, Any, None]]) -> Callable[P, None]:
    """Let a test run in a loop of its own, no longer than four times ``PATIENCE``."""

    @functools.wraps(test)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        asyncio.run(asyncio.wait_for(test(*args, **kwargs), 4 * PATIENCE))

    return run
