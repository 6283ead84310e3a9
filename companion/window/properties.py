"""How a model is known to QML: by the name of its class, with properties that show the state it holds."""

from collections.abc import Callable, Mapping, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from companion.window.wording import Translate

QML_IMPORT_NAME = "companion.window"
QML_IMPORT_MAJOR_VERSION = 1

Kind = TypeVar("Kind", bound=QObject)
State = TypeVar("State")
StateRead = TypeVar("StateRead", covariant=True)
Value = TypeVar("Value", bool, int, float, str, Sequence[object], Mapping[str, object])


def in_qml(kind: type[Kind]) -> type[Kind]:
    """Give a class to QML, which imports it with ``companion.window``."""
    return QmlElement(kind)


class _Showing(Protocol[StateRead]):
    """A model that shows a state; the state is replaced as a whole."""

    @property
    def _state(self) -> StateRead: ...

    @property
    def _translate(self) -> Translate: ...


class PropertiesOf(Generic[State]):
    """Makes the read-only properties of a model from what is read of its state, the model's ``_state``.

    With ``_property = PropertiesOf[SoundCheck]()`` a class has ``isDone = _property(bool, lambda it: …, changed)``.
    """

    def __call__(self, kind: type[Value], read: Callable[[State], Value], notify: Signal) -> Property:
        """Return a property that is read of the state.

        Args:
            kind: What QML takes it for.
            read: Returns it.
            notify: Tells that it may have changed; a signal of the same class.
        """

        def get(model: _Showing[State]) -> Value:
            return read(model._state)

        return Property(kind, get, notify=notify)

    def worded(
        self, kind: type[Value], read: Callable[[State, Translate], Value], notify: Signal
    ) -> Property:
        """Return a property that is read of the state and put into the person's words; likewise."""

        def get(model: _Showing[State]) -> Value:
            return read(model._state, model._translate)

        return Property(kind, get, notify=notify)
