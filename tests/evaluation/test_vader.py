import sys

import pytest

from companion.evaluation.vader import compound
from companion.values import PartMissing


def test_vader_tells_pleasant_from_unpleasant() -> None:
    pytest.importorskip("vaderSentiment")

    pleasant, unpleasant, nothing = compound(["I love it", "I hate it", "a table"])

    assert pleasant > 0 > unpleasant
    assert nothing == 0


def test_where_vader_is_not_installed_one_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "vaderSentiment.vaderSentiment", None)

    with pytest.raises(PartMissing) as told:
        compound(["text"])

    assert "vaderSentiment" in told.value.sentence
