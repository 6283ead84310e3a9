import pytest

from tests.lab.bench.figures import Share, Spread, spread


def test_the_middle_and_the_edge_of_a_hundred_values() -> None:
    found = spread([float(value) for value in range(101)])

    assert found == Spread(101, 50.0, 95.0, 0.0, 100.0)


def test_the_interval_is_wilsons() -> None:
    assert Share(5, 150).interval == pytest.approx((0.0143, 0.0757), abs=5e-4)
