"""What a screen reader is told of the window: the accessibility tree, and who has the keyboard in it.

Items are told from each other by their addresses: what Python knows of one does not outlast it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem
from shiboken6 import getCppPointer

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

CONTROLS = frozenset(
    {
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.RadioButton,
        QAccessible.Role.EditableText,
        QAccessible.Role.Slider,
        QAccessible.Role.SpinBox,
        QAccessible.Role.ComboBox,
        QAccessible.Role.PageTab,
        QAccessible.Role.Link,
        QAccessible.Role.ListItem,
        QAccessible.Role.MenuItem,
    }
)
"""Roles of what one can do something with."""

ROWS = frozenset({QAccessible.Role.ListItem})
"""Roles of what is read in a list, whether it can be opened or not."""

BY_ARROWS = frozenset({QAccessible.Role.RadioButton, QAccessible.Role.ListItem, QAccessible.Role.PageTab})
"""Roles of which Tab reaches one of a group, and arrow keys the others."""

ROLELESS = frozenset({QAccessible.Role.NoRole, QAccessible.Role.Client})
"""What an item is told as that says nothing of itself."""


@dataclass(frozen=True)
class Told:
    """One thing in the tree that can be seen."""

    role: QAccessible.Role
    name: str
    address: int | None
    """Of the item; None where there is none behind it."""
    object_name: str
    is_enabled: bool

    def __str__(self) -> str:
        return f"{self.role.name} {self.name!r} ({self.object_name})"


def told_of(view: "QQuickWindow") -> list[Told]:
    """Return all that can be seen in a window, in the order in which it is told."""
    QAccessible.setActive(True)
    root = QAccessible.queryAccessibleInterface(view)
    assert root is not None, "every window has a place in the tree"
    return [_told(each) for each in _visible(root)]


def told_as(item: QObject) -> Told | None:
    """Return how an item is told; None where it has no place in the tree."""
    interface = QAccessible.queryAccessibleInterface(item)
    return None if interface is None else _told(interface)


def address_of(item: QObject) -> int:
    """Return where an item lies, by which it can be told from others."""
    return int(getCppPointer(item)[0])


def by_tab(view: "QQuickWindow", most: int = 200) -> Iterator[QQuickItem]:
    """Press Tab until the keyboard is where it was; yield who has it, in order."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    reached = set()
    for _ in range(most):
        QTest.keyClick(view, Qt.Key.Key_Tab)
        item = view.activeFocusItem()
        if address_of(item) in reached:
            return
        reached.add(address_of(item))
        yield item


def _visible(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and not child.state().invisible:
            yield child
            yield from _visible(child)


def _told(interface: QAccessibleInterface) -> Told:
    name = interface.text(QAccessible.Text.Name)
    item = interface.object()
    address, object_name = (None, "") if item is None else (address_of(item), item.objectName())
    return Told(interface.role(), name, address, object_name, not interface.state().disabled)
