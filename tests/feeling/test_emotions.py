from pathlib import Path

import pytest

from companion.feeling.emotions import LABELS, POINTS
from companion.values import NEUTRAL

FILE = Path(__file__).parents[3] / "shared/data/goemotions/labels.txt"


def test_the_labels_stand_in_the_order_of_their_file() -> None:
    if not FILE.exists():
        pytest.skip("GoEmotions is not here")

    assert list(LABELS) == FILE.read_text().split()


def test_there_are_28_emotions_and_neutral_is_the_last_and_the_middle() -> None:
    assert len(LABELS) == 28
    assert LABELS[-1] == "neutral"
    assert POINTS["neutral"] == NEUTRAL


@pytest.mark.parametrize(
    ("better", "worse"),
    [("joy", "sadness"), ("gratitude", "remorse"), ("relief", "grief"), ("love", "disgust")],
)
def test_pleasant_emotions_lie_above_unpleasant_ones(better: str, worse: str) -> None:
    assert POINTS[better].valence > 0 > POINTS[worse].valence
