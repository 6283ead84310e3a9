"""What a screen reader is told of the window: the accessibility tree, and who has the keyboard in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem

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

BY_ARROWS = frozenset({QAccessible.Role.RadioButton, QAccessible.Role.ListItem, QAccessible.Role.PageTab})
"""Roles of which Tab reaches one of a group, and arrow keys the others."""

ROLELESS = frozenset({QAccessible.Role.NoRole, QAccessible.Role.Client})
"""What an item is told as that says nothing of itself."""


@dataclass(frozen=True)
class Told:
    """One thing in the tree that can be seen."""

    role: QAccessible.Role
    name: str
    item: QObject | None
    is_enabled: bool

    def __str__(self) -> str:
        name = self.item.objectName() if self.item is not None else ""
        return f"{self.role.name} {self.name!r} ({name})"


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


def focus_order(view: "QQuickWindow", most: int = 200) -> list[QQuickItem]:
    """Press Tab until the keyboard is where it was; return who had it, in order."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    order: list[QQuickItem] = []
    for _ in range(most):
        QTest.keyClick(view, Qt.Key.Key_Tab)
        item = view.activeFocusItem()
        if item in order:
            break
        order.append(item)
    return order


def _visible(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and not child.state().invisible:
            yield child
            yield from _visible(child)


def _told(interface: QAccessibleInterface) -> Told:
    name = interface.text(QAccessible.Text.Name)
    return Told(interface.role(), name, interface.object(), not interface.state().disabled)
