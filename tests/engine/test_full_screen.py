import ctypes
import sys
import time
from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from companion.engine.full_screen import MacWindow, is_full_on_mac, is_full_on_x11, is_screen_taken
from tests.fakes.desktop import PATIENCE_S, Desktop, desktop

FULL = 7
ROOT, FILM, PLAYER = None, 20, 300
SCREEN = (1512.0, 982.0)
BAR = MacWindow(24, 1, 0.0, 1512.0, 37.0)
NOTCHED = MacWindow(0, PLAYER, 37.0, 1512.0, 945.0)

SHOW = """
import sys
from PySide6.QtGui import QGuiApplication, QRasterWindow
application = QGuiApplication(["other"])
window = QRasterWindow()
window.setTitle("other")
window.showFullScreen() if sys.argv[1] == "full" else window.showNormal()
application.exec()
"""


@pytest.mark.parametrize(
    ("state", "is_taken"), [(1, False), (2, True), (3, True), (4, True), (5, False), (6, False), (7, False)]
)
def test_windows_tells_it_by_its_notification_state(
    state: int, is_taken: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def query(asked: "ctypes._Pointer[ctypes.c_int]") -> None:
        asked.contents.value = state

    shell = SimpleNamespace(shell32=SimpleNamespace(SHQueryUserNotificationState=query))
    monkeypatch.setattr(ctypes, "windll", shell, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")

    assert is_screen_taken("win32") is is_taken


@pytest.mark.parametrize(
    ("windows", "is_taken"),
    [
        ((MacWindow(0, PLAYER, 0.0, *SCREEN),), True),
        ((NOTCHED,), True),
        ((NOTCHED, BAR), False),
        ((NOTCHED, BAR._replace(top=-37.0)), True),
        ((MacWindow(0, PLAYER, 200.0, 800.0, 600.0),), False),
        ((MacWindow(3, PLAYER, 0.0, *SCREEN),), False),
        ((MacWindow(0, 1, 0.0, *SCREEN),), False),
        ((), False),
    ],
)
def test_a_mac_tells_it_by_a_large_window_without_a_menu_bar(
    windows: tuple[MacWindow, ...], is_taken: bool
) -> None:
    assert is_full_on_mac(windows, *SCREEN, own=frozenset({1})) is is_taken


@pytest.mark.parametrize(
    ("properties", "is_taken"),
    [
        ({(ROOT, "active"): (FILM,), (FILM, "state"): (3, FULL), (FILM, "pid"): (PLAYER,)}, True),
        ({(ROOT, "active"): (FILM,), (FILM, "state"): (3, FULL)}, True),
        ({(ROOT, "active"): (FILM,), (FILM, "state"): (3,), (FILM, "pid"): (PLAYER,)}, False),
        ({(ROOT, "active"): (FILM,), (FILM, "state"): (FULL,), (FILM, "pid"): (1,)}, False),
        ({(ROOT, "active"): (0,)}, False),
        ({}, False),
    ],
)
def test_x11_tells_it_by_the_active_window(
    properties: dict[tuple[int | None, str], tuple[int, ...]], is_taken: bool
) -> None:
    names = {"_NET_ACTIVE_WINDOW": "active", "_NET_WM_STATE": "state", "_NET_WM_PID": "pid"}

    def read(window: int | None, name: str) -> tuple[int, ...]:
        return properties.get((window, names[name]), ())

    found = is_full_on_x11(read, {"_NET_WM_STATE_FULLSCREEN": FULL}.__getitem__, frozenset({1}))

    assert found is is_taken


def test_without_an_x_server_nothing_is_told() -> None:
    assert not is_screen_taken("linux", {"WAYLAND_DISPLAY": "wayland-0"})
    assert not is_screen_taken("linux", {"DISPLAY": ":no-server"})
    assert not is_screen_taken("darwin", {}) or sys.platform == "darwin"


@pytest.fixture(scope="module")
def screen(display: str | None) -> Iterator[Desktop]:
    with desktop(display, has_tray=False) as made:
        yield made


@pytest.mark.window
@pytest.mark.parametrize(("size", "is_taken"), [("full", True), ("normal", False)])
def test_a_real_window_fills_a_real_screen(screen: Desktop, display: str, size: str, is_taken: bool) -> None:
    search = "xdotool", "search", "--onlyvisible", "--name", "^other$"
    with screen.running((sys.executable, "-c", SHOW, size), is_up=search):
        window = int(screen.run(*search).split()[0])
        screen.hand("windowfocus", "--sync", window)

        deadline = time.monotonic() + PATIENCE_S
        while screen.hand("getactivewindow").strip() != str(window):
            assert time.monotonic() < deadline, "the window was not made active"
            time.sleep(0.05)
        assert is_screen_taken("linux", {"DISPLAY": display}) is is_taken
