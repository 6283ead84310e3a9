"""Tells what there is to record and to play with, without PortAudio, and when to let PortAudio look again.

PortAudio sees what is new only once it starts anew (``devices.rescan``). That is not done in vain: libjack, which
PortAudio asks at each start on Linux, sometimes crashes where no JACK server runs (its message thread outlives what it
reads: three of three processes that did nothing else ended so, jack2 1.9.21). So it looks soon, then ever more seldom,
and at once where something changed; else a computer without sound would look for as long as the program runs.
"""

import math
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


FIRST_PAUSE: Final = 2.0
"""Seconds between the first two looks; each pause is twice the one before …"""
LONGEST_PAUSE: Final = 60.0
"""… up to this: a headset that nothing tells of is found within a minute (guess)."""


@dataclass(frozen=True, slots=True)
class Rescans:
    """The looks so far; pure, times are seconds on any clock that only goes forward."""

    due_at: float = -math.inf
    """When the next one is due, if nothing changes."""
    pause: float = FIRST_PAUSE
    """After the next one."""
    signs: object = None
    """What was told of devices, without looking, at the last one."""

    def is_due(self, now: float, signs: object) -> bool:
        """Tell whether to look now."""
        return now >= self.due_at or signs != self.signs

    def after_one(self, now: float, signs: object) -> "Rescans":
        """Return the looks with one more."""
        pause = self.pause if signs == self.signs else FIRST_PAUSE
        return Rescans(now + pause, min(2.0 * pause, LONGEST_PAUSE), signs)
