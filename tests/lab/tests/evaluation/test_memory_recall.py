import numpy as np
import pytest

from companion.values import Speaker
from tests.fakes.memory import WordReader
from tests.lab.evaluation.memory_dialogues import LongTalk, Question, Turn
from tests.lab.evaluation.memory_past import Senses
from tests.lab.evaluation.memory_recall import (
    AT,
    OURS,
    Found,
    compared,
    found_by_ours,
    search_all,
    searched,
)

DAY = 86_400.0
SAID = [*(f"Today I counted {number} sheep." for number in range(30)), "The harmonica came from uncle Leo."]
TALK = LongTalk(
    tuple(Turn(1, Speaker.PERSON, text, DAY * at, at) for at, text in enumerate(SAID)),
    (Question("Who gave me the harmonica?", frozenset({30})), Question("What about it?", frozenset({0, 30}))),
    60 * DAY,
)


@pytest.fixture
def senses() -> Senses:
    return Senses(WordReader())


def test_all_systems_are_asked_all_questions(senses: Senses) -> None:
    found = search_all("tiny", [TALK], lambda talk: searched(senses, talk))

    assert {"words (FTS5)", "meaning (dense)", "fused ranks (RRF)", "Emotional RAG, product", OURS} <= set(
        found.shares
    )
    assert all(of[at].shape == (2,) for of in found.shares.values() for at in AT)
    assert found.shares[OURS][5][0] == 1.0
    assert found.shares["words (FTS5)"][5][0] == 1.0


def test_differences_are_paired() -> None:
    ours, theirs = np.array([1.0, 0.5] * 20), np.array([0.5, 0.0] * 20)
    found = Found(
        "tiny", np.array([1, 4] * 20), {OURS: dict.fromkeys(AT, ours), "other": dict.fromkeys(AT, theirs)}
    )

    by_name = {figure.name: figure for figure in compared(found, seed=0)}

    above = by_name["tiny: recall@5 above other"]
    assert (above.value, above.low, above.high, above.baseline) == (0.5, 0.5, 0.5, 0.25)
    assert by_name["tiny: recall@10"].value == 0.75
    assert by_name["tiny, several turns: recall@5"].value == 1.0
    assert by_name["tiny, one turn: recall@5"].of == 20


def test_a_question_about_the_other_is_asked_by_the_other(senses: Senses) -> None:
    said = {Speaker.PERSON: "I keep bees.", Speaker.COMPANION: "I keep goats."}
    turns = tuple(Turn(1, speaker, text, DAY, at) for at, (speaker, text) in enumerate(said.items()))
    asked = Question("What animals does Bo keep?", frozenset({1}))
    talk = LongTalk(turns, (asked,), 60 * DAY, {Speaker.PERSON: "Al", Speaker.COMPANION: "Bo"})

    ((first, *_),) = found_by_ours(senses, talk)

    assert first == 1
