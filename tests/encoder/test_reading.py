from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from companion.encoder.encoder import Encoded
from companion.encoder.head import WIDTH, Head
from companion.encoder.reading import (
    EMOTIONS,
    PIECES,
    EncoderReader,
    Wording,
    load_wording,
    open_text_reader,
)
from companion.values import PartBroken

TRUNK = "ab" * 32


class OneVector:
    """An encoder for which every text is the same vector, as far as it is told."""

    trunk_hash = TRUNK

    def __init__(self, strength: float) -> None:
        self._strength = strength

    def encode(self, texts: Sequence[str]) -> Encoded:
        vectors = np.zeros((len(texts), WIDTH), np.float32)
        vectors[:, 0] = self._strength
        return Encoded(vectors, vectors, np.full(len(texts), 0.9, np.float32), ((1, 2, 3, 4),) * len(texts))

    def forget(self) -> None:
        """Hold nothing, as ever."""


def reader(strength: float, *, arousal_of_each_piece: float = 0.0) -> EncoderReader:
    points = np.zeros((WIDTH, 7), np.float32)
    points[0] = 1.0
    deviations = {"deviation_weights": np.zeros((WIDTH, 3), np.float32), "deviation_bias": np.full(3, -2.0)}
    labels = np.zeros((WIDTH, EMOTIONS), np.float32)
    bias = np.full(EMOTIONS, -4.0, np.float32)
    bias[[3, 7, 9]] = [0.0, 2.0, 1.0]
    thresholds = np.full(EMOTIONS, 0.6, np.float32)
    words = np.zeros((PIECES, 3), np.float32)
    words[:, 1] = arousal_of_each_piece
    return EncoderReader(
        OneVector(strength),
        Head(points, np.zeros(7, np.float32), deviations),
        Wording(words),
        Head(labels, bias, {"thresholds": thresholds}),
    )


def test_each_text_is_measured() -> None:
    measured = reader(0.5).measure(["one", "two"])

    assert [one.felt.affect.valence for one in measured] == [0.5, 0.5]
    assert measured[0].felt.deviation.valence == pytest.approx(np.exp(-2.0))
    assert measured[0].familiarity == pytest.approx(0.9)


def test_what_readers_share_is_held_until_it_is_to_be_forgotten() -> None:
    shared = reader(0.5).shared()

    first, second = shared.encoder.encode(["one"]), shared.encoder.encode(["one"])
    shared.forget()

    assert second is first
    assert shared.encoder.encode(["one"]) is not first


def test_words_add_what_they_bring_by_themselves() -> None:
    (measured,) = reader(0.25, arousal_of_each_piece=0.125).measure(["one"])

    assert measured.felt.affect.arousal == 0.5
    assert measured.felt.affect.valence == 0.25
    assert measured.lands.arousal == 0.25


def test_emotions_over_their_threshold_are_named_the_likeliest_first() -> None:
    (measured,) = reader(0.0).measure(["one"])

    assert measured.named == (7, 9)
    assert measured.emotions[3] == pytest.approx(0.5)


@pytest.mark.model
def test_the_shipped_heads_belong_to_the_shipped_trunk() -> None:
    glad, grieved = open_text_reader().measure(["I'm so happy today!", "My mother died last night."])

    assert glad.felt.affect.valence > 0.2 > -0.2 > grieved.felt.affect.valence


def test_several_threads_that_share_one_reader_get_what_each_would_get_alone() -> None:
    shared = open_text_reader()
    texts = [f"I have {count} reasons to be glad, and {count + 1} to be afraid." for count in range(24)]
    alone = [shared.measure([text]) for text in texts]

    with ThreadPoolExecutor(max_workers=4) as threads:
        together = list(threads.map(lambda text: shared.measure([text]), texts * 4))

    assert together == alone * 4


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
