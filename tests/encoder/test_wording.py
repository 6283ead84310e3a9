from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from companion.encoder.wording import PIECES, Wording, load_wording
from companion.values import PartBroken

TRUNK = "ab" * 32


def written(path: Path, weights: NDArray[np.floating], trunk: str = TRUNK) -> Path:
    np.savez_compressed(path, trunk=np.frombuffer(trunk.encode(), np.uint8), weights=weights)
    return path


def test_pieces_add_up_and_many_count_less_each() -> None:
    weights = np.zeros((PIECES, 3), np.float32)
    weights[7] = (0.1, 0.2, -0.3)

    added = Wording(weights).read([(7,), (5, 6, 7, 8), ()])

    assert added == pytest.approx(np.array([(0.1, 0.2, -0.3), (0.05, 0.1, -0.15), (0, 0, 0)]))


def test_weights_of_another_trunk_are_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "wording.npz", np.zeros((PIECES, 3), np.float16), "cd" * 32)

    with pytest.raises(PartBroken):
        load_wording(path, TRUNK)


def test_weights_that_are_no_numbers_are_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "wording.npz", np.full((PIECES, 3), np.nan, np.float16))

    with pytest.raises(PartBroken):
        load_wording(path, TRUNK)
