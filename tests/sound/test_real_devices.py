"""The whole sound edge through PortAudio and a real sound server."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TypeVar

import numpy as np
import pytest

from companion.bench.virtual_sound import LOUDSPEAKER, MICROPHONE, VirtualSound
from companion.sound import devices, probe
from companion.sound.clock import SampleClock
from companion.sound.duplex import Duplex, HeardFrame, Side, SoundRecovered, SoundTrouble
from companion.sound.echo import EchoCanceller, NoEcho
from companion.sound.echo_removal import EchoRemoval
from companion.sound.errors import LoudspeakerLost, MicrophoneLost, MicrophoneMissing, MicrophoneSilent
from companion.sound.loudspeaker import SounddeviceLoudspeaker
from companion.sound.microphone import SounddeviceMicrophone
from companion.sound.player import ClauseStarted, Player, Progress, ReplyEnded, Stopped
from companion.values import Audio
from tests.fakes.sound import speech_like, spoken, tone

T = TypeVar("T")
pytestmark = pytest.mark.device


class Room:
    """The program's sound edge, running; ``until`` waits for real time to bring something about."""

    def __init__(self, echo: EchoCanceller) -> None:
        self.frames: list[HeardFrame] = []
        self.progress: list[Progress] = []
        self.troubles: list[SoundTrouble] = []
        self.recoveries: list[SoundRecovered] = []
        self._changed = threading.Condition()
        self.clock = SampleClock()
        self.player = Player(self.clock)
        self.duplex = Duplex(
            microphone=SounddeviceMicrophone(),
            loudspeaker=SounddeviceLoudspeaker(),
            echo=echo,
            clock=self.clock,
            player=self.player,
            on_frame=self._into(self.frames),
            on_progress=self._into(self.progress),
            on_trouble=self._into(self.troubles),
            on_recovered=self._into(self.recoveries),
        )

    def until(self, condition: Callable[[], bool], *, at_most: float = 15.0) -> None:
        with self._changed:
            assert self._changed.wait_for(condition, at_most), f"did not happen within {at_most} s"

    def pass_frames(self, count: int) -> list[HeardFrame]:
        begin = len(self.frames)
        self.until(lambda: len(self.frames) >= begin + count)
        return self.frames[begin:]

    def has(self, kind: type[Exception]) -> bool:
        return any(type(trouble.error) is kind for trouble in self.troubles)

    def has_recovered(self, side: Side) -> bool:
        return any(recovery.side is side for recovery in self.recoveries)

    def _into(self, list_: list[T]) -> Callable[[T], None]:
        def note(value: T) -> None:
            with self._changed:
                list_.append(value)
                self._changed.notify_all()

        return note


@pytest.fixture
def room(virtual_sound: VirtualSound) -> Iterator[Room]:
    assert virtual_sound
    with opened(NoEcho()) as room:
        yield room


@pytest.fixture
def echoing_room(virtual_sound: VirtualSound) -> Iterator[Room]:
    with virtual_sound.echo(delay=0.14, gain_db=6.0), opened(EchoRemoval()) as room:
        yield room


@contextmanager
def opened(echo: EchoCanceller) -> Iterator[Room]:
    room = Room(echo)
    room.duplex.start()
    try:
        room.pass_frames(30)
        yield room
    finally:
        room.duplex.close()


def test_the_default_devices_are_found(virtual_sound: VirtualSound) -> None:
    assert virtual_sound

    microphone = devices.choose_microphone(None)
    loudspeaker = devices.choose_loudspeaker("no such device")

    assert microphone.is_default
    assert microphone.rate_hz == 48_000
    assert loudspeaker.is_stand_in


