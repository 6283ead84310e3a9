import pytest

from companion.guarding.subject import LIKE, may_keep
from companion.values import Boundaries, Breach, Place, Rule

NO_DIVORCE = Boundaries(not_remembered=("my mother", "my divorce"))


@pytest.mark.parametrize("words", ["We divorced in May.", "THE DIVORCE, again", "my d\u200bivorce"])
def test_what_speaks_of_a_subject_kept_out_is_not_kept_and_the_subject_told(words: str) -> None:
    assert may_keep(words, NO_DIVORCE) == Breach(Rule.TOPIC, Place.KEPT, "my divorce")


def test_everything_else_is_kept() -> None:
    assert may_keep("We had soup.", NO_DIVORCE) is None
    assert may_keep("We divorced in May.", Boundaries()) is None


def test_a_subject_is_also_known_by_its_meaning() -> None:
    words = "Our marriage is over."

    assert may_keep(words, NO_DIVORCE) is None
    assert may_keep(words, NO_DIVORCE, lambda subject: LIKE - 0.01) is None
    breach = may_keep(words, NO_DIVORCE, lambda subject: LIKE if subject == "my divorce" else 0.0)
    assert breach == Breach(Rule.TOPIC, Place.KEPT, "my divorce")


def test_who_wants_nothing_kept_keeps_nothing() -> None:
    assert may_keep("We had soup.", Boundaries(not_remembered=("everything",))) is not None
