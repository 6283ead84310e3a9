"""The keys that the user holds to talk, anywhere on the desktop. Pure.

A desktop reports single keys; this module decides whether all of the wanted ones are held.
"""

from dataclasses import dataclass, replace
from typing import Final

from companion.window.wording import Translate, untranslated

_PORTAL: Final = {"Ctrl": "CTRL", "Alt": "ALT", "Shift": "SHIFT", "Meta": "LOGO", "Space": "space"}
"""Names of keys in the XDG Shortcuts Specification (freedesktop.org, 2022); letters are lower case, F1 stays F1."""


def keys_of(text: str) -> frozenset[str]:
    """Return the keys of a setting such as "Ctrl+Alt+Space"; none for ""."""
    return frozenset(text.split("+")) if text else frozenset()


def portal_trigger(text: str) -> str:
    """Return the setting in the form of a desktop's portal, such as "CTRL+ALT+space"."""
    return "+".join(_PORTAL.get(key, key.lower() if len(key) == 1 else key) for key in text.split("+"))


def why_not(
    platform: str, *, is_wayland: bool, is_refused: bool = False, translate: Translate = untranslated
) -> str:
    """Return one sentence that says why keys cannot be watched, and what to do.

    Args:
        platform: the value of ``sys.platform``.
        is_wayland: True on a desktop whose windows see only their own keys.
        is_refused: True if the desktop or the user refused the request.
        translate: translation into the window's language.
    """
    if is_wayland and is_refused:
        return translate(
            "Window",
            "The system didn't allow the talk key. Hold Space in the window, or choose the key again in the settings.",
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
