import logging
import threading
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from companion.sound.clock import SampleClock
from companion.sound.devices import Device
from companion.sound.duplex import (
    REST_AFTER,
    RETRY,
    SILENT_AFTER,
    STAND_IN_FOR,
    Duplex,
    HeardFrame,
    Side,
    SoundTrouble,
)
from companion.sound.echoes.echo import HalfDuplex, NoEcho
from companion.sound.echoes.echo_removal import EchoRemoval
from companion.sound.errors import (
    ComputerSlept,
    DeviceChanged,
    LoudspeakerLost,
    LoudspeakerMissing,
    MicrophoneLost,
    MicrophoneMissing,
    MicrophoneSilent,
    RateChanged,
)
from companion.sound.paced import DelayedEcho, PacedLoudspeaker, PacedMicrophone
from companion.sound.player import ClauseEnded, ClauseStarted, Player, ReplyEnded, Stopped
from companion.sound.plugged import LONGEST_PAUSE
from companion.values import Audio, CompanionError, PartBroken
from tests.fakes.happenings import PATIENCE
from tests.fakes.sound import (
    FragileLoudspeaker,
    FragileMicrophone,
    HandClock,
    SoundScene,
    speech_like,
    spoken,
    tone,
)


def plain_scene(seconds: float = 0.0, *, mic_rate_hz: int = 16_000, out_rate_hz: int = 16_000) -> SoundScene:
    """A scene that has run for some seconds."""
    time = HandClock()
    scene = SoundScene(
        time,
        microphone=FragileMicrophone(rate_hz=mic_rate_hz, monotonic=time),
        loudspeaker=FragileLoudspeaker(rate_hz=out_rate_hz, monotonic=time),
    )
    scene.run(seconds)
    return scene


def talking_scene(words: int) -> SoundScene:
    """A scene in which a reply has sounded for a second."""
    scene = plain_scene(0.1)
    scene.player.play(1, scene.player.prepare(spoken(0, words=words)))
    scene.player.finish(1)
    scene.run(1.0)
    return scene


def told(scene: SoundScene) -> list[type[CompanionError]]:
    return [type(trouble.error) for trouble in scene.troubles]


def real_duplex(
    *,
    microphone: PacedMicrophone,
    loudspeaker: PacedLoudspeaker | None = None,
    on_frame: Callable[[HeardFrame], None] = lambda _: None,
    on_trouble: Callable[[SoundTrouble], None] = lambda _: None,
) -> Duplex:
    """A duplex with a thread and a clock of its own."""
    clock = SampleClock()
    return Duplex(
        microphone=microphone,
        loudspeaker=loudspeaker,
        echo=NoEcho(),
        clock=clock,
        player=Player(clock),
        on_frame=on_frame,
        on_progress=lambda _: None,
        on_trouble=on_trouble,
        on_recovered=lambda _: None,
    )


def microphone_of(scene: SoundScene) -> FragileMicrophone:
    microphone = scene.duplex._microphone
    assert isinstance(microphone, FragileMicrophone)
    return microphone


def loudspeaker_of(scene: SoundScene) -> FragileLoudspeaker:
    loudspeaker = scene.duplex._loudspeaker
    assert isinstance(loudspeaker, FragileLoudspeaker)
    return loudspeaker


@pytest.mark.parametrize("rate_hz", [8_000, 16_000, 44_100, 48_000])
def test_frames_come_at_16_khz_whatever_the_device_runs_at(rate_hz: int) -> None:
    scene = plain_scene(0.1, mic_rate_hz=rate_hz)
    microphone_of(scene).say(tone(0.5, rate_hz=rate_hz))

    scene.run(1.0)

    assert all(frame.samples.shape == (160,) for frame in scene.frames)
    assert len(scene.frames) >= 105
    loud = [frame for frame in scene.frames if frame.level_db > -20.0]
    assert len(loud) == pytest.approx(50, abs=2)
    assert max(frame.level_db for frame in loud) == pytest.approx(-9.03, abs=0.2)


