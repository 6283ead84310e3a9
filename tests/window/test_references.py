"""What the window's models tell stays alive, however often it is read: no reading loses a reference of Python's."""

import enum
import gc
import sys
from array import array
from collections.abc import Callable, Iterator
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine

from tests.fakes.settings_pages import BACKUPS, DEVICES, MODELS, PRIVACY, SETTINGS

if TYPE_CHECKING:
    from companion.window.window import CompanionWindow

pytestmark = pytest.mark.window

READS = 100
"""Of each property; one reference lost in each is far more than what else happens to the counts meanwhile."""

READER = b"""import QtQml
QtObject {
    function read(model, name, times) { for (let time = 0; time < times; time++) model[name]; return true }
}"""


@pytest.fixture
def quick_collections() -> Iterator[None]:
    """Let the collector look only at what is made from now on."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("quick_collections")
def test_no_property_of_any_model_uses_up_what_many_share(
    open_window: Callable[..., "CompanionWindow"],
) -> None:
    window = open_window()
    for message in (SETTINGS, MODELS, PRIVACY, DEVICES, BACKUPS):
        window.switchboard.hand_on(message)
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(READER, QUrl())
    reader: Any = component.create()  # with the function of its QML
    models = [
        child for child in window.findChildren(QObject) if type(child).__module__.startswith("companion.")
    ]
    things = shared()
    lost = []
    for model in models:
        meta = model.metaObject()
        names = [meta.property(number).name() for number in range(meta.propertyCount())]
        for name in names:  # what is made but once is made now
            reader.read(model, name, 1)
        before = counts(things)
        for name in names:
            assert reader.read(model, name, READS), name
        after = counts(things)
        lost += [
            (type(model).__name__, thing)
            for thing, was, now in zip(things, before, after, strict=True)
            if was - now > READS // 2
        ]

    assert len(models) > 20
    assert lost == []


def counts(things: list[object]) -> "array[int]":
    """Return how often each is referred to; as an array, because a list would refer to small numbers itself."""
    gc.collect()
    found = array("q", bytes(8 * len(things)))
    for place, thing in enumerate(things):
        found[place] = sys.getrefcount(thing)
    return found


def shared() -> list[object]:
    """Return what CPython has but once, and all constants of the program; not what ``immortal`` looks after."""
    found: list[object] = [*range(-5, 257), *map(chr, range(256)), "", b"", (), frozenset()]
    for name, module in list(sys.modules.items()):
        if name.startswith("companion."):
            for value in list(vars(module).values()):
                found += _held_by(value)
    once = {id(thing): thing for thing in found if thing not in (None, True, False) or type(thing) is int}
    return list(once.values())


def _held_by(value: object) -> Iterator[object]:
    if isinstance(value, FunctionType):
        yield from _constants(value.__code__)
    elif isinstance(value, type):
        yield value
        if issubclass(value, enum.Enum):
            yield from value
        for attribute in vars(value).values():
            function = getattr(attribute, "fget", attribute)
            if isinstance(function, FunctionType):
                yield function
                yield from _constants(function.__code__)
    elif isinstance(value, str | tuple | dict | float):
        yield value


def _constants(code: CodeType) -> Iterator[object]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _constants(constant)
        else:
            yield constant
