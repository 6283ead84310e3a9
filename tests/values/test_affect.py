import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.values import Affect

coordinate = st.floats(-1.0, 1.0)
affects = st.builds(Affect, coordinate, coordinate, coordinate)


def test_feelings_lie_apart_in_all_coordinates_together() -> None:
    assert Affect(0.1, 0.0, -0.2).distance(Affect(0.3, 0.3, 0.4)) == pytest.approx(0.7)


@given(affects, affects)
def test_a_distance_is_the_same_both_ways_and_none_to_itself(one: Affect, other: Affect) -> None:
    assert one.distance(other) == other.distance(one)
    assert 0.0 <= one.distance(other) <= 2 * math.sqrt(3) + 1e-9
    assert one.distance(one) == 0.0