def test_frames_follow_each_other_without_holes_and_know_when_they_were_captured() -> None:
    scene = plain_scene(0.1, mic_rate_hz=48_000)
    said = microphone_of(scene).say(tone(0.2, rate_hz=48_000))

    scene.run(1.0)

    starts = [frame.start for frame in scene.frames]
    assert np.diff(starts) == pytest.approx(0.01)
    first_loud = next(frame for frame in scene.frames if frame.level_db > -25.0)
    assert first_loud.start == pytest.approx(scene.clock.at(said.start), abs=0.012)


def test_a_reply_is_played_and_its_progress_told() -> None:
    scene = plain_scene(0.1, out_rate_hz=48_000)
    scene.player.play(1, scene.player.prepare(spoken(0, words=2)))
    scene.player.finish(1)

    scene.run(1.0)

    assert isinstance(scene.progress[-1], ReplyEnded)
    played = loudspeaker_of(scene).recorded.samples
    assert np.count_nonzero(np.abs(played) > 0.01) / 48_000 == pytest.approx(0.5, abs=0.02)


def test_the_companions_own_voice_is_removed_from_what_is_heard() -> None:
    time = HandClock()
    path = DelayedEcho(delay=0.1, gain_db=6.0)
    scene = SoundScene(
        time,
        microphone=PacedMicrophone(echo=path, monotonic=time),
        loudspeaker=PacedLoudspeaker(echo=path, monotonic=time),
        echo=EchoRemoval(),
    )
    scene.run(0.1)
    for number in range(4):
        voice = Audio(speech_like(1.0, seed=number), 16_000)
        scene.player.play(1, scene.player.prepare(replace(spoken(number, words=4), audio=voice)))

    scene.run(4.0)

    late = [frame.level_db for frame in scene.frames if frame.start > 2.0]
    assert np.percentile(late, 95) < -45.0  # the echo itself reaches -15 dB


def test_without_a_microphone_replies_are_played() -> None:
    time = HandClock()
    scene = SoundScene(time, microphone=None, loudspeaker=FragileLoudspeaker(monotonic=time))
    scene.run(0.1)
    scene.player.play(1, scene.player.prepare(spoken(0, words=1)))
    scene.player.finish(1)

    scene.run(0.5)

    assert isinstance(scene.progress[-1], ReplyEnded)
    assert scene.frames == []
    assert scene.troubles == []


def test_without_a_loudspeaker_the_person_is_heard() -> None:
    time = HandClock()
    scene = SoundScene(
        time, microphone=FragileMicrophone(monotonic=time), loudspeaker=None, echo=HalfDuplex()
    )

    scene.run(1.0)

    assert len(scene.frames) > 90
    assert scene.troubles == []
    assert not scene.duplex.is_half_duplex


def test_without_a_canceller_it_says_that_it_is_deaf_while_it_speaks() -> None:
    time = HandClock()
    loudspeaker = FragileLoudspeaker(monotonic=time)

    scene = SoundScene(time, microphone=None, loudspeaker=loudspeaker, echo=HalfDuplex())

    assert scene.duplex.is_half_duplex


def test_a_microphone_pulled_out_is_told_once_and_comes_back_by_itself() -> None:
    scene = plain_scene(1.0)
    before = len(scene.frames)

    microphone_of(scene).unplug(MicrophoneMissing())
    scene.run(3 * RETRY)
    troubles = [(trouble.side, type(trouble.error)) for trouble in scene.troubles]
    microphone_of(scene).plug()
    scene.run(RETRY + 1.0)

    assert troubles == [(Side.MICROPHONE, MicrophoneLost), (Side.MICROPHONE, MicrophoneMissing)]
    assert [recovery.side for recovery in scene.recoveries] == [Side.MICROPHONE]
    assert len(scene.frames) > before + 80
    starts = [frame.start for frame in scene.frames]
    assert starts == sorted(starts)
    assert scene.frames[-1].start == pytest.approx(scene.clock.now(), abs=0.05)


