"""Forgets in the store and in the running talk at once.

Before the store forgets, the talk drops what it holds of it, so that nothing of it is said, read by the language model
or kept again, and thinks of no reply; when the store has forgotten, it drops what came in between, and goes on.
"""

import asyncio
from collections.abc import Callable, Iterable
from typing import TypeAlias

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import State
from companion.storage.doomed import Forgotten
from companion.storage.forgetting import Forgetting, Wish
from companion.values import Evidence

Keys: TypeAlias = tuple[tuple[str, int], ...]
"""Session and number of each utterance."""


class Forgetter:
    """An observer of the conversation that forgets, one wish after the other; to be used in the loop's thread."""

    def __init__(
        self,
        forgetting: Forgetting,
        post: Callable[[ev.Event], None],
        let_go: Callable[[frozenset[tuple[str, int]]], None],
    ) -> None:
        """Begin.

        Args:
            forgetting: the store's.
            post: takes what happens in the conversation.
            let_go: told of utterances that are forgotten, by session and number, for all that holds some of them beside
                the conversation.
        """
        self._forgetting = forgetting
        self._post = post
        self._let_go = let_go
        self._one_at_a_time = asyncio.Lock()
        self._dropping: tuple[ev.Event, asyncio.Future[None]] | None = None
        """What the conversation is to drop, and the promise that it has."""

    async def would_forget(self, wish: Wish) -> Forgotten:
        """Return what ``forget`` would do; raises what it raises."""
        return await asyncio.to_thread(self._forgetting.would_forget, wish)

    async def forget(self, wish: Wish) -> Forgotten:
        """Forget for good; return what went. Raises ``BadInput`` and the database's errors."""
        async with self._one_at_a_time:
            early = _keys(await asyncio.to_thread(self._forgetting.utterances, wish))
            late: Keys = ()
            await self._drop(ev.UtterancesForgotten(early))
            self._let_go(frozenset(early))
            try:
                late, gone = await asyncio.to_thread(self._forget, wish)
            finally:
                self._let_go(frozenset(late))  # before the talk goes on, and something comes to mind
                await self._drop(ev.UtterancesForgotten(late, is_over=True))
        return gone

    def _forget(self, wish: Wish) -> tuple[Keys, Forgotten]:
        return _keys(self._forgetting.utterances(wish)), self._forgetting.forget(wish)

    async def _drop(self, event: ev.UtterancesForgotten) -> None:
        """Return once the conversation has dropped what it is told of."""
        dropped = asyncio.get_running_loop().create_future()
        self._dropping = event, dropped
        self._post(event)
        await dropped

    def observe(
        self, now: float, event: ev.Event, before: State, after: State, effects: tuple[do.Effect, ...]
    ) -> None:
        """Take note that the conversation has dropped what is to be forgotten, or what was off the record."""
        if before.unkept and not after.unkept:
            self._let_go(frozenset((after.session, number) for number in before.unkept))
        if self._dropping is not None and self._dropping[0] is event:
            self._dropping[1].set_result(None)
            self._dropping = None


def _keys(utterances: Iterable[Evidence]) -> Keys:
    return tuple((each.session, each.number) for each in utterances)
