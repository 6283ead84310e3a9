"""A person in front of the window: looks, types, clicks; knows items by their ``objectName`` only."""

import html
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from companion.window.window import CompanionWindow

PATIENCE_S = 60.0
"""How long is waited for what has to happen; a busy machine needs many times the usual."""
TICK_MS = 20
"""A little more than animations take from one step to the next."""
_SCROLLS = 5
"""How often one scrolls to what is out of sight: the places of rows that were never drawn are guesses of Qt's."""


def await_in_qt(is_so: Callable[[], bool], what: Callable[[], str], patience_s: float = PATIENCE_S) -> None:
    """Let Qt work until something is so, or fail and say what did not happen."""
    deadline = time.monotonic() + patience_s
    while not is_so():
        if time.monotonic() > deadline:
            pytest.fail(f"did not happen in {patience_s} s: {what()}")
        QTest.qWait(5)


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
        """Click into the middle of an item once it stands still, scrolled to where it is out of sight."""
        QTest.mouseMove(self.view, QPoint(1, 1))  # what the pointer rests on shows more than the rest
        await_in_qt(
            lambda: len(self.items(name)) == 1, lambda: f"one {name}; there are {len(self.items(name))}"
        )
        for _ in range(_SCROLLS):
            self._await_still(lambda: [_middle(self.item(name))], name)
            middle = _middle(self.item(name))
            if self._is_in_window(middle):
                break
            self.scrolls_to(name)
        else:
            pytest.fail(
                f"{name} stands at {middle.toTuple()}, outside the window of {self.view.size().toTuple()}"
            )
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

    def scrolls(self, part: float) -> None:
        """Scroll the longest page by this part of its way, 0 … 1, once it is laid out."""
        self.rests()
        page = max(self.items("scrolled"), key=lambda item: float(item.property("contentHeight")))
        page.setProperty("contentY", part * max(0.0, page.property("contentHeight") - page.height()))

    def rests(self) -> None:
        """Wait until the window is laid out and drawn: no picture is still to come, and no text moves or grows."""
        self._await_still(self._readable_places, "a text")

    def _await_still(self, places: Callable[[], object], what: str) -> None:
        """Wait until all pictures are there and nothing stands elsewhere one step of animations and a frame later."""
        before: list[object] = [None]

        def is_still() -> bool:
            self._draws()
            now = places()
            was_there, before[0] = now == before[0], now
            if was_there and not self._awaits_pictures():
                return True
            QTest.qWait(TICK_MS)
            QCoreApplication.processEvents()  # also where the machine was elsewhere for longer than that
            return False

        await_in_qt(is_still, lambda: f"{what} stands still")

    def _draws(self) -> None:
        """Lay out and draw what has changed, which Qt does at its next frame otherwise."""
        if self.view.isExposed():
            self.view.grabWindow()

    def _awaits_pictures(self) -> bool:
        return any(
            item.inherits("QQuickImageBase")
            and not item.property("source").isEmpty()
            and item.property("progress") < 1
            for item in self.visible_items()
        )

    def _readable_places(self) -> list[tuple[QPointF, float, float]]:
        read = (item for item in self.visible_items() if item.property("text"))
        return [(item.mapToScene(QPointF(0, 0)), item.width(), item.height()) for item in read]

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
        """Tell whether a visible text contains these words; a space that no line is broken at reads as any other."""
        read = (html.unescape(shown) for shown in self.texts())
        return any(text in form for shown in read for form in (shown, shown.replace("\u00a0", " ")))

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