def test_a_lost_microphone_does_not_disturb_the_reply() -> None:
    scene = talking_scene(words=12)

    microphone_of(scene).unplug(MicrophoneMissing())
    scene.run(8.0)

    ended = next(event for event in scene.progress if isinstance(event, ClauseEnded))
    started = next(event for event in scene.progress if isinstance(event, ClauseStarted))
    assert ended.at - started.at == pytest.approx(3.0, abs=0.01)
    assert loudspeaker_of(scene).opened == 1


@pytest.mark.parametrize(
    ("device_of", "side", "lost"),
    [(microphone_of, Side.MICROPHONE, MicrophoneLost), (loudspeaker_of, Side.LOUDSPEAKER, LoudspeakerLost)],
)
def test_a_device_that_stalls_is_reopened(
    device_of: Callable[[SoundScene], FragileMicrophone | FragileLoudspeaker],
    side: Side,
    lost: type[CompanionError],
) -> None:
    scene = plain_scene(1.0)
    device = device_of(scene)

    device.is_stalled = True
    scene.run(1.5)
    device.is_stalled = False
    scene.run(3.0)

    assert told(scene) == [lost]
    assert device.opened == 2
    assert [recovery.side for recovery in scene.recoveries] == [side]


def test_a_loudspeaker_pulled_out_in_mid_sentence_goes_on_where_it_was() -> None:
    scene = talking_scene(words=8)

    loudspeaker_of(scene).unplug(LoudspeakerMissing())
    scene.run(1.0)
    assert told(scene) == [LoudspeakerLost]
    heard_meanwhile = len(scene.frames)
    loudspeaker_of(scene).plug()
    scene.run(4.0)

    assert heard_meanwhile > 190
    assert isinstance(scene.progress[-1], ReplyEnded)
    assert [recovery.side for recovery in scene.recoveries] == [Side.LOUDSPEAKER]


def test_a_reply_can_be_stopped_while_the_loudspeaker_is_lost() -> None:
    scene = plain_scene(0.1)
    scene.player.play(1, scene.player.prepare(spoken(0, words=8)))
    scene.run(1.0)
    loudspeaker_of(scene).unplug(LoudspeakerMissing())
    scene.run(0.1)

    scene.player.stop()
    scene.run(0.1)

    assert isinstance(scene.progress[-1], Stopped)


def test_exact_silence_is_told_and_taken_back() -> None:
    scene = plain_scene(0.5)

    microphone_of(scene).is_muted = True
    scene.run(SILENT_AFTER - 0.2)
    assert scene.troubles == []
    scene.run(0.5)
    microphone_of(scene).is_muted = False
    scene.run(0.1)

    assert told(scene) == [MicrophoneSilent]
    assert len(scene.recoveries) == 1
    assert microphone_of(scene).opened == 1


def test_a_device_that_switched_its_rate_is_reopened() -> None:
    scene = plain_scene()
    microphone = microphone_of(scene)
    microphone.lies_about_rate_hz = 48_000
    scene.run(0.1)
    microphone.lies_about_rate_hz = None

    scene.run(10.0)

    assert RateChanged in told(scene)
    assert scene.duplex.microphone_device is not None
    assert scene.duplex.microphone_device.rate_hz == 16_000
    assert len(scene.recoveries) == 1


def test_sleep_is_told_and_no_device_is_taken_for_lost() -> None:
    scene = plain_scene(1.0)

    scene.time.sleep(600.0)
    scene.run(1.0)

    assert [(trouble.side, type(trouble.error)) for trouble in scene.troubles] == [
        (Side.COMPUTER, ComputerSlept)
    ]
    assert scene.frames[-1].start == pytest.approx(2.0, abs=0.05)


def silent_scene() -> SoundScene:
    """A computer without any sound."""
    scene = plain_scene()
    microphone_of(scene).error = MicrophoneMissing()
    loudspeaker_of(scene).error = LoudspeakerMissing()
    return scene


