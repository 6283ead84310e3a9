"""Stores utterances: one thread around the store, awaited by the conversation before it goes on."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import msgspec

from companion.conversation.state import Unsaid
from companion.storage.doomed import DRAFT, UNSAID
from companion.storage.feelings import Felt, FeltPoint, FeltPoints
from companion.storage.forgetting import These
from companion.storage.store import Store
from companion.values import Evidence, Utterance

T = TypeVar("T")


class Keeper:
    """An open store that is used from the conversation's loop without blocking it."""

    def __init__(self, store: Store, remembers: Callable[[], bool] = lambda: True) -> None:
        """Start with an open store; utterances kept while ``remembers`` returns False are only history."""
        self._store = store
        self._remembers = remembers
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self.damage = store.damage
        """Report of what was saved from a damaged database at opening; "" for an undamaged one."""

    async def do(self, job: Callable[[Store], T]) -> T:
        """Return the result of a job with the store, which is done in its thread; raises its errors."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, job, self._store)

    async def keep(self, utterance: Utterance, key: str = "") -> None:
        """Return once the utterance is on disk, with the key under which it was sent if it was typed."""
        is_set_aside = not self._remembers()
        await self.do(lambda store: store.utterances.keep(utterance, is_set_aside=is_set_aside, key=key))

    async def forget(self, session: str, number: int) -> None:
        """Delete an utterance for good, with everything derived from it; do nothing if it does not exist.

        The backups follow later (``Archivist``).
        """
        this = These(utterances=(Evidence(session, number),))
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
        if rest is not None and self._remembers():
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
