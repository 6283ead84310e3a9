"""A window with a scripted engine, and the person in front of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from companion.channel.messages import EarChanged, EngineReady, PhaseChanged, ToEngine, ToWindow
from companion.values import Phase
from tests.fakes.engine_process import FakeEngine

if TYPE_CHECKING:
    from companion.window.window import CompanionWindow

READY: tuple[ToWindow, ...] = (
    EngineReady("Robin", "0.1.0"),
    EarChanged(has_microphone=True, is_muted=False, is_half_duplex=False),
    PhaseChanged(Phase.LISTENING),
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

    def sees(self, text: str) -> None:
        """Wait until the person can read this."""
        self.wait_until(lambda: self.person.sees(text), f"reading {text!r}; there is {self.person.texts()}")

    def received(self, kind: type[ToEngine], run: int = 0) -> list[ToEngine]:
        """Wait until the engine has received a message of this kind; return all of the kind."""
        self.wait_until(
            lambda: any(isinstance(message, kind) for message in self.engine.received(run)), kind.__name__
        )
        return [message for message in self.engine.received(run) if isinstance(message, kind)]
