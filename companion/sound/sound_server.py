"""Asks a PulseAudio or PipeWire server for the devices that its "default" stands for right now.

PortAudio knows a server's devices only as "default"; ``pactl`` knows their names, and whether headphones are plugged
into the socket they share with the loudspeaker. If it is missing or does not answer, the devices are unknown.
"""

import logging
import os
import shutil
import subprocess
from dataclasses import dataclass
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
