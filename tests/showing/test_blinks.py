import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from companion.showing.blinks import blink_segments
from companion.showing.sample import sample


def test_it_blinks_at_irregular_times_about_seventeen_times_a_minute() -> None:
    starts = sorted({s.t0 for s in blink_segments(1, 0.0, 600.0) if s.v1 == 1.0})
    gaps = np.diff(starts)

    assert 165 <= len(starts) <= 175
    assert gaps.min() > 0.3
    assert gaps.max() > 2 * gaps.min()


def test_a_blink_closes_the_eyes_and_opens_them_again() -> None:
    segments = blink_segments(1, 0.0, 10.0)
    first = segments[0].t0

    assert sample(segments, first)["eye_closure_left"] == 0
    assert sample(segments, first + 0.1)["eye_closure_left"] == 1
    assert sample(segments, first + 0.3)["eye_closure_left"] == 0


@given(st.integers(), st.lists(st.floats(0, 50), min_size=3, max_size=3))
def test_blinks_do_not_depend_on_how_time_is_cut(seed: int, times: list[float]) -> None:
    start, middle, until = sorted(times)

    parts = blink_segments(seed, start, middle) + blink_segments(seed, middle, until)
    assert parts == blink_segments(seed, start, until)
