import numpy as np
import pytest

from tests.lab.evaluation.bootstrap import bootstrap, share
from tests.lab.evaluation.statistics import mean


def test_a_share_has_wilsons_interval() -> None:
    of_ten = share(3, 10)

    assert of_ten.value == 0.3
    assert of_ten.low == pytest.approx(0.1078, abs=1e-4)
    assert of_ten.high == pytest.approx(0.6032, abs=1e-4)


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


def test_groups_that_agree_within_widen_the_interval() -> None:
    values = np.repeat([0.0, 1.0, 0.0, 1.0, 1.0], 100)
    speakers = np.repeat(np.arange(5), 100).tolist()

    alone = bootstrap(mean, values, seed=0)
    together = bootstrap(mean, values, seed=0, groups=speakers)

    assert together.value == alone.value
    assert together.high - together.low > 5 * (alone.high - alone.low)
