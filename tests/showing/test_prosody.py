from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.showing.parameters import PARAMETERS
from companion.showing.prosody import HEIGHT, intonation, intonation_segments, prosody_segments
from companion.showing.stress import HOP, Melody, Stress
from companion.showing.tracks import sample
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


USUAL_ST = 82.0
"""About 115 Hz."""


def melody(*semitones: float) -> Melody:
    """Pitches around the usual, half a second each; NaN where there is none."""
    courses = np.repeat(np.array(semitones), round(0.5 / HOP)) + USUAL_ST
    return Melody(courses, np.zeros(len(courses)))


def head(pitch: Melody, at: float, *, size: float = 1.0) -> float:
    return sample(intonation_segments(intonation(pitch), size=size), at).get("head_pitch", 0.0)


def test_the_head_is_higher_where_a_phrase_begins_high_than_where_it_ends_low() -> None:
    falling = melody(4.0, 3.0, 2.0, 1.0, -1.0, -2.0, -3.0, -4.0)

    assert head(falling, 0.4) > 0.05
    assert head(falling, 3.9) < -0.05


def test_the_head_rises_with_a_pitch_that_rises_again() -> None:
    again = melody(4.0, 2.0, -2.0, -4.0, -4.0, -2.0, 2.0, 4.0)

    assert head(again, 0.3) > head(again, 2.0) < head(again, 3.9)


def test_what_is_quicker_than_a_phrase_hardly_moves_the_head() -> None:
    quick = melody(*([3.0, -3.0] * 6))

    assert all(abs(head(quick, at)) < 0.2 * HEIGHT for at in np.arange(0.0, 6.0, 0.1))


@pytest.mark.parametrize("pitch", [melody(), melody(float("nan"), float("nan"))])
def test_without_a_pitch_the_head_stays(pitch: Melody) -> None:
    assert intonation(pitch) == ()
    assert intonation_segments((), size=1.0) == ()


@given(
    st.lists(st.one_of(st.floats(-24.0, 24.0), st.just(float("nan"))), min_size=1, max_size=20),
    st.floats(0.0, 2.0),
)
def test_whatever_is_sung_the_head_goes_no_further_than_it_may_and_comes_to_rest(
    semitones: list[float], size: float
) -> None:
    pitch = melody(*semitones)
    turns = intonation(pitch)
    seconds = len(pitch.semitones) * HOP

    assert all(before < after for (before, _), (after, _) in pairwise(turns))
    assert all(
        abs(head(pitch, at, size=size)) <= size * HEIGHT + 1e-9 for at in np.arange(-1.0, seconds, 0.07)
    )
    assert head(pitch, seconds + 1.0, size=size) == 0.0
