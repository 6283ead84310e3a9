"""The whole sound edge through PortAudio and a real sound server."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TypeVar

import numpy as np
import pytest

from companion.sound import devices, self_test
from companion.sound.clock import SampleClock
from companion.sound.duplex import Duplex, HeardFrame, Side, SoundRecovered, SoundTrouble
from companion.sound.echoes.echo import EchoCanceller, NoEcho
from companion.sound.echoes.echo_removal import EchoRemoval
from companion.sound.errors import LoudspeakerLost, MicrophoneLost, MicrophoneMissing, MicrophoneSilent
from companion.sound.loudspeaker import SounddeviceLoudspeaker
from companion.sound.microphone import SounddeviceMicrophone
from companion.sound.player import ClauseStarted, Player, Progress, ReplyEnded, Stopped
from companion.sound.plugged import devices_in_use
from companion.values import Audio
from tests.fakes.happenings import PATIENCE
from tests.fakes.sound import speech_like, spoken, tone
from tests.support.virtual_sound import LOUDSPEAKER, MICROPHONE, RATE_HZ, Recording, VirtualSound

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

    def until(self, condition: Callable[[], bool], *, at_most: float = PATIENCE) -> None:
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


def test_the_default_devices_are_found_and_what_is_said_into_one_comes_out_of_the_other(
    virtual_sound: VirtualSound,
) -> None:
    other = virtual_sound.load("module-remap-source", "master=user_mouth.monitor", "source_name=headset")

    microphone = self_test.probe_microphone()
    loudspeaker = self_test.probe_loudspeaker()

    assert microphone.error is None
    assert microphone.device is not None
    assert microphone.device.is_default
    assert microphone.device.rate_hz == 48_000
    assert loudspeaker.device is not None
    assert loudspeaker.device.rate_hz == 48_000
    assert devices.choose("no such device", is_microphone=False).is_stand_in
    in_use = devices_in_use()
    assert in_use is not None
    assert in_use.loudspeaker.startswith(LOUDSPEAKER)
    assert in_use.microphone.startswith(MICROPHONE)
    virtual_sound.unload(other)


def test_what_is_said_is_heard_and_a_reply_sounds_to_its_end_or_until_it_is_stopped(
    virtual_sound: VirtualSound, room: Room
) -> None:
    virtual_sound.say(tone(0.5, rate_hz=48_000)).wait()
    room.until(lambda: sum(frame.level_db > -15.0 for frame in room.frames) > 10)
    assert np.diff([frame.start for frame in room.frames]) == pytest.approx(0.01)

    with virtual_sound.record() as recording:
        for number in range(4):
            room.player.play(1, room.player.prepare(spoken(number, words=1, word=0.5)))
        room.player.finish(1)
        room.until(lambda: bool(room.progress) and isinstance(room.progress[-1], ReplyEnded))
    assert [each.clause for each in room.progress if isinstance(each, ClauseStarted)] == [0, 1, 2, 3]
    assert loud_seconds(recording) > 1.0

    room.progress.clear()
    with virtual_sound.record() as recording:
        room.player.play(2, room.player.prepare(spoken(0, words=1, word=600.0)))
        room.until(lambda: any(isinstance(each, ClauseStarted) for each in room.progress))
        room.player.stop()
        room.until(lambda: isinstance(room.progress[-1], Stopped))
    assert loud_seconds(recording) < 60.0


def loud_seconds(recording: Recording) -> float:
    """How much of what came out of the loudspeaker is no silence."""
    return float(np.count_nonzero(np.abs(recording.tape.companion.samples) > 0.05)) / RATE_HZ


def test_the_echo_of_the_reply_is_removed_and_the_person_is_not(
    virtual_sound: VirtualSound, echoing_room: Room
) -> None:
    room = echoing_room
    voice = Audio(speech_like(1.0), 16_000)
    with virtual_sound.record() as recording:
        for number in range(4):
            room.player.play(1, room.player.prepare(replace(spoken(number), audio=voice)))
        room.player.finish(1)
        room.until(lambda: bool(room.progress) and isinstance(room.progress[-1], ReplyEnded))
    ended = room.progress[-1].at
    clean = [frame.level_db for frame in room.frames if ended - 2.0 < frame.start < ended]
    virtual_sound.say(tone(0.5, rate_hz=48_000, hz=700.0))
    room.until(lambda: any(frame.level_db > -20.0 for frame in room.frames if frame.start > ended))

    echo_db = 10 * np.log10(np.mean(recording.tape.microphone.samples[48_000:-48_000] ** 2))
    assert echo_db > -30.0
    assert np.median(clean) < echo_db - 20.0


def test_devices_that_vanish_and_return_are_used_again(virtual_sound: VirtualSound, room: Room) -> None:
    room.player.play(1, room.player.prepare(spoken(0, words=8)))
    room.player.finish(1)
    room.until(lambda: len(room.progress) > 2)

    virtual_sound.unplug_all()
    room.until(lambda: room.has(MicrophoneLost) and room.has(LoudspeakerLost))
    virtual_sound.plug_all()

    room.until(lambda: room.has_recovered(Side.MICROPHONE) and room.has_recovered(Side.LOUDSPEAKER))
    room.until(lambda: isinstance(room.progress[-1], ReplyEnded))
    room.pass_frames(50)


def test_a_sound_server_that_dies_is_found_again(virtual_sound: VirtualSound, room: Room) -> None:
    virtual_sound.kill_server()
    room.until(lambda: room.has(MicrophoneMissing))

    virtual_sound.start_server()

    room.until(lambda: room.has_recovered(Side.MICROPHONE) and room.has_recovered(Side.LOUDSPEAKER))


def test_a_muted_or_stalled_microphone_is_told_and_taken_back(
    virtual_sound: VirtualSound, room: Room
) -> None:
    virtual_sound.control("set-source-mute", MICROPHONE, "1")
    room.until(lambda: room.has(MicrophoneSilent))
    virtual_sound.control("set-source-mute", MICROPHONE, "0")
    room.until(lambda: room.has_recovered(Side.MICROPHONE))
    room.recoveries.clear()

    virtual_sound.control("suspend-source", MICROPHONE, "1")
    room.until(lambda: room.has(MicrophoneLost))
    virtual_sound.control("suspend-source", MICROPHONE, "0")
    room.until(lambda: room.has_recovered(Side.MICROPHONE))
