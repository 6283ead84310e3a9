"""Nothing is told by colour alone: what differs in colour differs in form, too."""

from typing import TYPE_CHECKING

import pytest

from companion.window.desktop.tray_state import TrayIcon

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

pytestmark = pytest.mark.window


def test_each_badge_of_the_tray_has_a_sign_of_its_own(application: "QGuiApplication") -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QColor, QPixmap

    from companion.window.desktop.tray import drawn

    black = QPixmap(64, 64)
    black.fill(Qt.GlobalColor.black)
    white = QColor("white")

    def sign(icon: TrayIcon) -> frozenset[tuple[int, int]]:
        picture = drawn(black, icon).toImage()
        places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
        return frozenset((x, y) for x, y in places if picture.pixelColor(x, y) == white)

    signs = {sign(icon) for icon in TrayIcon}

    assert len(signs) == len(TrayIcon)
