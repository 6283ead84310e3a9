import random

import numpy as np
import pytest

from companion.showing.idle import (
    ATTITUDE_PARAMETERS,
    BLINK_SECONDS,
    BLINKS_PER_MINUTE,
    LARGE,
    attitude,
    attitude_segments,
    blink,
    breath,
    next_blink,
    next_look,
    sway,
)
from companion.showing.parameters import MOUTH, PARAMETERS
from companion.showing.tracks import Tracks, sample
from companion.values import Layer, Phase
from tests.tables import each_row


@each_row("phase", Phase)
def test_every_phase_has_an_attitude_in_range_that_leaves_the_mouth_alone(phase: Phase) -> None:
    for name, value in attitude(phase).items():
        assert PARAMETERS[name].low <= value <= PARAMETERS[name].high
        assert name not in MOUTH


@each_row("phase", Phase)
def test_only_asleep_the_eyes_stay_closed(phase: Phase) -> None:
    assert (attitude(phase)["eye_closure_left"] > 0.5) == (phase is Phase.ASLEEP)


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


def contact(phase: Phase, wished: float = 1.0, seed: int = 1) -> float:
    """The share of ten minutes in which the eyes look at the person."""
    tracks, at, chance, seen = Tracks(), 0.0, random.Random(seed), []
    while at < 600:
        look = next_look(phase, at, tracks.layer(Layer.GAZE, at), chance, wished)
        tracks = tracks.moved(look.segments, (), at)
        now = at
        while now < look.end:
            values = sample(tracks.segments, now)
            seen.append(abs(values["gaze_x"]) < 0.2 and abs(values["gaze_y"]) < 0.2)
            now += 0.1
        at = look.end
    return sum(seen) / len(seen)


def test_it_looks_at_the_person_most_of_the_time_while_listening_and_less_while_speaking() -> None:
    listening, speaking = contact(Phase.PERSON_SPEAKING), contact(Phase.SPEAKING)

    assert 0.85 < listening <= 1.0
    assert 0.6 < speaking < listening


def test_who_wishes_less_eye_contact_has_less() -> None:
    assert contact(Phase.LISTENING, 0.5) < contact(Phase.LISTENING, 1.0) - 0.1


def test_the_eyes_jump_about_a_little_and_never_far_at_once_but_aside() -> None:
    looks = [next_look(Phase.SPEAKING, 0.0, {}, random.Random(seed)) for seed in range(30)]
    shifts = [s for look in looks for s in look.segments if s.parameter == "gaze_x"]

    small = [shift for shift in shifts if abs(shift.v1) < 0.1]
    aside = [shift for shift in shifts if abs(shift.v1) > 0.2]
    assert len(small) > len(aside) > 5
    assert len(small) + len(aside) == len(shifts)
    assert all(shift.t1 - shift.t0 < 0.1 for shift in shifts)


@each_row("seed", range(5))
def test_eyes_that_look_aside_come_back(seed: int) -> None:
    look = next_look(Phase.LISTENING, 10.0, {"gaze_x": 0.5, "head_yaw": 0.1}, random.Random(seed), 2.0)

    values = sample(look.segments, 10.6)
    assert abs(values["gaze_x"]) <= 0.1
    assert values["head_yaw"] == pytest.approx(0.0, abs=1e-6)


def test_large_shifts_often_come_with_a_blink() -> None:
    looks = [next_look(Phase.LISTENING, 10.0, {"gaze_x": 2 * LARGE}, random.Random(n)) for n in range(100)]

    assert 20 < sum(10.0 in look.blinks for look in looks) < 60


def blinks(phase: Phase, seconds: float, arousal: float = 0.0, seed: int = 1) -> list[float]:
    chance, at, begun = random.Random(seed), 0.0, []
    while at < seconds:
        begins = next_blink(phase, at, arousal, chance)
        begun.append(begins)
        at = begins + BLINK_SECONDS
    return begun


@each_row("phase", Phase)
def test_it_blinks_about_as_often_as_people_do_and_irregularly(phase: Phase) -> None:
    begun = blinks(phase, 3600.0)
    gaps = np.diff(begun)

    assert len(begun) / 60 == pytest.approx(BLINKS_PER_MINUTE[phase], rel=0.15)
    assert gaps.min() > 0.7
    assert gaps.std() > 0.5 * gaps.mean()


def test_it_blinks_less_while_it_attends_and_more_while_it_speaks_or_is_excited() -> None:
    counts = [
        len(blinks(phase, 1200.0)) for phase in (Phase.PERSON_SPEAKING, Phase.LISTENING, Phase.SPEAKING)
    ]

    assert counts == sorted(counts)
    assert len(blinks(Phase.LISTENING, 1200.0, arousal=0.8)) > 1.15 * counts[1]


def test_a_blink_closes_both_eyes_and_opens_them_again() -> None:
    segments = blink(5.0)

    for name in ("eye_closure_left", "eye_closure_right"):
        assert [sample(segments, at)[name] for at in (5.0, 5.1, 5.3)] == [0.0, 1.0, 0.0]


def test_a_breath_goes_in_and_out_and_rests() -> None:
    segments, end = breath(3.0, 0.0, random.Random(1))

    highest = max(sample(segments, 3.0 + at / 20)["breath"] for at in range(100))
    assert 0.6 < highest <= 0.8
    assert sample(segments, 3.0)["breath"] == sample(segments, end)["breath"] == 0.0
    assert max(segment.t1 for segment in segments) < end


def test_an_excited_one_breathes_faster_and_less_deep() -> None:
    def measured(arousal: float) -> tuple[float, float]:
        segments, end = breath(0.0, arousal, random.Random(1))
        return end, max(segment.v1 for segment in segments)

    (end, depth), (calm_end, calm_depth) = measured(0.8), measured(0.0)
    assert end < 0.8 * calm_end
    assert depth < calm_depth


def test_a_sway_goes_on_from_where_the_last_one_ended_and_stays_small() -> None:
    segments, next_at = sway(2.0, {"sway": 0.08}, 1.0, random.Random(1))

    assert {s.parameter: s.v0 for s in segments}["sway"] == 0.08
    assert all(abs(s.v1) <= 0.1 for s in segments)
    assert next_at >= max(s.t1 for s in segments)
