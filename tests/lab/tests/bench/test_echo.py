from pathlib import Path

import numpy as np
import pytest

from companion.conversation import events as ev
from companion.hearing.transcriber import RATE_HZ
from companion.sound.echoes.echo import NoEcho
from companion.values import Samples
from tests.fakes.sound import speech_like
from tests.fakes.speech_probability import LoudIsSpeech
from tests.lab.bench.double_talk import (
    ECHO_GAIN_DB,
    Ear,
    Mixture,
    Said,
    active_level_db,
    hear,
    mixed,
)
from tests.lab.bench.echo import delays
from tests.lab.bench.echo_paths import PATHS, EchoPath
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


def test_the_echo_is_so_much_louder_than_the_person() -> None:
    said = Said(FILE, speech_like(1.0, seed=5), 0.1)

    mixture, count = mixed(PATHS[0], speech_like(6.0), (said, said), starts_at=2.0, pause=0.5)

    assert count == 2
    assert [begin for begin, _ in mixture.said] == [pytest.approx(2.1), pytest.approx(3.6)]
    person = mixture.person[2 * RATE_HZ : 3 * RATE_HZ]
    assert active_level_db(mixture.echo) - active_level_db(person) == pytest.approx(ECHO_GAIN_DB, abs=0.1)


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
