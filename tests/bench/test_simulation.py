"""The machinery of simulated conversations: a loop on virtual time, workers in lock step, and a room."""

import asyncio
import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.bench.simulation.costs import SLICE, Work, fixed, measured, pay
from companion.bench.simulation.lock_step import LockStepWorker, pass_time, threads_of
from companion.bench.simulation.models import TimedLanguageModel, TimedTranscriber, TimedTurnEnd, TimedVoice
from companion.bench.simulation.room import (
    CAPTURE_LATENCY,
    PLAYING_LATENCY,
    RATE_HZ,
    Acoustics,
    EchoFrom,
    Room,
    RoomMicrophone,
    room_loudspeaker,
)
from companion.bench.simulation.scripted_model import BEFORE, PER_WORD_READ, PER_WORD_SAID, ScriptedModel
from companion.bench.simulation.virtual_loop import SimulationStuck, VirtualLoop, run, running_loop
from companion.engine.event_log import EventLog
from companion.engine.session import Session
from companion.storage.paths import HOME_VARIABLE, find_paths
from companion.thinking.language_model import Message, Prompt, ReplyLimits
from companion.values import Audio, CancelToken, Clause, Samples, Speaker
from tests.fakes.equipment import Cast
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.sound import HandClock, tone
from tests.fakes.transcriber import ScriptedTranscriber
from tests.fakes.turn_end import ScriptedTurnEnd
from tests.fakes.voice import FakeVoice

# ---- the loop ---------------------------------------------------------------------------------------------


def test_an_hour_of_waiting_takes_no_time() -> None:
    async def wait() -> float:
        began = running_loop().time()
        await asyncio.sleep(3600.0)
        return running_loop().time() - began

    assert run(wait) == pytest.approx(3600.0, abs=1e-5)


@given(st.lists(st.floats(min_value=0.0, max_value=100.0), max_size=20))
@settings(max_examples=20)
def test_everybody_wakes_in_the_order_of_their_times_and_at_them(delays: list[float]) -> None:
    async def wait() -> list[tuple[float, float]]:
        loop = running_loop()
        began = loop.time()
        woken: list[tuple[float, float]] = []

        async def sleep(delay: float) -> None:
            await asyncio.sleep(delay)
            woken.append((delay, loop.time() - began))

        await asyncio.gather(*(sleep(delay) for delay in delays))
        return woken

    woken = run(wait)

    assert [round(delay, 6) for delay, _ in woken] == sorted(round(delay, 6) for delay in delays)
    assert all(at == pytest.approx(delay, abs=1e-5) for delay, at in woken)


def test_who_looks_at_the_clock_just_before_a_deadline_gets_past_it() -> None:
    async def wait() -> None:
        loop = running_loop()
        deadline = loop.time() + 0.1 + 0.2
        while loop.time() < deadline:  # noqa: ASYNC110 - as the engine does, which knows the deadline only
            await asyncio.sleep(max(0.0, deadline - loop.time() - 1e-12))

    run(wait)


def test_a_wait_that_nothing_can_end_is_told() -> None:
    async def wait() -> None:
        await asyncio.get_running_loop().create_future()

    with pytest.raises(SimulationStuck, match="everybody waits"):
        run(wait)


def test_turning_endlessly_at_one_instant_is_told() -> None:
    async def turn() -> None:
        while True:  # noqa: ASYNC110 - what is tested
            await asyncio.sleep(0.0)

    with pytest.raises(SimulationStuck, match="stands still"):
        run(turn)


def test_what_a_callback_raises_ends_the_simulation() -> None:
    def fail() -> None:
        raise ZeroDivisionError

    async def wait() -> None:
        running_loop().call_later(1.0, fail)
        await asyncio.sleep(2.0)

    with pytest.raises(ZeroDivisionError):
        run(wait)


def test_jobs_of_executors_are_done_at_once() -> None:
    async def ask() -> tuple[str, float]:
        began = running_loop().time()
        return await asyncio.to_thread(lambda: "done"), running_loop().time() - began

    answer, seconds = run(ask)

    assert answer == "done"
    assert seconds < 1e-5


