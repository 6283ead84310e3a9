"""What the keys do, in words, and which of them can be chosen. Plain functions, translatable, without Qt.

The keys themselves are those of ``Main.qml``, which a test compares, and of the rows they work in.
"""

import re
from dataclasses import dataclass
from typing import Final

from companion.window.wording import Translate, filled, untranslated

_MODIFIERS: Final = ("Ctrl", "Alt", "Shift", "Meta")
_KEY: Final = re.compile(r"Space|[A-Z]|F(?:[1-9]|1[0-2])")
_ALONE: Final = re.compile(r"F(?:[1-9]|1[0-2])")
"""What can be held without a modifier; a letter alone would be held whenever one writes."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key, and what it does."""

    keys: str
    """As ``QKeySequence`` reads it in portable form, such as "Ctrl+M"."""
    does: str


def keys(translate: Translate = untranslated) -> tuple[Key, ...]:
    """Return the keys that do something wherever one is in the window."""
    return (
        Key("Return", translate("Window", "Send what you wrote")),
        Key("Shift+Return", translate("Window", "Begin a new line")),
        Key("Esc", translate("Window", "Stop the reply; otherwise close what is open")),
        Key("Ctrl+M", translate("Window", "Microphone off and on")),
        Key("Space", translate("Window", "Hold it to talk, where you do not write")),
        Key("Ctrl+L", translate("Window", "Go to the row to write in")),
        Key("Ctrl+H", translate("Window", "History")),
        Key("Ctrl+F", translate("Window", "Search in the history")),
        Key("Ctrl+D", translate("Window", "Mood")),
        Key("Ctrl+,", translate("Window", "Settings")),
        Key("Ctrl+Shift+S", translate("Window", "Small window, and back")),
        Key("Ctrl+Shift+F", translate("Window", "Face alone, and back")),
        Key("F1", translate("Window", "Help lines")),
        Key("Ctrl+W", translate("Window", "Close the window")),
        Key("Ctrl+Q", translate("Window", "End the program")),
    )


@dataclass(frozen=True, slots=True)
class Chosen:
    """What came of keys that were pressed to choose them."""

    keys: str = ""
    """As a settings file has them; "" where they cannot be chosen."""
    trouble: str = ""
    """Why they cannot be, in a sentence."""


def chosen(modifiers: frozenset[str], key: str, translate: Translate = untranslated) -> Chosen | None:
    """Return what came of keys that were pressed; None while only modifiers are.

    Args:
        modifiers: Of "Ctrl", "Alt", "Shift" and "Meta".
        key: The other key as ``QKeySequence`` names it, such as "Space" or "F9"; "" for none.
        translate: As everywhere.
    """
    if not key:
        return None
    if not _KEY.fullmatch(key) or not (modifiers or _ALONE.fullmatch(key)) or modifiers == {"Shift"}:
        return Chosen(
            trouble=translate(
                "Window",
                "Press Ctrl, Alt or the system key together with a letter or the space bar, or a function key.",
            )
        )
    told = "+".join([*(each for each in _MODIFIERS if each in modifiers), key])
    for known in keys(translate):
        if known.keys == told:
            form = translate("Window", "%1 already does something here: %2.")
            return Chosen(trouble=filled(form, told, known.does))
    return Chosen(told)
