import numpy as np
import pytest

from companion.evaluation.persona_attribution import of_part, plan_scores, side_by_side, singly, together
from companion.values import Strategy

TWO = (0, 1)


def scores(*first: float, other: float) -> "np.ndarray[tuple[int, ...], np.dtype[np.float64]]":
    """Return how much the first persona's replies are its own by more, and the other's own by ``other``."""
    turns = len(first)
    found = np.zeros((2, turns, 2))
    found[0, :, 0] = first
    found[1, :, 1] = other
    return found


def test_a_reply_is_right_wrong_or_as_good_as_chance() -> None:
    assert singly(scores(1.0, -1.0, 0.0, other=2.0), TWO).tolist() == [1, 1, 0, 1, 0.5, 1]


def test_turns_of_one_part_are_judged_by_themselves() -> None:
    right = singly(scores(1.0, -1.0, 0.0, other=2.0), TWO)

    assert of_part(right, ["a", "b", "a"], "a").tolist() == [1, 1, 0.5, 1]
    assert of_part(right, ["a", "b", "a"], "b").tolist() == [0, 1]


def test_side_by_side_the_clearer_reply_decides_for_both() -> None:
    assert side_by_side(scores(1.0, -1.0, -3.0, other=2.0), TWO).tolist() == [1, 1, 0]


def test_ten_replies_are_judged_by_their_sum_and_what_is_left_over_by_nobody() -> None:
    mostly = scores(*([1.0] * 6 + [-1.0] * 4), *([-1.0] * 10), *([5.0] * 3), other=1.0)

    assert together(mostly, TWO).tolist() == [1, 1, 0, 1]


def test_a_plan_is_judged_by_what_each_led_with_in_the_other_half() -> None:
    asks, plays = [Strategy.QUESTION] * 8, [Strategy.PLAY] * 8

    assert singly(plan_scores([asks, plays]), TWO).mean() == 1
    assert singly(plan_scores([asks, asks]), TWO).mean() == pytest.approx(0.5)
