"""Decides the number of native threads of a language model."""

from typing import Final

from companion.values import computes_alone, usable_cores

_FIRST_TRIES: Final = 4
"""Number of tokens first evaluated with one core left free, to measure their time. After a slow try, every core is
tried again after that many, a number that doubles each time (guess)."""
_MOST_WAITED: Final = 256
_WEIGHT: Final = 0.1
"""Weight of the last token in the usual time per token (guess)."""


def default_threads() -> int:
    """Return the usable cores - 1, at least 1.

    One core stays free: with every core busy generation fell from 130 to 10 tokens a second (2 cores).
    """
    return max(1, usable_cores() - 1)


class ThreadChoice:
    """Chooses for each evaluation whether it may take every core; otherwise one core stays free.

    Threads that share a core with others wait for each other at every step. On two cores next to a busy one, a third of
    the speed is left; if nothing else computes, writing is 1.6 times as fast and reading twice. Every core is therefore
    taken only while no other part of the program computes. If it was slow nevertheless, because of another program, it
    is tried again ever less often.
    """

    def __init__(self, fewer: int, every: int) -> None:
        """Choose between ``fewer`` threads and ``every``, one for each core."""
        self.fewer = fewer
        self._every = max(fewer, every)
        self._usual = 0.0
        """Usual seconds for a single token with fewer threads."""
        self._waits = _FIRST_TRIES
        """Number of evaluations that take fewer threads in any case."""
        self._waited = _FIRST_TRIES

    def next(self) -> int:
        """Return the number of threads for the next evaluation."""
        return self._every if self._waits <= 0 and computes_alone() else self.fewer

    def took(self, threads: int, tokens: int, seconds: float) -> None:
        """Record the duration of an evaluation of some tokens."""
        if threads == self.fewer:
            self._waits -= 1
            if tokens == 1:
                self._usual += (seconds - self._usual) * (_WEIGHT if self._usual else 1.0)
        elif seconds <= tokens * self._usual:
            self._waited = _FIRST_TRIES
        else:
            self._waited = self._waits = min(2 * self._waited, _MOST_WAITED)
