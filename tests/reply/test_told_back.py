"""What the person told of themselves is said back to them when they ask, and nothing else about medicines is."""

import pytest

from companion.guarding.answers import read_answers
from companion.reply.gate import Gate, Limit, read_rules
from companion.thinking.answering import Spoken
from companion.values import NEUTRAL, Boundaries, Speaker, Utterance

ALLERGY = "I'm allergic to penicillin, and I take two tablets every morning."


def heard(reply: str, *turns: str, remembered: str = "") -> str:
    """Return what is heard of a reply to turns of the person's and the companion's by turns."""
    gate = Gate(
        "en",
        read_rules("en"),
        read_answers("en"),
        lambda dialogue: Limit(Boundaries()),
        remembered=lambda reply: (remembered,) if remembered else (),
    )
    speakers = (Speaker.PERSON, Speaker.COMPANION)
    dialogue = tuple(
        Utterance("0" * 32, number, speakers[(number - 1) % 2], text, 0.0)
        for number, text in enumerate(turns, start=1)
    )
    spoken = iter((Spoken(reply, NEUTRAL, by_model=True),))
    return "".join(each.text for each in gate.let_through(1, dialogue, spoken))


@pytest.mark.parametrize(
    "reply", ["You take two tablets every morning.", "You're allergic to penicillin, and you take tablets."]
)
def test_what_was_told_in_the_talk_is_said_back(reply: str) -> None:
    assert heard(reply, ALLERGY, "I see.", "Which tablets do I take in the morning?") == reply


def test_what_is_remembered_is_said_back() -> None:
    reply = "You take two tablets every morning."

    assert heard(reply, "Which tablets do I take?", remembered=reply) == reply


@pytest.mark.parametrize(
    ("reply", "asked"),
    [
        ("You take four tablets every morning.", "Which tablets do I take?"),
        ("You take two tablets every morning.", "How do I get rid of a headache?"),
    ],
)
def test_what_was_not_told_or_not_asked_for_is_withheld(reply: str, asked: str) -> None:
    assert heard(reply, ALLERGY, "I see.", asked) != reply