@pytest.mark.parametrize("rate_hz", [8_000, 16_000, 44_100, 48_000])
def test_what_is_said_is_heard_at_any_rate(
    virtual_sound: VirtualSound, monkeypatch: pytest.MonkeyPatch, rate_hz: int
) -> None:
    monkeypatch.setattr(devices, "SOUND_SERVER_RATE_HZ", rate_hz)
    with opened(NoEcho()) as room:
        virtual_sound.say(tone(0.5, rate_hz=48_000)).wait()

        room.until(lambda: sum(frame.level_db > -15.0 for frame in room.frames) > 40)

        assert room.duplex.microphone_device is not None
        assert room.duplex.microphone_device.rate_hz == rate_hz
        assert np.diff([frame.start for frame in room.frames]) == pytest.approx(0.01)


def test_a_reply_is_heard_without_gap_and_as_told(virtual_sound: VirtualSound, room: Room) -> None:
    """A gap that the player makes is in every take; one that a busy machine makes is not."""
    takes = []
    for reply in range(1, 4):
        room.progress.clear()
        with virtual_sound.record() as recording:
            for number in range(4):
                room.player.enqueue(reply, spoken(number, words=1, word=0.5))
            room.player.finish(reply)
            room.until(lambda: bool(room.progress) and isinstance(room.progress[-1], ReplyEnded))
        takes.append(np.flatnonzero(np.abs(recording.tape.companion.samples) > 0.05))
        if np.diff(takes[-1]).max() < 0.01 * 48_000:
            break

    heard = takes[-1]
    started = next(event for event in room.progress if isinstance(event, ClauseStarted))
    assert np.diff(heard).max() < 0.01 * 48_000
    assert (heard[-1] - heard[0]) / 48_000 == pytest.approx(2.0, abs=0.02)
    assert room.progress[-1].at - started.at == pytest.approx(2.0, abs=0.02)


def test_a_stopped_reply_is_silent_within_a_tenth_of_a_second(
    virtual_sound: VirtualSound, room: Room
) -> None:
    with virtual_sound.record() as recording:
        room.player.enqueue(1, spoken(0, words=20))
        room.until(lambda: len(room.progress) > 3)
        stopped_at = room.clock.now()
        room.player.stop()
        room.until(lambda: isinstance(room.progress[-1], Stopped))

    loud = np.flatnonzero(np.abs(recording.tape.companion.samples) > 0.05)
    started = next(event for event in room.progress if isinstance(event, ClauseStarted))
    sounded = (loud[-1] - loud[0]) / 48_000
    assert sounded < stopped_at - started.at + 0.1
    assert room.progress[-1].at - started.at == pytest.approx(sounded, abs=0.02)


def test_the_echo_of_the_reply_is_removed_and_the_person_is_not(
    virtual_sound: VirtualSound, echoing_room: Room
) -> None:
    room = echoing_room
    voice = Audio(speech_like(1.0), 16_000)
    with virtual_sound.record() as recording:
        for number in range(4):
            room.player.enqueue(1, replace(spoken(number), audio=voice))
        room.player.finish(1)
        room.until(lambda: bool(room.progress) and isinstance(room.progress[-1], ReplyEnded))
    ended = room.progress[-1].at
    clean = [frame.level_db for frame in room.frames if ended - 2.0 < frame.start < ended]
    virtual_sound.say(tone(0.5, rate_hz=48_000, hz=700.0)).wait()
    person = [frame.level_db for frame in room.pass_frames(100) if frame.level_db > -20.0]

    echo = recording.tape.microphone.samples
    assert 10 * np.log10(np.mean(echo[48_000:-48_000] ** 2)) > -30.0
    assert np.percentile(clean, 95) < -50.0
    assert person or any(frame.level_db > -20.0 for frame in room.frames if frame.start > ended)


def test_devices_that_vanish_and_return_are_used_again(virtual_sound: VirtualSound, room: Room) -> None:
    room.player.enqueue(1, spoken(0, words=8))
    room.player.finish(1)
    room.until(lambda: len(room.progress) > 2)

    virtual_sound.unplug_all()
    room.until(lambda: room.has(MicrophoneLost) and room.has(LoudspeakerLost), at_most=5.0)
    virtual_sound.plug_all()

    room.until(lambda: room.has_recovered(Side.MICROPHONE) and room.has_recovered(Side.LOUDSPEAKER))
    room.until(lambda: isinstance(room.progress[-1], ReplyEnded))
    assert len(room.pass_frames(50)) >= 50


