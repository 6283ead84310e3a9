"""The threads that a session's parts live in, the clock they go by, the session's name, and the way back into its loop.

A session runs in real threads unless it is told otherwise; a simulation hands in others, whose time is virtual.
"""

import asyncio
import functools
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVarTuple

from companion.channel import messages as msg
from companion.engine.engine import Tell
from companion.sound.clock import monotonic_with_sleep
from companion.sound.duplex import Duplex
from companion.values.worker import NewWorker, Worker

Told = TypeVarTuple("Told")


@dataclass(frozen=True, slots=True)
class Threads:
    """How the parts of a session get on: each model in its worker, the sound in its thread, all by one clock."""

    new_worker: NewWorker = Worker
    start_sound: Callable[[Duplex], None] = Duplex.start
    """Lets rounds of the sound thread follow each other until it ``has_ended``."""
    monotonic: Callable[[], float] = time.monotonic
    monotonic_with_sleep: Callable[[], float] = monotonic_with_sleep
    """The same clock, but counting the time that the computer slept."""
    unix_now: Callable[[], float] = time.time
    """Seconds since 1970-01-01 UTC."""
    new_session: Callable[[], str] = lambda: uuid.uuid4().hex
    """Names the session; by its name is drawn what code chooses among."""


class Reporter:
    """The way into the loop; safe from any thread. To be made in the loop's thread."""

    def __init__(self, tell: Tell) -> None:
        """Take what shows messages; it is called in the loop's thread alone."""
        self._tell = tell
        self._loop = asyncio.get_running_loop()

    def soon(self, job: Callable[[*Told], None], *told: *Told) -> None:
        """Have a job done in the loop, told this; one that comes after the loop has ended is dropped."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(job, *told)

    def tell(self, event: msg.Event) -> None:
        """Show a message."""
        self.soon(self._tell, event)

    def notice(self, key: str, sentence: str) -> None:
        """Show a sentence about a part that does not work; "" takes it back."""
        self.tell(msg.Noticed(key, sentence, is_error=bool(sentence)))

    def about(self, key: str) -> Callable[[str], None]:
        """Return what a part, by its key, gives its sentences to; see ``notice``."""
        return functools.partial(self.notice, key)
