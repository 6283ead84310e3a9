import json
import shutil
from pathlib import Path

import msgspec
import pytest

from companion.sound.headphones import looks_like_headphones
from companion.sound.plugged import InUse, devices_in_use, read_in_use

INFO = {
    "server_name": "pulseaudio",
    "default_sink_name": "alsa_output.pci",
    "default_source_name": "alsa_input.usb",
}
SOURCES: list[dict[str, object]] = [
    {
        "name": "alsa_input.usb",
        "description": "Webcam Mono",
        "active_port": None,
        "ports": [],
        "properties": {},
    }
]
PORTS = [
    {"name": "analog-output-speaker", "description": "Speakers", "type": "Speaker", "priority": 10_000},
    {
        "name": "analog-output-headphones",
        "description": "Headphones",
        "type": "Headphones",
        "priority": 9_900,
    },
]


def sink(port: str, **properties: str) -> dict[str, object]:
    return {
        "index": 1, "name": "alsa_output.pci", "description": "Built-in Audio", "mute": False, "active_port": port,
        "ports": PORTS, "properties": properties,
    }  # fmt: skip


def read(*sinks: dict[str, object]) -> InUse:
    other: dict[str, object] = {
        "name": "hdmi",
        "description": "HDMI",
        "active_port": None,
        "ports": [],
        "properties": {},
    }
    return read_in_use(
        info=json.dumps(INFO).encode(),
        sinks=json.dumps([other, *sinks]).encode(),
        sources=json.dumps(SOURCES).encode(),
    )


def test_headphones_in_the_loudspeakers_socket_are_told_from_it() -> None:
    plugged, unplugged = read(sink("analog-output-headphones")), read(sink("analog-output-speaker"))

    assert looks_like_headphones(plugged.loudspeaker)
    assert not looks_like_headphones(unplugged.loudspeaker)
    assert plugged.microphone == unplugged.microphone == "alsa_input.usb | Webcam Mono"


def test_a_headset_is_known_by_its_form() -> None:
    assert looks_like_headphones(read(sink("", **{"device.form_factor": "headset"})).loudspeaker)


def test_a_default_that_is_not_listed_keeps_its_name() -> None:
    assert read().loudspeaker == "alsa_output.pci"


@pytest.mark.parametrize("answer", [b"", b"[]", b'{"default_sink_name": 1}', b"Connection refused"])
def test_answers_of_another_kind_are_refused(answer: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        read_in_use(info=answer, sinks=b"[]", sources=b"[]")


def test_without_its_program_nothing_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)

    assert devices_in_use() is None


@pytest.mark.parametrize(
    "script", ["exit 1", "echo nonsense", r"""printf '{"default_sink_name": "\377"}' """]
)
def test_a_silent_server_is_no_server(script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "pactl"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert devices_in_use() is None
