from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from companion.encoder.trunk import load_head
from companion.values import PartBroken

TRUNK = "ab" * 32


def write(path: Path, *, trunk: str = TRUNK, **changed: NDArray[np.float32]) -> Path:
    arrays: dict[str, Any] = {
        "weights": np.eye(384, 2, dtype=np.float32),
        "bias": np.array([1.0, 2.0], np.float32),
        "thresholds": np.array([0.1, 0.2], np.float32),
    }
    np.savez(path, trunk=np.frombuffer(trunk.encode("ascii"), np.uint8), **(arrays | changed))
    return path


def test_a_head_reads_weights_times_vector_plus_bias(tmp_path: Path) -> None:
    head = load_head(write(tmp_path / "a.npz"), outputs=2, trunk_hash=TRUNK, beside={"thresholds": (2,)})

    vectors = np.arange(384, dtype=np.float32)[None]

    assert head.read(vectors).tolist() == [[1.0, 3.0]]
    assert head.beside["thresholds"].tolist() == pytest.approx([0.1, 0.2])


def test_a_head_of_another_trunk_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "a.npz", trunk="cd" * 32)

    with pytest.raises(PartBroken, match="another trunk"):
        load_head(path, outputs=2, trunk_hash=TRUNK, beside={})


def test_a_head_of_what_is_no_number_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "a.npz", bias=np.array([1.0, np.nan], np.float32))

    with pytest.raises(PartBroken, match="not finite"):
        load_head(path, outputs=2, trunk_hash=TRUNK, beside={})


def test_a_head_with_a_layer_between_reads_through_it(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.npz",
        inner_weights=np.full((384, 3), 0.001, np.float32),
        inner_bias=np.zeros(3, np.float32),
        weights=np.ones((3, 2), np.float32),
    )

    head = load_head(path, outputs=2, trunk_hash=TRUNK, beside={}, inner=3)

    assert head.read(np.ones((1, 384), np.float32))[0] == pytest.approx(
        [3 * np.tanh(0.384) + 1, 3 * np.tanh(0.384) + 2]
    )
