"""What the work of a model costs in virtual time: what it took just now, or a stated constant.

A measured cost makes waits true for this machine with nothing else running: everything stands still while a model
works, so two models at once do not slow each other as they would. Fixed costs make a scene the same every time.
"""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from enum import StrEnum
from types import TracebackType
from typing import Final

from companion.values import CancelToken
from tests.support.lock_step import pass_time

SLICE: Final = 0.01
"""Seconds between two looks at whether work that can be cancelled was: real models look once a token."""


class Work(StrEnum):
    """What is paid for."""

    HEARING = "hearing"
    """A stretch of sound was taken and not read yet."""
    READING = "reading"
    """The recogniser read its window anew."""
    JUDGING = "judging"
    """How complete a pause sounds."""
    FIRST_WORD = "first word"
    """Reading the prompt up to the first piece of a reply."""
    WORD = "word"
    """A further piece of a reply."""
    READING_AHEAD = "reading ahead"
    """A prompt read in idle time."""
    VOICING = "voicing"
    """One clause made into sound."""


FIXED: Final = {
    Work.HEARING: 0.0,
    Work.READING: 0.04,
    Work.JUDGING: 0.06,
    Work.FIRST_WORD: 0.2,
    Work.WORD: 0.015,
    Work.READING_AHEAD: 0.1,
    Work.VOICING: 0.035,
}
"""Seconds; medians with SmolLM2, Moonshine and a voice as quick as espeak-ng on two cores (docs/latency.md)."""

Costs = Callable[[Work, float], float]
"""From the work and the real seconds it took to its virtual seconds."""


def measured(factor: float = 1.0) -> Costs:
    """Work takes what it took, times a factor."""
    return lambda _work, seconds: factor * seconds


def fixed() -> Costs:
    """Work takes ``FIXED``, whatever it took."""
    return lambda work, _seconds: FIXED[work]


def pay(seconds: float, cancel: CancelToken | None = None) -> bool:
    """Let the time pass; return False, and early, when the work was cancelled meanwhile."""
    if cancel is None:
        pass_time(seconds)
        return True
    while seconds > 0.0 and not cancel.is_cancelled:
        pass_time(min(seconds, SLICE))
        seconds -= SLICE
    return not cancel.is_cancelled


class Stopwatch(AbstractContextManager["Stopwatch"]):
    """Measures the real seconds of a block."""

    seconds = 0.0

    def __enter__(self) -> "Stopwatch":
        self._began = time.perf_counter()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.seconds = time.perf_counter() - self._began
