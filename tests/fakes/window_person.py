"""A person in front of the window: looks, types, clicks; knows items by their ``objectName`` only."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from companion.window.window import CompanionWindow

SETTLING_LOOKS = 250
"""How often one looks, every 20 ms, until an item stands still in the window: layouts settle and lists scroll to it."""


class WindowPerson:
    """Acts on one window by real key and mouse events."""

    def __init__(self, window: "CompanionWindow") -> None:
        self.window = window
        self.view = window.view

    def types(self, text: str) -> None:
        """Press the keys of a text of ASCII letters."""
        for letter in text:
            QTest.keyClick(self.view, Qt.Key(ord(letter.upper())))

    def presses(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press and release one key."""
        QTest.keyClick(self.view, key, modifiers)

    def clicks(self, name: str) -> None:
        """Click into the middle of an item, scrolled to where it is out of sight."""
        QTest.mouseMove(self.view, QPoint(1, 1))  # what the pointer rests on shows more than the rest
        QTest.qWait(20)
        middle, before = _middle(self.item(name)), None
        for _ in range(SETTLING_LOOKS):
            if middle == before and self._is_in_window(middle):
                break
            if middle == before:
                self.scrolls_to(name)
            QTest.qWait(20)
            middle, before = _middle(self.item(name)), middle
        QTest.mouseClick(
            self.view,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            QPoint(round(middle.x()), round(middle.y())),
        )

    def scrolls_to(self, name: str) -> None:
        """Scroll the page that an item stands on until it stands in its middle, as far as it can."""
        item = self.item(name)
        for page in self.items("scrolled"):
            if page.isAncestorOf(item):
                middle = page.mapFromItem(item, QPointF(0, 0)).y() - page.height() / 2
                lowest = page.property("contentHeight") - page.height()
                page.setProperty("contentY", max(0.0, min(page.property("contentY") + middle, lowest)))

    def _is_in_window(self, place: QPointF) -> bool:
        return 0 <= place.x() < self.view.width() and 0 <= place.y() < self.view.height()

    def opens_setting(self, page: str) -> None:
        """Open a page of the settings."""
        self.clicks("openSettings")
        self.clicks(f"setting-{page}")

    def item(self, name: str) -> QQuickItem:
        """Return the one visible item of this name."""
        found = [item for item in self.visible_items() if item.objectName() == name]
        assert len(found) == 1, f"{len(found)} visible items are called {name}"
        return found[0]

    def items(self, name: str) -> list[QQuickItem]:
        """Return all visible items of this name."""
        return [item for item in self.visible_items() if item.objectName() == name]

    def sees(self, text: str) -> bool:
        """Tell whether a visible text contains these words."""
        return any(text in shown for shown in self.texts())

    def texts(self) -> list[str]:
        """Return all visible texts."""
        return [
            item.property("text")
            for item in self.visible_items()
            if isinstance(item.property("text"), str) and item.property("text")
        ]

    @property
    def focus(self) -> str:
        """The name of the item that has the keyboard."""
        item = self.view.activeFocusItem()
        return item.objectName() if item is not None else ""

    def visible_items(self) -> Iterator[QQuickItem]:
        """Yield every visible item in the window."""
        waiting = [self.view.contentItem()]
        while waiting:
            item = waiting.pop()
            if item.isVisible():
                yield item
                waiting += item.childItems()


def _middle(item: QQuickItem) -> QPointF:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
