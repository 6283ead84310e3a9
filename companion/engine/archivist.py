"""Looks after the backups of a running companion: makes one a day, and removes what was corrected or forgotten.

It works in a thread of its own while nobody talks, so nobody waits for it. If someone begins to talk during a
backup, the backup is finished in the background. At the end, corrections and deletions are applied to the backups. A
backup in progress is waited for, but not long; if it is given up, no incomplete file has a backup's name. Work left
over by a killed program is done at the next start.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from typing import Final

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import State
from companion.engine.memory.sleeper import LOOKS, QUIET, is_disturbing
from companion.storage.store import Store
from companion.values import CompanionError, Sentence, Told
from companion.values.worker import NewWorker, Worker

logger = logging.getLogger(__name__)

AGAIN: Final = 600.0
"""Seconds between two checks of the backups (guess): often enough for a new day, and after a failure."""

_CRASHED: Final = Told("Something went wrong with the backups. I'll try again later.")


@dataclass(eq=False, repr=False)
class Archivist:
    """One companion's archivist in one session; an observer of the conversation, used in its loop's thread."""

    store: Store
    """The store to back up; it outlasts the archivist."""
    keep: Callable[[], int]
    """Returns how many days of backups to keep, as for ``outdated``; 0 for none."""
    on_trouble: Callable[[Sentence], None]
    """Receives a sentence about a problem, and "" once it is solved; from any thread."""
    _: KW_ONLY
    now: float
    new_worker: NewWorker = Worker
    unix_now: Callable[[], float] = time.time
    """Returns the current time, which gives the day."""

    def __post_init__(self) -> None:
        self._worker = self.new_worker("backups", lambda: self._tell(_CRASHED))
        self._next = self.now + QUIET
        self._trouble: Sentence = ""

    def open(self) -> None:
        """Start with the work left over from the last run."""
        self._worker.start()
        self._worker.submit(lambda: self._do(self.store.forgetting.catch_up))

    def look(self, now: float) -> None:
        """Look after the backups if nobody has talked for a while; call this now and then."""
        if now >= self._next:
            self._next = now + AGAIN
            self._worker.submit(lambda: self._do(self._look_after))

    def follow(self) -> None:
        """Look after the backups at once, because fewer may be wanted."""
        self._worker.submit(lambda: self._do(self._look_after))

    async def watch(self, now: Callable[[], float]) -> None:
        """Look after the backups now and then, until cancelled; ``now`` returns the conversation's time."""
        while True:
            await asyncio.sleep(LOOKS)
            self.look(now())

    def observe(
        self, now: float, event: ev.Event, before: State, after: State, effects: tuple[do.Effect, ...]
    ) -> None:
        """Start waiting for a quiet time again if someone talks."""
        if is_disturbing(event, after):
            self._next = max(self._next, now + QUIET)

    def close(self) -> None:
        """Apply corrections and deletions to the backups, unless the work in progress takes long; blocks."""
        if not self._worker.close():
            logger.warning("a backup on its way was given up")
            return
        try:
            self.store.forgetting.catch_up()
        except CompanionError as error:  # nobody can be notified any more; the next start tries again
            logger.warning("the backups could not follow: %s", error)

    def _look_after(self) -> None:
        self.store.forgetting.catch_up()  # first, so that a new backup needs no update
        self.store.backups.make_if_due(self.unix_now(), keep=self.keep())

    def _do(self, work: Callable[[], object]) -> None:
        try:
            work()
        except CompanionError as error:
            logger.warning("backups failed: %s", error)
            self._tell(error.told)
        else:
            self._tell("")

    def _tell(self, trouble: Sentence) -> None:
        """Report a problem once."""
        if trouble != self._trouble:
            self._trouble = trouble
            self.on_trouble(trouble)
