from collections.abc import Sequence

import numpy as np
import pytest

from companion.channel.messages import LevelMeasured
from companion.conversation import events as ev
from companion.engine.devices.listener import Listener
from companion.hearing.transcriber import RATE_HZ
from companion.hearing.voice_activity import (
    FRAME,
    LISTENING_RULES,
    RESUMING_RULES,
    UNSURE_RULES,
    VoiceActivity,
)
from companion.sound.duplex import HeardFrame
from companion.sound.resampler import level_db
from companion.values import Samples
from tests.fakes.speech_probability import LoudIsSpeech

FRAME_SAMPLES = 160


class Hearing:
    """A listener before which sound passes."""

    def __init__(self, *, begins_at: float = 0.0) -> None:
        self.events: list[ev.Event] = []
        self.passed_on: list[tuple[float, Samples]] = []
        self.levels: list[LevelMeasured] = []
        self.listener = Listener(
            VoiceActivity(LoudIsSpeech()),
            lambda start, samples: self.passed_on.append((start, samples)),
            self.events.append,
            self.levels.append,
        )
        self.now = begins_at

    def hears(self, seconds: float, *, loud: bool, near_end: float | None = None) -> None:
        for _ in range(round(seconds * RATE_HZ / FRAME_SAMPLES)):
            samples = np.full(FRAME_SAMPLES, 0.1 if loud else 0.0001, dtype=np.float32)
            self.listener.feed(HeardFrame(self.now, samples, level_db(samples), samples, near_end))
            self.now += FRAME_SAMPLES / RATE_HZ

    def kinds(self) -> Sequence[type[ev.Event]]:
        return [type(event) for event in self.events]


@pytest.fixture
def hearing() -> Hearing:
    return Hearing()


@pytest.fixture
def audible(hearing: Hearing) -> Hearing:
    """A listener that has heard the companion for a second."""
    hearing.listener.is_companion_audible = True
    hearing.hears(0.96, loud=False)
    return hearing


@pytest.mark.parametrize("begins_at", [0.0, 12.34])
def test_speech_starts_and_stops_at_the_clocks_times(begins_at: float) -> None:
    hearing = Hearing(begins_at=begins_at)

    hearing.hears(1.0, loud=False)
    hearing.hears(1.0, loud=True)
    hearing.hears(1.0, loud=False)

    started, stopped = hearing.events
    assert isinstance(started, ev.SpeechStarted)
    assert isinstance(stopped, ev.SpeechStopped)
    assert started.at == pytest.approx(begins_at + 1.0, abs=FRAME)
    assert stopped.at == pytest.approx(begins_at + 2.0 - LISTENING_RULES.lag, abs=FRAME)


def test_all_sound_is_passed_on_with_its_time() -> None:
    hearing = Hearing(begins_at=3.0)

    hearing.hears(0.5, loud=False)

    assert [start for start, _ in hearing.passed_on] == pytest.approx([3.0 + 0.01 * n for n in range(50)])
    assert all(len(samples) == FRAME_SAMPLES for _, samples in hearing.passed_on)


def test_a_hole_in_the_sound_ends_speech_at_its_edge(hearing: Hearing) -> None:
    hearing.hears(1.0, loud=True)

    hearing.now += 30.0
    hearing.hears(0.01, loud=False)

    stopped = hearing.events[-1]
    assert isinstance(stopped, ev.SpeechStopped)
    assert stopped.at == pytest.approx(1.0)


def test_speech_after_a_hole_starts_at_its_own_time(hearing: Hearing) -> None:
    hearing.hears(1.0, loud=True)

    hearing.now += 30.0
    hearing.hears(0.5, loud=True)

    assert hearing.kinds() == [ev.SpeechStarted, ev.SpeechStopped, ev.SpeechStarted]
    again = hearing.events[-1]
    assert isinstance(again, ev.SpeechStarted)
    assert again.at == pytest.approx(31.0, abs=FRAME)


def test_a_late_frame_that_continues_the_sound_is_no_hole(hearing: Hearing) -> None:
    hearing.hears(0.5, loud=True)

    hearing.now += 0.04
    hearing.hears(0.5, loud=True)

    assert hearing.kinds() == [ev.SpeechStarted]


def test_it_takes_longer_speech_to_interrupt_the_companion_than_to_begin_a_turn() -> None:
    between = (LISTENING_RULES.min_speech + UNSURE_RULES.min_speech) / 2 - FRAME / 2
    quiet, audible = Hearing(), Hearing()
    audible.listener.is_companion_audible = True

    for hearing in (quiet, audible):
        hearing.hears(0.48, loud=False)
        hearing.hears(between, loud=True)
        hearing.hears(0.5, loud=False)

    assert quiet.kinds() == [ev.SpeechStarted, ev.SpeechStopped]
    assert audible.kinds() == []


def test_the_level_is_told_ten_times_a_second_while_there_is_something_to_hear(hearing: Hearing) -> None:
    hearing.hears(3.0, loud=True)

    assert len(hearing.levels) == pytest.approx(30, abs=1)


