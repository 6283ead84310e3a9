from pathlib import Path

import pytest

from companion.feeling.emotions import LABELS

FILE = Path(__file__).parents[3] / "shared/data/goemotions/labels.txt"


def test_the_labels_stand_in_the_order_of_their_file() -> None:
    if not FILE.exists():
        pytest.skip("GoEmotions is not here")

    assert list(LABELS) == FILE.read_text().split()
