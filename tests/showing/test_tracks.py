import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.showing.tracks import Tracks, course, joined, sample, shifted
from companion.values import Easing, FaceSegment, Layer

TIMES = st.integers(0, 60).map(lambda tenths: tenths / 10)
SEGMENTS = st.builds(
    lambda name, t0, v0, span, v1, layer: FaceSegment(name, t0, v0, t0 + span, v1, Easing.SMOOTH, layer),
    *(st.sampled_from(["jaw_drop", "head_pitch"]), TIMES, st.floats(-1, 1), TIMES, st.floats(-1, 1)),
    st.sampled_from([Layer.LIPS, Layer.FEELING, Layer.REACTION]),
)


@given(
    st.lists(
        st.tuples(st.lists(SEGMENTS, max_size=5), st.lists(st.sampled_from(Layer), max_size=2)), max_size=5
    )
)
def test_what_is_kept_means_the_same_as_all_that_was_told(
    batches: list[tuple[list[FaceSegment], list[Layer]]],
) -> None:
    tracks, now = Tracks(), 0.0
    told: list[FaceSegment] = []

    for segments, forgets in batches:
        told = [s for s in told if s.t0 <= now or s.layer not in forgets] + segments
        tracks = tracks.moved(segments, forgets, now)
        for at in (now, now + 0.4, now + 9.0):
            assert tracks.values(at) == pytest.approx(sample(told, at))
        now += 0.7


def test_a_course_goes_from_point_to_point_and_leaves_out_what_does_not_move() -> None:
    nod = course(Layer.REACTION, "head_pitch", 2.0, 0.1, [(0.2, -0.4), (0.3, -0.4), (0.5, 0.0)])

    assert [(s.t0, s.v0, s.t1, s.v1) for s in nod] == [(2.0, 0.1, 2.2, -0.4), (2.3, -0.4, 2.5, 0.0)]
    assert sample(nod, 2.25)["head_pitch"] == -0.4
    assert [s.t0 for s in shifted(nod, 1.0)] == [3.0, 3.3]


@given(st.lists(st.floats(-1, 1), min_size=1, max_size=6), st.floats(-1, 1), st.floats(0, 3))
def test_movements_that_are_taken_up_late_are_joined_without_a_jump(
    values: list[float], before: float, now: float
) -> None:
    whole = course(Layer.PROSODY, "head_pitch", 0.0, 0.0, [(at + 1.0, v) for at, v in enumerate(values)])
    known = Tracks().moved(course(Layer.PROSODY, "head_pitch", -1.0, 0.0, [(0.5, before)]), (), now)

    late = known.moved(joined(Layer.PROSODY, whole, {"head_pitch": before}, now, 0.1), (), now)

    assert late.values(now)["head_pitch"] == pytest.approx(before)
    assert late.values(9.0)["head_pitch"] == pytest.approx(values[-1])


def test_what_moves_no_more_comes_to_rest_as_others_are_taken_up() -> None:
    (segment,) = joined(Layer.PROSODY, (), {"head_roll": 0.3}, 2.0, 0.1)

    assert (segment.v0, segment.t1, segment.v1) == (0.3, 2.1, 0.0)
