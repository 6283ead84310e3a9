"""Watches for the talk key on Windows, macOS and X11, through pynput; nothing else of the keyboard is kept or told."""

import logging
import sys
from collections.abc import Callable

from companion.window.desktop.talk_key import HeldKeys, keys_of

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
