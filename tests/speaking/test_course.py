"""Instants of the raw sound find their place in the changed one."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.speaking.course import RATES, Course, CoursePoint, left_to_colour, time_map
from companion.values import AS_READ, Prosody


def at_rates(*points: tuple[float, float]) -> Course:
    return tuple(CoursePoint(at, Prosody(rate=rate)) for at, rate in points)


def test_what_is_left_to_colour_follows_the_changed_time_and_keeps_no_pace() -> None:
    dull_later = (
        CoursePoint(0.0, Prosody(rate=0.5, pitch_st=3.0)),
        CoursePoint(1.0, Prosody(rate=0.5, tilt_db=-2.0, breathiness=0.2, level_db=1.0)),
    )

    rest = left_to_colour(dull_later, 2.0)

    assert [point.at for point in rest] == pytest.approx([0.0, 2.0])
    assert rest[0].prosody == AS_READ
    assert rest[1].prosody == Prosody(tilt_db=-2.0, breathiness=0.2, level_db=1.0)


@given(
    st.lists(st.tuples(st.integers(0, 3000), st.floats(*RATES)), min_size=1, max_size=6), st.floats(0.02, 3.0)
)
def test_length_is_the_integral_and_time_runs_on(points: list[tuple[int, float]], length: float) -> None:
    course = at_rates(*((milliseconds / 1000, rate) for milliseconds, rate in sorted(points)))

    times = time_map(course, length)

    fine = (np.arange(5000) + 0.5) * length / 5000
    rates = np.exp(
        np.interp(fine, [point.at for point in course], [np.log(point.prosody.rate) for point in course])
    )
    assert times.length == pytest.approx(np.mean(1.0 / rates) * length, abs=0.04)
    assert np.all(np.diff(times.changed) >= 0.0)
    assert np.allclose(times.to_raw(times.to_changed(fine)), fine, atol=1e-6)
