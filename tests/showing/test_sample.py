import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.showing.parameters import PARAMETERS
from companion.showing.tracks import sample
from companion.values import Easing, FaceSegment, Layer

TIMES = st.floats(0, 10)
SEGMENTS = st.builds(
    lambda name, t0, v0, span, v1, easing, layer: FaceSegment(name, t0, v0, t0 + span, v1, easing, layer),
    *(
        st.sampled_from(["jaw_drop", "speech", "head_pitch"]),
        TIMES,
        st.floats(-1, 1),
        TIMES,
        st.floats(-1, 1),
    ),
    *(st.sampled_from(Easing), st.sampled_from(Layer)),
)


def moving(
    t0: float,
    v0: float,
    t1: float,
    v1: float,
    *,
    of: str = "jaw_drop",
    layer: Layer = Layer.LIPS,
    easing: Easing = Easing.LINEAR,
) -> FaceSegment:
    return FaceSegment(of, t0, v0, t1, v1, easing, layer)


def held(value: float, *, of: str, layer: Layer) -> FaceSegment:
    return moving(0, value, 0, value, of=of, layer=layer)


def jaw(*segments: FaceSegment, at: float) -> float:
    return sample(segments, at)["jaw_drop"]


def test_a_segment_does_not_act_before_it_begins_and_stays_after_it_ends() -> None:
    segment = moving(1, 0.2, 2, 0.8)

    assert [jaw(segment, at=at) for at in (0.99, 1, 1.5, 2, 99)] == [0, 0.2, 0.5, 0.8, 0.8]


def test_the_segment_that_began_last_wins_even_when_another_lasts_longer() -> None:
    long, late = moving(0, 0, 10, 1), moving(4, 0.5, 5, 0.1)

    assert jaw(long, late, at=6) == jaw(late, long, at=6) == 0.1


def test_layers_are_added_up_within_the_range_of_the_parameter() -> None:
    nod = held(-0.5, of="head_pitch", layer=Layer.REACTION)
    sad = held(-0.2, of="head_pitch", layer=Layer.FEELING)
    deep = held(-0.9, of="head_pitch", layer=Layer.GESTURE)

    assert sample((nod, sad), 1)["head_pitch"] == pytest.approx(-0.7)
    assert sample((nod, sad, deep), 1)["head_pitch"] == -1


def test_speech_wins_the_mouth_and_feeling_keeps_the_corners() -> None:
    lips = held(0.4, of="jaw_drop", layer=Layer.LIPS)
    surprise = held(0.6, of="jaw_drop", layer=Layer.FEELING)
    smile = held(0.7, of="lip_corner_puller_left", layer=Layer.FEELING)

    speaking = sample((lips, surprise, smile, held(1, of="speech", layer=Layer.LIPS)), 1)
    half = sample((surprise, held(0.5, of="speech", layer=Layer.LIPS)), 1)

    assert speaking["jaw_drop"] == 0.4
    assert speaking["lip_corner_puller_left"] == 0.7
    assert half["jaw_drop"] == 0.3


@given(st.lists(SEGMENTS), TIMES)
def test_values_stay_in_their_ranges(segments: list[FaceSegment], at: float) -> None:
    assert all(
        PARAMETERS[name].low <= value <= PARAMETERS[name].high for name, value in sample(segments, at).items()
    )


@given(st.lists(SEGMENTS, unique_by=lambda segment: segment.t0), TIMES)
def test_the_order_of_segments_that_begin_apart_does_not_matter(
    segments: list[FaceSegment], at: float
) -> None:
    assert sample(segments, at) == pytest.approx(sample(segments[::-1], at))
