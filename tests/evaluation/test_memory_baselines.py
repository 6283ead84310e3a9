import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from companion.evaluation.memory_baselines import Asked, Texts, baselines, eight_scores, fused
from companion.feeling.emotions import LABELS
from tests.tables import each_row

EAST, NORTH, WEST = np.array([1.0, 0.0]), np.array([0.0, 1.0]), np.array([-1.0, 0.0])


def feeling(**likely: float) -> np.ndarray:
    return np.array([likely.get(label, 0.0) for label in LABELS])


TEXTS = Texts(
    ("The boat sank.", "We bought flour.", "Boats, boats and more boats!"),
    np.stack([EAST, NORTH, WEST]),
    np.stack([feeling(sadness=0.9), feeling(), feeling(joy=0.9)]),
)
SUNK = Asked("Which boat sank?", EAST, feeling(grief=0.8))


@each_row(
    ("name", "first"),
    [
        ("words (FTS5)", 0),
        ("meaning (dense)", 0),
        ("fused ranks (RRF)", 0),
        ("Emotional RAG, sum", 0),
        ("Emotional RAG, product", 0),
        ("Emotional RAG, meaning first", 0),
        ("Emotional RAG, feeling first", 0),
    ],
)
def test_each_finds_what_fits_in_its_way(name: str, first: int) -> None:
    assert baselines(TEXTS)[name](SUNK)[0] == first


def test_words_are_found_whatever_their_ending_and_whatever_is_asked() -> None:
    find = baselines(TEXTS)["words (FTS5)"]

    assert set(find(Asked("boat", NORTH, feeling()))[:2]) == {0, 2}
    assert find(Asked('"; OR NEAR( *', NORTH, feeling()))  # finds nothing by words, and does not fail


def test_the_fusion_sums_the_reciprocals_of_ranks() -> None:
    words, nearness = np.array([0.0, 3.0, 2.0]), np.array([0.9, 0.1, 0.8])

    assert fused(words, nearness) == (1, 2, 0)
    assert fused(np.array([0.0, 2.0, 3.0]), nearness) == (2, 1, 0)


def test_eight_scores_begin_at_one() -> None:
    scores = eight_scores(np.stack([feeling(), feeling(nervousness=1.0)]))

    assert scores[0].tolist() == [1.0] * 8
    assert scores[1].tolist() == [1, 1, 10, 1, 1, 1, 1, 1]


@given(st.lists(st.floats(0, 1), min_size=28, max_size=28))
def test_eight_scores_stay_in_their_range(probabilities: list[float]) -> None:
    scores = eight_scores(np.array([probabilities]))

    assert ((scores >= 1) & (scores <= 10)).all()
