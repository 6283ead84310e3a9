"""The threads of a session's parts, their clock, the session's name, and the way back into its loop.

A session runs in real threads by default; a simulation passes in others, whose time is virtual.
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
from companion.values import Sentence
from companion.values.worker import NewWorker, Worker

Told = TypeVarTuple("Told")


@dataclass(frozen=True, slots=True)
class Threads:
    """Threads and clock of a session: each model in its worker, the sound in its thread, all with one clock."""

    new_worker: NewWorker = Worker
    start_sound: Callable[[Duplex], None] = Duplex.start
    """Runs rounds of the sound thread until it ``has_ended``."""
    monotonic: Callable[[], float] = time.monotonic
    monotonic_with_sleep: Callable[[], float] = monotonic_with_sleep
    """Returns the same clock, but counting the time that the computer slept."""
    unix_now: Callable[[], float] = time.time
    """Returns seconds since 1970-01-01 UTC."""
    new_session: Callable[[], str] = lambda: uuid.uuid4().hex
    """Returns a name for the session; the name seeds the random choices made in code."""


class Reporter:
    """Passes jobs and messages into the loop; safe from any thread. Create it in the loop's thread."""

    def __init__(self, tell: Tell) -> None:
        """Take the receiver of messages; it is called in the loop's thread alone."""
        self._tell = tell
        self._loop = asyncio.get_running_loop()

    def soon(self, job: Callable[[*Told], None], *told: *Told) -> None:
        """Run a job in the loop with these arguments; it is dropped if the loop has ended."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(job, *told)

    def tell(self, event: msg.Event) -> None:
        """Show a message."""
        self.soon(self._tell, event)

    def notice(self, key: str, sentence: Sentence) -> None:
        """Show a sentence about a part that does not work; "" withdraws it."""
        self.tell(msg.Noticed(key, sentence, is_error=bool(sentence)))

    def about(self, key: str) -> Callable[[Sentence], None]:
        """Return a function that shows sentences about a part, by its key; see ``notice``."""
        return functools.partial(self.notice, key)
