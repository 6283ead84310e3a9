"""A feeling is met when it is named or explained, and not by a question or by advice."""

import pytest

from companion.thinking.meeting import names_feeling
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