def test_what_a_job_of_an_executor_raises_reaches_who_awaits_it() -> None:
    def fail() -> None:
        raise KeyError

    async def ask() -> None:
        with pytest.raises(KeyError):
            await asyncio.to_thread(fail)

    run(ask)


# ---- workers ----------------------------------------------------------------------------------------------


class Diary:
    """What was done, and when, in seconds since the beginning."""

    def __init__(self, loop: VirtualLoop) -> None:
        self._loop = loop
        self._began = loop.time()
        self.entries: list[tuple[str, float]] = []

    def write(self, what: str) -> None:
        self.entries.append((what, round(self._loop.time() - self._began, 3)))


def ignore() -> None:
    """Take no note of a crash."""


def test_a_job_takes_virtual_time_and_the_next_one_waits_for_it() -> None:
    async def work() -> list[tuple[str, float]]:
        diary = Diary(running_loop())
        worker = LockStepWorker(running_loop(), "test", ignore)

        def job() -> None:
            diary.write("begins")
            pass_time(0.5)
            diary.write("ends")

        worker.submit(job)
        worker.submit(job)
        worker.start()
        await asyncio.sleep(0.7)
        diary.write("looks")
        await asyncio.sleep(1.0)
        worker.close()
        return diary.entries

    assert run(work) == [("begins", 0.0), ("ends", 0.5), ("begins", 0.5), ("looks", 0.7), ("ends", 1.0)]


def test_workers_pass_time_side_by_side() -> None:
    async def work() -> list[tuple[str, float]]:
        diary = Diary(running_loop())
        workers = [LockStepWorker(running_loop(), name, ignore) for name in ("slow", "fast")]

        def job(name: str, seconds: float) -> None:
            pass_time(seconds)
            diary.write(name)

        workers[0].submit(lambda: job("slow", 2.0))
        workers[1].submit(lambda: job("fast", 1.0))
        for worker in workers:
            worker.start()
        await asyncio.sleep(3.0)
        for worker in workers:
            worker.close()
        return diary.entries

    assert run(work) == [("fast", 1.0), ("slow", 2.0)]


def test_work_that_is_cancelled_frees_its_worker_at_that_instant() -> None:
    async def work() -> list[tuple[str, float]]:
        loop = running_loop()
        diary = Diary(loop)
        worker = LockStepWorker(loop, "test", ignore)
        token = CancelToken()
        worker.submit(lambda: diary.write(f"paid {pay(10.0, token)}"))
        worker.submit(lambda: diary.write("next"))
        worker.start()
        loop.call_later(1.0, token.cancel)
        await asyncio.sleep(20.0)
        worker.close()
        return diary.entries

    (paid, paid_at), (following, next_at) = run(work)

    assert (paid, following) == ("paid False", "next")
    assert 1.0 <= paid_at == next_at <= 1.0 + 2 * SLICE


def test_a_crash_is_told_and_the_next_job_is_done(caplog: pytest.LogCaptureFixture) -> None:
    told: list[str] = []

    def crash() -> None:
        raise ZeroDivisionError

    async def work() -> None:
        worker = LockStepWorker(running_loop(), "test", lambda: told.append("crashed"))
        worker.submit(crash)
        worker.submit(lambda: told.append("next"))
        worker.start()
        await asyncio.sleep(0.1)
        worker.close()

    run(work)

    assert told == ["crashed", "next"]
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


def test_closing_lets_the_job_at_hand_end_in_no_time_and_drops_what_waits() -> None:
    async def work() -> list[tuple[str, float]]:
        diary = Diary(running_loop())
        worker = LockStepWorker(running_loop(), "test", ignore)

        def job() -> None:
            pass_time(100.0)
            pass_time(100.0)
            diary.write("ended")

        worker.submit(job)
        worker.submit(lambda: diary.write("waiting"))
        worker.start()
        await asyncio.sleep(1.0)
        assert worker.close()
        await asyncio.sleep(500.0)
        return diary.entries

    assert run(work) == [("ended", 1.0)]


