"""What usually follows a strategy is a prior that experience moves."""

import pytest

from companion.thinking.foresight import Foresight, State, followed
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
