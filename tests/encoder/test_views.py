"""Whom an answer may harm is read off by a small head."""

from pathlib import Path

import numpy as np
import pytest

from companion.encoder.encoder import Encoded
from companion.encoder.head import WIDTH
from companion.encoder.views import VIEWS, Known, KnownPairs, ViewReader, open_view_reader
from companion.values import PartBroken, PartMissing


class OneWordEncoder:
    """Puts every text along the axis of its length; "…" has no words, and "что" is in no known language."""

    trunk_hash = "0" * 64

    def encode(self, texts: list[str]) -> Encoded:
        vectors = np.eye(WIDTH, dtype=np.float32)[[len(text) for text in texts]]
        pieces = tuple(() if text == "…" else (1,) for text in texts)
        return Encoded(vectors, vectors, np.array([text != "что" for text in texts], np.float32), pieces)


def known(length: int) -> Known:
    """Return what is known of texts of a length."""
    vector = np.eye(WIDTH, dtype=np.float32)[[length]]
    return Known(vector, vector, np.zeros(WIDTH, np.float32), np.ones(WIDTH, np.float32))


@pytest.mark.parametrize("text", ["…", "что"])
def test_nothing_is_told_without_words_that_it_knows(text: str) -> None:
    views = KnownPairs(known(4), known(4))
    reader = ViewReader(
        OneWordEncoder(),  # type: ignore[arg-type]
        views,
        np.zeros((1, len(VIEWS)), np.float32),
        np.zeros(len(VIEWS), np.float32),
    )

    assert reader.read("said", text) == {}


def test_both_sides_of_an_answer_count() -> None:
    weights = np.array([[1.0, 0.0, 0.0]], np.float32)
    reader = ViewReader(
        OneWordEncoder(),  # type: ignore[arg-type]
        KnownPairs(known(4), known(6)),
        weights,
        np.zeros(len(VIEWS), np.float32),
    )

    both = reader.read("stay", "kettle")["person"]
    assert both > reader.read("stay", "cup")["person"]
    assert both > reader.read("go", "kettle")["person"]


def test_a_missing_or_damaged_head_is_told(tmp_path: Path) -> None:
    (tmp_path / "broken.npz").write_bytes(b"no archive")

    with pytest.raises(PartMissing):
        open_view_reader(OneWordEncoder(), tmp_path / "none.npz")  # type: ignore[arg-type]
    with pytest.raises(PartBroken):
        open_view_reader(OneWordEncoder(), tmp_path / "broken.npz")  # type: ignore[arg-type]


def test_the_head_that_ships_belongs_to_another_trunk_than_this() -> None:
    with pytest.raises(PartBroken):
        open_view_reader(OneWordEncoder())  # type: ignore[arg-type]
