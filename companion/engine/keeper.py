"""Stores utterances, and looks after the backups of a running companion.

``Keeper`` is one thread around the store, awaited by the conversation before it goes on. ``Archivist`` makes a backup a
day, and removes from backups what was corrected or forgotten, in a thread of its own while nobody talks. If someone
begins to talk during a backup, it is finished in the background. At the end, corrections and deletions are applied to
the backups. A backup in progress is waited for, but not long; if it is given up, no incomplete file has a backup's
name. Work left over by a killed program is done at the next start.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import KW_ONLY, InitVar, dataclass
from typing import Final, TypeVar

import msgspec

from companion.conversation.state import Unsaid
from companion.conversation.step import Taken
from companion.engine.memory.sleeper import LOOKS, QUIET, is_disturbing
from companion.storage.doomed import DRAFT, UNSAID
from companion.storage.feelings import Felt, FeltPoints
from companion.storage.forgetting import These
from companion.storage.store import Store
from companion.values import CompanionError, Evidence, FeltPoint, Sentence, Told, Utterance
from companion.values.worker import NewWorker, Worker

T = TypeVar("T")


@dataclass(eq=False, repr=False)
class Keeper:
    """An open store that is used from the conversation's loop without blocking it."""

    _store: Store
    remembers: Callable[[], bool] = lambda: True
    """Utterances kept while it returns False are only history."""

    def __post_init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self.damage = self._store.damage
        """Report of what was saved from a damaged database at opening; "" for an undamaged one."""

    async def do(self, job: Callable[[Store], T]) -> T:
        """Return the result of a job with the store, which is done in its thread; raises its errors."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, job, self._store)

    async def keep(self, utterance: Utterance, key: str = "") -> None:
        """Return once the utterance is on disk, with the key under which it was sent if it was typed."""
        is_set_aside = not self.remembers()
        await self.do(lambda store: store.utterances.keep(utterance, is_set_aside=is_set_aside, key=key))

    async def forget(self, session: str, number: int) -> None:
        """Delete an utterance for good, with everything derived from it; do nothing if it does not exist.

        The backups follow later (``Archivist``).
        """
        this = These(utterances=(Evidence(session, number),), are_unsaid=True)
        await self.do(lambda store: store.forgetting.forget_here(this))

    async def keep_draft(self, text: str) -> None:
        """Return once the person's unsent text is on disk; "" removes it."""
        if text:
            await self.keep_felt(Felt(learned={DRAFT: msgspec.json.encode(text)}))
        else:
            await self.unlearn(DRAFT)

    async def draft(self) -> str:
        """Return the person's unsent text; "" for none."""
        kept = await self.learned(DRAFT)
        return "" if kept is None else msgspec.json.decode(kept, type=str)

    async def keep_unsaid(self, rest: Unsaid | None) -> None:
        """Return once the rest of an interrupted reply is on disk; None, or talks not remembered, removes it."""
        if rest is not None and self.remembers():
            await self.keep_felt(Felt(learned={UNSAID: msgspec.json.encode(rest)}))
        elif await self.learned(UNSAID) is not None:
            await self.unlearn(UNSAID)

    async def unsaid(self) -> Unsaid | None:
        """Return the rest of an interrupted reply; None if there is none, or it is from another version."""
        kept = await self.learned(UNSAID)
        try:
            return None if kept is None else msgspec.json.decode(kept, type=Unsaid)
        except msgspec.MsgspecError:
            return None

    async def keep_felt(self, felt: Felt) -> None:
        """Return once an event's effects on either side's feeling are on disk."""
        await self.do(lambda store: store.feelings.keep(felt))

    async def felt(
        self, since: float | None, until: float, most: int
    ) -> tuple[float, tuple[FeltPoint, ...], tuple[FeltPoint, ...]]:
        """Return the feelings of the person and the companion, and the time from which on they are included.

        Without ``since``, these are the last ``most`` readings and steps, or everything if there are fewer.
        Otherwise as for ``FeltPoints``.
        """
        return await self.do(lambda store: _felt(store.felt_points, since, until, most))

    async def learned(self, what: str) -> bytes | None:
        """Return one thing learned about the person; None if it is unknown."""
        return await self.do(lambda store: store.feelings.learned(what))

    async def unlearn(self, what: str) -> None:
        """Forget one thing learned about the person."""
        await self.do(lambda store: store.feelings.unlearn(what))

    def close(self) -> None:
        """Finish the work in progress and close the store."""
        self._thread.submit(self._store.close).result()
        self._thread.shutdown()


def _felt(
    points: FeltPoints, since: float | None, until: float, most: int
) -> tuple[float, tuple[FeltPoint, ...], tuple[FeltPoint, ...]]:
    first = points.first()
    if first is None:
        return until, (), ()
    end = until + 1e-3  # includes feelings from just now
    if since is None:
        of_person, of_companion = points.since_last(most)
        begin = max(first, min(of_person, of_companion))
    else:
        begin = of_person = of_companion = max(first, since)
    return (
        begin,
        points.person(since=of_person, until=end, most=most),
        points.companion(since=of_companion, until=end, most=most),
    )


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
    now: InitVar[float]
    new_worker: NewWorker = Worker
    unix_now: Callable[[], float] = time.time
    """Returns the current time, which gives the day."""

    def __post_init__(self, now: float) -> None:
        self._worker = self.new_worker("backups", lambda: self._tell(_CRASHED))
        self._next = now + QUIET
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

    def observe(self, taken: Taken) -> None:
        """Start waiting for a quiet time again if someone talks."""
        if is_disturbing(taken.event, taken.after):
            self._next = max(self._next, taken.now + QUIET)

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
