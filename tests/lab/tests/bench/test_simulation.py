"""The machinery of simulated conversations: a loop on virtual time, workers in lock step, and a room."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.demo.performance import EventLog
from companion.engine.session import Session
from companion.storage.paths import HOME_VARIABLE, find_paths
from companion.thinking.language_model import Message, Prompt
from companion.values import CancelToken, Clause, Samples, Speaker
from tests.fakes.equipment import Cast
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.sound import HandClock, tone
from tests.fakes.transcriber import ScriptedTranscriber
from tests.fakes.turn_end import ScriptedTurnEnd
from tests.fakes.voice import FakeVoice
from tests.lab.bench.simulation.costs import SLICE, Work, fixed, pay
from tests.lab.bench.simulation.models import TimedLanguageModel, TimedTranscriber, TimedTurnEnd, TimedVoice
from tests.lab.bench.simulation.room import (
    PLAYING_LATENCY,
    RATE_HZ,
    Acoustics,
    EchoFrom,
    Room,
    RoomMicrophone,
    room_loudspeaker,
)
from tests.support.lock_step import LockStepWorker, pass_time, threads_of
from tests.support.virtual_loop import SimulationStuck, VirtualLoop, run, running_loop

# ---- the loop ---------------------------------------------------------------------------------------------


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


def test_a_wait_that_nothing_can_end_is_told() -> None:
    async def wait() -> None:
        await asyncio.get_running_loop().create_future()

    with pytest.raises(SimulationStuck, match="everybody waits"):
        run(wait)


def test_what_a_callback_raises_ends_the_simulation() -> None:
    def fail() -> None:
        raise ZeroDivisionError

    async def wait() -> None:
        running_loop().call_later(1.0, fail)
        await asyncio.sleep(2.0)

    with pytest.raises(ZeroDivisionError):
        run(wait)


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


# ---- models -----------------------------------------------------------------------------------------------


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


def test_the_other_models_take_what_their_work_costs() -> None:
    def costs(work: Work, seconds: float) -> float:
        return {Work.READING: 1.0, Work.JUDGING: 2.0, Work.VOICING: 4.0, Work.READING_AHEAD: 8.0}.get(
            work, 0.0
        )

    def job() -> Iterator[object]:
        transcription = TimedTranscriber(ScriptedTranscriber(["so it is"]), costs).begin()
        yield transcription.feed(np.ones(16_000, np.float32))
        yield transcription.read()
        yield transcription.finish()
        yield TimedTurnEnd(ScriptedTurnEnd(), costs).probability(np.ones(16_000, np.float32))
        yield TimedVoice(FakeVoice(), costs).speak(Clause(0, "Yes."), CancelToken())
        TimedLanguageModel(FakeLanguageModel(), costs).read(PROMPT, CancelToken())
        yield "read"

    instants = seconds_of(job())

    assert instants[:-1] == pytest.approx([1.0, 2.0, 3.0, 5.0, 9.0, 17.0], abs=0.02)


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
            captured = self.microphone.read()
            if captured is not None:
                self.captured.append(captured.samples)

    @property
    def heard(self) -> Samples:
        return np.concatenate(self.captured)


def onset(samples: Samples, level: float = 0.01) -> float:
    """When something louder than a level begins."""
    return float(np.flatnonzero(np.abs(samples) > level)[0]) / RATE_HZ


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
