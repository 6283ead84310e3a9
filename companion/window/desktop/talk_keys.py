"""The keys that the user holds to talk, anywhere on the desktop: the edge between the desktop's threads and the window.

A desktop reports single keys; ``HeldKeys`` decides whether all of the wanted ones are held. pynput watches them on
Windows, macOS and X11, the desktop's portal elsewhere.
"""

import logging
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, Signal

from companion.window.desktop.portal_keys import PortalKeys
from companion.window.wording import Translate, untranslated

log = logging.getLogger(__name__)


def keys_of(text: str) -> frozenset[str]:
    """Return the keys of a setting such as "Ctrl+Alt+Space"; none for ""."""
    return frozenset(text.split("+")) if text else frozenset()


def why_not(
    platform: str, *, is_wayland: bool, is_refused: bool = False, translate: Translate = untranslated
) -> str:
    """Return one sentence that says why keys cannot be watched, and what to do.

    Args:
        platform: the value of ``sys.platform``.
        is_wayland: True on a desktop whose windows see only their own keys.
        is_refused: True if the desktop or the user refused the request.
    """
    if is_wayland and is_refused:
        return translate(
            "Window",
            "The system didn't allow the talk key. Hold Space in the window, or choose “No keys” in the settings"
            " and then the key again.",
        )
    if is_wayland:
        return translate(
            "Window",
            "This desktop doesn't support a global talk key. Hold Space in the window.",
        )
    if platform == "darwin":
        return translate(
            "Window",
            "macOS needs your permission for the talk key: System Settings, Privacy & Security, Input"
            " Monitoring, Companion. Until then, hold Space in the window.",
        )
    return translate(
        "Window",
        "The talk key doesn't work here because the keyboard can't be read. Hold Space in the window.",
    )


@dataclass(frozen=True, slots=True)
class HeldKeys:
    """The wanted keys, and those of them that are held."""

    wanted: frozenset[str]
    """Their names in the setting; with none, ``is_all`` is never true."""
    held: frozenset[str] = frozenset()

    @property
    def is_all(self) -> bool:
        """True if all of them are held."""
        return bool(self.wanted) and self.held == self.wanted

    def pressed(self, key: str) -> "HeldKeys":
        """Return the state after a key was pressed; other keys and repetitions change nothing."""
        return replace(self, held=self.held | ({key} & self.wanted))

    def released(self, key: str) -> "HeldKeys":
        """Return the state after a key was released."""
        return replace(self, held=self.held - {key})


class KeysNotWatched(Exception):
    """Error: the keyboard cannot be watched on this machine."""


class WatchedKeys:
    """Watcher of keys through pynput, until it is closed; it calls ``on_change`` in a thread of its own."""

    def __init__(self, setting: str, on_change: Callable[[bool], None]) -> None:
        """Start watching.

        Args:
            setting: the keys, such as "Ctrl+Alt+Space".
            on_change: takes True when all of the keys are held and False when that ends.

        Raises:
            KeysNotWatched: the library or the display is missing, or the system does not allow it.
        """
        try:
            from pynput import keyboard
        except Exception as error:  # without a display pynput raises any exception of its backend
            raise KeysNotWatched(type(error).__name__) from error
        self._keys = HeldKeys(keys_of(setting))
        self._on_change = on_change
        named = {
            keyboard.Key.ctrl: "Ctrl",
            keyboard.Key.alt: "Alt",
            keyboard.Key.shift: "Shift",
            keyboard.Key.cmd: "Meta",
            keyboard.Key.space: "Space",
            **{getattr(keyboard.Key, f"f{number}"): f"F{number}" for number in range(1, 13)},
        }
        self._listener = keyboard.Listener(on_press=self._pressed, on_release=self._released)
        self._names: dict[object, str] = {self._listener.canonical(key): name for key, name in named.items()}
        self._listener.daemon = True
        self._listener.start()
        self._listener.wait()
        if sys.platform == "darwin" and not self._listener.IS_TRUSTED:
            self._listener.stop()
            raise KeysNotWatched("not trusted")

    def close(self) -> None:
        """Stop watching."""
        self._listener.stop()  # on X11 its thread ends at the next key press

    def _pressed(self, key: object) -> None:
        self._set(self._keys.pressed(self._name(key)))

    def _released(self, key: object) -> None:
        self._set(self._keys.released(self._name(key)))

    def _set(self, keys: HeldKeys) -> None:
        before, self._keys = self._keys, keys
        if before.is_all != keys.is_all:
            self._on_change(keys.is_all)

    def _name(self, key: object) -> str:
        """Return a key's name in the setting, whatever else is held; "" for a key that no setting uses."""
        plain = self._listener.canonical(key)
        return self._names.get(plain, (getattr(plain, "char", None) or "").upper())


class TalkKeys(QObject):
    """Watcher of the keys in the settings.

    Signals:
        held(bool): True when all of them are held, False when that ends.
        troubled(str): a sentence that says why they cannot be watched; "" once they can.
    """

    held = Signal(bool)
    troubled = Signal(str)

    def __init__(
        self, translate: Translate = QCoreApplication.translate, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._translate = translate
        self._setting = ""
        self._watch: PortalKeys | WatchedKeys | None = None
        self._is_wayland = sys.platform == "linux" and bool(os.environ.get("WAYLAND_DISPLAY"))

    def watch_for(self, setting: str) -> None:
        """Watch these keys from now on, such as "Ctrl+Alt+Space"; for "" stop watching."""
        if setting == self._setting:
            return
        self.close()
        self._setting = setting
        self.troubled.emit("")
        if setting:
            self._watch = self._begun(setting, self.held.emit)

    def close(self) -> None:
        """Stop watching."""
        if self._watch is not None:
            self._watch.close()
        self._watch, self._setting = None, ""

    def _begun(self, setting: str, on_change: Callable[[bool], None]) -> PortalKeys | WatchedKeys | None:
        if self._is_wayland:
            #: what a key is for, as the desktop shows it
            purpose = self._translate("Window", "Hold to talk to the companion")
            return PortalKeys(setting, purpose, on_change, self._not_by_portal)
        try:
            return WatchedKeys(setting, on_change)
        except KeysNotWatched:
            self.troubled.emit(why_not(sys.platform, is_wayland=False, translate=self._translate))
            return None

    def _not_by_portal(self, is_refused: bool) -> None:
        """Report that the desktop does not provide the keys; called in another thread, so Qt passes it to this one."""
        sentence = why_not(sys.platform, is_wayland=True, is_refused=is_refused, translate=self._translate)
        self.troubled.emit(sentence)
