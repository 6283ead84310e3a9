import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.bench.figures import Share, Spread, milliseconds, spread

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


@given(st.integers(1, 401).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_an_interval_holds_its_share_and_stays_between_0_and_1(numbers: tuple[int, int]) -> None:
    count, of = numbers

    low, high = Share(count, of).interval

    assert 0.0 <= low <= count / of <= high <= 1.0


def test_the_interval_is_wilsons() -> None:
    assert Share(5, 150).interval == pytest.approx((0.0143, 0.0757), abs=5e-4)


def test_three_in_a_hundred_may_be_eight() -> None:
    assert Share(3, 100).interval == pytest.approx((0.0103, 0.0845), abs=1e-4)


def test_none_of_none_may_be_any_share() -> None:
    assert Share(0, 0).interval == (0.0, 1.0)


def test_more_than_all_is_no_share() -> None:
    with pytest.raises(ValueError, match="no share"):
        Share(3, 2)


def test_a_share_is_told_with_its_interval() -> None:
    assert str(Share(5, 150)) == "5 of 150 = 3.3% [1.4%, 7.6%]"
    assert str(Share(0, 0)) == "0 of 0"
