from hypothesis import given
from hypothesis import strategies as st

from companion.showing.parameters import PARAMETERS
from companion.showing.sample import sample
from companion.values import Easing, FaceSegment

TIMES = st.floats(0, 10)
VALUES = st.floats(0, 1)
SEGMENTS = st.builds(
    lambda t0, v0, span, v1, easing: FaceSegment("jaw_open", t0, v0, t0 + span, v1, easing),
    *(TIMES, VALUES, TIMES, VALUES, st.sampled_from(Easing)),
)


def jaw(*segments: FaceSegment, at: float) -> float:
    return sample(segments, at)["jaw_open"]


def test_a_face_that_nothing_moved_is_at_rest() -> None:
    assert sample((), 5.0) == dict.fromkeys(PARAMETERS, 0.0)


def test_a_segment_does_not_act_before_it_begins_and_stays_after_it_ends() -> None:
    segment = FaceSegment("jaw_open", 1, 0.2, 2, 0.8, Easing.LINEAR)

    assert [jaw(segment, at=at) for at in (0.99, 1, 1.5, 2, 99)] == [0, 0.2, 0.5, 0.8, 0.8]


def test_a_smooth_movement_follows_the_smoothstep() -> None:
    assert jaw(FaceSegment("jaw_open", 0, 0, 1, 1), at=0.25) == 3 * 0.25**2 - 2 * 0.25**3


def test_the_segment_that_began_last_wins_even_when_another_lasts_longer() -> None:
    long, late = FaceSegment("jaw_open", 0, 0, 10, 1), FaceSegment("jaw_open", 4, 0.5, 5, 0.1)

    assert jaw(long, late, at=6) == jaw(late, long, at=6) == 0.1


def test_of_segments_that_begin_together_the_last_in_order_wins() -> None:
    first, second = FaceSegment("jaw_open", 0, 1, 0, 1), FaceSegment("jaw_open", 0, 0.3, 0, 0.3)

    assert jaw(first, second, at=1) == 0.3


@given(st.lists(SEGMENTS), TIMES)
def test_a_value_stays_between_the_values_of_its_segments(segments: list[FaceSegment], at: float) -> None:
    assert 0 <= sample(segments, at)["jaw_open"] <= 1


@given(st.lists(SEGMENTS, unique_by=lambda segment: segment.t0), TIMES)
def test_the_order_of_segments_that_begin_apart_does_not_matter(
    segments: list[FaceSegment], at: float
) -> None:
    assert sample(segments, at) == sample(segments[::-1], at)
