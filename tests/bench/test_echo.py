from pathlib import Path

import numpy as np
import pytest

from companion.bench.double_talk import (
    ECHO_GAIN_DB,
    Ear,
    Mixture,
    Said,
    active_level_db,
    at_level,
    beginning_with_speech,
    hear,
    mixed,
)
from companion.bench.echo import delays, erle
from companion.bench.echo_paths import PATHS, EchoPath
from companion.conversation import events as ev
from companion.hearing.transcriber import RATE_HZ
from companion.sound.echo import NoEcho
from companion.values import Samples
from tests.fakes.sound import speech_like
from tests.fakes.speech_probability import LoudIsSpeech
from tests.tables import each_row

FILE = Path("said.flac")


def click(at: float, *, seconds: float = 4.0) -> Samples:
    sound = np.zeros(round(seconds * RATE_HZ), np.float32)
    sound[round(at * RATE_HZ)] = 0.5
    return sound


def loudest_at(sound: Samples) -> float:
    return int(np.argmax(np.abs(sound))) / RATE_HZ


@each_row("path", PATHS)
def test_a_path_delays_a_sound_and_keeps_its_length(path: EchoPath) -> None:
    arrived = path.carried(click(1.0))

    assert len(arrived) == 4 * RATE_HZ
    assert arrived.dtype == np.float32
    assert loudest_at(arrived) == pytest.approx(1.0 + path.delay, abs=0.002)


def test_a_path_that_jumps_is_late_in_every_second_stretch() -> None:
    path = EchoPath("jumping", delay=0.1, reverberation=0.0, jumps_by=0.06, jumps_every=1.0)

    before, after = loudest_at(path.carried(click(0.5))), loudest_at(path.carried(click(1.5)))

    assert before == pytest.approx(0.6)
    assert after == pytest.approx(1.66)
    assert path.jumps(3.5) == (1.0, 2.0, 3.0)


def test_a_path_that_drifts_is_later_and_later() -> None:
    path = EchoPath("drifting", delay=0.1, reverberation=0.0, drift_ppm=200.0)

    assert loudest_at(path.carried(click(38.0, seconds=40.0))) - 38.1 == pytest.approx(38 * 200e-6, abs=2e-4)


def test_a_loudspeaker_that_clips_cuts_off_its_peaks() -> None:
    arrived = EchoPath("clipping", reverberation=0.0, is_clipping=True).carried(speech_like(2.0))

    assert np.abs(arrived).max() == pytest.approx(0.25 * np.abs(speech_like(2.0)).max(), rel=0.01)


def test_the_echo_is_so_much_louder_than_the_person() -> None:
    said = Said(FILE, speech_like(1.0, seed=5), 0.1)

    mixture, count = mixed(PATHS[0], speech_like(6.0), (said, said), starts_at=2.0, pause=0.5)

    assert count == 2
    assert [begin for begin, _ in mixture.said] == [pytest.approx(2.1), pytest.approx(3.6)]
    person = mixture.person[2 * RATE_HZ : 3 * RATE_HZ]
    assert active_level_db(mixture.echo) - active_level_db(person) == pytest.approx(ECHO_GAIN_DB, abs=0.1)


def test_recordings_for_which_there_is_no_room_are_left_out() -> None:
    said = Said(FILE, speech_like(1.0, seed=5), 0.1)

    _, count = mixed(PATHS[0], speech_like(2.9), (said, said, said), starts_at=0.5, pause=0.5)

    assert count == 1


def test_a_recording_is_cut_to_begin_with_its_speech() -> None:
    sound = np.concatenate((np.zeros(RATE_HZ, np.float32), 0.1 * np.ones(RATE_HZ, np.float32)))

    said = beginning_with_speech(FILE, sound, LoudIsSpeech(), at_most=0.5)

    assert said is not None
    assert len(said.samples) == RATE_HZ // 2
    assert np.flatnonzero(np.abs(said.samples) > 0.01)[0] / RATE_HZ == pytest.approx(said.onset, abs=0.011)


def test_a_recording_without_speech_is_not_used() -> None:
    assert beginning_with_speech(FILE, click(1.0), LoudIsSpeech(level=0.5), at_most=1.0) is None


def test_the_ear_tells_when_it_heard_the_person() -> None:
    quiet = np.zeros(4 * RATE_HZ, np.float32)
    person = quiet.copy()
    person[2 * RATE_HZ : 3 * RATE_HZ] = 0.1
    mixture = Mixture(quiet, person, quiet, person, ((2.0, 3.0),))

    ear = hear(mixture, NoEcho(), LoudIsSpeech())
    suspected, started = delays(mixture, ear)

    assert len(started) == 1
    assert 0.0 <= suspected[0] <= started[0] <= 0.1
    assert np.array_equal(ear.samples, person)


def test_what_is_told_too_late_or_not_at_all_is_missed() -> None:
    nothing = np.zeros(0, np.float32)
    mixture = Mixture(nothing, nothing, nothing, nothing, ((1.0, 3.0), (5.0, 7.0), (9.0, 11.0)))
    told = ((1.1, ev.SpeechSuspected(1.0)), (1.2, ev.SpeechStarted(1.0)), (6.0, ev.SpeechStarted(5.0)))

    suspected, started = delays(mixture, Ear(told, nothing, nothing, nothing, 0.0))

    assert suspected == [pytest.approx(0.1)]
    assert started == [pytest.approx(0.2)]


def test_the_enhancement_is_the_echo_over_what_is_left() -> None:
    echo = speech_like(20.0)
    mixture = Mixture(echo, echo, echo, np.zeros_like(echo), ())

    assert erle(mixture, 0.1 * echo).after == pytest.approx(20.0, abs=0.01)


def test_a_sound_is_brought_to_a_level() -> None:
    assert active_level_db(at_level(speech_like(2.0), -30.0)) == pytest.approx(-30.0, abs=0.01)