def test_a_quiet_room_is_told_once(hearing: Hearing) -> None:
    hearing.hears(1.0, loud=True)
    told = len(hearing.levels)

    hearing.hears(5.0, loud=False)

    assert hearing.levels[-1].level_db == pytest.approx(-80.0, abs=0.1)
    assert len(hearing.levels) - told <= 3


def test_the_level_is_the_loudest_since_it_was_told_last_and_says_whether_it_is_speech(
    hearing: Hearing,
) -> None:
    hearing.hears(0.5, loud=False)

    hearing.hears(0.05, loud=True)
    hearing.hears(0.1, loud=False)
    hearing.hears(0.5, loud=True)

    assert hearing.levels[0].level_db == pytest.approx(-80.0, abs=0.1)
    assert hearing.levels[1].level_db == pytest.approx(-20.0, abs=0.1)
    assert not hearing.levels[1].is_speech
    assert hearing.levels[-1].is_speech


@pytest.mark.parametrize(
    ("pause", "heard"),
    [(0.1, []), (0.8, [ev.SpeechStarted, ev.SpeechStopped])],
    ids=["its echo", "an answer"],
)
def test_soon_after_its_last_word_a_short_answer_is_heard_again_but_not_its_echo(
    audible: Hearing, pause: float, heard: list[type[ev.Event]]
) -> None:
    between = (LISTENING_RULES.min_speech + UNSURE_RULES.min_speech) / 2 - FRAME / 2

    audible.listener.is_companion_audible = False
    audible.hears(pause, loud=False)
    audible.hears(between, loud=True)
    audible.hears(1.0, loud=False)

    assert audible.kinds() == heard


def test_the_persons_voice_over_the_companions_is_suspected_and_told_at_once(audible: Hearing) -> None:
    audible.hears(0.02, loud=True, near_end=1.0)
    suspected = audible.kinds()
    audible.hears(0.06, loud=True, near_end=1.0)

    assert suspected == [ev.SpeechSuspected]
    assert audible.kinds() == [ev.SpeechSuspected, ev.SpeechStarted]
    assert all(
        event.at == pytest.approx(0.96) for event in audible.events if isinstance(event, ev.SpeechStarted)
    )


@pytest.mark.parametrize(
    ("is_finished", "hole", "seconds", "near_end"),
    [(False, 0.0, 0.1, 0.0), (True, 0.0, 1.0, 1.0), (False, 30.0, 0.01, 1.0)],
    ids=["nothing more", "the companion has finished", "a hole in the sound"],
)
def test_a_suspicion_that_comes_to_nothing_is_said_to_have_passed(
    audible: Hearing, is_finished: bool, hole: float, seconds: float, near_end: float
) -> None:
    audible.hears(0.02, loud=True, near_end=1.0)

    audible.listener.is_companion_audible = not is_finished
    audible.now += hole
    audible.hears(seconds, loud=False, near_end=near_end)

    assert audible.kinds() == [ev.SpeechSuspected, ev.SuspicionPassed]


@pytest.mark.parametrize(
    ("seconds", "loud", "near_end"), [(0.2, True, 0.0), (3.0, True, 0.2), (2.0, False, 1.0)]
)
def test_neither_its_own_voice_nor_a_quiet_room_is_ever_suspected(
    hearing: Hearing, seconds: float, loud: bool, near_end: float
) -> None:
    hearing.listener.is_companion_audible = True

    hearing.hears(seconds, loud=loud, near_end=near_end)

    assert hearing.events == []


def test_a_barge_in_that_breaks_off_is_told_to_have_stopped(audible: Hearing) -> None:
    audible.hears(0.1, loud=True, near_end=1.0)
    audible.hears(0.5, loud=False, near_end=0.0)

    assert audible.kinds() == [ev.SpeechSuspected, ev.SpeechStarted, ev.SpeechStopped]


def test_inside_a_turn_going_on_is_told_sooner_than_a_beginning() -> None:
    told = []
    for is_turn_open in (True, False):
        hearing = Hearing()
        hearing.listener.is_turn_open = is_turn_open
        hearing.hears(0.96, loud=False)
        hearing.hears(RESUMING_RULES.min_speech + FRAME, loud=True)
        told.append(hearing.kinds())

    assert told == [[ev.SpeechStarted], []]


def test_while_it_cannot_tell_whose_voice_it_is_it_suspects_nothing_and_takes_longer(
    audible: Hearing,
) -> None:
    audible.hears(UNSURE_RULES.min_speech - 2 * FRAME, loud=True, near_end=None)
    before = audible.kinds()
    audible.hears(3 * FRAME, loud=True, near_end=None)

    assert before == []
    assert audible.kinds() == [ev.SpeechStarted]


def test_it_is_quiet_until_the_first_sign_of_speech_and_again_after_the_last(hearing: Hearing) -> None:
    quiet = []
    for seconds, loud in ((0.5, False), (0.07, True), (1.0, True), (0.5, False)):
        hearing.hears(seconds, loud=loud)
        quiet.append(hearing.listener.is_quiet)

    assert quiet == [True, False, False, True]
    assert hearing.kinds() == [ev.SpeechStarted, ev.SpeechStopped]