def test_a_worker_that_never_started_can_be_closed() -> None:
    async def work() -> bool:
        worker = LockStepWorker(running_loop(), "test", ignore)
        worker.submit(ignore)
        return worker.close()

    assert run(work)


def test_elsewhere_no_time_passes() -> None:
    pass_time(1e9)


# ---- models -----------------------------------------------------------------------------------------------


def test_fixed_costs_do_not_depend_on_what_work_took() -> None:
    assert all(fixed()(work, 0.001) == fixed()(work, 9.0) for work in Work)
    assert measured(2.0)(Work.WORD, 0.25) == 0.5


def seconds_of(job: Iterator[object]) -> list[float]:
    """Run a job in a worker, and return the instants at which it got each of its values and ended."""

    async def work() -> list[float]:
        loop = running_loop()
        began = loop.time()
        instants: list[float] = []
        worker = LockStepWorker(loop, "test", ignore)

        def do() -> None:
            instants.extend(loop.time() - began for _ in job)
            instants.append(loop.time() - began)

        worker.submit(do)
        worker.start()
        await asyncio.sleep(1000.0)
        worker.close()
        return instants

    return run(work)


PROMPT = Prompt("You are Robin.", (Message(Speaker.PERSON, "How are you today?"),))


def test_each_word_of_a_reply_comes_at_its_time() -> None:
    model = TimedLanguageModel(
        FakeLanguageModel("Well and good."), lambda work, _: {"word": 1.0}.get(work, 5.0)
    )

    instants = seconds_of(model.reply(PROMPT, ReplyLimits(), CancelToken()))

    assert instants == pytest.approx([5.0, 6.0, 7.0, 8.0], abs=0.02)


def test_the_other_models_take_what_their_work_costs() -> None:
    def costs(work: Work, seconds: float) -> float:
        return {Work.READING: 1.0, Work.JUDGING: 2.0, Work.VOICING: 4.0, Work.READING_AHEAD: 8.0}.get(
            work, 0.0
        )

    def job() -> Iterator[object]:
        transcription = TimedTranscriber(ScriptedTranscriber(["so it is"]), costs).begin()
        yield transcription.hear(np.ones(16_000, np.float32))
        yield transcription.read()
        yield transcription.finish()
        yield TimedTurnEnd(ScriptedTurnEnd(), costs).probability(np.ones(16_000, np.float32))
        yield TimedVoice(FakeVoice(), costs).speak(Clause(0, "Yes."), CancelToken())
        TimedLanguageModel(FakeLanguageModel(), costs).read(PROMPT, CancelToken())
        yield "read"

    instants = seconds_of(job())

    assert instants[:-1] == pytest.approx([1.0, 2.0, 3.0, 5.0, 9.0, 17.0], abs=0.02)


def test_closing_a_timed_model_leaves_the_real_one_open() -> None:
    transcriber, voice, turn_end = ScriptedTranscriber(), FakeVoice(), ScriptedTurnEnd()

    TimedTranscriber(transcriber, fixed()).close()
    TimedVoice(voice, fixed()).close()
    TimedTurnEnd(turn_end, fixed()).close()

    assert not transcriber.is_closed
    assert not voice.is_closed
    assert not turn_end.is_closed


def test_the_scripted_model_takes_time_for_new_words_and_for_each_word_it_says() -> None:
    model = ScriptedModel(lambda words: f"You said {words}")
    model.load_prefix(replace(PROMPT, messages=()), Path("none"))

    instants = seconds_of(model.reply(PROMPT, ReplyLimits(), CancelToken()))

    first = 4 * PER_WORD_READ + BEFORE + PER_WORD_SAID
    assert instants[0] == pytest.approx(first, abs=0.01)
    assert instants[-1] - instants[0] == pytest.approx(5 * PER_WORD_SAID, abs=0.01)


