import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.sound.echoes.kalman import BLOCK_SAMPLES, KalmanFilter, spectra_of
from companion.values import Samples
from tests.fakes.sound import speech_like
from tests.sound.rooms import FRAME, echo_of, power_db, removed_db, room

PARTITIONS = 26


def filtered(
    echo_filter: KalmanFilter, reference: Samples, heard: Samples, expected: list[float] | None = None
) -> Samples:
    """Return what is left of what was heard; of each block, note how much it expects to be left."""
    spectra = np.zeros((PARTITIONS, FRAME + 1), np.complex64)
    padded = np.concatenate((np.zeros(FRAME, np.float32), reference))
    left = []
    for at in range(0, len(heard) - FRAME + 1, FRAME):
        spectra[1:] = spectra[:-1]
        spectra[0] = spectra_of(padded[at : at + BLOCK_SAMPLES])
        result = echo_filter.step(spectra, heard[at : at + FRAME])
        left.append(result.samples)
        if expected is not None:
            expected.append(float(result.expected.sum()))
    return np.concatenate(left)


def test_it_learns_the_room_and_subtracts_the_echo() -> None:
    reference = speech_like(6.0)
    heard = echo_of(reference, room(0.005, gain_db=6.0))

    left = filtered(KalmanFilter(PARTITIONS), reference, heard)

    assert removed_db(heard, left, 0.5, 1.5) > 10.0
    assert removed_db(heard, left, 3.0, 6.0) > 20.0


def test_a_person_who_speaks_as_well_passes_whole_and_does_not_undo_what_was_learned() -> None:
    reference = speech_like(10.0)
    heard = echo_of(reference, room(0.005, gain_db=6.0))
    person = speech_like(10.0, seed=5)
    person[: 3 * 16_000] = person[7 * 16_000 :] = 0.0

    left = filtered(KalmanFilter(PARTITIONS), reference, heard + person)

    both = slice(3 * 16_000, 7 * 16_000)
    assert (
        power_db(person[both]) - power_db(left[both] - person[both]) > 7.0
    )  # the echo alone is 5 dB louder than the person
    assert removed_db(heard, left, 7.2, 10.0) > 20.0


def test_what_it_expects_to_be_left_falls_as_it_learns() -> None:
    reference = speech_like(4.0)
    heard = echo_of(reference, room(0.005, gain_db=6.0))
    expected: list[float] = []

    filtered(KalmanFilter(PARTITIONS), reference, heard, expected)

    assert np.mean(expected[300:]) < 0.1 * np.mean(expected[10:40])


def test_what_was_forgotten_subtracts_nothing() -> None:
    echo_filter = KalmanFilter(PARTITIONS)
    filtered(echo_filter, speech_like(1.0), echo_of(speech_like(1.0), room(0.005, gain_db=6.0)))

    echo_filter.forget()

    assert not echo_filter.gains.any()


@given(reference_level=st.floats(0.0, 2.0), heard_level=st.floats(0.0, 2.0), seed=st.integers(0, 1000))
def test_it_stays_finite_whatever_comes(reference_level: float, heard_level: float, seed: int) -> None:
    rng = np.random.default_rng(seed)
    reference = (reference_level * rng.standard_normal(3200)).astype(np.float32)
    heard = (heard_level * rng.standard_normal(3200)).astype(np.float32)

    left = filtered(KalmanFilter(PARTITIONS), reference, heard)

    assert np.isfinite(left).all()
    assert power_db(left) < power_db(heard) + 20.0 or heard_level == pytest.approx(0.0, abs=1e-3)
