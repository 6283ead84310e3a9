"""The threads that a session's parts live in, the clock they go by, and the session's name.

A session runs in real threads unless it is told otherwise; a simulation hands in others, whose time is virtual.
"""

import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass

from companion.sound.clock import monotonic_with_sleep
from companion.sound.duplex import Duplex
from companion.values.worker import NewWorker, Worker


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
