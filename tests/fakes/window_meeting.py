"""A window with a scripted engine, and the person in front of it."""

import itertools
from collections.abc import Callable
from typing import TYPE_CHECKING

from companion.channel import messages as msg
from companion.values import Phase
from companion.window.talk.conversation import Link
from tests.fakes.engine_process import FIRST_MARK, FakeEngine
from tests.fakes.pseudo_locale import lengthened

if TYPE_CHECKING:
    from companion.window.window import CompanionWindow

READY: tuple[msg.ToWindow, ...] = (
    msg.EngineReady("Robin", "0.1.0"),
    msg.EarChanged(has_microphone=True, is_muted=False, is_half_duplex=False),
    msg.PhaseChanged(Phase.LISTENING),
)
"""What an engine says that is up and listens."""


class Meeting:
    """A window on a scripted engine, and the person in front of it."""

    def __init__(
        self,
        window: "CompanionWindow",
        engine: FakeEngine,
        wait_until: Callable[[Callable[[], bool], str], None],
    ) -> None:
        # Qt is imported only by tests that need a window
        from tests.fakes.window_person import WindowPerson

        self.window = window
        self.engine = engine
        self.person: WindowPerson = WindowPerson(window)
        self.wait_until = wait_until
        self._marks = itertools.count(FIRST_MARK)
        self._last_answer = 0
        window.link.arrived.connect(self._note)

    def sees(self, text: str) -> None:
        """Wait until the person can read this, in English or in the made-up language of longer words."""
        longer = lengthened(text)
        self.wait_until(
            lambda: self.person.sees(text) or self.person.sees(longer),
            f"reading {text!r}; there is {self.person.texts()}",
        )

    def received(self, kind: type[msg.ToEngine], run: int = 0) -> list[msg.ToEngine]:
        """Wait until the engine has received a message of this kind; return all of the kind."""
        self.wait_until(
            lambda: any(isinstance(message, kind) for message in self.engine.received(run)), kind.__name__
        )
        return [message for message in self.engine.received(run) if isinstance(message, kind)]

    def rests(self) -> None:
        """Wait until the engine has done what was asked of it so far, and all that it told is laid out and drawn."""
        if self.window.link.link is Link.READY:
            mark = next(self._marks)
            self.window.link.send(msg.Query(mark, msg.WrittenLines()))
            self.wait_until(lambda: self._last_answer == mark, "an answer of the engine")
        self.person.rests()

    def _note(self, message: msg.ToWindow) -> None:
        if isinstance(message, msg.Answer):
            self._last_answer = message.number
