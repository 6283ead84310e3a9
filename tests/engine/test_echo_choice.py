"""Which echo canceller a session gets: by the setting, the devices, and what a self-test found."""

import threading

import numpy as np
import pytest

from companion.engine import equip as equipping
from companion.engine.choices import load_choices
from companion.engine.equip import echo_paths, equip
from companion.sound import devices
from companion.sound.devices import Device
from companion.sound.echoes.echo import FRAME_SAMPLES, Cleaned, EchoCanceller, NoEcho
from companion.sound.echoes.echo_removal import EchoCancellerMissing
from companion.storage.paths import Paths
from companion.values import Samples

FRAME = np.full(FRAME_SAMPLES, 0.25, dtype=np.float32)


class Silencing(NoEcho):
    """Stands for the real canceller: removes everything."""

    def process(self, frame: Samples) -> Cleaned:
        return super().process(np.zeros_like(frame))


@pytest.fixture(autouse=True)
def canceller(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(equipping, "EchoRemoval", Silencing)


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The names of the devices in use, to be changed by a test."""
    names = {"microphone": "Webcam", "loudspeaker": "Speakers"}

    def in_use(name: str | None, *, is_microphone: bool) -> Device:
        kind = "microphone" if is_microphone else "loudspeaker"
        return Device(names[kind], 0, 48_000, 1, "ALSA", is_default=True)

    monkeypatch.setattr(devices, "choose", in_use)
    return names


def opened(paths: Paths, setting: str = "auto") -> EchoCanceller:
    paths.settings_file.write_text(f'version = 1\n[sound]\necho_removal = "{setting}"\n', "utf-8")
    return equip(paths, "companion", load_choices(paths, "companion")).open_echo_canceller()


def removes(echo: EchoCanceller) -> bool:
    echo.process(FRAME)
    for looking in [thread for thread in threading.enumerate() if thread.name == "headphones"]:
        looking.join()
    return not echo.process(FRAME).samples.any()


def test_a_loudspeakers_echo_is_removed_and_headphones_have_none(
    paths: Paths, plugged: dict[str, str]
) -> None:
    assert removes(opened(paths))

    plugged["loudspeaker"] = "AirPods"

    assert not removes(opened(paths))


def test_what_a_self_test_found_decides(paths: Paths, plugged: dict[str, str]) -> None:
    echo_paths(paths).note("Webcam", "Speakers", False)

    assert not removes(opened(paths))


@pytest.mark.parametrize(("setting", "is_removed"), [("on", True), ("off", False)])
@pytest.mark.parametrize("loudspeaker", ["Speakers", "AirPods"])
def test_a_setting_counts_more_than_any_finding(
    setting: str, is_removed: bool, loudspeaker: str, paths: Paths, plugged: dict[str, str]
) -> None:
    plugged["loudspeaker"] = loudspeaker

    assert removes(opened(paths, setting)) is is_removed


def test_without_a_canceller_headphones_still_allow_interrupting(
    paths: Paths, plugged: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> EchoCanceller:
        raise EchoCancellerMissing("test")

    monkeypatch.setattr(equipping, "EchoRemoval", missing)
    plugged["loudspeaker"] = "AirPods"
    assert not opened(paths).is_half_duplex

    plugged["loudspeaker"] = "Speakers"
    with pytest.raises(EchoCancellerMissing):
        opened(paths)
