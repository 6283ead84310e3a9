"""A talk as its parts see it, some of which are made before it runs."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field

from companion.channel import messages as msg
from companion.conversation import events as ev
from companion.conversation.state import State
from companion.engine.choices import Privacy
from companion.engine.engine import Engine, Tell
from companion.engine.live_settings import LiveSettings
from companion.reply.talk_setup import TalkSetup
from companion.values import Boundaries, CompanionError


@dataclass(eq=False, repr=False)
class RunningTalk:
    """The present facts of a talk. Any thread may ask and ``post``; ``tell`` and ``attend`` are the loop's."""

    setup: TalkSetup
    """Settings of replies that were adopted last."""
    settings: LiveSettings
    tell: Tell
    unix_now: Callable[[], float]
    """Returns seconds since 1970-01-01 UTC."""
    privacy: Callable[[], Privacy] = Privacy
    engine: Engine | None = None
    """Runs the conversation; None before the store is open."""
    attended: set[asyncio.Task[None]] = field(default_factory=set)
    """Requests under way, which the end waits for."""

    @property
    def boundaries(self) -> Boundaries:
        """Return the boundaries that are set."""
        return self.privacy().boundaries

    @property
    def state(self) -> State:
        """Return the state of the conversation; raises ``ValueError`` before the store is open."""
        if self.engine is None:
            raise ValueError("the session is not open")
        return self.engine.state

    def post(self, event: ev.Event) -> None:
        """Queue an event of the conversation; dropped before the store is open."""
        if self.engine is not None:
            self.engine.post(event)

    def attend(self, wish: Coroutine[None, None, None], among: set[asyncio.Task[None]] | None = None) -> None:
        """Carry out a request next to the conversation, as one of some tasks, and report if it fails."""
        tasks = self.attended if among is None else among

        async def fulfil() -> None:
            try:
                await wish
            except CompanionError as error:
                self.tell(msg.Noticed("wish", error.told))

        task = asyncio.create_task(fulfil())
        tasks.add(task)
        task.add_done_callback(tasks.discard)
