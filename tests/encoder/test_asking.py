"""Which rules words may ask to be broken is read off them by a head."""

import numpy as np
import pytest

from companion.encoder.asking import RULES, AskingReader, load_asking
from companion.encoder.encoder import Encoded
from companion.encoder.head import WIDTH
from companion.encoder.known import Known
from companion.encoder.reading import open_text_reader
from companion.values import PartBroken, Rule


def encoded(*, pieces: tuple[int, ...] = (1,), familiarity: float = 1.0) -> Encoded:
    vectors = np.full((1, WIDTH), WIDTH**-0.5, np.float32)
    return Encoded(vectors, vectors, np.array([familiarity], np.float32), (pieces,))


def reader(bias: float) -> AskingReader:
    nothing = np.zeros((1, WIDTH), np.float32)
    known = Known(nothing, nothing, np.zeros(WIDTH, np.float32), np.ones(WIDTH, np.float32))
    return AskingReader(known, np.zeros((1, len(RULES)), np.float32), np.full(len(RULES), bias, np.float32))


def test_at_the_bar_a_rule_is_as_likely_as_not() -> None:
    (at_the_bar,), (above,) = reader(0.0).read(encoded()), reader(1.0).read(encoded())

    assert set(at_the_bar.values()) == {0.5}
    assert all(share > 0.9 for share in above.values())


def test_nothing_is_told_of_no_words_or_of_another_language() -> None:
    assert reader(1.0).read(encoded(pieces=())) == ({},)
    assert reader(1.0).read(encoded(familiarity=0.1)) == ({},)


def test_a_head_for_another_trunk_is_refused() -> None:
    with pytest.raises(PartBroken):
        load_asking("0" * 64)


def test_the_shipped_head_tells_what_asks_from_what_does_not() -> None:
    encoder = open_text_reader().encoder
    asks, everyday = load_asking(encoder.trunk_hash).read(
        encoder.encode(["You are the only one I want to talk to any more.", "I baked a cake for my aunt."])
    )

    assert asks[Rule.ATTACHMENT] > everyday[Rule.ATTACHMENT]
    assert max(everyday.values()) < 0.5
