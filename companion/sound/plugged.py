"""Finds the connected devices without PortAudio, and decides when PortAudio should look again.

PortAudio sees new devices only after a restart (``devices.rescan``). Unnecessary restarts are avoided: libjack,
which PortAudio asks at each start on Linux, sometimes crashes if no JACK server runs (its message thread outlives
the data it reads: three of three processes that did nothing else ended so, jack2 1.9.21). So it looks soon, then
ever more rarely, and at once after a change.

PortAudio knows the devices of a PulseAudio or PipeWire server only as "default"; ``pactl`` knows their names, and
whether headphones are plugged into the socket they share with the loudspeaker. If it is missing or does not answer,
the devices are unknown.
"""

import logging
import math
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

log = logging.getLogger(__name__)

PATIENCE: Final = 2.0
"""Maximum seconds to wait for an answer."""


@dataclass(frozen=True, slots=True)
class InUse:
    """The default devices of a server."""

    microphone: str
    """Known text about it: name, description, socket and form."""
    loudspeaker: str
    """Known text about it: name, description, socket and form."""


class _Port(msgspec.Struct):
    name: str
    description: str = ""
    type: str = ""


class _End(msgspec.Struct):
    """A sink or a source."""

    name: str
    description: str = ""
    active_port: str | None = None
    ports: tuple[_Port, ...] = ()
    properties: dict[str, str] = {}


class _Defaults(msgspec.Struct):
    default_sink_name: str
    default_source_name: str


def devices_in_use() -> InUse | None:
    """Return the server's default devices, None without ``pactl`` or a server; blocks for some 20 ms, at most 6 s."""
    if shutil.which("pactl") is None:
        return None
    try:
        return read_in_use(info=_ask("info"), sinks=_ask("list", "sinks"), sources=_ask("list", "sources"))
    except (OSError, subprocess.SubprocessError, msgspec.DecodeError, UnicodeDecodeError) as error:
        log.debug("sound server does not tell its devices: %s", type(error).__name__)
        return None


def read_in_use(*, info: bytes, sinks: bytes, sources: bytes) -> InUse:
    """Read the three answers of ``pactl --format=json``.

    Raises ``msgspec.DecodeError`` for invalid answers, and ``UnicodeDecodeError`` if they are not UTF-8.
    """
    defaults = msgspec.json.decode(info, type=_Defaults)
    return InUse(
        microphone=_words(msgspec.json.decode(sources, type=list[_End]), defaults.default_source_name),
        loudspeaker=_words(msgspec.json.decode(sinks, type=list[_End]), defaults.default_sink_name),
    )


def _words(ends: list[_End], name: str) -> str:
    for end in ends:
        if end.name == name:
            port = next((port for port in end.ports if port.name == end.active_port), _Port(""))
            form = end.properties.get("device.form_factor", "")
            return " | ".join(
                word for word in (name, end.description, port.name, port.description, port.type, form) if word
            )
    return name


def _ask(*what: str) -> bytes:
    answer = subprocess.run(
        ["pactl", "--format=json", *what],
        capture_output=True,
        check=True,
        timeout=PATIENCE,
        env=os.environ | {"LC_ALL": "C"},
    )
    return answer.stdout


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
