import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.bench.figures import Spread, milliseconds, spread

VALUES = st.lists(st.floats(0.0, 100.0), min_size=1)


def test_nothing_has_no_spread() -> None:
    assert spread([]) is None


def test_one_value_is_all_of_its_spread() -> None:
    assert spread([0.5]) == Spread(1, 0.5, 0.5, 0.5, 0.5)


def test_the_middle_and_the_edge_of_a_hundred_values() -> None:
    found = spread([float(value) for value in range(101)])

    assert found == Spread(101, 50.0, 95.0, 0.0, 100.0)


@given(VALUES)
def test_the_figures_are_in_order(values: list[float]) -> None:
    found = spread(values)

    assert found is not None
    assert found.least <= found.p50 + 1e-9
    assert found.p50 <= found.p95 + 1e-9
    assert found.p95 <= found.most + 1e-9
    assert (found.count, found.least, found.most) == (len(values), min(values), max(values))


@given(VALUES, st.randoms())
def test_the_order_of_the_values_changes_nothing(values: list[float], chance: object) -> None:
    assert spread(values) == spread(sorted(values))


@pytest.mark.parametrize(("seconds", "text"), [(None, "–"), (0.0, "0"), (0.4564, "456"), (12.0, "12000")])
def test_seconds_are_written_as_whole_milliseconds(seconds: float | None, text: str) -> None:
    assert milliseconds(seconds) == text
