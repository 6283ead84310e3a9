import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.combining import combine, keep_to_the_point
from companion.values import Combination

MEANING = np.array([1.0, 0.9, 0.5, 0.0])
FEELING = np.array([0.0, 0.8, 1.0, 0.9])

shares = st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("combination", "first"),
    [
        (Combination.SUM, 1),
        (Combination.PRODUCT, 1),
        (Combination.MEANING_FIRST, 2),
        (Combination.FEELING_FIRST, 0),
    ],
)
def test_each_strategy_has_its_own_first(combination: Combination, first: int) -> None:
    assert int(np.argmax(combine(MEANING, FEELING, combination, most=2))) == first


def test_the_first_of_two_steps_leaves_the_farthest_out() -> None:
    meaning = np.linspace(1, 0, 10)

    scores = combine(meaning, 1 - meaning, Combination.MEANING_FIRST, most=1)

    assert list(np.isfinite(scores)) == [True] * 4 + [False] * 6
    assert int(np.argmax(scores)) == 3


@given(shares, st.sampled_from(Combination))
def test_what_is_nearer_in_both_is_never_behind(
    pairs: list[tuple[float, float]], combination: Combination
) -> None:
    meaning, feeling = (np.array(column) for column in zip(*pairs, strict=True))

    scores = combine(meaning, feeling, combination, most=3)

    for one, other in zip(*np.triu_indices(len(pairs)), strict=True):
        if meaning[one] > meaning[other] and feeling[one] > feeling[other]:
            assert scores[one] >= scores[other]


@given(shares, st.integers(0, 6))
def test_the_nearest_in_meaning_is_always_among_what_comes_back(
    pairs: list[tuple[float, float]], most: int
) -> None:
    meaning, feeling = (np.array(column) for column in zip(*pairs, strict=True))
    scores = combine(meaning, feeling, Combination.SUM, most)

    kept = keep_to_the_point(scores, meaning, most)

    assert (kept >= scores).all()
    if most >= 2:
        assert (kept > kept[np.argmax(meaning)]).sum() < most
        assert kept.max() == scores.max()
