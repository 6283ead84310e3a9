"""Reaches controls by keyboard, and reads what screen readers and the engine are told, for tests of pages."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from companion.channel.messages import Say, ToEngine
from tests.fakes.window_look import cut_off
from tests.fakes.window_meeting import Meeting

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

Meet = Callable[..., Meeting]
"""Opens a window on a scripted engine; see the fixture ``meet``."""


def within(meeting: Meeting, *names: str) -> "QQuickItem":
    """Return the one visible item of the last name within those of the others."""
    item = meeting.person.item(names[0])
    for name in names[1:]:
        found = [each for each in meeting.person.items(name) if item.isAncestorOf(each)]
        assert len(found) == 1, f"{len(found)} visible items are called {name} in {names[0]}"
        item = found[0]
    return item


def focus(meeting: Meeting, *names: str) -> "QQuickItem":
    """Give an item the keyboard as Tab does, let its page scroll to it, and return it."""
    from PySide6.QtCore import Qt

    item = within(meeting, *names)
    item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    meeting.person.rests()
    return item


def press(meeting: Meeting, key: str) -> None:
    """Press a key by its name, such as "Return"."""
    from PySide6.QtCore import Qt

    meeting.person.presses(Qt.Key[f"Key_{key}"])


def activate(meeting: Meeting, *names: str) -> None:
    """Press a control by the space bar."""
    focus(meeting, *names)
    press(meeting, "Space")
    meeting.person.rests()


def enter(meeting: Meeting, *names: str) -> None:
    """Press a control, once it is there, by Return; it has to take the keyboard."""
    meeting.wait_until(lambda: meeting.person.items(names[-1]) != [], names[-1])
    focus(meeting, *names)
    meeting.wait_until(lambda: meeting.person.focus == names[-1], names[-1])
    press(meeting, "Return")


def write(meeting: Meeting, text: str, *names: str) -> "QQuickItem":
    """Type into a field and press Return; return the field."""
    field = within(meeting, *names)
    field.forceActiveFocus()
    meeting.person.types(text)
    press(meeting, "Return")
    return field


def sent(meeting: Meeting, kind: type[ToEngine]) -> list[ToEngine]:
    """Return what of a kind has reached the engine so far."""
    return [message for message in meeting.engine.received(0) if isinstance(message, kind)]


def texts_said(meeting: Meeting, run: int = 0) -> list[str]:
    """Wait for what the person has written to an engine, and return it."""
    return [message.text for message in meeting.received(Say, run) if isinstance(message, Say)]


def span(item: "QQuickItem") -> tuple[float, float]:
    """Return where an item begins and ends in the window, from its top."""
    from PySide6.QtCore import QPointF

    top = float(item.mapToScene(QPointF(0, 0)).y())
    return top, top + float(item.height())


def read(item: "QQuickItem") -> tuple[str, str]:
    """Return the name and the description by which a screen reader tells an item."""
    from PySide6.QtGui import QAccessible

    told = QAccessible.queryAccessibleInterface(item)
    assert told is not None, item
    return told.text(QAccessible.Text.Name), told.text(QAccessible.Text.Description)


def nameless(meeting: Meeting) -> list[str]:
    """Return what the keyboard reaches and a screen reader tells without a name or a role."""
    from tests.fakes.screen_reader import ROLELESS, told_as

    reached = [
        item
        for item in meeting.person.visible_items()
        if item.property("activeFocusOnTab") and item.isEnabled()
    ]
    told = [(item.objectName(), told_as(item)) for item in reached]
    return [name for name, it in told if it is None or it.role in ROLELESS or not it.name.strip()]


def texts_cut_off(meeting: Meeting) -> list[str]:
    """Return the texts that have too little room once all that was asked for is drawn."""
    meeting.rests()
    return cut_off(meeting)
