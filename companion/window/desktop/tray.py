"""The companion's icon in the tray, if the desktop has one: its look, and the menus of the icon and of the face."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QBrush, QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QLineEdit, QMenu, QSystemTrayIcon, QWidgetAction

from companion.values import Phase
from companion.window.talk.conversation import Conversation, Link
from companion.window.wording import Translate, filled, untranslated


class TrayIcon(StrEnum):
    """The state that the icon shows."""

    RESTING = "resting"
    LISTENING = "listening"
    SPEAKING = "speaking"
    MUTED = "muted"
    TROUBLED = "troubled"
    """The companion has crashed, cannot answer or cannot hear."""


class Deed(StrEnum):
    """An action in the menu."""

    SHOW = "show"
    HIDE = "hide"
    MUTE = "mute"
    STOP = "stop"
    SMALL = "small"
    PET = "pet"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the menu."""

    deed: Deed
    words: str
    is_possible: bool = True
    is_on: bool | None = None
    """True if it is ticked; None if it cannot be switched on and off."""


def icon_of(state: Conversation) -> TrayIcon:
    """Return the icon of a state."""
    if state.is_troubled:
        return TrayIcon.TROUBLED
    if state.is_muted:
        return TrayIcon.MUTED
    if state.link is not Link.READY:
        return TrayIcon.RESTING
    if state.phase is Phase.SPEAKING:
        return TrayIcon.SPEAKING
    is_listening = state.phase in (Phase.LISTENING, Phase.PERSON_SPEAKING, Phase.DECIDING)
    return TrayIcon.LISTENING if is_listening else TrayIcon.RESTING


def hint_of(state: Conversation, companion: str, translate: Translate = untranslated) -> str:
    """Return the state in words, with the companion's name."""
    #: the companion's name, and what it is doing
    return filled(translate("Window", "%1 – %2"), companion, state.headline(translate))


def menu_of(
    state: Conversation,
    *,
    is_shown: bool,
    can_hide: bool,
    translate: Translate = untranslated,
) -> tuple[Entry, ...]:
    """Return the menu; ``is_shown`` is about the whole window, ``can_hide`` about a way back to it."""
    seen = (
        Entry(Deed.HIDE, translate("Window", "Hide the window"), can_hide)
        if is_shown
        else Entry(Deed.SHOW, translate("Window", "Show the window"))
    )
    return (
        seen,
        Entry(Deed.SMALL, translate("Window", "Small window")),
        Entry(Deed.PET, translate("Window", "Face only")),
        Entry(Deed.MUTE, translate("Window", "Microphone off"), state.can_mute, is_on=state.is_muted),
        Entry(Deed.STOP, translate("Window", "Stop speaking"), state.can_stop),
        #: ends the program
        Entry(Deed.QUIT, translate("Window", "Quit")),
    )


_SIZE: Final = 64
"""Pixels of the drawn icon; the desktop scales it down."""
_BADGE: Final = QRectF(30, 30, 34, 34)


class Menu(QObject):
    """The menu of the tray.

    Signals:
        chosen(str): the user chose this entry.
    """

    chosen = Signal(str)

    def __init__(self, entries: Callable[[], Sequence[Entry]], parent: QObject | None = None) -> None:
        """Store ``entries``, which returns the entries each time the menu opens."""
        super().__init__(parent)
        self._entries = entries
        self.menu = QMenu()
        self.menu.aboutToShow.connect(self.refresh)

    def refresh(self) -> None:
        """Update the entries; an open menu does not change under the pointer."""
        if self.menu.isVisible():
            return
        self.menu.clear()
        for entry in self._entries():
            action = QAction(entry.words, self.menu)
            action.setObjectName(entry.deed.value)
            action.setEnabled(entry.is_possible)
            if entry.is_on is not None:
                action.setCheckable(True)
                action.setChecked(entry.is_on)
            action.triggered.connect(lambda _checked, deed=entry.deed: self.chosen.emit(deed.value))
            if entry.deed in (Deed.MUTE, Deed.QUIT):
                self.menu.addSeparator()
            self.menu.addAction(action)


