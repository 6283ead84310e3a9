from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.encoder.encoder import Encoded
from companion.encoder.familiarity import familiarity
from companion.encoder.head import WIDTH
from companion.encoder.kept_meaning import EXAMPLES_FILE, load_meaning, save_meaning
from companion.encoder.trunk import FOLDER, OnnxEncoder
from companion.thinking.examples import load_examples, shelf_of
from companion.values import PartBroken

TRUNK = "ab" * 32


class ByLength:
    """An encoder for which a text's meaning is how long it is."""

    trunk_hash = TRUNK

    def encode(self, texts: Sequence[str]) -> Encoded:
        vectors = np.zeros((len(texts), WIDTH), np.float32)
        vectors[np.arange(len(texts)), [len(text) % WIDTH for text in texts]] = 1
        return Encoded(vectors, vectors, np.ones(len(texts), np.float32), ((),) * len(texts))


@given(texts=st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=5))
def test_what_is_kept_comes_back(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    path = tmp_path_factory.mktemp("kept") / "kept.npz"

    save_meaning(path, ByLength(), texts)

    assert np.array_equal(load_meaning(path, texts, TRUNK), ByLength().encode(texts).meaning)


def test_what_was_kept_of_other_texts_or_another_trunk_is_refused(tmp_path: Path) -> None:
    save_meaning(tmp_path / "kept.npz", ByLength(), ["a", "b"])

    with pytest.raises(PartBroken, match="other texts"):
        load_meaning(tmp_path / "kept.npz", ["a", "c"], TRUNK)
    with pytest.raises(PartBroken, match="another trunk"):
        load_meaning(tmp_path / "kept.npz", ["a", "b"], "cd" * 32)


def test_the_file_that_ships_is_of_the_examples_and_the_trunk_that_ship() -> None:
    encoder = OnnxEncoder(FOLDER, familiarity)

    shelf = shelf_of(load_examples(), lambda texts: load_meaning(EXAMPLES_FILE, texts, encoder.trunk_hash))

    assert len(shelf.examples) > 600
    words = [example.person for example in shelf.examples[:5]]
    assert np.allclose(shelf.vectors[:5], encoder.encode(words).meaning, atol=2e-3)
