"""What is wanted and what it means is read off words by a head, which stands beside the rules."""

import numpy as np
import pytest

from companion.encoder.encoder import Encoded
from companion.encoder.head import WIDTH
from companion.encoder.trunk import FOLDER, OnnxEncoder
from companion.encoder.want import INPUTS, MEANINGS, OUTPUTS, WANTS, WantReader, load_want
from companion.encoder.wording import PIECES
from companion.thinking.situation import LEARNED_FILE, read_situations
from companion.values import PartBroken, Want

APPLE, PEAR = 7, 8


def encoded(*pieces: tuple[int, ...]) -> Encoded:
    vectors = np.zeros((len(pieces), WIDTH), np.float32)
    return Encoded(vectors, vectors, np.ones(len(pieces), np.float32), pieces)


def a_reader() -> WantReader:
    pieces = np.zeros((PIECES, OUTPUTS), np.float32)
    pieces[APPLE, 0] = 6.0
    pieces[PEAR, len(WANTS)] = 6.0
    return WantReader(np.zeros((INPUTS, OUTPUTS), np.float32), np.zeros(OUTPUTS, np.float32), pieces)


def test_a_piece_counts_by_its_share_of_the_words() -> None:
    alone, among_four = a_reader().read(encoded((APPLE,), (APPLE, 1, 2, 3)))

    assert alone.wants[WANTS[0]] == pytest.approx(6.0)
    assert among_four.wants[WANTS[0]] == pytest.approx(3.0)


def test_meanings_add_up_to_one() -> None:
    (read,) = a_reader().read(encoded((PEAR,)))

    assert sum(read.meanings.values()) == pytest.approx(1.0)
    assert max(read.meanings, key=lambda name: read.meanings[name]) == MEANINGS[0]


def test_words_that_are_none_tell_nothing() -> None:
    (read,) = a_reader().read(encoded(()))

    assert read.wants == {}
    assert read.meanings == {}


def test_a_head_for_another_trunk_is_refused() -> None:
    with pytest.raises(PartBroken):
        load_want("0" * 64)


def test_the_shipped_head_tells_grief_from_good_news() -> None:
    encoder = OnnxEncoder(FOLDER, lambda text: 1.0)
    reader = load_want(encoder.trunk_hash)
    grief, news = reader.read(encoder.encode(["My mother died last night.", "I won the competition!"]))

    assert max(grief.wants, key=lambda want: grief.wants[want]) is Want.COMFORT
    assert max(news.wants, key=lambda want: news.wants[want]) is Want.SHARE_JOY
    assert grief.meanings["grief"] > news.meanings["grief"]
    assert news.meanings["joy"] > grief.meanings["joy"]


def test_what_the_head_learned_from_is_whole() -> None:
    rows = read_situations(LEARNED_FILE)

    assert len(rows) >= 2000
    assert all(one.theme and 1 <= len(one.means) <= 3 for one in rows)
    assert all(name in MEANINGS for one in rows for name in one.means)
    assert {one.want for one in rows} == set(Want)
