from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.showing.parameters import PARAMETERS
from companion.showing.prosody import LEAST_BETWEEN, prosody_segments
from companion.showing.sample import sample
from companion.showing.stress import Stress
from companion.values import FaceSegment

STRESSES = st.lists(
    st.builds(Stress, st.just(0), st.floats(0.0, 6.0), st.floats(0.1, 1.0), st.floats(-3.0, 8.0)), max_size=12
).map(lambda found: sorted(found, key=lambda stress: stress.at))


def moved(found: list[Stress], *, size: float = 1.0, is_question: bool = False) -> tuple[FaceSegment, ...]:
    return prosody_segments(found, 6.0, size=size, is_question=is_question, side=0.5)


def lowest(segments: tuple[FaceSegment, ...]) -> list[float]:
    """When the head is at the bottom of a beat."""
    times = np.arange(-1.0, 8.0, 0.01)
    pitch = np.array([sample(segments, at)["head_pitch"] for at in times])
    inner = range(1, len(times) - 1)
    return [float(times[i]) for i in inner if pitch[i] < -0.05 and pitch[i - 1] > pitch[i] <= pitch[i + 1]]


def test_the_head_is_lowest_on_the_stressed_words() -> None:
    at = [0.5, 1.4, 3.0, 4.1]

    assert lowest(moved([Stress(0, each, 0.7, 0.0) for each in at])) == pytest.approx(at, abs=0.02)


def test_of_stresses_close_together_the_stronger_has_the_beat() -> None:
    segments = moved([Stress(0, 1.0, 0.5, 0.0), Stress(1, 1.2, 0.9, 0.0)])

    assert lowest(segments) == pytest.approx([1.2], abs=0.02)


def test_brows_go_up_where_the_pitch_is_high_and_at_the_end_of_a_question() -> None:
    high = sample(moved([Stress(0, 1.0, 0.5, 5.0)]), 1.05)["outer_brow_raiser_left"]
    low = sample(moved([Stress(0, 1.0, 0.5, 0.0)]), 1.05)["outer_brow_raiser_left"]
    asked = sample(moved([], is_question=True), 5.9)["outer_brow_raiser_left"]

    assert high > 0.2
    assert low == 0.0
    assert asked > 0.2


@pytest.mark.parametrize("stresses", [[], [Stress(0, 5.9, 0.9, 0.0)]])
def test_the_head_goes_up_at_the_end_of_a_question_after_its_last_beat(stresses: list[Stress]) -> None:
    def highest(*, is_question: bool) -> float:
        segments = moved(stresses, is_question=is_question)
        return max(sample(segments, 5.5 + after / 100)["head_pitch"] for after in range(150))

    assert highest(is_question=True) > 0.15
    assert highest(is_question=False) == 0.0


@given(STRESSES, st.floats(0, 2), st.booleans())
def test_whatever_is_stressed_the_head_stays_in_range_and_comes_to_rest(
    found: list[Stress], size: float, is_question: bool
) -> None:
    segments = moved(found, size=size, is_question=is_question)

    for at in (0.0, 1.0, 3.3, 6.0):
        for name, value in sample(segments, at).items():
            assert PARAMETERS[name].low <= value <= PARAMETERS[name].high
    assert set(sample(segments, 8.0).values()) == {0.0}


@given(STRESSES, st.booleans())
def test_no_beat_begins_before_the_one_before_is_over(found: list[Stress], is_question: bool) -> None:
    beats = [s for s in moved(found, is_question=is_question) if s.parameter == "head_pitch"]

    assert all(a.t1 <= b.t0 + 1e-9 for a, b in pairwise(beats))
    assert LEAST_BETWEEN >= 0.4