def test_a_sound_server_that_dies_is_found_again(virtual_sound: VirtualSound, room: Room) -> None:
    virtual_sound.kill_server()
    room.until(lambda: room.has(MicrophoneMissing), at_most=8.0)

    virtual_sound.start_server()

    room.until(lambda: room.has_recovered(Side.MICROPHONE) and room.has_recovered(Side.LOUDSPEAKER))


def test_a_microphone_that_stalls_is_told_and_comes_back(virtual_sound: VirtualSound, room: Room) -> None:
    virtual_sound.control("suspend-source", MICROPHONE, "1")
    room.until(lambda: room.has(MicrophoneLost))

    virtual_sound.control("suspend-source", MICROPHONE, "0")

    room.until(lambda: room.has_recovered(Side.MICROPHONE))
    assert not room.has(LoudspeakerLost)


def test_a_loudspeaker_that_stalls_is_told_and_listening_goes_on(
    virtual_sound: VirtualSound, room: Room
) -> None:
    virtual_sound.control("suspend-sink", LOUDSPEAKER, "1")
    room.until(lambda: room.has(LoudspeakerLost))
    assert len(room.pass_frames(50)) >= 50

    virtual_sound.control("suspend-sink", LOUDSPEAKER, "0")

    room.until(lambda: room.has_recovered(Side.LOUDSPEAKER))
    assert not room.has(MicrophoneLost)


def test_a_muted_microphone_is_told_and_taken_back(virtual_sound: VirtualSound, room: Room) -> None:
    virtual_sound.control("set-source-mute", MICROPHONE, "1")
    room.until(lambda: room.has(MicrophoneSilent))

    virtual_sound.control("set-source-mute", MICROPHONE, "0")

    room.until(lambda: room.has_recovered(Side.MICROPHONE))


def test_when_the_server_moves_the_microphone_listening_goes_on(
    virtual_sound: VirtualSound, room: Room
) -> None:
    other = virtual_sound.load("module-remap-source", "master=user_mouth.monitor", "source_name=headset")
    virtual_sound.control("set-default-source", "headset")

    virtual_sound.unload(virtual_sound.modules(f"source_name={MICROPHONE}")[0])

    assert len(room.pass_frames(200)) >= 200
    assert room.troubles == []
    assert other > 0


def test_the_doctor_sees_names_rates_and_level(virtual_sound: VirtualSound) -> None:
    virtual_sound.say(tone(3.0, rate_hz=48_000))
    time.sleep(0.3)

    microphone = probe.probe_microphone()
    loudspeaker = probe.probe_loudspeaker()

    assert microphone.error is None
    assert microphone.device is not None
    assert microphone.level_db == pytest.approx(-9.0, abs=3.0)
    assert loudspeaker.device is not None
    assert loudspeaker.device.rate_hz == 48_000


def test_the_doctor_names_a_muted_microphone(virtual_sound: VirtualSound) -> None:
    virtual_sound.control("set-source-mute", MICROPHONE, "1")

    microphone = probe.probe_microphone()

    assert isinstance(microphone.error, MicrophoneSilent)


def test_without_a_sound_server_the_doctor_says_what_is_missing(virtual_sound: VirtualSound) -> None:
    virtual_sound.kill_server()
    devices.rescan()

    microphone = probe.probe_microphone()
    loudspeaker = probe.probe_loudspeaker()

    assert isinstance(microphone.error, MicrophoneMissing)
    assert loudspeaker.device is None
    assert loudspeaker.error is not None
    assert "loudspeaker" in loudspeaker.error.sentence
