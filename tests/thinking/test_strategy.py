"""What a reply is to do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.strategy import (
    ESCONV,
    Chosen,
    Circumstances,
    Numbers,
    choose,
    read_numbers,
)
from companion.values import Bar, Strategy

PLAIN = Numbers("", {}, 1.0)
NOTHING = Circumstances()
Q, A, S, T = Strategy.QUESTION, Strategy.AFFIRMATION, Strategy.SUGGESTION, Strategy.STAYING


def proposed(**likely: float) -> dict[Strategy, float]:
    rest = (1 - sum(likely.values())) / (len(Strategy) - len(likely))
    return {each: likely.get(each.value, rest) for each in Strategy}


def chosen(likely: dict[Strategy, float], known: Circumstances = NOTHING, numbers: Numbers = PLAIN) -> Chosen:
    return choose(likely, known, numbers)


def test_a_reply_does_what_the_model_would_most_likely_do() -> None:
    found = chosen(proposed(Q=0.6, A=0.3))

    assert found.strategy is Q
    assert found.kept_from is None


@pytest.mark.parametrize(
    ("known", "bar"),
    [
        (Circumstances(no_advice=True), Bar.NO_ADVICE),
        (Circumstances(recent=(A, S, S)), Bar.WORN),
    ],
)
def test_what_is_barred_gives_way_to_the_next(known: Circumstances, bar: Bar) -> None:
    found = chosen(proposed(S=0.9, A=0.05), known)

    assert found.strategy is A
    assert found.kept_from is S
    assert found.barred[S] is bar


def test_what_the_last_two_replies_did_differently_is_free() -> None:
    assert chosen(proposed(S=0.9), Circumstances(recent=(S, A, S))).strategy is S


def test_whoever_asks_again_and_again_is_answered_each_time() -> None:
    answer = Strategy.INFORMATION

    assert chosen(proposed(I=0.9), Circumstances(recent=(answer,) * 5)).strategy is answer


def test_the_models_known_favourite_is_divided_out() -> None:
    tends_to_ask = Numbers("", {Q: -1.0, A: 0.5}, 1.0)

    assert chosen(proposed(Q=0.5, A=0.3), numbers=tends_to_ask).strategy is A


def test_what_brought_this_person_joy_is_likelier() -> None:
    likely = proposed(Q=0.5, A=0.4)

    assert chosen(likely, Circumstances(moves={A: 0.5})).strategy is A
    assert chosen(likely, Circumstances(moves={A: 0.1})).strategy is Q


@given(
    st.dictionaries(st.sampled_from(Strategy), st.floats(0, 1), min_size=1),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.lists(st.sampled_from(Strategy), max_size=4),
)
def test_nothing_barred_is_ever_chosen(
    likely: dict[Strategy, float], no_advice: bool, no_questions: bool, is_grave: bool, recent: list[Strategy]
) -> None:
    known = Circumstances(no_advice, no_questions, is_grave, tuple(recent))
    found = chosen(likely, known)

    assert found.strategy not in found.barred


def test_the_strategies_of_the_field_are_all_ours() -> None:
    assert set(ESCONV.values()) < set(Strategy)


def test_the_numbers_are_there() -> None:
    assert read_numbers().source
