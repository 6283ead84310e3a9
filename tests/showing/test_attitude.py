import pytest

from companion.showing.attitude import ATTITUDE_PARAMETERS, attitude, attitude_segments
from companion.showing.parameters import MOUTH, PARAMETERS
from companion.showing.sample import sample
from companion.values import Phase
from tests.tables import each_row


@each_row("phase", Phase)
def test_every_phase_has_an_attitude_in_range_that_leaves_mouth_and_lids_alone(phase: Phase) -> None:
    for name, value in attitude(phase).items():
        assert PARAMETERS[name].low <= value <= PARAMETERS[name].high
        assert name not in (*MOUTH, "eye_closure_left", "eye_closure_right")


def test_phases_that_follow_each_other_can_be_told_apart() -> None:
    listening, thinking = attitude(Phase.PERSON_SPEAKING), attitude(Phase.PREPARING)

    assert listening["outer_brow_raiser_left"] > attitude(Phase.LISTENING)["outer_brow_raiser_left"]
    assert thinking["gaze_x"] > 0.3
    assert attitude(Phase.SPEAKING)["gaze_x"] == 0


@each_row("phase", Phase)
@each_row("before", Phase)
def test_an_attitude_is_reached_from_the_one_before(phase: Phase, before: Phase) -> None:
    segments = attitude_segments(phase, 5.0, attitude(before))

    reached = sample(attitude_segments(before, 0.0, {}) + segments, 6.0)
    at_once = sample(attitude_segments(before, 0.0, {}) + segments, 5.0)

    assert {name: reached[name] for name in ATTITUDE_PARAMETERS} == pytest.approx(attitude(phase), abs=0.02)
    assert at_once["outer_brow_raiser_left"] == attitude(before)["outer_brow_raiser_left"]