def test_the_scripted_model_reads_only_what_it_has_not_read() -> None:
    model = ScriptedModel(lambda words: "Yes.")
    model.read(PROMPT, CancelToken())

    instants = seconds_of(model.reply(PROMPT, ReplyLimits(), CancelToken()))

    assert instants[0] == pytest.approx(BEFORE + PER_WORD_SAID, abs=0.01)


def test_the_scripted_model_stops_where_it_is_cancelled() -> None:
    token = CancelToken()
    replies = ScriptedModel(lambda words: "one two three four").reply(PROMPT, ReplyLimits(), token)

    assert next(replies) == "one "
    token.cancel()

    assert list(replies) == []


# ---- the room ---------------------------------------------------------------------------------------------


def rms(samples: Samples) -> float:
    return float(np.sqrt(np.mean(samples.astype(np.float64) ** 2)))


class Stage:
    """A room whose time is set by hand, and its open devices."""

    def __init__(self, acoustics: Acoustics) -> None:
        self.clock = HandClock()
        self.room = Room(acoustics, self.clock)
        self.microphone = RoomMicrophone(self.room, self.clock)
        self.loudspeaker = room_loudspeaker(self.room, self.clock)
        self.microphone.open()
        self.loudspeaker.open()
        self.captured: list[Samples] = []

    def go_on(self, seconds: float) -> None:
        for _ in range(round(seconds / 0.02)):
            self.clock.advance(0.02)
            self.loudspeaker.played()
            captured = self.microphone.take()
            if captured is not None:
                self.captured.append(captured.samples)

    @property
    def heard(self) -> Samples:
        return np.concatenate(self.captured)


def onset(samples: Samples, level: float = 0.01) -> float:
    """When something louder than a level begins."""
    return float(np.flatnonzero(np.abs(samples) > level)[0]) / RATE_HZ


def test_what_is_said_is_heard_from_then_on() -> None:
    stage = Stage(Acoustics())
    stage.go_on(0.5)

    begins = stage.room.say(tone(0.2))
    stage.go_on(1.0)

    assert begins == pytest.approx(0.5, abs=1e-3)
    assert onset(stage.room.microphone_tape.samples) == pytest.approx(0.5, abs=2e-3)
    assert onset(stage.heard) == pytest.approx(0.5, abs=2e-3)


@given(st.sampled_from([0.05, 0.08, 0.14, 0.2]), st.sampled_from([-10.0, 0.0, 6.0]))
@settings(max_examples=6)
def test_the_loudspeaker_is_heard_so_much_later_and_louder(delay: float, gain_db: float) -> None:
    stage = Stage(Acoustics((EchoFrom(delay=delay, gain_db=gain_db),)))
    noise = 0.1 * np.random.default_rng(3).standard_normal(RATE_HZ).astype(np.float32)

    stage.loudspeaker.feed.write(noise)
    stage.go_on(1.5)

    played, heard = stage.room.companion_tape.samples, stage.room.microphone_tape.samples
    assert onset(played) == pytest.approx(PLAYING_LATENCY, abs=2e-3)
    assert onset(heard) - onset(played) == pytest.approx(delay, abs=2e-3)
    middle = slice(round(0.5 * RATE_HZ), round(0.9 * RATE_HZ))
    assert 20 * np.log10(rms(heard[middle]) / rms(played[middle])) == pytest.approx(gain_db, abs=2.0)


def test_nothing_comes_back_from_headphones() -> None:
    stage = Stage(Acoustics())
    stage.loudspeaker.feed.write(np.full(RATE_HZ, 0.5, np.float32))

    stage.go_on(1.0)

    assert np.abs(stage.heard).max() < 0.01


def test_the_echo_takes_its_new_way_from_the_change_on() -> None:
    stage = Stage(Acoustics((EchoFrom(delay=0.08), EchoFrom(at=1.0, delay=0.2))))
    for _ in range(2):
        stage.loudspeaker.feed.write(tone(0.1).samples)
        stage.go_on(1.5)

    heard, played = stage.room.microphone_tape.samples, stage.room.companion_tape.samples
    second = round(1.2 * RATE_HZ)
    assert onset(heard) - onset(played) == pytest.approx(0.08, abs=3e-3)
    assert onset(heard[second:]) - onset(played[second:]) == pytest.approx(0.2, abs=3e-3)


