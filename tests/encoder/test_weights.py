from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.encoder.network import read_weights
from companion.values import PartBroken


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    path = tmp_path / "a.npz"
    np.savez_compressed(path, weights=np.arange(600, dtype=np.float32).reshape(300, 2), scale=np.float32(0.5))
    return path


def test_arrays_come_back_as_they_were_stored(stored: Path) -> None:
    arrays = read_weights(stored, {"weights": (300, 2), "scale": ()})

    assert arrays["weights"].tolist() == np.arange(600.0).reshape(300, 2).tolist()
    assert float(arrays["scale"]) == 0.5


def test_a_file_that_lacks_an_array_is_refused(stored: Path) -> None:
    with pytest.raises(PartBroken):
        read_weights(stored, {"weights": (300, 2), "bias": (2,)})


def test_an_array_of_another_shape_is_refused(stored: Path) -> None:
    with pytest.raises(PartBroken, match="shape"):
        read_weights(stored, {"weights": (2, 300)})


@given(st.floats(0, 1, exclude_max=True), st.integers(0, 7))
def test_a_single_wrong_bit_is_harmless_or_refused(stored: Path, place: float, bit: int) -> None:
    content = bytearray(stored.read_bytes())
    content[int(place * len(content))] ^= 1 << bit
    damaged = stored.with_name("damaged.npz")
    damaged.write_bytes(content)

    with suppress(PartBroken):
        arrays = read_weights(damaged, {"weights": (300, 2), "scale": ()})
        assert arrays["weights"].tolist() == np.arange(600.0).reshape(300, 2).tolist()
