"""Lets one talk by keys held anywhere on the desktop: the edge between the desktop's threads and the window.

On Windows, macOS and X11 they are watched for through pynput, elsewhere by the desktop's portal.
"""

import logging
import os
import sys
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal

from companion.window.desktop.portal_keys import PortalKeys
from companion.window.desktop.talk_key import HeldKeys, keys_of, why_not
from companion.window.wording import Translate

log = logging.getLogger(__name__)


class KeysNotWatched(Exception):
    """The keyboard cannot be watched here."""


class WatchedKeys:
    """Watches until it is closed; ``on_change`` is called in a thread of its own."""

    def __init__(self, setting: str, on_change: Callable[[bool], None]) -> None:
        """Begin.

        Args:
            setting: the keys, such as "Ctrl+Alt+Space".
            on_change: takes whether all of them are held, whenever that changes.

        Raises:
            KeysNotWatched: there is no library for it, no display, or the system does not allow it.
        """
        try:
            from pynput import keyboard
        except Exception as error:  # without a display pynput raises whatever its backend does
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
        """Watch no more."""
        self._listener.stop()  # on X11 its thread ends with the next key

    def _pressed(self, key: object) -> None:
        self._set(self._keys.pressed(self._name(key)))

    def _released(self, key: object) -> None:
        self._set(self._keys.released(self._name(key)))

    def _set(self, keys: HeldKeys) -> None:
        before, self._keys = self._keys, keys
        if before.is_all != keys.is_all:
            self._on_change(keys.is_all)

    def _name(self, key: object) -> str:
        """Return a key's name in the setting, whatever is held beside it; "" for one that no setting has."""
        plain = self._listener.canonical(key)
        return self._names.get(plain, (getattr(plain, "char", None) or "").upper())


class Watch(Protocol):
    """Something that tells of the keys until it is closed."""

    def close(self) -> None:
        """Watch no more."""


class TalkKeys(QObject):
    """Watches for the keys that are set.

    Signals:
        held(bool): all of them are held, or not any more.
        troubled(str): why they cannot be watched for, in a sentence; "" once they can.
    """

    held = Signal(bool)
    troubled = Signal(str)

    def __init__(
        self, translate: Translate = QCoreApplication.translate, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._translate = translate
        self._setting = ""
        self._watch: Watch | None = None
        self._is_wayland = sys.platform == "linux" and bool(os.environ.get("WAYLAND_DISPLAY"))

    def watch_for(self, setting: str) -> None:
        """Watch for these keys from now on, such as "Ctrl+Alt+Space"; for "" watch no more."""
        if setting == self._setting:
            return
        self.close()
        self._setting = setting
        self.troubled.emit("")
        if setting:
            self._watch = self._begun(setting, self.held.emit)

    def close(self) -> None:
        """Watch no more."""
        if self._watch is not None:
            self._watch.close()
        self._watch, self._setting = None, ""

    def _begun(self, setting: str, on_change: Callable[[bool], None]) -> Watch | None:
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
        """Tell that the desktop does not hand on keys; called in another thread, so that Qt hands it over."""
        sentence = why_not(sys.platform, is_wayland=True, is_refused=is_refused, translate=self._translate)
        self.troubled.emit(sentence)
