from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.showing.intonation import HEIGHT, intonation, intonation_segments
from companion.showing.pitch import HOP, Melody
from companion.showing.sample import sample

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