class FaceMenu(Menu):
    """The menu of the face: that of the tray, below a field to write in."""

    def __init__(
        self,
        entries: Callable[[], Sequence[Entry]],
        invitation: Callable[[], str],
        say: Callable[[str], bool],
        parent: QObject | None = None,
    ) -> None:
        """Begin with an empty field.

        Args:
            entries: returns the entries each time the menu opens.
            invitation: returns the words in the empty field.
            say: sends the text; returns True if the field may be cleared.
        """
        super().__init__(entries, parent)
        self._invitation = invitation
        self._say = say
        self.field = QLineEdit()
        """The field to write in."""
        self.field.returnPressed.connect(self._finish)
        self._row = QWidgetAction(self)
        self._row.setDefaultWidget(self.field)

    def refresh(self) -> None:
        """Update the entries; an open menu does not change under the pointer."""
        super().refresh()
        if self.menu.isVisible():
            return
        self.field.setPlaceholderText(self._invitation())
        self.field.setAccessibleName(self._invitation())
        first = self.menu.actions()[0]
        self.menu.insertAction(first, self._row)
        self.menu.setActiveAction(self._row)

    def _finish(self) -> None:
        if self._say(self.field.text()):
            self.field.clear()
            self.menu.close()


class Tray(QObject):
    """The icon in the tray.

    Signals:
        clicked(): the user wants to show or hide the window.
        noteClicked(): the user clicked on a notification of ``tell``.
    """

    clicked = Signal()
    noteClicked = Signal()

    def __init__(self, menu: Menu, icon_file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._base = QPixmap(str(icon_file))
        self._shown: TrayIcon | None = None
        self._icon = QSystemTrayIcon(self)
        self._icon.setContextMenu(menu.menu)
        self._icon.activated.connect(self._activated)
        self._icon.messageClicked.connect(self.noteClicked)

    @property
    def is_there(self) -> bool:
        """True if the desktop has a tray that shows the icon."""
        return QSystemTrayIcon.isSystemTrayAvailable() and self._icon.isVisible()

    def show(self, icon: TrayIcon, hint: str) -> None:
        """Show a state in the tray, or as soon as a tray appears."""
        if icon is not self._shown:
            self._shown = icon
            self._icon.setIcon(QIcon(drawn(self._base, icon)))
        self._icon.setToolTip(hint)
        if not self._icon.isVisible():
            self._icon.show()

    def hide(self) -> None:
        """Remove the icon."""
        self._icon.hide()

    def tell(self, title: str, text: str) -> None:
        """Show a notification of the desktop."""
        self._icon.showMessage(title, text, self._icon.icon())

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.clicked.emit()


def drawn(base: QPixmap, icon: TrayIcon) -> QPixmap:
    """Return the icon with a badge whose form, not only its colour, shows the state."""
    pixmap = base.scaled(
        _SIZE, _SIZE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    if icon is TrayIcon.RESTING:
        return pixmap
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill = "#a4262c" if icon in (TrayIcon.MUTED, TrayIcon.TROUBLED) else "#1f6a72"
    painter.setPen(QPen(QColor("#ffffff"), 3))
    painter.setBrush(QBrush(QColor(fill)))
    painter.drawEllipse(_BADGE.adjusted(2, 2, -2, -2))
    painter.setPen(QPen(QColor("#ffffff"), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_sign(icon))
    painter.end()
    return pixmap


def _sign(icon: TrayIcon) -> QPainterPath:
    """Return the sign in the badge: a point, waves, a bar, or an exclamation mark."""
    middle, path = _BADGE.center(), QPainterPath()
    match icon:
        case TrayIcon.LISTENING:
            path.addEllipse(middle, 2, 2)
        case TrayIcon.SPEAKING:
            for x, half in ((-7, 3), (0, 8), (7, 3)):
                path.moveTo(middle + QPointF(x, -half))
                path.lineTo(middle + QPointF(x, half))
        case TrayIcon.MUTED:
            path.moveTo(middle + QPointF(-7, -7))
            path.lineTo(middle + QPointF(7, 7))
        case _:
            path.moveTo(middle + QPointF(0, -9))
            path.lineTo(middle + QPointF(0, 1))
            path.addEllipse(middle + QPointF(0, 9), 1, 1)
    return path
