import pytest

from tests.lab.evaluation.affect_corpora import compound


def test_vader_tells_pleasant_from_unpleasant() -> None:
    pytest.importorskip("vaderSentiment")

    pleasant, unpleasant, nothing = compound(["I love it", "I hate it", "a table"])

    assert pleasant > 0 > unpleasant
    assert nothing == 0
