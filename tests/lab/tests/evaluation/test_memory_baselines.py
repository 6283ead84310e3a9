import numpy as np

from companion.feeling.emotions import LABELS
from tests.lab.evaluation.memory_baselines import Asked, Texts, baselines
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
