"""What all models of pages share: they ask the engine when they are looked at, and say what was refused.

Which message of the engine goes to which model each says itself; a ``Switchboard`` hands it on.
"""

from collections.abc import Callable, Sequence
from typing import ClassVar, Protocol

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from companion.channel.messages import Noticed, ToEngine, ToWindow
from companion.window.engine import Engine
from companion.window.properties import in_qml
from companion.window.wording import Translate


@in_qml
class PageModel(QObject):
    """The base of a page's model; ``window`` hands it what it takes, ``SidePanel`` opens and closes it.

    A model of its own says what it ``takes`` and has a method ``apply`` for that. The page's part of the
    program speaks the sentences of ``problemNoticed``, so that screen readers hear why something was refused.

    Signals:
        problemNoticed(str): why something was refused or failed, in the person's words.
    """

    openChanged = Signal()
    readyChanged = Signal()
    problemNoticed = Signal(str, arguments=["sentence"])

    takes: ClassVar[tuple[type[ToWindow], ...]] = ()
    """The messages that are handed to ``apply``."""
    notice: ClassVar[str] = ""
    """The key of the ``Noticed`` that concern this page alone, which are handed to ``apply`` too."""
    asks: ClassVar[ToEngine | None] = None
    """What is asked as the page is opened, and as another engine comes while it is open."""
    asks_at_once: ClassVar[bool] = False
    """Whether that is also asked as an engine comes while the page is closed."""

    def __init__(
        self,
        engine: Engine,
        translate: Translate = QCoreApplication.translate,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._translate = translate
        self._is_open = False
        self._is_ready = False

    def set_ready(self, *, is_ready: bool) -> None:
        """Take in that there is, or is no longer, an engine to ask."""
        if not is_ready:
            self.forget()
        self._is_ready = is_ready
        self.readyChanged.emit()
        if self._is_open or self.asks_at_once:
            self.ask()

    def forget(self) -> None:
        """Forget what only the engine that has gone could bring to an end; nothing, unless a page has such."""

    def ask(self) -> None:
        """Ask what the page shows, if there is an engine to ask."""
        if self._is_ready and self.asks is not None:
            self._engine.send(self.asks)

    def _send(self, message: ToEngine | None) -> None:
        """Send a message, if there is one."""
        if message is not None:
            self._engine.send(message)

    @Slot()
    def startAgain(self) -> None:
        """Start the companion again, as it is set now."""
        self._engine.restart()

    def _get_open(self) -> bool:
        return self._is_open

    def _set_open(self, is_open: bool) -> None:
        if is_open != self._is_open:
            self._is_open = is_open
            self.openChanged.emit()
            if is_open:
                self.ask()

    isOpen = Property(bool, _get_open, _set_open, notify=openChanged)
    """Whether the page is looked at."""

    def _get_ready(self) -> bool:
        return self._is_ready

    isReady = Property(bool, _get_ready, notify=readyChanged)
    """Whether there is an engine to ask."""


class Taker(Protocol):
    """A model that is told what the engine says."""

    @property
    def takes(self) -> tuple[type[ToWindow], ...]:
        """The messages it is handed; an ``Answer`` goes to all that take answers: each knows its own by the number."""

    @property
    def notice(self) -> str:
        """The key of the ``Noticed`` that it is handed, and nobody else; "" for none."""

    @property
    def apply(self) -> Callable[..., None]:
        """The method that takes in one message of these types, or a ``Noticed`` of that key."""


class Switchboard:
    """Hands every message to those that take it; one that nobody takes is dropped."""

    def __init__(self, takers: Sequence[Taker]) -> None:
        self._by_type = {
            kind: tuple(taker for taker in takers if kind in taker.takes)
            for kind in {kind for taker in takers for kind in taker.takes}
        }
        self._by_notice = {taker.notice: (taker,) for taker in takers if taker.notice}

    @property
    def types(self) -> frozenset[type[ToWindow]]:
        """The types that somebody takes."""
        return frozenset(self._by_type)

    def hand_on(self, message: ToWindow) -> None:
        """Hand a message on, in the order of the takers."""
        takers = self._by_type.get(type(message), ())
        if isinstance(message, Noticed):
            takers = self._by_notice.get(message.key, takers)
        for taker in takers:
            taker.apply(message)
