"""The keys that are held to talk, wherever on the desktop one is. Pure.

A desktop tells single keys; whether all of the wanted ones are held is decided here.
"""

from dataclasses import dataclass, replace
from typing import Final

from companion.window.wording import Translate, untranslated

_PORTAL: Final = {"Ctrl": "CTRL", "Alt": "ALT", "Shift": "SHIFT", "Meta": "LOGO", "Space": "space"}
"""As the XDG Shortcuts Specification spells them (freedesktop.org, 2022); letters are small, F1 is F1."""


def keys_of(text: str) -> frozenset[str]:
    """Return the keys of a setting such as "Ctrl+Alt+Space"; none for ""."""
    return frozenset(text.split("+")) if text else frozenset()


def portal_trigger(text: str) -> str:
    """Return the setting as a desktop's portal reads it, such as "CTRL+ALT+space"."""
    return "+".join(_PORTAL.get(key, key.lower() if len(key) == 1 else key) for key in text.split("+"))


def why_not(
    platform: str, *, is_wayland: bool, is_refused: bool = False, translate: Translate = untranslated
) -> str:
    """Return why keys cannot be watched for, and what to do, in one sentence.

    Args:
        platform: as ``sys.platform`` names it.
        is_wayland: the desktop is one whose windows see only their own keys.
        is_refused: there is a way to ask for it, and the answer was no.
        translate: into the language of the window.
    """
    if is_wayland and is_refused:
        return translate(
            "Window",
            "The desktop was not allowed to hand on the talk key. Hold Space in the window,"
            " or choose the key again in the settings.",
        )
    if is_wayland:
        return translate(
            "Window",
            "A talk key for the whole desktop is not available here: this desktop has no way to ask for one."
            " Hold Space in the window.",
        )
    if platform == "darwin":
        return translate(
            "Window",
            "macOS hands on the talk key only once you allow it: System Settings, Privacy & Security, Input"
            " Monitoring, Companion. Until then hold Space in the window.",
        )
    return translate(
        "Window",
        "The keyboard cannot be watched here, so the talk key does nothing. Hold Space in the window.",
    )


@dataclass(frozen=True, slots=True)
class HeldKeys:
    """Which of the wanted keys are held."""

    wanted: frozenset[str]
    """By their names in the setting; with none nothing is ever held."""
    held: frozenset[str] = frozenset()

    @property
    def is_all(self) -> bool:
        """Whether all of them are held."""
        return bool(self.wanted) and self.held == self.wanted

    def pressed(self, key: str) -> "HeldKeys":
        """Return the state once a key is down; others and repetitions change nothing."""
        return replace(self, held=self.held | ({key} & self.wanted))

    def released(self, key: str) -> "HeldKeys":
        """Return the state once a key is up again."""
        return replace(self, held=self.held - {key})