@pytest.mark.parametrize("ppm", [300.0, -300.0])
def test_a_drifting_crystal_delivers_more_or_fewer_samples(ppm: float) -> None:
    stage = Stage(Acoustics(drift_ppm=ppm))

    stage.go_on(20.0)

    expected = (20.0 - CAPTURE_LATENCY) * RATE_HZ * (1 + 1e-6 * ppm)
    assert len(stage.heard) == pytest.approx(expected, abs=2)


def test_lost_input_never_comes() -> None:
    stage = Stage(Acoustics(lost_every=1.0, lost=0.2))

    stage.go_on(10.0)

    assert len(stage.heard) / RATE_HZ == pytest.approx(10.0 - 9 * 0.2, abs=0.3)


def test_a_narrow_band_lets_only_low_sound_through_from_its_beginning_on() -> None:
    stage = Stage(Acoustics(narrow_from=1.0))
    times = np.arange(3 * RATE_HZ) / RATE_HZ
    stage.room.say(Audio((0.1 * np.sin(2 * np.pi * 6000 * times)).astype(np.float32), RATE_HZ))

    stage.go_on(2.0)

    assert rms(stage.heard[: RATE_HZ // 2]) == pytest.approx(0.07, rel=0.1)
    assert rms(stage.heard[round(1.5 * RATE_HZ) :]) < 0.002


def test_an_overdriven_microphone_clips() -> None:
    stage = Stage(Acoustics(overdrive_db=20.0))
    stage.room.say(tone(1.0))

    stage.go_on(1.0)

    assert np.abs(stage.heard).max() == 1.0


def test_a_resting_loudspeaker_asks_for_nothing_and_goes_on_where_time_is() -> None:
    stage = Stage(Acoustics())
    stage.loudspeaker.rest()
    stage.loudspeaker.feed.write(tone(0.1).samples)
    stage.go_on(1.0)
    assert not stage.room.companion_tape.samples.any()

    stage.loudspeaker.wake()
    stage.go_on(0.5)

    assert onset(stage.room.companion_tape.samples) == pytest.approx(1.0 + PLAYING_LATENCY, abs=0.02)


# ---- a session --------------------------------------------------------------------------------------------


def told(home: Path) -> list[tuple[float, str]]:
    """Let a person say something to a scripted companion, and return when which event came."""

    async def talk() -> list[tuple[float, str]]:
        loop = running_loop()
        room = Room(Acoustics(), loop.time)
        paths = find_paths({HOME_VARIABLE: str(home)})
        paths.make()
        transcriber = TimedTranscriber(ScriptedTranscriber(["how are you"]), fixed())
        model = TimedLanguageModel(FakeLanguageModel("Fine, thank you."), fixed())
        equipment = Cast(paths, transcriber=transcriber, model=model).equipment(
            microphone=RoomMicrophone(room, loop.time), loudspeaker=room_loudspeaker(room, loop.time)
        )
        log = EventLog()
        session = Session(equipment, lambda event: None, (log,), threads=threads_of(loop))
        await session.open()
        await asyncio.sleep(1.0)
        room.say(tone(0.6))
        await asyncio.sleep(4.0)
        await session.close()
        return [(round(now, 6), type(event).__name__) for now, event, _ in log.entries]

    return run(talk)


def test_a_turn_is_heard_and_answered_on_virtual_time(tmp_path: Path) -> None:
    events = told(tmp_path)

    names = [name for _, name in events]
    at = {name: now for now, name in reversed(events)}
    assert names.index("SpeechStarted") < names.index("UtteranceRecognised") < names.index("ClauseStarted")
    assert "ReplySounded" in names
    assert 1.0 < at["SpeechStarted"] < at["SpeechStopped"] < 2.0


def test_the_same_scene_is_decided_the_same_way_again(tmp_path: Path) -> None:
    assert told(tmp_path / "first") == told(tmp_path / "second")
