import json
import shutil
from pathlib import Path

import msgspec
import pytest

from companion.sound import plugged as module
from companion.sound.headphones import looks_like_headphones
from companion.sound.plugged import (
    LONGEST_PAUSE,
    InUse,
    Plugged,
    Rescans,
    devices_in_use,
    plugged,
    read_in_use,
    signs,
)

CARDS = " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n"


@pytest.fixture
def linux(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A Linux with one card, a sound server's tool, and no server."""
    (tmp_path / "cards").write_text(CARDS, "utf-8")
    monkeypatch.setattr(module, "CARDS", tmp_path / "cards")
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(module, "devices_in_use", lambda: None)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.delenv("PULSE_SERVER", raising=False)
    return monkeypatch


def test_cards_and_what_the_server_uses_tell_what_is_connected(linux: pytest.MonkeyPatch) -> None:
    headset = InUse("headset", "headset")
    linux.setattr(module, "devices_in_use", lambda: headset)

    assert plugged() == Plugged(CARDS, headset)


def test_a_new_card_and_a_new_server_are_seen_unasked(linux: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = signs()
    (tmp_path / "cards").write_text(CARDS + " 1 [Headset        ]: USB-Audio\n", "utf-8")
    with_card = signs()
    (tmp_path / "pipewire-0").touch()

    assert len({before, with_card, signs()}) == 3


def test_without_cards_and_server_there_is_nothing(linux: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "cards").unlink()

    assert plugged() == Plugged("", None)


def test_of_mute_servers_and_other_systems_none_is_known(linux: pytest.MonkeyPatch, tmp_path: Path) -> None:
    linux.setattr("shutil.which", lambda name: None)
    assert plugged() == Plugged(CARDS, None)

    (tmp_path / "pipewire-0").touch()
    assert plugged() is None

    linux.setattr("sys.platform", "darwin")
    assert plugged() is None


def looks_until(end: float, rescans: Rescans, begin: float = 0.0) -> tuple[list[float], Rescans]:
    """Return when is looked, asked each second, and the looks then."""
    looks = []
    for now in range(round(begin), round(end)):
        if rescans.is_due(now, "signs"):
            looks.append(float(now))
            rescans = rescans.after_one(now, "signs")
    return looks, rescans


def test_each_pause_is_twice_the_one_before_up_to_a_minute() -> None:
    looks, _ = looks_until(300.0, Rescans())

    assert looks == [0.0, 2.0, 6.0, 14.0, 30.0, 62.0, 122.0, 182.0, 242.0]


def test_a_change_is_looked_into_at_once_and_begins_anew() -> None:
    _, rescans = looks_until(300.0, Rescans())

    assert rescans.is_due(300.0, "other signs")
    assert rescans.after_one(300.0, "other signs").due_at < 300.0 + LONGEST_PAUSE / 2


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
