"""Which strategies fit what was said is read off its vector as shares that add up to 1."""

import numpy as np
import pytest

from companion.encoder.encoder import Encoded
from companion.encoder.fitting import FittingReader, load_fitting
from companion.encoder.head import WIDTH, Head, Numbers
from companion.encoder.trunk import FOLDER, OnnxEncoder
from companion.values import Strategy


def encoded(*feelings: Numbers) -> Encoded:
    vectors = np.array(feelings, np.float32)
    return Encoded(vectors, vectors, np.ones(len(vectors), np.float32), ((),) * len(vectors))


def a_head() -> Head:
    weights = np.zeros((WIDTH, len(Strategy)), np.float32)
    weights[0, 0] = 5.0
    return Head(weights, np.zeros(len(Strategy), np.float32), {})


def test_shares_add_up_to_one_whatever_the_length_of_the_vector() -> None:
    short, long = np.eye(WIDTH, dtype=np.float32)[0] * 0.1, np.eye(WIDTH, dtype=np.float32)[0] * 9

    first, second = FittingReader(a_head()).read(encoded(short, long))

    assert sum(first.values()) == pytest.approx(1, abs=1e-5)
    assert first == second
    assert max(first, key=lambda strategy: first[strategy]) is Strategy.QUESTION


def test_a_text_without_words_tells_nothing() -> None:
    (nothing,) = FittingReader(a_head()).read(encoded(np.zeros(WIDTH, np.float32)))

    assert nothing == {}


def test_the_shipped_head_knows_a_goodbye() -> None:
    encoder = OnnxEncoder(FOLDER, lambda text: 1.0)
    (fits,) = load_fitting(encoder.trunk_hash).read(encoder.encode(["Good night, I'm off to bed."]))

    assert max(fits, key=lambda strategy: fits[strategy]) is Strategy.GOODBYE
