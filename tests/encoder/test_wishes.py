"""Which way to be answered a line of a profile wishes for is read off its meaning; who somebody is says nothing."""

from collections.abc import Sequence

import numpy as np
import pytest

from companion.encoder.encoder import Encoded
from companion.encoder.familiarity import familiarity
from companion.encoder.head import WIDTH
from companion.encoder.trunk import FOLDER, OnnxEncoder
from companion.encoder.wishes import INPUTS, NONE, OUTPUTS, WISHES, WishReader, open_wish_reader
from companion.values import Wish


class AlwaysTheSame:
    """An encoder for which all texts are alike."""

    trunk_hash = "ab" * 32

    def encode(self, texts: Sequence[str]) -> Encoded:
        vectors = np.zeros((len(texts), WIDTH), np.float32)
        vectors[:, 0] = 1
        return Encoded(vectors, vectors, np.ones(len(texts), np.float32), ((),) * len(texts))


def a_reader(**scores: float) -> WishReader:
    bias = np.full(OUTPUTS, -9, np.float32)
    for name, score in scores.items():
        bias[{"none": NONE, "refused": NONE + 1}.get(name) or WISHES.index(Wish(name))] = score
    return WishReader(AlwaysTheSame(), np.zeros((INPUTS, OUTPUTS), np.float32), bias)


@pytest.fixture(scope="module")
def shipped() -> WishReader:
    return open_wish_reader(OnnxEncoder(FOLDER, familiarity))


def test_the_likeliest_wish_counts_in_full_and_one_beside_it_by_its_share() -> None:
    (found,) = a_reader(play=2.0, chat=2.0 + np.log(0.5), refused=-50.0).read(["x"])

    assert found == pytest.approx({Wish.PLAY: 1.0, Wish.CHAT: 0.5}, abs=1e-3)


@pytest.mark.parametrize(
    ("line", "wish", "is_wished"),
    [
        ("You're at ease once you know what to do next", Wish.ADVICE, True),
        ("Suggestions are the last thing you want", Wish.ADVICE, False),
        ("A silly riddle gets you out of a mood", Wish.PLAY, True),
        ("You can't abide silver linings", Wish.BRIGHT_SIDE, False),
    ],
)
def test_the_shipped_head_reads_lines_it_has_not_learned(
    shipped: WishReader, line: str, wish: Wish, is_wished: bool
) -> None:
    (found,) = shipped.read([line])

    assert (found[wish] > 0) == is_wished


@pytest.mark.parametrize("line", ["You're a Sikh", "You have two brothers", "You play the viola", ""])
def test_the_shipped_head_finds_no_wish_in_who_somebody_is(shipped: WishReader, line: str) -> None:
    assert shipped.read([line]) == ({},)
