"""Deletes from the store and from the running conversation together.

Before the store deletes, the conversation drops its copies, so that they are not said, read by the language model or
stored again, and it starts no reply. After the store has deleted, the conversation drops anything that arrived in
between, and goes on.
"""

import asyncio
from collections.abc import Callable

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import State
from companion.storage.doomed import Forgotten, Touched
from companion.storage.forgetting import Forgetting, Wish


class Forgetter:
    """Observes the conversation and deletes, one request after the other; for use in the loop's thread."""

    def __init__(
        self,
        forgetting: Forgetting,
        post: Callable[[ev.Event], None],
        let_go: Callable[[frozenset[tuple[str, int]]], None],
    ) -> None:
        """Begin.

        Args:
            let_go: receives session and number of deleted utterances, for other parts that hold some of them.
        """
        self._forgetting = forgetting
        self._post = post
        self._let_go = let_go
        self._one_at_a_time = asyncio.Lock()
        self._dropping: tuple[ev.Event, asyncio.Future[None]] | None = None
        """Event that the conversation is to handle, and a future for its completion."""

    async def would_forget(self, wish: Wish) -> Forgotten:
        """Return the effect that ``forget`` would have; raises the same errors."""
        return await asyncio.to_thread(self._forgetting.would_forget, wish)

    async def forget(self, wish: Wish) -> Forgotten:
        """Delete for good; return what was deleted. Raises ``BadInput`` and the database's errors."""
        async with self._one_at_a_time:
            early = await asyncio.to_thread(self._forgetting.utterances, wish)
            late, gone = Touched(), Forgotten()
            await self._drop(ev.UtterancesForgotten(tuple(early.deleted), tuple(early.set_aside)))
            self._let_go(early.deleted | early.set_aside)
            try:
                late, gone = await asyncio.to_thread(self._forget, wish)
            finally:
                # before the conversation goes on and recalls something
                self._let_go(late.deleted | late.set_aside)
                texts = frozenset((*gone.named, *gone.said))
                await self._drop(
                    ev.UtterancesForgotten(
                        tuple(late.deleted), tuple(late.set_aside), is_over=True, texts=texts
                    )
                )
        return gone

    def _forget(self, wish: Wish) -> tuple[Touched, Forgotten]:
        return self._forgetting.utterances(wish), self._forgetting.forget(wish)

    async def _drop(self, event: ev.UtterancesForgotten) -> None:
        """Return once the conversation has dropped the event's utterances."""
        dropped = asyncio.get_running_loop().create_future()
        self._dropping = event, dropped
        self._post(event)
        await dropped

    def act(
        self, now: float, event: ev.Event, before: State, after: State, effects: tuple[do.Effect, ...]
    ) -> None:
        """Note that the conversation has dropped utterances to be deleted, or those off the record."""
        if before.unkept and not after.unkept:
            self._let_go(frozenset((after.session, number) for number in before.unkept))
        if self._dropping is not None and self._dropping[0] is event:
            self._dropping[1].set_result(None)
            self._dropping = None
