import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.conversation.endpointing import (
    EndpointingRules,
    had_ended,
    silence_needed,
    was_cut_in,
    went_on,
)
from companion.values import Habits

RULES = EndpointingRules()
USUAL = Habits()
probability = st.floats(0.0, 1.0)
pause = st.floats(0.15, 3.0)


def wait(sound: float | None, words: float | None, habits: Habits = USUAL) -> float:
    return silence_needed(sound, words, habits, RULES)


def test_a_turn_that_sounds_and_reads_complete_is_answered_after_the_shortest_silence() -> None:
    assert 0.25 <= wait(sound=0.95, words=0.95) <= 0.4


def test_a_turn_of_which_only_one_is_complete_is_waited_for_longer() -> None:
    assert 0.5 <= wait(sound=0.95, words=0.2) <= 1.2
    assert 0.5 <= wait(sound=0.2, words=0.95) <= 1.2


def test_open_syntax_is_waited_for_longest() -> None:
    assert 1.2 <= wait(sound=0.05, words=0.02) <= 1.7


def test_nothing_known_yet_is_no_reason_to_hurry() -> None:
    assert wait(None, None) > wait(0.95, 0.95)


def test_a_slow_speaker_is_given_more_time_than_a_fast_one_with_the_same_words() -> None:
    assert wait(0.5, 0.5, Habits(pause=0.9)) > wait(0.5, 0.5, Habits(pause=0.3))


@given(probability, probability, probability, pause)
def test_the_more_complete_it_sounds_and_reads_the_shorter_the_wait(
    sound: float, other: float, words: float, usual: float
) -> None:
    less, more = sorted((sound, other))
    habits = Habits(pause=usual)

    assert wait(more, words, habits) <= wait(less, words, habits)
    assert wait(words, more, habits) <= wait(words, less, habits)


@given(st.none() | probability, st.none() | probability, pause, st.floats(0.5, 3.0))
def test_the_wait_stays_within_its_bounds(
    sound: float | None, words: float | None, usual: float, patience: float
) -> None:
    rules = EndpointingRules(patience=patience)

    waited = silence_needed(sound, words, Habits(pause=usual), rules)

    assert rules.shortest * patience <= waited <= rules.longest * patience


def test_a_person_who_asks_for_patience_is_given_it() -> None:
    patient = EndpointingRules(patience=2.0)

    assert silence_needed(0.9, 0.9, USUAL, patient) == pytest.approx(2.0 * wait(0.9, 0.9))


@pytest.mark.parametrize("patience", [0.4, 3.1, float("nan")])
def test_a_patience_out_of_range_is_refused(patience: float) -> None:
    with pytest.raises(ValueError, match="patience"):
        EndpointingRules(patience=patience)


def test_pauses_are_learned_gradually() -> None:
    habits = USUAL
    for _ in range(40):
        habits = went_on(habits, 1.2)

    assert went_on(USUAL, 1.2).pause < 0.7
    assert habits.pause == pytest.approx(1.2, abs=0.1)


@given(st.floats(0.0, 0.14) | st.floats(3.1, 1e6))
def test_closures_and_long_silences_are_no_pauses(seconds: float) -> None:
    assert went_on(USUAL, seconds) == USUAL


@given(st.lists(st.floats(0.0, 10.0), max_size=60))
def test_the_usual_pause_stays_one_that_people_make(pauses: list[float]) -> None:
    habits = USUAL
    for seconds in pauses:
        habits = went_on(habits, seconds)

    assert 0.15 <= habits.pause <= 3.0


def test_who_goes_on_after_most_pauses_is_given_more_time_and_who_ends_with_them_less() -> None:
    storyteller = commander = USUAL
    for _ in range(8):
        storyteller = went_on(storyteller, 0.5)
        commander = had_ended(commander)

    assert wait(0.8, 0.7, storyteller) > wait(0.8, 0.7) + 0.2
    assert wait(0.8, 0.7, commander) < wait(0.8, 0.7) - 0.2


def test_who_was_cut_in_on_is_given_twice_the_time_in_which_to_go_on() -> None:
    once = was_cut_in(USUAL, 0.5)
    twice = was_cut_in(once, 0.5)

    assert wait(0.99, 0.99, once) == pytest.approx(2 * wait(0.99, 0.99))
    assert wait(0.99, 0.99, twice) == pytest.approx(4 * wait(0.99, 0.99))


def test_a_single_cut_in_does_not_make_the_longest_wait_longer() -> None:
    once = was_cut_in(USUAL, 0.5)

    assert wait(0.05, 0.02, once) == RULES.longest
    assert wait(0.05, 0.02, was_cut_in(once, 0.5)) == 3.0


def test_patience_with_one_who_was_cut_in_on_wears_off_with_turns_that_were_over() -> None:
    habits = was_cut_in(was_cut_in(USUAL, 0.5), 0.5)

    waits = [wait(0.99, 0.99, habits)]
    for _ in range(5):
        habits = had_ended(habits)
        waits.append(wait(0.99, 0.99, habits))

    assert waits == sorted(waits, reverse=True)
    assert waits[-1] < 1.1 * wait(0.99, 0.99)


@given(st.lists(st.none() | st.floats(0.0, 5.0), max_size=50), probability, probability)
def test_one_who_was_ever_so_often_cut_in_on_is_answered_after_three_seconds(
    pauses: list[float | None], sound: float, words: float
) -> None:
    habits = USUAL
    for seconds in pauses:
        habits = had_ended(habits) if seconds is None else was_cut_in(habits, seconds)

    assert RULES.shortest <= wait(sound, words, habits) <= 3.0


@given(st.lists(st.none() | pause, max_size=200))
def test_no_manner_of_speaking_makes_it_deaf_to_what_was_said(pauses: list[float | None]) -> None:
    habits = USUAL
    for seconds in pauses:
        habits = had_ended(habits) if seconds is None else went_on(habits, seconds)

    assert 0.0 < habits.held < 40.0
    assert 0.0 < habits.ended < 40.0
    assert RULES.shortest <= wait(0.5, 0.5, habits) <= RULES.longest
