from pathlib import Path

import pytest

from companion.values import RecallPurpose
from tests.fakes.memory import WordReader
from tests.lab.evaluation.collected import rows_of
from tests.lab.evaluation.memory_lives import COLLECTION, ask, live, pass_time
from tests.lab.evaluation.memory_past import Senses, a_past
from tests.tables import each_row

LIFE = {
    "lang": "en",
    "part": "a",
    "told": [["2026-05-04", "My uncle gave me a harmonica."], ["2026-05-06", "The soup was too hot."]],
    "asked": [{"ask": "Who gave me the harmonica?", "line": 0, "feeling": False}],
    "unasked": ["Thanks a lot."],
}


class Uninterested(WordReader):
    """Takes what is no question for something that wants nothing."""

    def purposes(self, text: str) -> dict[RecallPurpose, float]:
        return {RecallPurpose.FACT if "?" in text else RecallPurpose.SMALL_TALK: 1.0}


@pytest.fixture
def senses() -> Senses:
    return Senses(Uninterested())


def test_a_line_that_answers_is_found(senses: Senses) -> None:
    with a_past(senses) as past:
        (answer,) = ask(past, LIFE, live(past, LIFE))

    assert answer.is_found


def test_nothing_comes_up_unasked(senses: Senses) -> None:
    with a_past(senses) as past:
        live(past, LIFE)
        (idle,) = pass_time(past, LIFE)

    assert not idle.is_recalled


@each_row("row", rows_of(COLLECTION, Path()))
def test_every_question_has_its_line(row: dict) -> None:  # type: ignore[type-arg]
    assert all(asked["line"] < len(row["told"]) for asked in row["asked"])
