"""The sound check in a session: who is told what, and that listening rests meanwhile and goes on afterwards."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

import numpy as np
import pytest

from companion.channel import messages as msg
from companion.engine.devices.sound_check import WORDS, SoundCheck, VoiceRecording, checked, measure_sound
from companion.engine.equip import echo_paths
from companion.engine.live_settings import LiveSettings
from companion.sound.devices import Device
from companion.sound.echoes.echo_report import EchoReport
from companion.sound.errors import LoudspeakerMissing, MicrophoneMissing
from companion.sound.paced import DelayedEcho, PacedLoudspeaker, PacedMicrophone
from companion.sound.self_test import SelfTest
from companion.speaking.voice import Voice
from companion.storage.paths import Paths
from companion.values import LANGUAGES, Audio, CancelToken, PartMissing, Told
from tests.fakes.equipment import Cast, Company
from tests.fakes.happenings import Happenings
from tests.fakes.sound import HandClock
from tests.fakes.voice import FakeVoice
from tests.tables import each_row

REPORT = EchoReport(
    room_db=-70.0, played_db=-20.0, echo_db=-32.0, delay=0.14, jump=0.0, subtracted_db=20.0, suppressed_db=38.0,
    left_db=-70.0, clipped=0.0,
)  # fmt: skip
DEVICE = Device("USB", 0, 48_000, 1, "ALSA", is_default=True)
WHY = "I'm testing the sound."


@dataclass
class Room:
    """Where a check takes place, and what was told of it."""

    told: Happenings[msg.Event] = field(default_factory=Happenings)
    rested: list[str] = field(default_factory=list)

    def check(self, measure: Callable[[CancelToken], SelfTest | None]) -> SoundCheck:
        return SoundCheck(self.rest, self.told, measure)

    @asynccontextmanager
    async def rest(self, why: Told) -> AsyncIterator[None]:
        self.rested.append(f"begins: {why}")
        yield
        self.rested.append("ends")


async def carried_out(
    room: Room, measure: Callable[[CancelToken], SelfTest | None], *, count: int = 1
) -> msg.SoundChecked:
    """Start a check, which is to be the ``count``-th in this room, and return what it found."""
    check = room.check(measure)
    check.start()
    found = await asyncio.to_thread(room.told.wait_for_a, msg.SoundChecked, count=count)
    await check.close()
    assert isinstance(found, msg.SoundChecked)
    return found


async def test_a_check_is_told_at_its_beginning_and_with_its_figures_at_its_end() -> None:
    room = Room()

    await carried_out(room, lambda cancel: SelfTest(DEVICE, DEVICE, REPORT))

    began, ended = room.told.all
    assert isinstance(began, msg.SoundCheckBegan)
    assert ended == msg.SoundChecked(
        is_good=True, sentence=REPORT.sentence, echo_db=-12.0, room_db=-70.0, delay=0.14, subtracted_db=20.0,
        suppressed_db=38.0,
    )  # fmt: skip
    assert room.rested == [f"begins: {WHY}", "ends"]


async def test_a_device_that_is_missing_is_told_with_what_to_do() -> None:
    room = Room()

    def fails(cancel: CancelToken) -> SelfTest | None:
        raise LoudspeakerMissing

    assert await carried_out(room, fails) == msg.SoundChecked(
        is_good=False, sentence=LoudspeakerMissing().sentence
    )


async def test_a_check_that_crashes_is_told_and_the_next_one_runs(caplog: pytest.LogCaptureFixture) -> None:
    room = Room()

    def crashes(cancel: CancelToken) -> SelfTest | None:
        raise RuntimeError("a defect")

    crashed = await carried_out(room, crashes)
    carried = await carried_out(room, lambda cancel: SelfTest(DEVICE, DEVICE, REPORT), count=2)

    assert not crashed.is_good
    assert carried.is_good
    assert "crashed" in caplog.text


async def test_only_one_check_runs_at_a_time_and_the_end_of_the_engine_breaks_it_off() -> None:
    room = Room()
    started: Happenings[CancelToken] = Happenings()
    never = threading.Event()

    def waits(cancel: CancelToken) -> SelfTest | None:
        started(cancel)
        while not cancel.is_cancelled:
            never.wait(0.01)
        return None

    check = room.check(waits)
    check.start()
    await asyncio.to_thread(started.wait_for, bool)
    check.start()
    await check.close()

    assert len(started.all) == 1
    assert [type(event) for event in room.told.all] == [msg.SoundCheckBegan]


@pytest.mark.parametrize(
    "report", [replace(REPORT, clipped=0.1), replace(REPORT, jump=0.1), replace(REPORT, echo_db=-90.0)]
)
def test_figures_that_mean_nothing_are_not_shown(report: EchoReport) -> None:
    shown = checked(report)

    assert (shown.echo_db, shown.delay, shown.suppressed_db) == (None, None, None)


async def test_while_a_session_rests_its_devices_are_free_and_the_reason_is_shown(paths: Paths) -> None:
    cast = Cast(paths)
    async with Company(cast.equipment()) as company:
        await company.until(lambda: any(ear.has_microphone for ear in company.of(msg.EarChanged)))

        async with company.session.devices.rest(Told(WHY)):
            assert not cast.microphone.is_running
            assert cast.loudspeaker.opened == 1
            await company.until(lambda: company.of(msg.EarChanged)[-1].why == WHY)

        assert cast.microphone.opened == 2  # it does not come back deaf
        await company.until(lambda: company.of(msg.EarChanged)[-1].has_microphone)
        assert cast.loudspeaker.opened == 2


async def test_a_trouble_that_was_there_before_the_rest_is_shown_again_after_it(paths: Paths) -> None:
    cast = Cast(paths)
    cast.microphone.unplug(MicrophoneMissing())
    async with Company(cast.equipment()) as company:
        missing = MicrophoneMissing().sentence
        await company.until(lambda: any(ear.why == missing for ear in company.of(msg.EarChanged)))

        async with company.session.devices.rest(Told(WHY)):
            await company.until(lambda: company.of(msg.EarChanged)[-1].why == WHY)

        await company.until(lambda: company.of(msg.EarChanged)[-1].why == missing)


async def test_a_check_and_a_recording_at_the_same_time_do_not_disturb_each_other(paths: Paths) -> None:
    told = Happenings[msg.Event]()
    kept: list[Audio] = []
    may_end = threading.Event()
    was_running: list[bool] = []
    cast = Cast(paths)
    sound = Audio(np.zeros(16_000, np.float32), 16_000)

    def read_aloud(seconds: float, cancel: CancelToken, on_progress: Callable[[float], None]) -> Audio:
        was_running.append(cast.microphone.is_running)
        may_end.wait()
        was_running.append(cast.microphone.is_running)
        return sound

    def measure(cancel: CancelToken) -> SelfTest:
        raise PartMissing("It was measured.")

    async def keep(recorded: Audio) -> None:
        kept.append(recorded)

    async with Company(cast.equipment()) as company:
        await company.until(lambda: any(ear.has_microphone for ear in company.of(msg.EarChanged)))
        recording = VoiceRecording(company.session.devices.rest, told, read_aloud, keep)
        check = SoundCheck(company.session.devices.rest, told, measure)

        recording.start_if(has_right=True)
        check.start()
        refused = await asyncio.to_thread(told.wait_for_a, msg.SoundChecked)
        may_end.set()
        await recording.close()
        await check.close()
        await company.until(lambda: company.of(msg.EarChanged)[-1].has_microphone)

        async with company.session.devices.rest(Told(WHY)):  # it is free again
            pass

    assert isinstance(refused, msg.SoundChecked)
    assert refused.sentence == "I'm recording your voice. Please try again in a moment."
    assert kept == [sound]
    assert was_running == [False, False]


async def test_without_devices_there_is_nothing_to_rest(paths: Paths) -> None:
    async with Company(Cast(paths).in_writing()) as company, company.session.devices.rest(Told(WHY)):
        pass


@pytest.mark.parametrize("side", ["microphone", "loudspeaker"])
def test_without_a_device_nothing_is_measured(side: str, paths: Paths) -> None:
    equipment = Cast(paths).equipment(**{side: None})

    with pytest.raises((MicrophoneMissing, LoudspeakerMissing), match=side):
        measure_sound(equipment, echo_paths(paths))


@pytest.mark.parametrize("has_voice", [True, False])
def test_headphones_are_measured_and_remembered(has_voice: bool, paths: Paths) -> None:
    def no_voice(tell: Callable[[Told], None]) -> Voice:
        raise PartMissing("No voice.")

    clock = HandClock()
    known = echo_paths(paths)
    other = {} if has_voice else {"open_voice": no_voice}
    equipment = Cast(paths).equipment(
        microphone=PacedMicrophone(monotonic=clock), loudspeaker=PacedLoudspeaker(monotonic=clock), **other
    )

    done = measure_sound(equipment, known, monotonic=clock, wait=clock.advance)

    assert done is not None
    assert known.measured(done.microphone.name, done.loudspeaker.name) is False


@each_row(("language", "spoken"), [*WORDS.items(), ("xx", WORDS["en"])])
def test_the_test_speaks_the_language_of_the_talk(paths: Paths, language: str, spoken: str) -> None:
    clock, voice, settings = HandClock(), FakeVoice(word_seconds=0.2), LiveSettings()
    settings.put("conversation.language", language)
    equipment = Cast(paths, voice=voice).equipment(
        microphone=PacedMicrophone(monotonic=clock),
        loudspeaker=PacedLoudspeaker(monotonic=clock),
        settings=settings,
    )

    measure_sound(equipment, echo_paths(paths), monotonic=clock, wait=clock.advance)

    assert [clause.text for clause in voice.spoken] == [spoken]


def test_every_language_has_words_of_its_own() -> None:
    assert set(WORDS) == set(LANGUAGES)
    assert len(set(WORDS.values())) == len(WORDS)


def test_a_loudspeaker_is_measured_and_remembered(paths: Paths) -> None:
    clock = HandClock()
    echo = DelayedEcho(delay=0.1, gain_db=-12.0)
    known = echo_paths(paths)
    equipment = Cast(paths).equipment(
        microphone=PacedMicrophone(echo=echo, monotonic=clock),
        loudspeaker=PacedLoudspeaker(echo=echo, monotonic=clock),
    )

    done = measure_sound(equipment, known, monotonic=clock, wait=clock.advance)

    assert done is not None
    assert known.measured(done.microphone.name, done.loudspeaker.name) is True
    assert checked(done.report).echo_db == pytest.approx(-12.0, abs=1.5)
