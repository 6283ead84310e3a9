"""The companion in a tray that is there, on a desktop with a window manager; and where there is none."""

from collections.abc import Callable, Iterator
from itertools import product

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSystemTrayIcon

from companion.channel import messages as msg
from companion.values import Phase
from companion.window.desktop.desktop import Desktop
from companion.window.desktop.shapes import Shape
from companion.window.desktop.tray import TrayIcon, drawn
from tests.fakes import desktop as desk
from tests.fakes.engine_process import Send
from tests.fakes.window_meeting import Meeting
from tests.window.controls import Meet, texts_said

pytestmark = pytest.mark.window

Open = Callable[..., tuple[Meeting, Desktop]]


def set_to(**values: str) -> msg.SettingsShown:
    shown = {f"interface.{name}": msg.ShownSetting(value, "") for name, value in values.items()}
    return msg.SettingsShown(shown)


@pytest.fixture(scope="module")
def screen(display: str | None, application: object) -> Iterator[desk.Desktop]:
    with desk.desktop(display) as made:
        yield made


@pytest.fixture
def at_home(screen: desk.Desktop, meet: Meet) -> Iterator[Open]:
    """Return a function that opens a window with its icon in the tray."""
    made: list[Desktop] = []

    def open_one(*says: msg.ToWindow) -> tuple[Meeting, Desktop]:
        meeting = meet(Send(says))
        window = meeting.window
        made.append(Desktop(window.conversation, window.shapes, window.desktop, look_again=0.01))
        meeting.wait_until(lambda: made[-1].tray.is_there, "the icon")
        return meeting, made[-1]

    yield open_one
    for each in made:
        each.close()


def choose(desktop: Desktop, deed: str) -> None:
    """Choose an entry of the menu by its key."""
    desktop.menu.refresh()
    (action,) = (action for action in desktop.menu.menu.actions() if action.objectName() == deed)
    assert action.isEnabled()
    action.trigger()


def test_the_menu_does_what_it_says(at_home: Open) -> None:
    meeting, desktop = at_home(msg.PhaseChanged(Phase.SPEAKING))
    meeting.sees("Speaking")

    choose(desktop, "mute")
    choose(desktop, "stop")
    shapes = []
    for deed in ("small", "pet", "show"):
        choose(desktop, deed)
        shapes.append(meeting.window.shapes.shape)

    assert shapes == [Shape.SMALL, Shape.PET, Shape.FULL]
    assert meeting.received(msg.SetMuted) == [msg.SetMuted(is_muted=True)]
    assert meeting.received(msg.Stop) == [msg.Stop()]


def test_a_hidden_window_comes_back_from_the_tray(at_home: Open) -> None:
    meeting, desktop = at_home()

    choose(desktop, "hide")
    meeting.wait_until(lambda: not meeting.window.view.isVisible(), "an empty screen")
    desktop.tray.clicked.emit()

    meeting.wait_until(meeting.window.view.isVisible, "the window")


def icon_at(desktop: Desktop) -> QPoint:
    """Where the icon is in the tray."""
    icon = desktop.tray.findChild(QSystemTrayIcon)
    assert isinstance(icon, QSystemTrayIcon)
    return icon.geometry().center()


def test_a_click_on_the_icon_hides_and_shows_the_window(at_home: Open, screen: desk.Desktop) -> None:
    meeting, desktop = at_home()
    assert QTest.qWaitForWindowActive(meeting.window.view, 5000)
    meeting.wait_until(lambda: icon_at(desktop).y() > 800, "the icon in its place")
    where = icon_at(desktop)

    screen.hand("mousemove", where.x(), where.y(), "click", 1)
    meeting.wait_until(lambda: not meeting.window.shapes.is_shown, "an empty screen")
    screen.hand("click", 1)

    meeting.wait_until(lambda: meeting.window.shapes.is_shown, "the window")


def test_the_menu_opens_in_the_tray_and_is_used_with_the_keyboard(
    at_home: Open, screen: desk.Desktop
) -> None:
    meeting, desktop = at_home()
    meeting.wait_until(lambda: icon_at(desktop).y() > 800, "the icon in its place")
    where = icon_at(desktop)

    screen.hand("mousemove", where.x(), where.y(), "click", 3)
    meeting.wait_until(desktop.menu.menu.isVisible, "the menu")
    screen.hand("key", "Down", "Down", "Return")

    meeting.wait_until(lambda: meeting.window.shapes.shape is Shape.SMALL, "the small window")


