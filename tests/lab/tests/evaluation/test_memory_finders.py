from collections.abc import Iterator
from dataclasses import replace

import pytest

from companion.encoder.reading import open_text_reader
from companion.values import Speaker
from tests.lab.evaluation.memory_finders import others, question
from tests.lab.evaluation.memory_past import NOW, Past, Senses, a_past

YEAR = 31_557_600.0
PLUMS = "The plums in the orchard are ripe."


@pytest.fixture(scope="module")
def past() -> Iterator[Past]:
    with a_past(Senses(open_text_reader())) as past:
        past.take_in([(Speaker.PERSON, PLUMS), (Speaker.COMPANION, "Plums and plums!")], NOW - YEAR)
        past.take_in([(Speaker.PERSON, "I am so sad about the broken cup.")], NOW - YEAR)
        yield past


def test_words_find_what_shares_them(past: Past) -> None:
    asked = replace(
        question(past.senses, "Which plums?"), emotions=past.senses.measures("I am sad.").emotions
    )

    assert others(past)["words (FTS5)"](asked)[0].text == PLUMS
