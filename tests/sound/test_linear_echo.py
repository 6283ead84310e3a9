import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.sound.echoes.linear_echo import (
    EVERY_SAMPLES,
    HEARD_SAMPLES,
    LONGEST_SAMPLES,
    DelaySearch,
    LinearEcho,
    peaks,
)
from companion.values import Samples
from tests.fakes.sound import speech_like
from tests.sound.rooms import FRAME, RATE_HZ, echo_of, power_db, removed_db, room


def subtracted(linear: LinearEcho, reference: Samples, heard: Samples) -> Samples:
    left = heard.copy()
    for at in range(0, len(heard) - FRAME + 1, FRAME):
        linear.play(reference[at : at + FRAME])
        result = linear.process(heard[at : at + FRAME])
        if result is not None:
            left[at : at + FRAME] = result.samples
    return left


@pytest.mark.parametrize("delay", [0.02, 0.14, 0.5])
def test_the_echo_is_found_and_subtracted_wherever_it_is(delay: float) -> None:
    reference = speech_like(6.0)
    heard = echo_of(reference, room(delay, gain_db=6.0))

    left = subtracted(LinearEcho(), reference, heard)

    assert removed_db(heard, left, 3.0, 6.0) > 18.0


def test_a_delay_that_jumps_is_followed_within_a_tenth_of_a_second() -> None:
    reference = speech_like(8.0)
    before, after = (echo_of(reference, room(delay, gain_db=6.0)) for delay in (0.14, 0.2))
    heard = np.concatenate((before[: 4 * RATE_HZ], after[4 * RATE_HZ :]))

    left = subtracted(LinearEcho(), reference, heard)

    begins = 4.2  # the first syllable after the jump arrives
    assert removed_db(heard, left, begins + 0.1, begins + 0.25) > 12.0


@pytest.mark.parametrize("ppm", [200.0, -200.0])
def test_clocks_that_drift_are_followed(ppm: float) -> None:
    import soxr

    reference = speech_like(16.0)
    drifted = soxr.resample(reference.astype(np.float64), 1e6, 1e6 * (1 + 1e-6 * ppm))
    drifted = np.concatenate((drifted, np.zeros(200)))[: len(reference)].astype(np.float32)
    heard = echo_of(drifted, room(0.14, gain_db=6.0))

    left = subtracted(LinearEcho(), reference, heard)

    assert removed_db(heard, left, 12.0, 15.9) > 20.0


def test_while_nothing_was_played_nothing_is_done() -> None:
    linear = LinearEcho()
    silence = np.zeros(FRAME, np.float32)

    for _ in range(200):
        linear.play(silence)
        assert linear.process(silence) is None

    assert not linear.may_echo
    assert not linear.has_path


def test_a_person_alone_is_not_taken_for_an_echo() -> None:
    linear = LinearEcho()
    person = speech_like(4.0, seed=3)
    person[: RATE_HZ + 2000] = 0.0

    left = subtracted(linear, speech_like(4.0), person)

    assert not linear.has_path
    assert np.array_equal(left, person)


def test_the_path_outlasts_a_pause_in_which_the_loudspeaker_rested() -> None:
    linear = LinearEcho()
    reference = speech_like(4.0)
    heard = echo_of(reference, room(0.14, gain_db=6.0))
    subtracted(linear, reference, heard)

    quiet = np.zeros(FRAME, np.float32)
    for _ in range(300):
        linear.process(quiet)
    left = subtracted(linear, reference, heard)

    assert removed_db(heard, left, 0.5, 1.5) > 15.0


def test_a_person_who_speaks_as_well_stays() -> None:
    reference = speech_like(8.0)
    person = speech_like(8.0, seed=5)
    person[: 4 * RATE_HZ] = 0.0
    heard = echo_of(reference, room(0.14, gain_db=6.0)) + person

    left = subtracted(LinearEcho(), reference, heard)

    both = slice(4 * RATE_HZ, None)
    assert power_db(person[both]) - power_db(left[both] - person[both]) > 8.0


def found(reference: Samples, heard: Samples, *, search: DelaySearch | None = None) -> list[int | None]:
    search = search or DelaySearch()
    first = HEARD_SAMPLES + LONGEST_SAMPLES
    return [
        search.find(heard[at - HEARD_SAMPLES : at], reference[at - first : at])
        for at in range(first, len(heard), EVERY_SAMPLES)
    ]


@settings(max_examples=8)
@given(delay=st.floats(0.0, 0.55))
def test_it_finds_the_delay_of_a_room(delay: float) -> None:
    reference = speech_like(2.5)

    told = [
        each for each in found(reference, echo_of(reference, room(delay, gain_db=0.0))) if each is not None
    ]

    assert len(told) >= 5
    assert abs(float(np.median(told)) - delay * 16_000) <= 2


def test_it_finds_the_delay_where_somebody_speaks_too() -> None:
    reference = speech_like(4.0)
    heard = echo_of(reference, room(0.14, gain_db=6.0)) + speech_like(4.0, seed=3)

    told = [each for each in found(reference, heard) if each is not None]

    assert len(told) >= 5
    assert all(abs(each - 0.14 * 16_000) <= 2 for each in told)


def test_a_person_alone_has_no_delay() -> None:
    told = found(speech_like(4.0), speech_like(4.0, seed=3))

    assert told == [None] * len(told)


def test_while_nothing_is_played_there_is_none() -> None:
    told = found(np.zeros(64_000, np.float32), speech_like(4.0))

    assert told == [None] * len(told)


def test_what_was_heard_before_can_be_forgotten() -> None:
    reference = speech_like(4.0)
    search = DelaySearch()
    found(reference, echo_of(reference, room(0.14, gain_db=6.0)), search=search)

    search.forget()

    assert found(reference, speech_like(4.0, seed=3), search=search)[0] is None


def test_the_true_delay_is_among_the_peaks_of_a_short_stretch() -> None:
    reference = speech_like(2.0)
    heard = echo_of(reference, room(0.1, gain_db=6.0))
    at = 28_000  # in the middle of a syllable

    delays = peaks(heard[at - 1024 : at], reference[at - 1024 - LONGEST_SAMPLES : at], 3)

    assert len(delays) == 3
    assert any(abs(delay - 1600) <= 2 for delay in delays)
