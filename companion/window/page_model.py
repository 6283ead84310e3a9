"""Base of the page models: registration in QML, properties that show a state, and the messages each model takes.

Models ask the engine when their page opens, and report what it refused. Each says which messages of the engine it
takes; a ``Switchboard`` hands them on.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal
from PySide6.QtQml import QmlElement

from companion.channel.messages import Noticed, ToEngine, ToWindow
from companion.window.wording import Translate

QML_IMPORT_NAME = "companion.window"
QML_IMPORT_MAJOR_VERSION = 1

Kind = TypeVar("Kind", bound=QObject)
State = TypeVar("State")
StateRead = TypeVar("StateRead", covariant=True)
Value = TypeVar("Value", bool, int, float, str, Sequence[object], Mapping[str, object])


def in_qml(kind: type[Kind]) -> type[Kind]:
    """Register a class with QML, which imports it with ``companion.window``."""
    return QmlElement(kind)


class _Showing(Protocol[StateRead]):
    """A model that shows a state; the state is replaced as a whole."""

    @property
    def _state(self) -> StateRead: ...

    @property
    def _translate(self) -> Translate: ...


class PropertiesOf(Generic[State]):
    """Factory of a model's read-only properties, which are read from its state, the attribute ``_state``.

    With ``_property = PropertiesOf[SoundCheck]()`` a class has ``isDone = _property(bool, lambda it: …, changed)``. A
    property that only passes on a member of the state is described there.
    """

    def __call__(self, kind: type[Value], read: Callable[[State], Value], notify: Signal) -> Property:
        """Return a property of this type that is read from the state; the signal belongs to the same class."""

        def get(model: _Showing[State]) -> Value:
            return read(model._state)

        return Property(kind, get, notify=notify)

    def worded(
        self, kind: type[Value], read: Callable[[State, Translate], Value], notify: Signal
    ) -> Property:
        """Return a property that is read from the state and translated; ``read`` gets the translation function too."""

        def get(model: _Showing[State]) -> Value:
            return read(model._state, model._translate)

        return Property(kind, get, notify=notify)


class Engine(Protocol):
    """The engine as the window's models use it; ``EngineLink`` implements it."""

    def send(self, message: ToEngine) -> None:
        """Send a message."""

    def say(self, text: str) -> None:
        """Send a text that the user typed; it is not lost if the engine restarts."""

    def try_again(self) -> None:
        """Start the engine again after it has stopped for good."""

    def restart(self) -> None:
        """Stop the engine in order and start it again."""

    def use(self, companion: str) -> None:
        """Switch to another companion."""


@in_qml
class PageModel(QObject):
    """Base of a page's model; ``window`` hands it the messages that it takes, ``SidePanel`` opens and closes it.

    A subclass sets ``takes``; ``apply`` gets those messages, by default as events of the state. The page speaks the
    sentences of ``problemNoticed``, so that screen readers hear why something was refused.

    Signals:
        problemNoticed(str): why something was refused or failed, in the user's language.
    """

    openChanged = Signal()
    readyChanged = Signal()
    problemNoticed = Signal(str, arguments=["sentence"])

    takes: ClassVar[tuple[type[ToWindow], ...]] = ()
    """Types of messages that are handed to ``apply``."""
    notice: ClassVar[str] = ""
    """Key of the ``Noticed`` messages that concern this page alone; ``apply`` gets these too."""
    asks: ClassVar[ToEngine | None] = None
    """Message to send when the page opens, and when another engine starts while it is open."""
    asks_at_once: ClassVar[bool] = False
    """True if ``asks`` is also sent when an engine starts while the page is closed."""
    tells: ClassVar[tuple[tuple[str, ...], ...]] = (("changed",),)
    """Signals of another state, in order, each followed by the members of the state that it is about; none for all."""
    troubles: ClassVar[tuple[str, ...]] = ()
    """Members of the state that hold a reason why something failed, "" for none."""

    _state: Any
    """The state that the page shows; replaced as a whole."""

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
        """Update whether there is an engine to ask."""
        if not is_ready:
            self.forget()
        self._is_ready = is_ready
        self.readyChanged.emit()
        if self._is_open or self.asks_at_once:
            self.ask()

    def forget(self) -> None:
        """Forget what only the engine that has gone could have completed; a model without such things does nothing."""

    def ask(self) -> None:
        """Request what the page shows, if there is an engine."""
        if self._is_ready and self.asks is not None:
            self._engine.send(self.asks)

    def leave(self) -> None:
        """End what lasts as long as the page is open; a model without such things does nothing."""

    def _send(self, message: ToEngine | None) -> None:
        if message is not None:
            self._engine.send(message)

    def apply(self, event: Any) -> None:  # noqa: ANN401 - each model takes its own
        """Handle a message of ``takes``, or a ``Noticed``."""
        self._set(self._state.with_event(event))

    def _set(self, new: Any, /) -> None:  # noqa: ANN401 - each model has a state of its own
        """Show another state, and report what has changed."""
        old, self._state = self._state, new
        for signal, *members in self.tells:
            if _differs(old, new, members):
                getattr(self, signal).emit()
        for each in self.troubles:
            if getattr(new, each) not in ("", getattr(old, each)):
                self.problemNoticed.emit(getattr(new, each))

    def _go(self, new: object, sent: ToEngine | None) -> None:
        """Show another state, and send the message that goes with it, if there is one."""
        self._set(new)
        self._send(sent)

    def _get_open(self) -> bool:
        return self._is_open

    def _set_open(self, is_open: bool) -> None:
        if is_open != self._is_open:
            self._is_open = is_open
            self.openChanged.emit()
            if is_open:
                self.ask()
            else:
                self.leave()

    isOpen = Property(bool, _get_open, _set_open, notify=openChanged)

    def _get_ready(self) -> bool:
        return self._is_ready

    isReady = Property(bool, _get_ready, notify=readyChanged)
    """True if there is an engine to ask."""


def _differs(old: object, new: object, members: Sequence[str]) -> bool:
    """Return True if two states differ in any of these members, or at all if there are none."""
    if not members:
        return old != new
    return any(getattr(old, each) != getattr(new, each) for each in members)


class Taker(Protocol):
    """A model that receives messages of the engine."""

    @property
    def takes(self) -> tuple[type[ToWindow], ...]:
        """Types of messages that it takes. All takers of ``Answer`` get every answer; its number tells whose it is."""

    @property
    def notice(self) -> str:
        """Key of the ``Noticed`` that only this model gets; "" for none."""

    @property
    def apply(self) -> Callable[..., None]:
        """The method that handles one message of these types, or a ``Noticed`` with that key."""


class Switchboard:
    """Hands every message to the models that take it; a message that none takes is dropped."""

    def __init__(self, takers: Sequence[Taker]) -> None:
        self._by_type = {
            kind: tuple(taker for taker in takers if kind in taker.takes)
            for kind in {kind for taker in takers for kind in taker.takes}
        }
        self._by_notice = {taker.notice: (taker,) for taker in takers if taker.notice}

    @property
    def types(self) -> frozenset[type[ToWindow]]:
        """The types of messages that any model takes."""
        return frozenset(self._by_type)

    def hand_on(self, message: ToWindow) -> None:
        """Hand a message to its takers, in their order."""
        takers = self._by_type.get(type(message), ())
        if isinstance(message, Noticed):
            takers = self._by_notice.get(message.key, takers)
        for taker in takers:
            taker.apply(message)
