"""What is wanted is read off words by a head, which stands beside the rules."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from companion.encoder.encoder import Encoded
from companion.encoder.head import WIDTH
from companion.encoder.known import Known, Regressions
from companion.encoder.trunk import FOLDER, OnnxEncoder
from companion.encoder.want import WANTS, WantReader, load_want
from companion.encoder.wording import PIECES
from companion.thinking.situation import LEARNED_FILE, read_situations
from companion.values import Want

APPLE = 7


def encoded(*pieces: tuple[int, ...]) -> Encoded:
    vectors = np.zeros((len(pieces), WIDTH), np.float32)
    return Encoded(vectors, vectors, np.ones(len(pieces), np.float32), pieces)


def known(*feelings: int) -> Known:
    """Return known texts about nothing, each with the feeling of one number."""
    return Known(
        np.zeros((len(feelings), WIDTH), np.float32),
        np.eye(WIDTH, dtype=np.float32)[list(feelings)],
        np.zeros(WIDTH, np.float32),
        np.ones(WIDTH, np.float32),
    )


def test_what_is_felt_as_with_a_known_text_is_wanted_as_with_it() -> None:
    weights = np.zeros((2, len(WANTS)), np.float32)
    weights[0, 0] = weights[1, 1] = 1.0
    bias, pieces = np.zeros(len(WANTS), np.float32), np.zeros((PIECES, len(WANTS)), np.float32)
    reader = WantReader(Regressions(known(3, 5), weights, bias, pieces))
    text = encoded((APPLE,))
    text.feeling[0, 5] = 2.0
    (read,) = reader.read(text)

    assert read[WANTS[1]] > read[WANTS[0]]


@given(st.lists(st.floats(-100.0, 100.0, width=32), min_size=WIDTH, max_size=WIDTH))
def test_likeness_stays_in_its_bounds(values: list[float]) -> None:
    feeling = np.array([values], np.float32)
    near = known(0, 1).likeness(np.eye(1, WIDTH, dtype=np.float32), feeling)

    assert near.shape == (1, 2)
    assert (near > 0).all()
    assert (near <= 2.001).all()


def test_the_shipped_head_tells_grief_from_good_news() -> None:
    encoder = OnnxEncoder(FOLDER, lambda text: 1.0)
    reader = load_want(encoder.trunk_hash)
    grief, news = reader.read(encoder.encode(["My mother died last night.", "I won the competition!"]))

    assert max(grief, key=lambda want: grief[want]) is Want.COMFORT
    assert max(news, key=lambda want: news[want]) is Want.SHARE_JOY


def test_what_the_head_learned_from_is_whole() -> None:
    rows = read_situations(LEARNED_FILE)

    assert len(rows) >= 2000
    assert all(one.theme for one in rows)
    assert {one.want for one in rows} == set(Want)
