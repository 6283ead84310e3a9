"""Joins what the language model is told of the person: the sheet, and how they would have replies said.

Any thread may call.
"""

import threading
from collections.abc import Callable, Sequence

from companion.thinking.memory_notes import known_text
from companion.thinking.prompt import CountTokens
from companion.values import SampleLine

Know = Callable[[Callable[[CountTokens], str]], None]
"""Takes what makes the text, given what counts tokens (``ReplyGenerator.know``)."""


class KnownPerson:
    """What the generator knows of the person."""

    def __init__(self, know: Know) -> None:
        """Begin with nothing known; ``know`` takes it once ``open`` was called, and whenever it changes."""
        self._know = know
        self._lock = threading.Lock()
        self._is_open = False
        self._items: tuple[str, ...] = ()
        self._lines: tuple[SampleLine, ...] = ()

    def open(self) -> None:
        """Tell what is known from now on."""
        with self._lock:
            self._is_open = True
        self._tell()

    def knows(self, items: Sequence[str]) -> None:
        """Take the sheet, what counts most first."""
        with self._lock:
            self._items = tuple(items)
        self._tell()

    def would_say(self, lines: Sequence[SampleLine]) -> None:
        """Take how the person would have had replies said, oldest first."""
        with self._lock:
            self._lines = tuple(lines)
        self._tell()

    def _tell(self) -> None:
        with self._lock:
            is_open, items, lines = self._is_open, self._items, self._lines
        if is_open:
            self._know(lambda count: known_text(items, lines, count))
