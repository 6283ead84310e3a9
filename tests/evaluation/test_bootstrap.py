import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from companion.evaluation.bootstrap import Measured, bootstrap, pooled_share, share
from companion.evaluation.part import Figure
from companion.evaluation.statistics import mean, pearson


def test_a_share_has_wilsons_interval() -> None:
    of_ten = share(3, 10)

    assert of_ten.value == 0.3
    assert of_ten.low == pytest.approx(0.1078, abs=1e-4)
    assert of_ten.high == pytest.approx(0.6032, abs=1e-4)


def test_none_of_none_may_be_anything() -> None:
    assert share(0, 0) == Measured(0.0, 0.0, 1.0, 0)


def test_more_than_all_is_no_share() -> None:
    with pytest.raises(ValueError, match="no share"):
        share(3, 2)


@given(st.integers(1, 500).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_a_share_lies_in_its_interval_and_that_within_0_and_1(counted: tuple[int, int]) -> None:
    measured = share(*counted)

    assert 0.0 <= measured.low <= measured.value <= measured.high <= 1.0


def test_the_interval_of_a_mean_is_about_that_of_the_normal_distribution() -> None:
    values = np.random.default_rng(1).normal(5.0, 2.0, 400)

    measured = bootstrap(mean, values, seed=0)

    half = 1.96 * values.std() / 20
    assert measured.value == pytest.approx(values.mean())
    assert measured.low == pytest.approx(values.mean() - half, abs=0.05)
    assert measured.high == pytest.approx(values.mean() + half, abs=0.05)


def test_the_same_seed_gives_the_same_interval() -> None:
    values = np.random.default_rng(1).normal(size=50)

    assert bootstrap(mean, values, seed=3) == bootstrap(mean, values, seed=3)
    assert bootstrap(mean, values, seed=3) != bootstrap(mean, values, seed=4)


def test_items_keep_together_what_belongs_to_them() -> None:
    values = np.arange(30.0)

    measured = bootstrap(pearson, values, 2 * values, seed=0)

    assert measured.low == pytest.approx(1.0)
    assert measured.high == pytest.approx(1.0)


def test_groups_that_agree_within_widen_the_interval() -> None:
    values = np.repeat([0.0, 1.0, 0.0, 1.0, 1.0], 100)
    speakers = np.repeat(np.arange(5), 100).tolist()

    alone = bootstrap(mean, values, seed=0)
    together = bootstrap(mean, values, seed=0, groups=speakers)

    assert together.value == alone.value
    assert together.high - together.low > 5 * (alone.high - alone.low)


def test_wide_items_are_drawn_in_parts_without_changing_what_is_drawn() -> None:
    wide = np.random.default_rng(0).normal(size=(100, 400))

    measured = bootstrap(lambda drawn: drawn.mean(axis=(1, 2)), wide, seed=0)

    assert measured.low < measured.value < measured.high


def test_draws_without_a_value_are_left_out() -> None:
    one, other = np.array([0.0, 0.0, 1.0]), np.array([0.0, 1.0, 2.0])

    measured = bootstrap(pearson, one, other, seed=0)

    assert not np.isnan([measured.low, measured.high]).any()


def test_an_interval_can_be_centred_where_drawing_anew_makes_the_statistic_larger() -> None:
    values = np.random.default_rng(0).normal(size=200)
    values -= values.mean()

    def distance(drawn: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray(np.abs(drawn.mean(axis=1)), np.float64)

    plain = bootstrap(distance, values + 0.02, seed=0)
    centred = bootstrap(distance, values + 0.02, seed=0, is_centred=True)

    assert plain.high - centred.high > 0.01
    assert 0.0 <= centred.low <= centred.value <= centred.high


def test_nothing_cannot_be_measured() -> None:
    with pytest.raises(ValueError, match="same length"):
        bootstrap(mean, np.zeros(0), seed=0)


def test_a_measured_value_becomes_a_figure() -> None:
    figure = Measured(0.5, 0.4, 0.6, 10).named("accuracy", goal=0.7, note="chance .5")

    assert figure == Figure("accuracy", 0.5, 10, 0.4, 0.6, goal=0.7, note="chance .5")


def test_a_pooled_share_counts_items_and_draws_groups() -> None:
    one = pooled_share([9, 0], [10, 10], seed=0)

    assert (one.value, one.of) == (0.45, 20)
    assert (one.low, one.high) == (0.0, 0.9)
    assert pooled_share([9, 0], [10, 0], seed=0).high == 0.9
