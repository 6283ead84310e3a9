"""A feeling is met when it is named or explained, and not by a question or by advice."""

import pytest

from companion.thinking.meeting import is_met, names_feeling
from companion.values import Speaker

PERSON, COMPANION = Speaker.PERSON, Speaker.COMPANION


@pytest.mark.parametrize(
    "reply",
    [
        "No wonder you're worn out.",
        "You sound sad about it.",
        "That stings.",
        "You're fed up with it, aren't you?",
    ],
)
def test_naming_or_explaining_a_feeling_meets_it(reply: str) -> None:
    assert names_feeling(reply)


@pytest.mark.parametrize(
    "reply", ["Does it hurt?", "Have you tried tea?", "When does it end?", "Four floors!", ""]
)
def test_a_question_or_advice_does_not(reply: str) -> None:
    assert not names_feeling(reply)


def test_what_the_person_takes_was_met() -> None:
    turns = (
        (PERSON, "I moved."),
        (COMPANION, "A whole street of friends, left behind."),
        (PERSON, "Yes, exactly."),
    )

    assert is_met(turns)


def test_a_yes_to_a_question_meets_nothing() -> None:
    turns = ((PERSON, "I moved."), (COMPANION, "On your own?"), (PERSON, "Yes."))

    assert not is_met(turns)


def test_nothing_was_met_before_anybody_answered() -> None:
    assert not is_met(((PERSON, "I'm so sad."),))
