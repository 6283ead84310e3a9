import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.hearing.redecoding import WindowRules, find_cut, is_quiet, loudest_db
from companion.hearing.transcriber import RATE_HZ
from tests.hearing.sounds import noise, silence

RULES = WindowRules()


def test_a_short_window_is_not_cut() -> None:
    assert find_cut(noise(9.9, level=0.1), RULES) is None


def test_a_long_window_is_cut_in_its_pause() -> None:
    window = np.concatenate((noise(6.0, level=0.1), silence(0.4), noise(5.0, level=0.1)))

    cut = find_cut(window, RULES)

    assert cut is not None
    assert 6.0 <= cut / RATE_HZ <= 6.4


def test_without_a_pause_the_window_grows_to_its_hard_limit_first() -> None:
    assert find_cut(noise(19.9, level=0.1), RULES) is None
    assert find_cut(noise(20.1, level=0.1), RULES) is not None


def test_a_pause_at_either_end_is_no_place_to_cut() -> None:
    window = np.concatenate((silence(0.8), noise(10.0, level=0.1), silence(0.8)))

    assert find_cut(window, RULES) is None


@given(st.floats(20.0, 30.0), st.integers(0, 1000))
def test_both_parts_of_a_cut_have_their_least_length(seconds: float, seed: int) -> None:
    window = noise(seconds, level=0.05, seed=seed)

    cut = find_cut(window, RULES)

    assert cut is not None
    assert RULES.margin * RATE_HZ <= cut <= len(window) - RULES.margin * RATE_HZ


def test_the_level_of_a_full_scale_square_wave_is_zero_db() -> None:
    assert loudest_db(np.ones(1600, np.float32)) == pytest.approx(0.0)
    assert loudest_db(np.full(10, 0.1, np.float32)) == pytest.approx(-20.0, abs=0.01)


def test_nothing_is_quiet() -> None:
    assert is_quiet(silence(0.0))
    assert is_quiet(silence(1.0))


def test_room_noise_is_quiet_only_beside_speech() -> None:
    room = noise(0.5, level=0.002)
    speech = noise(0.5, level=0.3)

    assert not is_quiet(room)
    assert is_quiet(room, beside=speech)
    assert not is_quiet(speech, beside=speech)


@pytest.mark.parametrize(
    "values",
    [{"interval": 0.0}, {"share": 0.0}, {"share": 1.5}, {"soft_limit": 2.0}, {"soft_limit": 30.0}],
)
def test_rules_that_cannot_work_are_refused(values: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"interval|margin"):
        WindowRules(**values)
