import numpy as np
import pytest

from companion.sound.echoes.echo import FRAME_SAMPLES, EchoCanceller, HalfDuplex, NoEcho
from companion.sound.echoes.echo_removal import EchoRemoval
from companion.values import Samples
from tests.fakes.sound import speech_like, tone
from tests.sound.rooms import power_db, room


def cancelled(echo: EchoCanceller, reference: Samples, heard: Samples) -> Samples:
    out = []
    for start in range(0, len(heard) - FRAME_SAMPLES + 1, FRAME_SAMPLES):
        echo.play(reference[start : start + FRAME_SAMPLES])
        out.append(echo.process(heard[start : start + FRAME_SAMPLES]).suppressed)
    return np.concatenate(out)


def test_a_person_is_heard_after_the_companion_has_spoken() -> None:
    reference = speech_like(6.0)
    reference[48_000:] = 0.0
    heard = np.convolve(reference, room(0.14, gain_db=6.0))[: len(reference)].astype(np.float32)
    person = speech_like(6.0, seed=5)
    person[: 4 * 16_000] = 0.0

    left = cancelled(EchoRemoval(), reference, heard + person)

    assert abs(power_db(left[-24_000:]) - power_db(person[-24_000:])) < 2.0


def test_without_an_echo_the_recogniser_gets_what_was_said_over_the_companion() -> None:
    echo, reference, person = EchoRemoval(), speech_like(6.0), speech_like(6.0, seed=5)

    recognised = []
    for start in range(0, len(person) - FRAME_SAMPLES + 1, FRAME_SAMPLES):
        echo.play(reference[start : start + FRAME_SAMPLES])
        recognised.append(echo.process(person[start : start + FRAME_SAMPLES]).samples)

    assert np.array_equal(np.concatenate(recognised)[-24_000:], person[-24_000:])


def test_sound_beyond_full_scale_does_not_wrap() -> None:
    echo = EchoRemoval()
    loud = 1.5 * tone(0.5, amplitude=1.0).samples
    faint = np.full_like(loud, 1e-4)

    left = cancelled(echo, faint, loud)

    assert np.abs(left).max() <= 1.0
    assert np.abs(np.diff(left)).max() < 0.5


@pytest.mark.parametrize(("echo", "is_half_duplex"), [(NoEcho(), False), (HalfDuplex(), True)])
def test_without_a_canceller_the_sound_passes_unchanged(echo: EchoCanceller, is_half_duplex: bool) -> None:
    person = speech_like(0.5)

    left = cancelled(echo, person, person)

    assert np.array_equal(left, person)
    assert echo.is_half_duplex is is_half_duplex
