"""Looks after the backups of a running companion: makes one a day, and rids them of what was corrected or forgotten.

In a thread of its own while nobody talks, so nobody waits for it; a backup on its way when somebody begins to talk is
finished beside the talk. At the end the backups follow what was corrected or forgotten; a backup on its way is waited
for, but not long: given up, it leaves nothing under a backup's name. What a killed program left to do is done at the
next start.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from typing import Final

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import State
from companion.engine.sleeper import LOOKS, QUIET, is_disturbing
from companion.storage.store import Store
from companion.values import CompanionError
from companion.values.worker import NewWorker, Worker

logger = logging.getLogger(__name__)

AGAIN: Final = 600.0
"""Seconds between two times that it looks after the backups (guess): soon enough for a new day, and after a failure."""

_CRASHED: Final = "Something went wrong with the backups; they are tried again later."


class Archivist:
    """One companion's archivist in one session; an observer of the conversation, used in its loop's thread."""

    def __init__(
        self,
        store: Store,
        keep: Callable[[], int],
        on_trouble: Callable[[str], None],
        *,
        now: float,
        new_worker: NewWorker = Worker,
        unix_now: Callable[[], float] = time.time,
    ) -> None:
        """Prepare; ``open`` begins.

        Args:
            store: whose backups; it outlasts the archivist.
            keep: tells of how many days backups are kept just then, as ``outdated`` has it; 0 for none.
            on_trouble: takes a sentence when something is in the way, and "" when it no longer is; from any thread.
            now: the instant on the conversation's clock.
            new_worker: makes the thread.
            unix_now: what day it is.
        """
        self._store = store
        self._keep = keep
        self._on_trouble = on_trouble
        self._unix_now = unix_now
        self._worker = new_worker("backups", lambda: self._tell(_CRASHED))
        self._next = now + QUIET
        self._trouble = ""

    def open(self) -> None:
        """Begin with what was left to do when the program ended last."""
        self._worker.start()
        self._worker.submit(lambda: self._do(self._store.forgetting.catch_up))

    def look(self, now: float) -> None:
        """Look after the backups if nobody has talked for a while; to be called now and then."""
        if now >= self._next:
            self._next = now + AGAIN
            self._worker.submit(lambda: self._do(self._look_after))

    def follow(self) -> None:
        """Look after the backups at once: fewer may be wanted."""
        self._worker.submit(lambda: self._do(self._look_after))

    async def watch(self, now: Callable[[], float]) -> None:
        """Look now and then, until cancelled; ``now`` tells the instant on the conversation's clock."""
        while True:
            await asyncio.sleep(LOOKS)
            self.look(now())

    def observe(
        self, now: float, event: ev.Event, before: State, after: State, effects: tuple[do.Effect, ...]
    ) -> None:
        """Wait anew for it to be quiet when somebody talks."""
        if is_disturbing(event, after):
            self._next = max(self._next, now + QUIET)

    def close(self) -> None:
        """Let the backups follow what was corrected or forgotten, unless what is on its way takes long; blocks."""
        if not self._worker.close():
            logger.warning("a backup on its way was given up")
            return
        try:
            self._store.forgetting.catch_up()
        except CompanionError as error:  # nobody is there to be told; the next start tries again
            logger.warning("the backups could not follow: %s", error)

    def _look_after(self) -> None:
        self._store.forgetting.catch_up()  # first, so that a new backup owes nothing
        self._store.backups.make_if_due(self._unix_now(), keep=self._keep())

    def _do(self, work: Callable[[], object]) -> None:
        try:
            work()
        except CompanionError as error:
            logger.warning("backups failed: %s", error)
            self._tell(error.sentence)
        else:
            self._tell("")

    def _tell(self, trouble: str) -> None:
        """Tell what is in the way, once."""
        if trouble != self._trouble:
            self._trouble = trouble
            self._on_trouble(trouble)
