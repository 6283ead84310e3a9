"""Finds the devices for recording and playing without PortAudio, and decides when PortAudio should look again.

PortAudio sees new devices only after a restart (``devices.rescan``). Unnecessary restarts are avoided: libjack,
which PortAudio asks at each start on Linux, sometimes crashes if no JACK server runs (its message thread outlives
the data it reads: three of three processes that did nothing else ended so, jack2 1.9.21). So it looks soon, then
ever more rarely, and at once after a change; otherwise a computer without sound would look for as long as the
program runs.
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
"""File in which Linux lists its sound cards; missing if there is no sound at all."""


@dataclass(frozen=True, slots=True)
class Plugged:
    """The connected devices. If two of these are equal, PortAudio would find nothing new."""

    cards: str
    """Cards as listed by Linux."""
    in_use: InUse | None
    """Devices that the sound server uses; None without one."""


def plugged() -> Plugged | None:
    """Return the connected devices; None if unknown: on other systems, and with a server without ``pactl``."""
    if sys.platform != "linux":
        return None
    in_use = devices_in_use()
    if in_use is None and _has_server() and shutil.which("pactl") is None:
        return None
    return Plugged(_cards(), in_use)


def signs() -> tuple[str, bool]:
    """Return values that change when a device is connected, as far as visible without asking another program.

    They are the cards that Linux lists, and whether there is a sound server. Devices connected to that server, or to
    another system, do not change them.
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
"""Seconds between the first two looks; each pause is twice the one before, up to ``LONGEST_PAUSE``."""
LONGEST_PAUSE: Final = 60.0
"""Maximum seconds between two looks: a headset that no sign reveals is found within a minute (guess)."""


@dataclass(frozen=True, slots=True)
class Rescans:
    """The looks so far; pure, times are seconds on any clock that only goes forward."""

    due_at: float = -math.inf
    """Time when the next look is due, if nothing changes."""
    pause: float = FIRST_PAUSE
    """Pause after the next look."""
    signs: object = None
    """Signs of devices at the last look."""

    def is_due(self, now: float, signs: object) -> bool:
        """Tell whether to look now."""
        return now >= self.due_at or signs != self.signs

    def after_one(self, now: float, signs: object) -> "Rescans":
        """Return the state after one more look."""
        pause = self.pause if signs == self.signs else FIRST_PAUSE
        return Rescans(now + pause, min(2.0 * pause, LONGEST_PAUSE), signs)
