"""Which rules a sentence may break, and whom an answer may harm, is read off by small heads."""

from pathlib import Path

import numpy as np
import pytest

from companion.encoder.encoder import Encoded
from companion.encoder.head import WIDTH
from companion.encoder.known import Known
from companion.encoder.phrases import PLACES, places
from companion.encoder.safety import RULES, SafetyReader, open_safety_reader
from companion.encoder.trunk import FOLDER
from companion.encoder.views import VIEWS, KnownPairs, ViewReader, open_view_reader
from companion.values import PartBroken, PartMissing, Rule


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


def a_safety_reader() -> SafetyReader:
    weights = np.zeros((1, len(RULES)), np.float32)
    weights[0, RULES.index((Rule.KEEPING, None))] = 1.0
    rarity = np.zeros(PLACES, np.float32)
    phrases = np.zeros((PLACES, len(RULES)), np.float32)
    rarity[places("my mother")] = 1.0
    phrases[places("my mother"), RULES.index((Rule.HUMAN, None))] = 1.0
    bias = np.full(len(RULES), -1.0, np.float32)
    return SafetyReader(OneWordEncoder(), known(4), weights, bias, rarity, phrases)  # type: ignore[arg-type]


def test_what_is_like_a_known_breach_is_likely_one() -> None:
    near, far = (a_safety_reader().read(text) for text in ("stay", "kettle"))

    assert near[Rule.KEEPING, None] > 0.5 > far[Rule.KEEPING, None]
    assert near[Rule.HUMAN, None] < 0.5


def test_what_is_in_the_phrases_of_a_known_breach_is_likely_one() -> None:
    near, far = (a_safety_reader().read(text) for text in ("My mother sang.", "Your kettle sang."))

    assert near[Rule.HUMAN, None] > 0.5 > far[Rule.HUMAN, None]


@pytest.mark.parametrize("text", ["…", "что"])
def test_nothing_is_told_without_words_that_it_knows(text: str) -> None:
    views = KnownPairs(known(4), known(4))
    reader = ViewReader(
        OneWordEncoder(),  # type: ignore[arg-type]
        views,
        np.zeros((1, len(VIEWS)), np.float32),
        np.zeros(len(VIEWS), np.float32),
    )

    assert a_safety_reader().read(text) == {}
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

    for load in (open_safety_reader, open_view_reader):
        with pytest.raises(PartMissing):
            load(OneWordEncoder(), tmp_path / "none.npz")  # type: ignore[arg-type]
        with pytest.raises(PartBroken):
            load(OneWordEncoder(), tmp_path / "broken.npz")  # type: ignore[arg-type]


def test_the_heads_that_ship_belong_to_another_trunk_than_this() -> None:
    with pytest.raises(PartBroken):
        open_safety_reader(OneWordEncoder(), FOLDER / "safety.npz")  # type: ignore[arg-type]
