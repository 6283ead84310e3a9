from collections.abc import Sequence
from dataclasses import replace

import pytest

from companion.values import Deviation, TextMeasures
from tests.fakes.text_reader import FakeTextReader
from tests.lab.evaluation.affect_cases import INPUTS, is_doubted, outcomes


class FailingReader(FakeTextReader):
    def measure(self, texts: Sequence[str]) -> tuple[TextMeasures, ...]:
        if "\ud83d" in texts[0]:
            raise UnicodeEncodeError("utf-8", texts[0], 0, 1, "half a character")
        return super().measure(texts)


def test_what_fails_is_counted_and_the_others_are_read(caplog: pytest.LogCaptureFixture) -> None:
    found = outcomes(FailingReader(), usual_deviation=0.2)

    assert len(found) == len(INPUTS)
    assert found.count(None) == 1
    assert "could not be read" in caplog.text


def test_what_is_read_surer_than_a_plain_sentence_claims_too_much() -> None:
    (measures,) = FakeTextReader().measure(("la la la",))
    wide = replace(measures, felt=replace(measures.felt, deviation=Deviation(0.4, 0.4, 0.4)))

    assert not is_doubted(measures, usual_deviation=0.3)
    assert is_doubted(wide, usual_deviation=0.3)
