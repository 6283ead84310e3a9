"""A talk that does not run: a test sets its state, and sees what its parts post and tell."""

import asyncio
from collections.abc import Callable, Coroutine

from companion.channel import messages as msg
from companion.conversation import events as ev
from companion.conversation.state import State
from companion.engine.choices import Privacy
from companion.engine.live_settings import LiveSettings
from companion.engine.running_talk import RunningTalk
from companion.reply.talk_setup import TalkSetup
from companion.values import Boundaries


class FakeTalk(RunningTalk):
    """Nothing is carried out next to it."""

    def __init__(
        self,
        state: State | None = None,
        setup: TalkSetup | None = None,
        boundaries: Boundaries | None = None,
        unix_now: Callable[[], float] = lambda: 0.0,
    ) -> None:
        self.told: list[msg.Event] = []
        self.posted: list[ev.Event] = []
        self.limits = boundaries or Boundaries()
        self.now_state = state or State("s", 0.0)
        super().__init__(
            setup or TalkSetup(), LiveSettings(), self.told.append, unix_now, lambda: Privacy(self.limits)
        )

    @property
    def state(self) -> State:
        return self.now_state

    def post(self, event: ev.Event) -> None:
        self.posted.append(event)

    def attend(self, wish: Coroutine[None, None, None], among: set[asyncio.Task[None]] | None = None) -> None:
        wish.close()
