"""What is read from a recording: known delays, gains, noise, hum and clipping are found again."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.sound.echoes.echo import Cleaned, EchoCanceller, NoEcho
from companion.sound.echoes.echo_removal import EchoRemoval
from companion.sound.echoes.echo_report import TUNE_FROM, EchoReport, Verdict, analyse, self_test_sound
from companion.values import Audio, Samples
from tests.sound.rooms import convolved, room
from tests.tables import each_row

RATE_HZ = 16_000
ROOM = room(0.0, gain_db=0.0)
QUIET = 0.8
PLAYED = np.concatenate(
    (np.zeros(round(QUIET * RATE_HZ)), self_test_sound(RATE_HZ).samples, np.zeros(RATE_HZ))
).astype(np.float32)
PROVEN = EchoReport(
    room_db=-70.0, played_db=-20.0, echo_db=-32.0, delay=0.14, jump=0.0, subtracted_db=20.0, suppressed_db=38.0,
    left_db=-70.0, clipped=0.0,
)  # fmt: skip


class Halving(NoEcho):
    """Subtracts 6 dB and suppresses 12 dB of everything."""

    def process(self, frame: Samples) -> Cleaned:
        return Cleaned(frame * np.float32(0.5), frame * np.float32(0.25), 1.0)


def recording(*, delay: float, gain_db: float, room_db: float, response: Samples | None = None) -> Samples:
    """Sound of a microphone."""
    echo = PLAYED if response is None else convolved(PLAYED, response)
    shifted = np.concatenate((np.zeros(round(delay * RATE_HZ), dtype=np.float32), echo))[: len(PLAYED)]
    noise = np.random.default_rng(7).standard_normal(len(PLAYED)) * 10 ** (room_db / 20)
    heard = shifted * 10 ** (gain_db / 20) + noise
    return np.asarray(np.clip(heard, -1, 1), dtype=np.float32)


def report(recorded: Samples, echo: EchoCanceller | None = None) -> EchoReport:
    return analyse(Audio(PLAYED, RATE_HZ), Audio(recorded, RATE_HZ), echo or NoEcho())


@settings(max_examples=12)
@given(
    delay=st.floats(0.0, 0.4),
    gain_db=st.floats(-35.0, 10.0),
    room_db=st.floats(-85.0, -60.0),
    is_reverberant=st.booleans(),
)
def test_a_known_echo_is_found_with_its_delay_its_gain_and_the_rooms_noise(
    delay: float, gain_db: float, room_db: float, is_reverberant: bool
) -> None:
    response = ROOM if is_reverberant else None

    found = report(recording(delay=delay, gain_db=gain_db, room_db=room_db, response=response))

    assert found.delay == pytest.approx(delay, abs=0.001)
    assert found.echo_path_db == pytest.approx(gain_db, abs=1.0)
    assert found.room_db == pytest.approx(room_db, abs=0.5)
    assert found.jump == pytest.approx(0.0, abs=0.001)
    assert found.has_echo_path


@settings(max_examples=6)
@given(room_db=st.floats(-90.0, -30.0), seed=st.integers(0, 1000))
def test_noise_alone_is_never_taken_for_an_echo(room_db: float, seed: int) -> None:
    noise = np.random.default_rng(seed).standard_normal(len(PLAYED)) * 10 ** (room_db / 20)

    found = report(np.clip(noise, -1, 1).astype(np.float32))

    assert not found.is_heard
    assert not found.has_echo_path


@settings(max_examples=6)
@given(gain_db=st.floats(-60.0, -20.0), room_db=st.floats(-60.0, -30.0))
def test_an_echo_that_hides_in_noise_is_no_louder_than_told(gain_db: float, room_db: float) -> None:
    found = report(recording(delay=0.14, gain_db=gain_db, room_db=room_db, response=ROOM))

    assert found.echo_path_db > gain_db - 2.0


@pytest.mark.parametrize("ppm", [-200.0, 200.0])
def test_devices_whose_clocks_differ_are_measured_as_well(ppm: float) -> None:
    heard = recording(delay=0.14, gain_db=0.0, room_db=-70.0, response=ROOM)
    at = np.arange(len(heard)) * (1 + ppm * 1e-6)

    found = report(np.interp(at, np.arange(len(heard)), heard).astype(np.float32))

    assert found.delay == pytest.approx(0.14, abs=0.002)
    assert found.echo_path_db == pytest.approx(0.0, abs=2.0)


@pytest.mark.parametrize("lost", [-0.02, 0.01])
def test_sound_that_is_lost_or_repeated_on_the_way_is_noticed(lost: float) -> None:
    heard = recording(delay=0.14, gain_db=-12.0, room_db=-70.0, response=ROOM)
    at = round((QUIET + TUNE_FROM + 0.1) * RATE_HZ)
    held = np.concatenate((heard[:at], heard[at - round(lost * RATE_HZ) :], heard[:RATE_HZ]))[: len(heard)]

    found = report(held)

    assert found.jump == pytest.approx(lost, abs=0.001)
    assert found.verdict is Verdict.STUTTERING


def test_what_both_parts_of_the_canceller_remove_is_told() -> None:
    found = report(recording(delay=0.14, gain_db=-12.0, room_db=-70.0), Halving())

    assert found.subtracted_db == pytest.approx(6.0, abs=0.1)
    assert found.suppressed_db == pytest.approx(12.0, abs=0.1)


def test_the_real_canceller_lets_a_person_interrupt_freely() -> None:
    echo = EchoRemoval()

    found = report(recording(delay=0.14, gain_db=-12.0, room_db=-70.0, response=ROOM), echo)

    echo.close()
    assert found.suppressed_db > 25.0
    assert found.verdict is Verdict.FREE


def test_a_microphone_that_clips_is_told_before_all_else() -> None:
    found = report(recording(delay=0.14, gain_db=20.0, room_db=-70.0))

    assert found.clipped > 0.01
    assert found.verdict is Verdict.CLIPPING


def test_a_microphone_that_sends_zeros_is_deaf() -> None:
    found = report(np.zeros_like(PLAYED))

    assert found.verdict is Verdict.DEAF
    assert found.has_echo_path is None


@each_row(
    ("found", "verdict"),
    [
        (PROVEN, Verdict.FREE),
        (replace(PROVEN, left_db=-40.0), Verdict.LOUD),
        (replace(PROVEN, left_db=-40.0, room_db=-42.0), Verdict.FREE),
        (replace(PROVEN, echo_db=-75.0), Verdict.NO_ECHO),
        (replace(PROVEN, echo_db=-75.0, delay=None), Verdict.NO_ECHO),
        (replace(PROVEN, echo_db=-50.0, room_db=-40.0, delay=None), Verdict.TOO_NOISY),
        (replace(PROVEN, clipped=0.01), Verdict.CLIPPING),
        (replace(PROVEN, jump=-0.02), Verdict.STUTTERING),
        (replace(PROVEN, room_db=-120.0, echo_db=-120.0, delay=None), Verdict.DEAF),
    ],
)
def test_each_finding_has_a_verdict_in_words(found: EchoReport, verdict: Verdict) -> None:
    assert found.verdict is verdict
    assert str(found.sentence).endswith(".")


@pytest.mark.parametrize("rate_hz", [8_000, 16_000, 44_100, 48_000])
def test_the_sound_is_moderate_and_as_long_at_every_rate(rate_hz: int) -> None:
    sound = self_test_sound(rate_hz)

    tune = sound.samples[round(TUNE_FROM * rate_hz) :]
    assert sound.seconds == pytest.approx(6.26, abs=0.01)
    assert np.abs(sound.samples).max() < 0.9
    assert 10 * np.log10(np.mean(tune**2)) == pytest.approx(-20.0, abs=0.1)


def test_a_voice_takes_the_place_of_the_tune() -> None:
    voice = Audio(np.full(4 * 22_050, 0.01, dtype=np.float32), 22_050)

    sound = self_test_sound(16_000, voice)

    assert sound.seconds == pytest.approx(TUNE_FROM + 4.0, abs=0.01)
    assert sound.samples[-100] == pytest.approx(0.1, abs=0.005)
