"""How the window is to look, as it was set: colours, sizes, motion. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

SYSTEM: Final = "system"
"""Stands for what the desktop says."""


@dataclass(frozen=True, slots=True)
class WindowLook:
    """What was set of the window's look."""

    theme: str = SYSTEM
    """"light", "dark" or "contrast"; "system" follows the desktop."""
    text_size: float = 1.0
    """Factor on the desktop's size of text, in [1, 3]."""
    caption_size: float = 1.0
    """Factor on the usual size of what is said, in [0.75, 2.5]."""
    motion: str = SYSTEM
    """"reduced" or "full"; "system" follows the desktop."""


def look_of(values: Mapping[str, str], before: WindowLook) -> WindowLook:
    """Return the look that settings say, by their keys; what they do not tell stays as it was before."""
    return WindowLook(
        values.get("interface.theme", before.theme),
        _factor(values.get("interface.text_size"), before.text_size),
        _factor(values.get("interface.caption_size"), before.caption_size),
        values.get("interface.motion", before.motion),
    )


def _factor(percent: str | None, before: float) -> float:
    return before if percent is None else float(percent) / 100
