"""How many native threads a language model uses."""

from typing import Final

from companion.values import computes_alone, usable_cores

_FIRST_TRIES: Final = 4
"""Tokens that are first evaluated with one core left free, to know how long that takes; and after which every core is
tried again where that was slow, which doubles with each time (guess)."""
_MOST_WAITED: Final = 256
_WEIGHT: Final = 0.1
"""Of the last token in what one takes as a rule (guess)."""


def default_threads() -> int:
    """Give the usable cores - 1, at least 1.

    One core stays free: with every core busy generation fell from 130 to 10 tokens a second (2 cores).
    """
    return max(1, usable_cores() - 1)


class ThreadChoice:
    """Chooses for each evaluation whether it may take every core, which leaves one free otherwise.

    Threads that take turns with others on a core wait for each other at every step: on two cores beside a busy one a
    third of the speed is left, where nothing else computes it is 1.6 times as fast in writing and twice in reading. So
    every core is taken only while no other part of the program computes, and where it was slow all the same, because of
    another program, it is tried again ever more seldom.
    """

    def __init__(self, fewer: int, every: int) -> None:
        """Choose between so many threads and one for every core."""
        self.fewer = fewer
        self._every = max(fewer, every)
        self._usual = 0.0
        """Seconds that a token takes by itself with fewer."""
        self._waits = _FIRST_TRIES
        """So many evaluations take fewer, whatever computes."""
        self._waited = _FIRST_TRIES

    def next(self) -> int:
        """Return the threads of the next evaluation."""
        return self._every if self._waits <= 0 and computes_alone() else self.fewer

    def took(self, threads: int, tokens: int, seconds: float) -> None:
        """Take note of how long an evaluation of so many tokens took."""
        if threads == self.fewer:
            self._waits -= 1
            if tokens == 1:
                self._usual += (seconds - self._usual) * (_WEIGHT if self._usual else 1.0)
        elif seconds <= tokens * self._usual:
            self._waited = _FIRST_TRIES
        else:
            self._waited = self._waits = min(2 * self._waited, _MOST_WAITED)
