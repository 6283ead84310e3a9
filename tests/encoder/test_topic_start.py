"""Whether words sound like the start of a topic is read off them by a head."""

import json

import numpy as np
import pytest

from companion.encoder.encoder import Encoded
from companion.encoder.head import WIDTH
from companion.encoder.topic_start import INPUTS, TopicStartReader, load_topic_start
from companion.encoder.trunk import FOLDER, OnnxEncoder
from companion.encoder.wording import PIECES
from companion.thinking.situation import LEARNED_FILE
from companion.values import PartBroken

ANYWAY = 5


def encoded(*pieces: tuple[int, ...]) -> Encoded:
    vectors = np.zeros((len(pieces), WIDTH), np.float32)
    return Encoded(vectors, vectors, np.ones(len(pieces), np.float32), pieces)


def test_a_piece_counts_by_its_share_of_the_words() -> None:
    pieces = np.zeros(PIECES, np.float32)
    pieces[ANYWAY] = 2.0
    reader = TopicStartReader(np.zeros(INPUTS, np.float32), np.array([-1.0], np.float32), pieces)

    assert reader.read(encoded((ANYWAY,), (ANYWAY, 1, 2, 3), ())) == pytest.approx((1.0, 0.0, 0.0))


def test_a_head_for_another_trunk_is_refused() -> None:
    with pytest.raises(PartBroken):
        load_topic_start("0" * 64)


def test_the_shipped_head_tells_news_from_an_answer() -> None:
    encoder = OnnxEncoder(FOLDER, lambda text: 1.0)
    news, answer = load_topic_start(encoder.trunk_hash).read(
        encoder.encode(["My neighbour has bought a motorbike.", "Because he wouldn't let me."])
    )

    assert news > answer


def test_talks_to_learn_from_begin_and_end_with_the_person() -> None:
    path = LEARNED_FILE.with_name("topics.jsonl")
    talks = [json.loads(line)["turns"] for line in path.read_text("utf-8").splitlines()]

    assert all(len(talk) % 2 == 1 for talk in talks)
    assert all(who == ("person", "companion")[at % 2] for talk in talks for at, (who, _) in enumerate(talk))
    assert len({text for talk in talks for _, text in talk[:1]}) == len(talks)
