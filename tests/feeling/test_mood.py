import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.feeling.mood import (
    EMOTION_HALF_LIFE,
    MOOD_HALF_LIFE,
    MOOD_REACH,
    REST_SHARE,
    at_rest,
    passed,
    reactivity,
    replayed,
    rest,
    step,
    temperament,
    without,
)
from companion.values import Affect, AffectEstimate, Mood, MoodStep, Occurrence, Personality
from tests.feeling.feelings import AFFECTS, ESTIMATES, PERSONALITIES, felt

OCCURRENCES = st.lists(st.sampled_from(Occurrence), max_size=4, unique=True)
MOODS = st.builds(Mood, AFFECTS, AFFECTS, st.just(0.0))
PLAIN = Personality(0.2, 0.3, 0.2, 0.6, 0.5)
INSULTED = (Occurrence.INSULTED,)
THANKED = (Occurrence.THANKED,)


@given(
    MOODS,
    PERSONALITIES,
    st.lists(st.tuples(OCCURRENCES, st.none() | ESTIMATES, st.floats(0, 1e6)), max_size=6),
)
def test_whatever_happens_feeling_stays_in_bounds_and_its_terms_add_up(
    mood: Mood,
    personality: Personality,
    happened: list[tuple[list[Occurrence], AffectEstimate | None, float]],
) -> None:
    for occurrences, person, gap in happened:
        one = step(mood, personality, occurrences, person, mood.at + gap)

        for axis in ("valence", "arousal", "dominance"):
            moved = getattr(one.after.emotion, axis) - getattr(one.before.emotion, axis)
            assert sum(getattr(term.shift, axis) for term in one.terms) == pytest.approx(moved, abs=1e-9)
        mood = one.after


@given(MOODS, PERSONALITIES, st.lists(st.floats(0, 1e5), min_size=1, max_size=8))
def test_a_long_wait_is_as_many_short_ones(mood: Mood, personality: Personality, waits: list[float]) -> None:
    stepwise = mood
    for wait in waits:
        stepwise = passed(stepwise, personality, stepwise.at + wait).after

    at_once = passed(mood, personality, mood.at + sum(waits)).after

    assert _numbers(stepwise) == pytest.approx(_numbers(at_once), abs=1e-9)


def test_an_emotion_halves_in_minutes_and_a_mood_in_hours() -> None:
    mood = Mood(Affect(0.9, 0.0, 0.0), Affect(0.5, 0.0, 0.0), 0.0)
    plain = Personality()

    soon = passed(mood, plain, EMOTION_HALF_LIFE).after
    late = passed(mood, plain, MOOD_HALF_LIFE).after

    assert soon.emotion.valence - soon.mood.valence == pytest.approx(0.2)
    assert late.mood.valence == pytest.approx(0.25)
    assert late.emotion.valence == pytest.approx(0.25, abs=1e-4)


def test_a_clock_that_was_set_back_changes_nothing() -> None:
    mood = Mood(Affect(0.9, 0.0, 0.0), Affect(0.5, 0.0, 0.0), 1000.0)

    assert passed(mood, PLAIN, 10.0).after == mood


def test_ten_thousand_gloomy_turns_are_half_forgotten_after_the_stated_half_life() -> None:
    mood = at_rest(PLAIN, 0.0)
    gloom = (Occurrence.BAD_NEWS, Occurrence.INSULTED)

    for _ in range(10_000):
        mood = step(mood, PLAIN, gloom, felt(-1.0, deviation=0.1), mood.at + 20.0).after

    home = rest(PLAIN).valence
    fall = home - mood.mood.valence
    later = passed(mood, PLAIN, mood.at + MOOD_HALF_LIFE).after
    assert 0.1 < fall <= MOOD_REACH + 1e-9
    assert home - later.mood.valence == pytest.approx(fall / 2)
    assert home - later.emotion.valence <= fall / 2 + 1e-6


def test_what_hurts_hurts_the_stable_less() -> None:
    calm, touchy = Personality(stability=0.8), Personality(stability=-0.8)

    falls = [
        step(Mood(Affect(), Affect(), 0.0), nature, INSULTED, None, 0.0).after.emotion.valence
        for nature in (calm, touchy)
    ]

    assert falls[1] < falls[0] < 0


@given(PERSONALITIES, st.lists(st.tuples(OCCURRENCES, st.none() | ESTIMATES, st.floats(0, 1e4)), max_size=6))
def test_a_replay_is_the_original(
    personality: Personality, happened: list[tuple[list[Occurrence], AffectEstimate | None, float]]
) -> None:
    first = mood = at_rest(personality, 0.0)
    steps: list[MoodStep] = []
    for number, (occurrences, person, gap) in enumerate(happened, start=1):
        steps.append(step(mood, personality, occurrences, person, mood.at + gap, session="s", number=number))
        mood = steps[-1].after

    assert replayed(first, personality, steps) == tuple(steps)


@given(PERSONALITIES, OCCURRENCES, st.none() | ESTIMATES)
def test_taking_a_step_out_restores_what_would_have_been(
    personality: Personality, occurrences: list[Occurrence], person: AffectEstimate | None
) -> None:
    first = step(at_rest(personality, 0.0), personality, THANKED, None, 10.0, session="s", number=1)
    second = step(first.after, personality, occurrences, person, 20.0, session="s", number=3)

    kept = without((first, second), personality, "s", 3)

    assert kept == (first,)


def test_taking_a_step_out_keeps_what_came_after() -> None:
    insulted = step(at_rest(PLAIN, 0.0), PLAIN, INSULTED, None, 10.0, session="s", number=1)
    thanked = step(insulted.after, PLAIN, THANKED, None, 20.0, session="s", number=3)

    (kept,) = without((insulted, thanked), PLAIN, "s", 1)

    assert kept.before == insulted.before
    assert [term.name for term in kept.terms if term.name == "thanked"] == ["thanked"]
    assert kept.after.emotion.valence > max(thanked.after.emotion.valence, rest(PLAIN).valence)


def _numbers(mood: Mood) -> list[float]:
    return [
        getattr(point, axis)
        for point in (mood.emotion, mood.mood)
        for axis in ("valence", "arousal", "dominance")
    ]


@pytest.mark.parametrize(
    ("personality", "point"),
    [
        (Personality(openness=1.0), Affect(0.0, 0.15, 0.25)),
        (Personality(conscientiousness=1.0), Affect(0.0, 0.0, 0.17)),
        (Personality(extraversion=1.0), Affect(0.21, 0.0, 0.60)),
        (Personality(agreeableness=1.0), Affect(0.59, 0.30, -0.32)),
        (Personality(stability=1.0), Affect(0.19, -0.57, 0.0)),
    ],
)
def test_each_trait_moves_the_temperament_as_mehrabian_found(personality: Personality, point: Affect) -> None:
    assert temperament(personality) == point


@given(PERSONALITIES)
def test_any_personality_has_a_temperament_a_rest_and_reactions(personality: Personality) -> None:
    point, reacts = temperament(personality), reactivity(personality)

    assert rest(personality).valence == REST_SHARE * point.valence
    assert all(0.5 <= factor <= 1.5 for factor in (reacts.pleasant, reacts.unpleasant, reacts.contagion))


def test_the_stable_are_hurt_less_and_the_agreeable_feel_more_with_others() -> None:
    calm, touchy = reactivity(Personality(stability=1.0)), reactivity(Personality(stability=-1.0))

    assert calm.unpleasant < 1 < touchy.unpleasant
    assert reactivity(Personality(agreeableness=1.0)).contagion > 1
