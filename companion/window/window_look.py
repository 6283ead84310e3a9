"""The window's look as the user set it: colours, sizes, motion. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

SYSTEM: Final = "system"
"""Value of a setting that follows the desktop."""


@dataclass(frozen=True, slots=True)
class WindowLook:
    """The settings of the window's look."""

    theme: str = SYSTEM
    """"light", "dark" or "contrast"; "system" follows the desktop."""
    text_size: float = 1.0
    """Factor on the desktop's text size, in [1, 3]."""
    caption_size: float = 1.0
    """Factor on the usual size of captions, in [0.75, 2.5]."""
    motion: str = SYSTEM
    """"reduced" or "full"; "system" follows the desktop."""


def look_of(values: Mapping[str, str], before: WindowLook) -> WindowLook:
    """Return the look from the values of settings, by their keys; a missing key keeps its value from ``before``."""
    return WindowLook(
        values.get("interface.theme", before.theme),
        _factor(values.get("interface.text_size"), before.text_size),
        _factor(values.get("interface.caption_size"), before.caption_size),
        values.get("interface.motion", before.motion),
    )


def _factor(percent: str | None, before: float) -> float:
    return before if percent is None else float(percent) / 100
