"""Tells something through the desktop where there is no tray to do so: Linux desktops take notes over D-Bus.

Follows ``org.freedesktop.Notifications`` (Desktop Notifications Specification 1.2). What is told is never logged.
"""

import logging
import threading
from typing import Final

log = logging.getLogger(__name__)

_SHOWN_FOR: Final = -1
"""Milliseconds; -1 is what the desktop takes for usual."""


def tell(title: str, text: str) -> threading.Thread:
    """Have the desktop show a note, in a thread of its own, which is returned; a desktop without notes shows none."""
    thread = threading.Thread(target=_tell, args=(title, text), name="desktop note", daemon=True)
    thread.start()
    return thread


def _tell(title: str, text: str) -> None:
    try:
        from jeepney import DBusAddress, new_method_call
        from jeepney.io.blocking import open_dbus_connection

        notes = DBusAddress(
            "/org/freedesktop/Notifications",
            "org.freedesktop.Notifications",
            "org.freedesktop.Notifications",
        )
        hints: dict[str, tuple[str, object]] = {}
        actions: list[str] = []
        note = "Companion", 0, "companion", title, text, actions, hints, _SHOWN_FOR
        with open_dbus_connection(bus="SESSION") as connection:
            connection.send_and_get_reply(new_method_call(notes, "Notify", "susssasa{sv}i", note), timeout=5)
    except (ImportError, OSError, KeyError, ValueError) as error:
        log.info("no note could be shown: %s", type(error).__name__)