def test_new_devices_are_looked_for_while_none_is_open() -> None:
    scene = silent_scene()

    scene.run(5 * RETRY)

    assert scene.rescans >= 3
    assert len(scene.troubles) == 2


def test_on_a_computer_without_sound_they_are_looked_for_once_a_minute() -> None:
    scene = silent_scene()
    scene.run(120.0, period=0.1)
    in_two_minutes = scene.rescans

    scene.run(1200.0, period=0.1)

    assert scene.rescans - in_two_minutes == pytest.approx(1200.0 / LONGEST_PAUSE, abs=1)


@pytest.mark.parametrize(
    ("happens", "within"),
    [
        (lambda scene: setattr(scene, "signs", "a card"), RETRY + 0.1),
        (lambda scene: scene.duplex.look_again(), 0.1),
    ],
    ids=["something tells of it", "the person asks"],
)
def test_a_missing_device_is_looked_for_if(happens: Callable[[SoundScene], None], within: float) -> None:
    scene = silent_scene()
    scene.run(300.0, period=0.1)
    before = scene.rescans

    happens(scene)
    scene.run(within)

    assert scene.rescans == before + 1


def test_where_nothing_is_missing_asking_interrupts_nothing() -> None:
    scene = plain_scene(3.0)

    scene.duplex.look_again()
    scene.run(0.1)

    assert scene.rescans == 0
    assert microphone_of(scene).opened == 1


def test_a_stand_in_makes_way_ever_more_seldom_for_a_device_that_does_not_come_back() -> None:
    scene = plain_scene()
    microphone_of(scene).is_stand_in = True

    scene.run(600.0, period=0.1)

    assert scene.rescans <= 600.0 / LONGEST_PAUSE + 3


def test_a_reply_is_not_interrupted_to_look_for_new_devices() -> None:
    scene = plain_scene()
    microphone_of(scene).error = MicrophoneMissing()
    scene.run(0.1)
    scene.player.play(1, scene.player.prepare(spoken(0, words=60)))
    scene.player.finish(1)

    scene.run(14.0)
    during = scene.rescans
    scene.run(14.0)

    assert during == 0
    assert scene.rescans > 0
    assert isinstance(scene.progress[-1], ReplyEnded)


def test_a_stand_in_makes_way_for_the_chosen_microphone() -> None:
    scene = plain_scene()
    microphone = microphone_of(scene)
    microphone.is_stand_in = True
    scene.run(1.0)
    assert told(scene) == [DeviceChanged]

    microphone.is_stand_in = False
    scene.run(STAND_IN_FOR + 2.0)

    assert microphone.opened == 2
    assert [recovery.side for recovery in scene.recoveries] == [Side.MICROPHONE]


def test_the_loudspeaker_rests_in_silence_and_wakes_for_a_voice() -> None:
    scene = plain_scene()
    loudspeaker = loudspeaker_of(scene)
    scene.run(REST_AFTER + 1.0)
    assert loudspeaker.rests == 1
    asked = loudspeaker.feed.blocks
    scene.run(1.0)
    assert loudspeaker.feed.blocks == asked

    microphone_of(scene).say(tone(0.2))
    scene.run(0.5)

    assert loudspeaker.feed.blocks > asked
    assert scene.troubles == []


def test_the_loudspeaker_wakes_for_a_reply() -> None:
    scene = plain_scene(REST_AFTER + 1.0)

    scene.player.play(1, scene.player.prepare(spoken(0, words=1)))
    scene.player.finish(1)
    asked_at = scene.clock.now()
    scene.run(1.0)

    started = next(event for event in scene.progress if isinstance(event, ClauseStarted))
    assert started.at - asked_at < 0.1
    assert isinstance(scene.progress[-1], ReplyEnded)


def test_other_devices_can_be_taken_at_any_time() -> None:
    scene = plain_scene(0.5)
    other = FragileMicrophone(rate_hz=48_000, monotonic=scene.time)

    scene.duplex.use(microphone=other, loudspeaker=None)
    scene.run(0.5)

    assert other.opened == 1
    assert scene.duplex.loudspeaker_device is None
    assert scene.frames[-1].start == pytest.approx(scene.clock.now(), abs=0.05)


