"""What usually follows a strategy is a prior that experience moves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.foresight import Foresight, State, followed, state_of
from companion.values import Affect, Strategy

HEAVY = Affect(-0.6)


def test_before_anything_was_seen_advice_hurts_where_a_feeling_weighs() -> None:
    ahead = Foresight()

    assert (
        ahead.expected(State.HEAVY, Strategy.SUGGESTION)
        < 0
        < ahead.expected(State.HEAVY, Strategy.REFLECTION)
    )


def test_one_turn_moves_little_and_many_move_much() -> None:
    ahead = Foresight()
    once = ahead.after(followed(HEAVY, Strategy.PLAY, Affect(0.0)))
    often = ahead
    for _ in range(80):
        often = often.after(followed(HEAVY, Strategy.PLAY, Affect(0.0)))

    before, after_one, after_many = (one.expected(State.HEAVY, Strategy.PLAY) for one in (ahead, once, often))
    assert before < after_one < before + 0.1
    assert after_many == pytest.approx(0.6, abs=0.1)


def test_what_was_seen_in_one_state_says_nothing_of_another() -> None:
    seen = Foresight().after(followed(HEAVY, Strategy.PLAY, Affect(0.5)))

    assert seen.expected(State.LIGHT, Strategy.PLAY) == Foresight().expected(State.LIGHT, Strategy.PLAY)


@given(st.lists(st.tuples(st.floats(-1, 1), st.sampled_from(Strategy), st.floats(-1, 1)), max_size=30))
def test_expectations_stay_within_the_scale(turns: list[tuple[float, Strategy, float]]) -> None:
    ahead = Foresight()
    for before, strategy, now in turns:
        ahead = ahead.after(followed(Affect(before), strategy, Affect(now)))

    assert all(-2 <= ahead.expected(state, strategy) <= 2 for state in State for strategy in Strategy)


def test_a_feeling_that_is_not_known_is_even() -> None:
    assert state_of(None) is State.EVEN
