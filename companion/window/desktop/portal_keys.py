"""Asks the desktop's portal for the talk key, on desktops where windows see only their own keys (Wayland).

Follows ``org.freedesktop.portal.GlobalShortcuts`` (XDG Desktop Portal 1.18): it binds one shortcut in a session, which
the desktop may let the user confirm or change, and gets signals when it is pressed and released. Works in a thread of
its own.
"""

import logging
import secrets
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:  # only Linux has it
    from jeepney.io.blocking import DBusConnection
    from jeepney.low_level import Message

Variant: TypeAlias = tuple[str, object]
"""A value of any type in jeepney's form: signature and value."""

log = logging.getLogger(__name__)

_BUS: Final = "org.freedesktop.portal.Desktop"
_PATH: Final = "/org/freedesktop/portal/desktop"
_SHORTCUTS: Final = "org.freedesktop.portal.GlobalShortcuts"
_ID: Final = "talk"
_LOOK: Final = 0.25
"""Seconds between two checks whether to end."""
_ANSWER: Final = 120.0
"""Seconds for the user to answer the desktop's question."""
_PORTAL: Final = {"Ctrl": "CTRL", "Alt": "ALT", "Shift": "SHIFT", "Meta": "LOGO", "Space": "space"}
"""Names of keys in the XDG Shortcuts Specification (freedesktop.org, 2022); letters are lower case, F1 stays F1."""


def portal_trigger(text: str) -> str:
    """Return the setting in the form of a desktop's portal, such as "CTRL+ALT+space"."""
    return "+".join(_PORTAL.get(key, key.lower() if len(key) == 1 else key) for key in text.split("+"))


class NoPortal(Exception):
    """Error: the desktop has no portal for keys, or refused; ``is_refused`` is true for a refusal."""

    def __init__(self, *, is_refused: bool = False) -> None:
        super().__init__("refused" if is_refused else "no portal")
        self.is_refused = is_refused


class PortalKeys:
    """Watcher of the talk key through the portal, until it is closed; it calls both functions in its thread."""

    def __init__(
        self,
        setting: str,
        description: str,
        on_change: Callable[[bool], None],
        on_trouble: Callable[[bool], None],
    ) -> None:
        """Start watching.

        Args:
            setting: the proposed keys, such as "Ctrl+Alt+Space".
            description: their purpose, as the desktop shows it.
            on_change: takes True when the keys are pressed and False when they are released.
            on_trouble: called once if the keys cannot be watched, with True if the desktop or the user refused.
        """
        self._trigger = portal_trigger(setting)
        self._description = description
        self._on_change = on_change
        self._on_trouble = on_trouble
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._run, name="portal keys", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop watching; the desktop drops the shortcut together with the connection."""
        self._ends.set()
        self._thread.join(timeout=2)

    def _run(self) -> None:
        try:
            from jeepney.io.blocking import open_dbus_connection

            with open_dbus_connection(bus="SESSION") as connection:
                self._listen(connection)
        except NoPortal as refused:
            self._tell_trouble(is_refused=refused.is_refused)
        except (ImportError, OSError, KeyError, ValueError) as error:
            log.info("no portal for keys: %s", type(error).__name__)
            self._tell_trouble(is_refused=False)

    def _tell_trouble(self, *, is_refused: bool) -> None:
        """Report that the keys cannot be watched, unless nobody waits for them any more."""
        if not self._ends.is_set():
            self._on_trouble(is_refused)

    def _listen(self, connection: "DBusConnection") -> None:
        from jeepney import HeaderFields, MatchRule, message_bus

        rule = MatchRule(type="signal", interface=_SHORTCUTS, path=_PATH)
        connection.send_and_get_reply(message_bus.AddMatch(rule))
        signals: deque[Message] = deque()
        with connection.filter(rule, queue=signals):
            session = self._session(connection)
            bound = [
                (_ID, {"description": ("s", self._description), "preferred_trigger": ("s", self._trigger)})
            ]
            self._ask(connection, "BindShortcuts", "oa(sa{sv})sa{sv}", (session, bound, ""))
            while not self._ends.is_set():
                try:
                    told = connection.recv_until_filtered(signals, timeout=_LOOK)
                except TimeoutError:
                    continue
                member, body = told.header.fields[HeaderFields.member], told.body
                if body[:2] == (session, _ID) and member in ("Activated", "Deactivated"):
                    self._on_change(member == "Activated")

    def _session(self, connection: "DBusConnection") -> str:
        given = self._ask(
            connection,
            "CreateSession",
            "a{sv}",
            (),
            session_handle_token=("s", f"companion_{secrets.token_hex(4)}"),
        )
        return str(given["session_handle"][1])

    def _ask(
        self,
        connection: "DBusConnection",
        method: str,
        signature: str,
        body: tuple[object, ...],
        **options: Variant,
    ) -> dict[str, Variant]:
        """Call a method of the portal, and return the content of its answer, which comes as a signal.

        Raises:
            NoPortal: there is no portal, it has no such method, or it refuses.
        """
        from jeepney import DBusAddress, MatchRule, MessageType, message_bus, new_method_call

        token = f"companion_{secrets.token_hex(4)}"
        sender = connection.unique_name[1:].replace(".", "_")
        rule = MatchRule(
            type="signal",
            interface="org.freedesktop.portal.Request",
            path=f"{_PATH}/request/{sender}/{token}",
        )
        connection.send_and_get_reply(message_bus.AddMatch(rule))
        answers: deque[Message] = deque()
        portal = DBusAddress(_PATH, _BUS, _SHORTCUTS)
        call = new_method_call(portal, method, signature, (*body, {**options, "handle_token": ("s", token)}))
        with connection.filter(rule, queue=answers):
            reply = connection.send_and_get_reply(call)
            if reply.header.message_type is MessageType.error:
                raise NoPortal
            response, results = self._answer(connection, answers).body
        if response != 0:
            raise NoPortal(is_refused=True)
        return dict(results)

    def _answer(self, connection: "DBusConnection", answers: "deque[Message]") -> "Message":
        """Wait for an answer of the portal, which may be the user's; looks again and again whether to end.

        Raises:
            NoPortal: no answer came in time, or nobody waits for it any more.
        """
        until = time.monotonic() + _ANSWER
        while not self._ends.is_set() and time.monotonic() < until:
            try:
                return connection.recv_until_filtered(answers, timeout=_LOOK)
            except TimeoutError:
                continue
        raise NoPortal(is_refused=True)