@pytest.mark.parametrize("error", [None, MicrophoneMissing()])
def test_another_device_that_is_missing_too_is_told_again(error: CompanionError | None) -> None:
    scene = plain_scene()
    one, other = microphone_of(scene), FragileMicrophone(monotonic=scene.time)
    for microphone in (one, other):
        microphone.is_stand_in, microphone.error = True, error
    scene.run(4.0)
    expected = DeviceChanged if error is None else MicrophoneMissing
    assert told(scene) == [expected]

    scene.duplex.use(microphone=other, loudspeaker=loudspeaker_of(scene))
    scene.run(4.0)

    assert told(scene) == [expected] * 2


def test_another_device_that_works_ends_the_trouble() -> None:
    scene = plain_scene()
    loudspeaker_of(scene).error = LoudspeakerMissing()
    scene.run(1.0)

    scene.duplex.use(microphone=None, loudspeaker=FragileLoudspeaker(monotonic=scene.time))
    scene.run(1.0)

    assert told(scene) == [LoudspeakerMissing]
    assert [recovery.side for recovery in scene.recoveries] == [Side.LOUDSPEAKER]


def test_a_device_that_was_lent_is_not_told_to_be_missing_again() -> None:
    scene = plain_scene()
    microphone, loudspeaker = microphone_of(scene), loudspeaker_of(scene)
    microphone.is_stand_in = True
    scene.run(1.0)

    scene.duplex.use(microphone=None, loudspeaker=None)
    scene.run(0.5)
    scene.duplex.use(microphone=microphone, loudspeaker=loudspeaker)
    scene.run(1.0)

    assert told(scene) == [DeviceChanged]


def test_the_sound_thread_starts_delivers_and_ends() -> None:
    heard = threading.Event()
    duplex = real_duplex(
        microphone=PacedMicrophone(), loudspeaker=PacedLoudspeaker(), on_frame=lambda _: heard.set()
    )

    duplex.start()
    came = heard.wait(PATIENCE)
    duplex.close()

    assert came
    assert "sound" not in [thread.name for thread in threading.enumerate()]
    assert duplex.microphone_device is None


class HangingMicrophone(PacedMicrophone):
    """A microphone whose sound system does not answer until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.is_asked = threading.Event()
        self.let_go = threading.Event()

    def open(self) -> Device:
        self.is_asked.set()
        self.let_go.wait()
        return super().open()


def test_a_sound_system_that_hangs_does_not_keep_it_from_closing(caplog: pytest.LogCaptureFixture) -> None:
    microphone = HangingMicrophone()
    duplex = real_duplex(microphone=microphone)
    duplex.start()
    (thread,) = (thread for thread in threading.enumerate() if thread.name == "sound")
    asked = microphone.is_asked.wait(PATIENCE)

    duplex.close(timeout=0.0)

    assert asked
    assert thread.is_alive()
    assert thread.daemon
    assert "sound thread still runs" in caplog.text
    microphone.let_go.set()
    thread.join(PATIENCE)
    assert not thread.is_alive()
    assert not microphone.is_running


def test_a_sound_thread_that_fails_says_so_in_one_sentence(caplog: pytest.LogCaptureFixture) -> None:
    told = threading.Event()
    troubles: list[SoundTrouble] = []

    def fail(_: HeardFrame) -> None:
        raise ZeroDivisionError

    def note(trouble: SoundTrouble) -> None:
        troubles.append(trouble)
        told.set()

    duplex = real_duplex(microphone=PacedMicrophone(), on_frame=fail, on_trouble=note)

    with caplog.at_level(logging.ERROR):
        duplex.start()
        came = told.wait(PATIENCE)
        duplex.close()

    assert came
    assert isinstance(troubles[0].error, PartBroken)
    assert "ZeroDivisionError" in caplog.text
    assert duplex.microphone_device is None
