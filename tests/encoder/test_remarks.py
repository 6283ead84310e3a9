"""Requests about the companion's manner, in six languages; the head that ships."""

import numpy as np
import pytest

from companion.encoder.encoder import Encoder
from companion.encoder.meaning import open_encoder
from companion.encoder.text_heads import REMARKS, RemarkReader, open_remark_reader
from companion.values import Feedback

SURE = 0.7


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return open_encoder()


@pytest.fixture(scope="module")
def reader(encoder: Encoder) -> RemarkReader:
    return open_remark_reader(encoder.trunk_hash)


@pytest.mark.parametrize(
    ("words", "feedback"),
    [
        ("Your answer was much too long.", Feedback.TOO_LONG),
        ("Please stop asking me so many things.", Feedback.NO_QUESTIONS),
        ("Stell mir bitte nicht so viele Fragen.", Feedback.NO_QUESTIONS),
        ("Tu me poses trop de questions.", Feedback.NO_QUESTIONS),
        ("Stop making fun of me, please.", Feedback.NO_TEASING),
        ("No te burles de mí.", Feedback.NO_TEASING),
        ("その話はもうしたくない。", Feedback.CLOSED),
        ("我不想谈这件事。", Feedback.CLOSED),
    ],
)
def test_a_request_has_a_kind(encoder: Encoder, reader: RemarkReader, words: str, feedback: Feedback) -> None:
    likely = reader.read(encoder.encode([words])[0])

    assert likely[feedback] >= SURE


@pytest.mark.parametrize(
    "words",
    [
        "The film was much too long.",
        "She asked me so many things.",
        "My brother made fun of me again.",
        "Das Kind fragt mich den ganzen Tag.",
        "Il ne veut plus me parler.",
        "先生に質問された。",
        "我们昨天谈过这件事。",
        "Good morning.",
    ],
)
def test_what_only_shares_its_words_is_none(encoder: Encoder, reader: RemarkReader, words: str) -> None:
    likely = reader.read(encoder.encode([words])[0])

    assert max(likely.values()) < SURE


def test_the_probabilities_leave_room_for_all_other_words(reader: RemarkReader) -> None:
    likely = reader.read(np.zeros(384, np.float32))

    assert tuple(likely) == REMARKS
    assert 0.0 < sum(likely.values()) < 1.0
