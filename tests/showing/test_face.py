from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.showing.face import (
    LEAST_MOVE,
    attitude,
    blink_segments,
    mouth_segments,
    phase_segments,
    rest_segments,
)
from companion.showing.lip_line import ANTICIPATION, CLOSING, CLOSING_LEAST
from companion.showing.parameters import MOUTH, PARAMETERS
from companion.showing.sample import sample
from companion.values import FaceSegment, Phase, SpokenClause
from tests.fakes.said import CLAUSES, said


def mouth(segments: tuple[FaceSegment, ...], at: float) -> dict[str, float]:
    values = sample(segments, at)
    return {name: values[name] for name in MOUTH}


def test_the_mouth_opens_before_an_open_vowel_sounds_and_wide_while_it_does() -> None:
    segments = mouth_segments(said(("ɑ", 0.3)), start=10.0)

    assert mouth(segments, 10.0 - ANTICIPATION)["jaw_open"] == 0
    assert mouth(segments, 10.0)["jaw_open"] > 0.1
    assert mouth(segments, 10.15)["jaw_open"] > 0.7


@pytest.mark.parametrize("consonant", ["m", "b", "p"])
def test_the_lips_meet_while_m_b_and_p_sound(consonant: str) -> None:
    segments = mouth_segments(said(("ɑ", 0.12), (consonant, 0.06), ("ɑ", 0.12)), start=0.0)

    assert mouth(segments, 0.03)["lips_closed"] < 0.05
    assert mouth(segments, 0.14)["lips_closed"] > 0.95
    assert mouth(segments, 0.25)["lips_closed"] < 0.05


@pytest.mark.parametrize(("vowel", "shape"), [("i", "lips_wide"), ("u", "lips_round"), ("ɔ", "lips_round")])
def test_vowels_shape_the_lips(vowel: str, shape: str) -> None:
    values = mouth(mouth_segments(said((vowel, 0.3)), start=0.0), 0.15)

    assert values[shape] > 0.6
    assert values["jaw_open"] < 0.6
    assert sum(values.values()) < values[shape] + values["jaw_open"] + 0.05


def test_the_mouth_closes_in_a_pause() -> None:
    segments = mouth_segments(said(("ɑ", 0.2), ("", 0.4), ("ɑ", 0.2)), start=0.0)

    assert mouth(segments, 0.4) == pytest.approx(dict.fromkeys(MOUTH, 0), abs=LEAST_MOVE)
    assert mouth(segments, 0.7)["jaw_open"] > 0.7


def test_a_clause_without_phonemes_and_words_moves_nothing() -> None:
    assert mouth_segments(said(pause=1.0), start=0.0) == ()


@given(CLAUSES, st.floats(0, 100), st.floats(-0.5, 10))
def test_the_mouth_stays_in_its_range(clause: SpokenClause, start: float, after: float) -> None:
    values = sample(mouth_segments(clause, start), start + after)

    assert all(PARAMETERS[name].low <= value <= PARAMETERS[name].high for name, value in values.items())


@given(CLAUSES, st.floats(0, 100))
def test_the_mouth_is_closed_after_the_end(clause: SpokenClause, start: float) -> None:
    segments = mouth_segments(clause, start)

    assert mouth(segments, start + clause.audio.seconds + CLOSING_LEAST + 1e-3) == dict.fromkeys(MOUTH, 0)


@given(CLAUSES)
def test_each_movement_goes_on_from_where_the_one_before_ended(clause: SpokenClause) -> None:
    segments = mouth_segments(clause, 0.0)

    for name in MOUTH:
        own = [segment for segment in segments if segment.parameter == name]
        assert [s.v0 for s in own] == [0.0, *(s.v1 for s in own)][: len(own)]
        assert all(s.t0 <= s.t1 for s in own)
        assert all(a.t1 <= b.t0 for a, b in pairwise(own))


@given(CLAUSES, st.floats(0, 100))
def test_a_later_start_moves_every_movement_by_as_much(clause: SpokenClause, start: float) -> None:
    at_zero, later = mouth_segments(clause, 0.0), mouth_segments(clause, start)

    assert [(s.parameter, s.v0, s.v1) for s in at_zero] == [(s.parameter, s.v0, s.v1) for s in later]
    assert [s.t0 + start for s in at_zero] == pytest.approx([s.t0 for s in later])


@given(CLAUSES, st.floats(0, 3))
def test_a_silenced_mouth_closes_from_where_it_is(clause: SpokenClause, at: float) -> None:
    segments = mouth_segments(clause, 0.0)
    before = sample(segments, at)
    kept = tuple(segment for segment in segments if segment.t0 <= at)

    closing = kept + rest_segments(at, before)

    assert mouth(closing, at) == {name: before[name] for name in MOUTH}
    assert mouth(closing, at + CLOSING) == dict.fromkeys(MOUTH, 0)


def test_a_mouth_of_unknown_look_closes_at_once() -> None:
    segments = mouth_segments(said(("ɑ", 1.0)), 0.0)

    assert mouth(segments + rest_segments(0.5), 0.5) == dict.fromkeys(MOUTH, 0)


@pytest.mark.parametrize("phase", Phase)
def test_every_phase_has_an_attitude_in_range_that_leaves_mouth_and_lids_alone(phase: Phase) -> None:
    for name, value in attitude(phase).items():
        assert PARAMETERS[name].low <= value <= PARAMETERS[name].high
        assert name not in (*MOUTH, "eyelids")


def test_phases_that_follow_each_other_can_be_told_apart() -> None:
    assert attitude(Phase.PERSON_SPEAKING)["brow_raise"] > attitude(Phase.LISTENING)["brow_raise"]
    assert attitude(Phase.PREPARING)["gaze_x"] > 0.3
    assert attitude(Phase.SPEAKING)["gaze_x"] == 0


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("before", Phase)
def test_an_attitude_is_reached_from_the_one_before(phase: Phase, before: Phase) -> None:
    segments = phase_segments(before, 0.0) + phase_segments(phase, 5.0, attitude(before))

    values = sample(segments, 6.0)
    assert {name: values[name] for name in attitude(phase)} == pytest.approx(attitude(phase), abs=0.02)
    assert sample(segments, 5.0)["brow_raise"] == attitude(before)["brow_raise"]


def test_without_knowing_where_the_face_is_an_attitude_is_taken_on_at_once() -> None:
    assert sample(phase_segments(Phase.PREPARING, 2.0), 2.0)["gaze_x"] == attitude(Phase.PREPARING)["gaze_x"]


def test_it_blinks_at_irregular_times_about_seventeen_times_a_minute() -> None:
    starts = [s.t0 for s in blink_segments(1, 0.0, 600.0) if s.v1 == 1.0]
    gaps = np.diff(starts)

    assert 165 <= len(starts) <= 175
    assert gaps.min() > 0.3
    assert gaps.max() > 2 * gaps.min()


def test_a_blink_closes_the_eyes_and_opens_them_again() -> None:
    segments = blink_segments(1, 0.0, 10.0)
    first = segments[0].t0

    assert sample(segments, first)["eyelids"] == 0
    assert sample(segments, first + 0.1)["eyelids"] == 1
    assert sample(segments, first + 0.3)["eyelids"] == 0


@given(st.integers(), st.lists(st.floats(0, 50), min_size=3, max_size=3))
def test_blinks_do_not_depend_on_how_time_is_cut(seed: int, times: list[float]) -> None:
    start, middle, until = sorted(times)

    parts = blink_segments(seed, start, middle) + blink_segments(seed, middle, until)
    assert parts == blink_segments(seed, start, until)
