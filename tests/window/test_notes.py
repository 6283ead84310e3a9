"""A note of the desktop, where there is no tray, on a session bus of the test's own."""

import threading

import pytest

from companion.window.desktop.desktop import note

pytestmark = pytest.mark.window


def test_a_desktop_that_takes_notes_is_given_title_and_text(bus: None) -> None:
    from jeepney import message_bus, new_method_return
    from jeepney.io.blocking import open_dbus_connection

    taken: list[tuple[str, str]] = []

    def take() -> None:
        while not taken:
            call = there.receive()
            if len(call.body) == 8:
                taken.append((call.body[3], call.body[4]))
                there.send(new_method_return(call, "u", (1,)))

    with open_dbus_connection(bus="SESSION") as there:
        there.send_and_get_reply(message_bus.RequestName("org.freedesktop.Notifications"))
        desktop = threading.Thread(target=take)
        desktop.start()
        note("Robin says something", "").join()
        desktop.join()

    assert taken == [("Robin says something", "")]


def test_a_desktop_without_notes_shows_none(bus: None, caplog: pytest.LogCaptureFixture) -> None:
    note("Robin", "Did you sleep?").join()

    assert "sleep" not in caplog.text


def test_without_a_bus_none_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")

    note("Robin", "Did you sleep?").join()
