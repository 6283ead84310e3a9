import random

import pytest

from companion.showing.gaze import LARGE, next_look
from companion.showing.sample import sample
from companion.showing.tracks import Tracks
from companion.values import Layer, Phase
from tests.tables import each_row


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
