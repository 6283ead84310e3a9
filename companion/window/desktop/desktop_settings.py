"""What was set of how the companion behaves on the desktop. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DesktopSettings:
    """The settings ``interface.*`` that are about the desktop, by their names."""

    talk_key: str = ""
    """Such as "Ctrl+Alt+Space"; "" for none."""
    close_to_tray: bool = False
    autostart: bool = False
    notifications: str = "sign"
    """"off", "sign" or "words"."""


def settings_of(values: Mapping[str, str], before: DesktopSettings) -> DesktopSettings:
    """Return what settings say, by their keys; what they do not tell stays as it was before."""
    return DesktopSettings(
        values.get("interface.talk_key", before.talk_key),
        _is_on(values.get("interface.close_to_tray"), before=before.close_to_tray),
        _is_on(values.get("interface.autostart"), before=before.autostart),
        values.get("interface.notifications", before.notifications),
    )


def _is_on(value: str | None, *, before: bool) -> bool:
    return before if value is None else value == "true"
