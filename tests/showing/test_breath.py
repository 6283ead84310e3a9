import random

import pytest

from companion.showing.breath import breath, sway
from companion.showing.sample import sample


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

    assert measured(0.8)[0] < 0.8 * measured(0.0)[0]
    assert measured(0.8)[1] < measured(0.0)[1]


def test_a_sway_goes_on_from_where_the_last_one_ended_and_stays_small() -> None:
    segments, next_at = sway(2.0, {"sway": 0.08}, 1.0, random.Random(1))

    assert {s.parameter: s.v0 for s in segments}["sway"] == 0.08
    assert all(abs(s.v1) <= 0.1 for s in segments)
    assert next_at >= max(s.t1 for s in segments)


def test_who_wishes_no_movement_sees_no_sway() -> None:
    segments, _ = sway(0.0, {}, 0.0, random.Random(1))

    assert all(s.v1 == pytest.approx(0.0) for s in segments)
