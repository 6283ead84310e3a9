import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from companion.showing.mouth import thinned

VALUES = st.lists(st.floats(-1, 1), min_size=1, max_size=60)


@given(VALUES, st.floats(0.01, 0.5))
def test_straight_lines_between_what_is_kept_stay_close_to_the_rest(
    values: list[float], tolerance: float
) -> None:
    times = [0.1 * i for i in range(len(values))]

    kept = thinned(times, values, tolerance)

    assert kept == sorted(set(kept))
    drawn = np.interp(times, [times[i] for i in kept], [values[i] for i in kept])
    assert np.abs(drawn - values).max() <= tolerance + 1e-9
