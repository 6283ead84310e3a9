"""Carries what other threads report to where it is shown, in the loop's thread."""

import asyncio
from collections.abc import Callable

from companion.channel import messages as msg
from companion.engine.engine import Tell


class Reporter:
    """The way into the loop; safe from any thread. To be made in the loop's thread."""

    def __init__(self, tell: Tell) -> None:
        """Take what shows messages; it is called in the loop's thread alone."""
        self._tell = tell
        self._loop = asyncio.get_running_loop()

    def soon(self, job: Callable[[], None]) -> None:
        """Have a job done in the loop; one that comes after the loop has ended is dropped."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(job)

    def tell(self, event: msg.Event) -> None:
        """Show a message."""
        self.soon(lambda: self._tell(event))

    def notice(self, key: str, sentence: str) -> None:
        """Show a sentence about a part that does not work; "" takes it back."""
        self.tell(msg.Noticed(key, sentence, is_error=bool(sentence)))
