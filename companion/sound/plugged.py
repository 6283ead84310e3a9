"""Tells what there is to record and to play with, without PortAudio, which sees what is new only once it starts anew.

That is not done in vain: libjack, which PortAudio asks at each start on Linux, sometimes crashes where no JACK server
runs (its message thread outlives what it reads: three of three processes that did nothing else ended so, jack2 1.9.21).
"""

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from companion.sound.sound_server import InUse, devices_in_use

CARDS: Final = Path("/proc/asound/cards")
"""Where Linux lists its sound cards; missing where there is no sound at all."""


@dataclass(frozen=True, slots=True)
class Plugged:
    """What is connected. Where two of them are equal, PortAudio would find nothing new."""

    cards: str
    """As Linux lists them."""
    in_use: InUse | None
    """What the sound server uses; None without one."""


def plugged() -> Plugged | None:
    """Return what is connected; None where that cannot be told: on other systems, and of a server without ``pactl``."""
    if sys.platform != "linux":
        return None
    in_use = devices_in_use()
    if in_use is None and _has_server() and shutil.which("pactl") is None:
        return None
    return Plugged(_cards(), in_use)


def signs() -> tuple[str, bool]:
    """Return what changes when something is connected, as far as that is seen without asking anybody.

    The cards that Linux lists, and whether there is a sound server; what is connected to that, or to another system,
    changes none of it.
    """
    return _cards(), _has_server()


def _cards() -> str:
    try:
        return CARDS.read_text("utf-8")
    except OSError:
        return ""


def _has_server() -> bool:
    folder = Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent"))
    places = (folder / "pulse" / "native", folder / "pipewire-0")
    return "PULSE_SERVER" in os.environ or any(place.exists() for place in places)
