"""How the prosody of a clause moves while it sounds."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.speaking.course import (
    RATES,
    Course,
    CoursePoint,
    left_to_colour,
    prosody_at,
    time_map,
    together,
)
from companion.speaking.phrasing import (
    AFTER_STRESS,
    PASSAGE_SECONDS,
    STRESS,
    Phrase,
    course_of,
    stressed_words,
)
from companion.speaking.shaping import Span
from companion.values import AS_READ, Prosody
from tests.tables import each_row

LENGTH = 2.0
LIVELY = Prosody(pitch_st=3.0, pitch_range=1.5, rate=1.2, level_db=4.0, tilt_db=2.0, pauses=0.8)
QUIET = Prosody(pitch_st=-2.0, rate=0.9, level_db=-3.0, breathiness=0.2, pauses=1.2)
EMPHASIS = (Span(0.8, 1.1),)

PROSODY = st.builds(
    Prosody,
    pitch_st=st.floats(-6, 6),
    pitch_range=st.floats(0.5, 2),
    rate=st.floats(0.7, 1.4),
    level_db=st.floats(-6, 6),
    pauses=st.floats(0.6, 1.6),
)


def test_what_the_engine_has_done_is_not_done_again() -> None:
    course = course_of(Phrase(LIVELY), LENGTH, Prosody(pitch_st=3.0, rate=1.2, pauses=1 / 1.2))

    left = prosody_at(course, 1.0)
    assert (left.pitch_st, left.rate) == (0.0, 1.0)
    assert left.pitch_range == pytest.approx(1.5)
    assert left.level_db == 4.0


def test_a_clause_begins_as_the_one_before_ended_and_goes_over() -> None:
    course = course_of(Phrase(LIVELY, before=QUIET), LENGTH)

    assert prosody_at(course, 0.0) == QUIET
    assert QUIET.pitch_st < prosody_at(course, PASSAGE_SECONDS / 2).pitch_st < LIVELY.pitch_st
    assert prosody_at(course, PASSAGE_SECONDS).pitch_st == pytest.approx(LIVELY.pitch_st)


def test_a_stressed_word_is_higher_louder_and_longer_than_the_others() -> None:
    course = course_of(Phrase(LIVELY, stressed=EMPHASIS), LENGTH)

    before, within, behind = (prosody_at(course, at) for at in (0.5, 0.95, 1.5))
    assert within.pitch_st == pytest.approx(before.pitch_st + STRESS.pitch_st)
    assert within.level_db == pytest.approx(before.level_db + STRESS.level_db)
    assert within.rate == pytest.approx(before.rate * STRESS.rate)
    assert behind.pitch_st == pytest.approx(before.pitch_st + AFTER_STRESS.pitch_st)


def test_pauses_last_as_wished_whatever_becomes_of_the_speed() -> None:
    wished = Prosody(rate=1.25, pauses=1.5)
    course = course_of(Phrase(wished, pauses=(Span(0.8, 1.2),)), LENGTH)

    times = time_map(course, LENGTH)
    start, end = times.to_changed([0.8, 1.2])
    assert end - start == pytest.approx(0.4 * 1.5, rel=0.05)
    assert start == pytest.approx(0.8 / 1.25, rel=0.02)


def test_pauses_the_engine_has_stretched_already_are_left_alone() -> None:
    slow = Prosody(rate=0.8, pauses=1.25)
    course = course_of(Phrase(slow, pauses=(Span(0.8, 1.2),)), LENGTH, slow)

    assert time_map(course, LENGTH).length == pytest.approx(LENGTH)


@given(PROSODY, st.one_of(st.none(), PROSODY), st.floats(0.8, 1.25))
def test_a_length_near_the_natural_one_is_kept(wished: Prosody, before: Prosody | None, share: float) -> None:
    pauses = (Span(1.3, 1.6),)
    natural = time_map(course_of(Phrase(wished, before, EMPHASIS, pauses), LENGTH), LENGTH).length

    phrase = Phrase(wished, before, EMPHASIS, pauses, seconds=natural * share)
    length = time_map(course_of(phrase, LENGTH), LENGTH).length

    assert length == pytest.approx(natural * share, rel=0.05)


@pytest.mark.parametrize(("seconds", "reached"), [(0.5, LENGTH * 0.8), (20.0, LENGTH * 1.25)])
def test_a_length_far_from_the_natural_one_is_not_forced(seconds: float, reached: float) -> None:
    course = course_of(Phrase(AS_READ, seconds=seconds), LENGTH)

    assert time_map(course, LENGTH).length == pytest.approx(reached, rel=0.001)


@given(PROSODY, st.one_of(st.none(), PROSODY), PROSODY)
def test_nothing_ever_jumps(wished: Prosody, before: Prosody | None, realised: Prosody) -> None:
    phrase = Phrase(wished, before, (Span(0.0, 0.2), Span(1.9, 2.0)), (Span(0.5, 0.7),))
    course = course_of(phrase, LENGTH, realised)

    for one, other in pairwise(course):
        assert other.at > one.at
    steps = [prosody_at(course, at / 1000) for at in range(2001)]
    for one_step, next_step in pairwise(steps):
        assert abs(next_step.pitch_st - one_step.pitch_st) < 0.25
        assert abs(next_step.level_db - one_step.level_db) < 0.25


COURSE = st.lists(st.tuples(st.floats(0, 2), PROSODY), min_size=1, max_size=5, unique_by=lambda p: p[0]).map(
    lambda points: tuple(CoursePoint(at, prosody) for at, prosody in sorted(points, key=lambda p: p[0]))
)


@given(COURSE, COURSE, st.floats(0, 2))
def test_joined_courses_do_at_every_instant_what_each_does(one: Course, other: Course, at: float) -> None:
    joined = prosody_at(together(one, other), at)

    assert joined.pitch_st == pytest.approx(
        prosody_at(one, at).pitch_st + prosody_at(other, at).pitch_st, abs=1e-6
    )
    assert joined.rate == pytest.approx(prosody_at(one, at).rate * prosody_at(other, at).rate)


@each_row(
    ("text", "stressed"),
    [
        ("I NEVER said that.", ["NEVER"]),
        ("I DON'T know.", ["DON'T"]),
        ("Yes, I am here.", []),
    ],
)
def test_capitals_stress_a_word(text: str, stressed: list[str]) -> None:
    assert [text.split()[index] for index in stressed_words(text.split())] == stressed


@each_row(
    "text",
    [
        "I AM SO HAPPY",
        "NASA is in the USA, I think, OK?",
        "That is 5 * 3 * 2, I think.",
        "A or B, I said.",
        "",
        "** **",
    ],
)
def test_nothing_is_stressed_where_all_is_or_nothing_was_meant(text: str) -> None:
    assert stressed_words(text.split()) == ()


def test_ordered_words_are_stressed_wherever_they_come() -> None:
    assert stressed_words(["You", "can", "do", "it,", "can", "You?"], ("you",)) == (0, 5)


@given(st.lists(st.text()), st.sets(st.text()))
def test_whatever_the_words_the_stressed_ones_are_some_of_them(words: list[str], ordered: set[str]) -> None:
    stressed = stressed_words(words, ordered)

    assert list(stressed) == sorted(set(stressed))
    assert all(0 <= index < len(words) for index in stressed)


def at_rates(*points: tuple[float, float]) -> Course:
    return tuple(CoursePoint(at, Prosody(rate=rate)) for at, rate in points)


def test_what_is_left_to_colour_follows_the_changed_time_and_keeps_no_pace() -> None:
    dull_later = (
        CoursePoint(0.0, Prosody(rate=0.5, pitch_st=3.0)),
        CoursePoint(1.0, Prosody(rate=0.5, tilt_db=-2.0, breathiness=0.2, level_db=1.0)),
    )

    rest = left_to_colour(dull_later, 2.0)

    assert [point.at for point in rest] == pytest.approx([0.0, 2.0])
    assert rest[0].prosody == AS_READ
    assert rest[1].prosody == Prosody(tilt_db=-2.0, breathiness=0.2, level_db=1.0)


@given(
    st.lists(st.tuples(st.integers(0, 3000), st.floats(*RATES)), min_size=1, max_size=6), st.floats(0.02, 3.0)
)
def test_length_is_the_integral_and_time_runs_on(points: list[tuple[int, float]], length: float) -> None:
    course = at_rates(*((milliseconds / 1000, rate) for milliseconds, rate in sorted(points)))

    times = time_map(course, length)

    fine = (np.arange(5000) + 0.5) * length / 5000
    rates = np.exp(
        np.interp(fine, [point.at for point in course], [np.log(point.prosody.rate) for point in course])
    )
    assert times.length == pytest.approx(np.mean(1.0 / rates) * length, abs=0.04)
    assert np.all(np.diff(times.changed) >= 0.0)
    assert np.allclose(times.to_raw(times.to_changed(fine)), fine, atol=1e-6)
