import errno
import sys
from functools import partial

import pytest

from companion.sound import devices, portaudio
from companion.sound.duplex import Side
from companion.sound.errors import (
    LoudspeakerBusy,
    LoudspeakerMissing,
    MicrophoneBusy,
    MicrophoneDenied,
    MicrophoneMissing,
    MicrophoneUnusable,
    SoundSystemMissing,
)
from companion.sound.plugged import Plugged
from companion.values import CompanionError
from tests.fakes.sound import FragileMicrophone, HandClock, SoundScene
from tests.fakes.sounddevice import FakeSounddevice, PortAudioError
from tests.tables import each_row


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> FakeSounddevice:
    fake = FakeSounddevice()
    monkeypatch.setattr(portaudio, "load", lambda: fake)
    return fake


def test_the_default_device_comes_first(system: FakeSounddevice) -> None:
    host = system.add_host("Core Audio")
    system.add_device(host, "Headset", inputs=1, rate_hz=16_000.0)
    system.host_apis[host]["default_input_device"] = system.add_device(host, "Built-in", inputs=2)
    system.add_device(host, "Loudspeaker", outputs=2)

    found = devices.connected(is_microphone=True)

    assert [device.name for device in found] == ["Built-in", "Headset"]
    assert [device.is_default for device in found] == [True, False]
    assert [device.rate_hz for device in found] == [48_000, 16_000]


def test_on_windows_the_fast_host_system_is_preferred(system: FakeSounddevice) -> None:
    slow, fast = system.add_host("MME"), system.add_host("Windows WASAPI")
    system.add_device(slow, "Microphone (slow)", inputs=2, rate_hz=44_100.0)
    system.add_device(fast, "Microphone", inputs=2)

    assert [device.name for device in devices.connected(is_microphone=True)] == ["Microphone"]


def test_a_sound_server_runs_at_its_cards_usual_rate(system: FakeSounddevice) -> None:
    host = system.add_host("ALSA")
    system.add_device(host, "default", inputs=32, rate_hz=44_100.0)
    system.add_device(host, "USB Audio: - (hw:1,0)", inputs=1, rate_hz=44_100.0)

    assert [device.rate_hz for device in devices.connected(is_microphone=True)] == [48_000, 44_100]


def test_a_saved_device_is_chosen_by_its_name(system: FakeSounddevice) -> None:
    host = system.add_host("ALSA")
    system.host_apis[host]["default_output_device"] = system.add_device(host, "default", outputs=2)
    system.add_device(host, "Headset", outputs=2)

    assert devices.choose("Headset", is_microphone=False).name == "Headset"
    assert not devices.choose("Headset", is_microphone=False).is_stand_in
    assert devices.choose(None, is_microphone=False).name == "default"


def test_another_device_stands_in_for_one_that_is_away(system: FakeSounddevice) -> None:
    host = system.add_host("ALSA")
    system.add_device(host, "default", outputs=2)

    device = devices.choose("Headset", is_microphone=False)

    assert (device.name, device.is_stand_in) == ("default", True)


def test_without_any_device_the_person_is_told(system: FakeSounddevice) -> None:
    assert system.devices == []

    with pytest.raises(MicrophoneMissing):
        devices.choose(None, is_microphone=True)
    with pytest.raises(LoudspeakerMissing):
        devices.choose("Headset", is_microphone=False)


@each_row(
    ("arguments", "kind"),
    [
        (("text", -9985), MicrophoneBusy),
        (("text", -9999, (0, -errno.EBUSY, "busy")), MicrophoneBusy),
        (("text", -9999, (0, -2004287478, "in use")), MicrophoneBusy),
        (("text", -9999, (0, -errno.EACCES, "denied")), MicrophoneDenied),
        (("text", -9999, (0, -2147024891, "denied")), MicrophoneDenied),
        (("text", -9999, (0, -errno.ENODEV, "gone")), MicrophoneMissing),
        (("text", -9996), MicrophoneMissing),
        (("text", -9999, (0, -12345, "strange")), MicrophoneUnusable),
        (("text",), MicrophoneUnusable),
    ],
)
def test_each_refusal_has_its_own_sentence(arguments: tuple[object, ...], kind: type[CompanionError]) -> None:
    error = portaudio.translate(PortAudioError(*arguments), is_microphone=True)

    assert type(error) is kind
    assert "text" in str(error)
    assert "text" not in str(error.sentence)


def test_a_busy_loudspeaker_is_named_so() -> None:
    assert isinstance(
        portaudio.translate(PortAudioError("text", -9985), is_microphone=False), LoudspeakerBusy
    )


def ignore(*_: object) -> None:
    """A callback."""


