"""Keeps what was said: one thread around the store, awaited by the conversation before it goes on."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from companion.storage.recordings import RecordedEvent
from companion.storage.store import Store
from companion.storage.utterances import Kept
from companion.values import Habits, Utterance

T = TypeVar("T")


class Keeper:
    """An open store that is used from the conversation's loop without blocking it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")

    async def keep(self, utterance: Utterance) -> None:
        """Return once the utterance is on disk."""
        await self._do(lambda: self._store.utterances.keep(utterance))

    async def keep_habits(self, habits: Habits) -> None:
        """Return once the person's habits are on disk."""
        await self._do(lambda: self._store.habits.keep(habits))

    async def habits(self) -> Habits:
        """Return the person's habits as they were kept."""
        return await self._do(self._store.habits.load)

    async def page(self, *, before_id: int | None, limit: int, search: str) -> tuple[Kept, ...]:
        """Return utterances, newest first."""
        return await self._do(
            lambda: self._store.utterances.page(before_id=before_id, limit=limit, search=search or None)
        )

    async def latest(self, limit: int) -> tuple[Utterance, ...]:
        """Return the last utterances, oldest first."""
        return await self._do(lambda: self._store.utterances.latest(limit))

    async def find(self, id: int) -> Kept:
        """Return one utterance; ``NoSuchUtterance`` when it was deleted."""
        return await self._do(lambda: self._store.utterances.find(id))

    async def forget(self, session: str, number: int) -> None:
        """Delete an utterance for good; nothing happens when it is not there."""
        await self._do(lambda: self._store.utterances.forget(session, number))

    async def record(self, session: str, started_at: float, event: RecordedEvent) -> None:
        """Add an event to the session's recording."""
        await self._do(lambda: self._store.recordings.keep(session, started_at, [event]))

    def close(self) -> None:
        """Finish what was begun and close the store."""
        self._thread.submit(self._store.close).result()
        self._thread.shutdown()

    async def _do(self, job: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, job)
