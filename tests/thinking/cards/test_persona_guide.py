from itertools import product

import pytest

from companion.thinking.cards.persona_guide import Guide, propose, read_guide, shipped_cards
from companion.values import Told


@pytest.fixture(scope="module")
def guide() -> Guide:
    return read_guide()


def test_there_are_five_questions_about_the_personas_that_ship(guide: Guide) -> None:
    keys = set(shipped_cards())

    assert len(guide.questions) == 5
    assert set(guide.ties) == set(guide.reasons) == keys
    assert len(keys) == 8
    assert all(set(answer.weights) <= keys for question in guide.questions for answer in question.answers)


def test_each_persona_is_proposed_for_some_answers(guide: Guide) -> None:
    choices = product(*(range(len(question.answers)) for question in guide.questions))

    assert {propose(guide, answers).key for answers in choices} == set(guide.ties)


def test_who_likes_quiet_and_patience_is_proposed_the_quiet_one_with_a_reason(guide: Guide) -> None:
    proposal = propose(guide, (0, 0, 0, 0, 0))

    assert proposal.key == "maren"
    assert str(proposal.why).startswith("Maren, who listens quietly")


def test_of_equal_ones_the_first_is_proposed(guide: Guide) -> None:
    plain = Guide(guide.questions[:1], ("lark", "bex"), {"lark": Told("Lark."), "bex": Told("Bex.")})

    assert guide.questions[0].answers[2].weights == {"bex": 3, "lark": 3}
    assert propose(plain, (2,)).key == "lark"


@pytest.mark.parametrize("answers", [(), (0, 0, 0, 0), (0, 0, 0, 0, 0, 0), (0, 0, 0, 0, 9), (-1, 0, 0, 0, 0)])
def test_other_answers_are_refused(guide: Guide, answers: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="answer"):
        propose(guide, answers)
