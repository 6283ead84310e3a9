import numpy as np

from companion.engine.memory.long_term_memory import KeptOut
from companion.guarding.subject import LIKE
from companion.values import Boundaries
from tests.fakes.text_reader import FakeEncoder

DIVORCE = Boundaries(not_remembered=("my divorce",))


def test_a_text_is_known_by_its_words_and_by_its_meaning() -> None:
    near = np.zeros(384, np.float32)
    near[:] = FakeEncoder().encode(["my divorce"])[0]
    kept_out = KeptOut(lambda: DIVORCE, FakeEncoder())

    assert kept_out.holds("We divorced in May.")
    assert kept_out.holds("It is over.", near)
    assert not kept_out.holds("It is over.", near * (LIKE - 0.05))
    assert not kept_out.holds("It rains.")


def test_where_nothing_is_kept_out_nothing_is_encoded() -> None:
    assert not KeptOut(Boundaries, None).holds("We divorced in May.")  # type: ignore[arg-type]


def test_words_that_name_a_closed_topic_are_kept_out() -> None:
    kept_out = KeptOut(lambda: Boundaries(topics=("ex husband Gary",)), FakeEncoder())

    assert kept_out.holds("I saw Gary in Tesco.")
    assert not kept_out.holds("I saw Ruth in Tesco.")