def test_a_rate_that_is_refused_gives_way_to_one_that_works(system: FakeSounddevice) -> None:
    system.refuse = lambda wished: None if wished["samplerate"] == 16_000 else PortAudioError("rate", -9997)

    stream = portaudio.open_stream(is_microphone=True, index=0, rate_hz=32_000, channels=1, callback=ignore)

    assert stream.samplerate == 16_000
    assert system.opened[0]["blocksize"] == 160


def test_a_device_that_only_does_stereo_is_opened_in_stereo(system: FakeSounddevice) -> None:
    system.refuse = lambda wished: None if wished["channels"] == 2 else PortAudioError("channels", -9998)

    portaudio.open_stream(is_microphone=False, index=0, rate_hz=48_000, channels=2, callback=ignore)

    assert (system.opened[0]["channels"], system.opened[0]["samplerate"]) == (2, 48_000)


def test_a_device_that_takes_nothing_is_unusable(system: FakeSounddevice) -> None:
    system.refuse = lambda _: PortAudioError("rate", -9997)

    with pytest.raises(MicrophoneUnusable):
        portaudio.open_stream(is_microphone=True, index=0, rate_hz=48_000, channels=2, callback=ignore)


def test_a_stream_that_does_not_start_is_given_back(system: FakeSounddevice) -> None:
    system.start_error = PortAudioError("text", -9985)

    with pytest.raises(MicrophoneBusy):
        portaudio.open_stream(is_microphone=True, index=0, rate_hz=48_000, channels=1, callback=ignore)

    assert system.closed == 1


def test_portaudio_starts_anew_only_where_something_may_have_come_or_gone(
    system: FakeSounddevice, monkeypatch: pytest.MonkeyPatch
) -> None:
    none, usb = Plugged("", None), Plugged(" 0 [Headset]: USB-Audio", None)
    starts = []
    for found in (None, none, none, usb, usb, none, None, None):
        monkeypatch.setattr(devices, "plugged", partial(lambda told: told, found))
        before = system.starts
        devices.rescan()
        starts.append(system.starts - before)

    assert starts == [1, 1, 0, 1, 0, 1, 1, 1]


def test_a_start_that_failed_is_tried_again(system: FakeSounddevice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "plugged", lambda: None)
    devices.rescan()
    monkeypatch.setattr(devices, "plugged", lambda: Plugged("cards", None))
    system.initialize_error = PortAudioError("no host", -9999, (0, 0, ""))
    with pytest.raises(SoundSystemMissing):
        devices.rescan()

    system.initialize_error = None
    before = system.starts
    devices.rescan()

    assert system.starts == before + 1


def test_a_sound_system_that_does_not_answer_is_named(system: FakeSounddevice) -> None:
    system.query_error = PortAudioError("not initialized", -10000)

    with pytest.raises(MicrophoneUnusable):
        devices.connected(is_microphone=True)


def test_without_portaudio_the_person_learns_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    class Finder:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "sounddevice":
                raise OSError("PortAudio library not found")

    monkeypatch.delitem(sys.modules, "sounddevice", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Finder(), *sys.meta_path])
    monkeypatch.setattr(sys, "platform", "linux")

    with pytest.raises(SoundSystemMissing) as raised:
        portaudio.load()

    assert "libportaudio2" in raised.value.sentence


@each_row(
    ("detail", "remedy"),
    [
        ("PortAudio library not found", "apt install libportaudio2"),
        ("libportaudio.so.2: cannot open shared object file: No such file", "apt install libportaudio2"),
        (
            "cannot load library '/x/libportaudio.so.2': libasound.so.2: cannot open shared object file: No such file",
            "apt install libasound2-plugins",
        ),
        ("libodd.so.9: cannot open shared object file: No such file", "install it and start"),
    ],
)
def test_only_the_missing_library_is_named(monkeypatch: pytest.MonkeyPatch, detail: str, remedy: str) -> None:
    monkeypatch.setattr(sys, "platform", "linux")

    sentence = SoundSystemMissing(detail).sentence

    assert remedy in sentence
    assert ("PortAudio is not installed" in sentence) is ("libportaudio2" in remedy)


def test_a_look_for_devices_that_fails_does_not_end_the_sound_thread() -> None:
    time = HandClock()
    microphone = FragileMicrophone(monotonic=time)
    microphone.error = SoundSystemMissing("not found")
    scene = SoundScene(time, microphone=microphone, loudspeaker=None)
    scene.rescan_error = SoundSystemMissing("not found")

    scene.run(10.0)
    microphone.plug()
    scene.run(3.0)

    assert [trouble.side for trouble in scene.troubles] == [Side.MICROPHONE]
    assert len(scene.recoveries) == 1
