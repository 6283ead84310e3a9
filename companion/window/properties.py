"""Registration of models in QML: by class name, with properties that show the state of the model."""

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
        """Return a property that is read from the state.

        Args:
            kind: The type of the property in QML.
            read: Returns its value.
            notify: The signal of a possible change; it belongs to the same class.
        """

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