def open_face_menu(meeting: Meeting, desktop: Desktop, screen: desk.Desktop) -> None:
    choose(desktop, "pet")
    face = meeting.window.shapes.window
    assert QTest.qWaitForWindowActive(face, 5000)
    corner = face.position()
    screen.hand("mousemove", corner.x() + face.width() // 2, corner.y() + face.height() // 2, "click", 3)
    meeting.wait_until(desktop.face_menu.menu.isVisible, "the menu")


def test_the_face_alone_has_the_same_menu(at_home: Open, screen: desk.Desktop) -> None:
    meeting, desktop = at_home()
    open_face_menu(meeting, desktop, screen)

    screen.hand("key", "Down", "Return")

    meeting.wait_until(lambda: meeting.window.shapes.shape is Shape.FULL, "the whole window")


def test_what_is_written_in_the_menu_of_the_face_alone_is_answered_in_the_small_window(
    at_home: Open, screen: desk.Desktop
) -> None:
    meeting, desktop = at_home()
    open_face_menu(meeting, desktop, screen)

    screen.hand("type", "Hello there")
    screen.hand("key", "Return")

    assert texts_said(meeting) == ["Hello there"]
    assert not desktop.face_menu.menu.isVisible()
    meeting.wait_until(lambda: meeting.window.shapes.shape is Shape.SMALL, "the small window")


def test_closing_hides_the_window_only_where_it_was_told_so(at_home: Open) -> None:
    meeting, desktop = at_home(set_to(close_to_tray="false"))
    assert meeting.window.shapes.mayClose()

    meeting.window.link.arrived.emit(set_to(close_to_tray="true"))
    meeting.wait_until(lambda: meeting.window.desktop.settings.close_to_tray, "the setting")
    assert not meeting.window.shapes.mayClose()
    assert not meeting.window.shapes.is_shown

    desktop.tray.hide()
    assert meeting.window.shapes.mayClose(), "without its icon it is never hidden"
    meeting.wait_until(lambda: meeting.window.shapes.is_shown, "the window, where the tray goes")


@pytest.mark.parametrize(
    ("how", "told"),
    [("off", []), ("sign", [("Robin says something", "")]), ("words", [("Robin", "Did you sleep?")])],
)
def test_what_it_says_by_itself_is_told_as_far_as_was_allowed(
    at_home: Open, monkeypatch: pytest.MonkeyPatch, how: str, told: list[tuple[str, str]]
) -> None:
    notes: list[tuple[str, str]] = []
    meeting, desktop = at_home(set_to(notifications=how))
    monkeypatch.setattr(desktop.tray, "tell", lambda title, text: notes.append((title, text)))
    meeting.wait_until(lambda: meeting.window.desktop.settings.notifications == how, "the setting")

    meeting.window.link.arrived.emit(msg.CompanionSaid(1, "Seen by whoever looks.", "", is_final=True))
    choose(desktop, "hide")
    meeting.wait_until(lambda: not meeting.window.view.isActive(), "no window in front")
    meeting.window.link.arrived.emit(msg.PersonHeard(2, "Hello.", "", is_final=True))
    meeting.window.link.arrived.emit(msg.CompanionSaid(3, "An answer.", "", is_final=True))
    meeting.window.link.arrived.emit(msg.CompanionSaid(4, "Did you sleep?", "", is_final=True))

    assert notes == told


def test_each_badge_of_the_icon_has_a_sign_of_its_own_and_not_a_colour_alone(application: object) -> None:
    black = QPixmap(64, 64)
    black.fill(Qt.GlobalColor.black)
    white = QColor("white")

    def sign(icon: TrayIcon) -> frozenset[tuple[int, int]]:
        picture = drawn(black, icon).toImage()
        places = product(range(picture.width()), range(picture.height()))
        return frozenset((x, y) for x, y in places if picture.pixelColor(x, y) == white)

    assert len({sign(icon) for icon in TrayIcon}) == len(TrayIcon)
