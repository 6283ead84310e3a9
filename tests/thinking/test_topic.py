"""When the person turns to something else, and when they go on."""

import pytest

from companion.thinking.topic import has_shifted
from companion.thinking.turn import Turn, Vector
from companion.values import Speaker

KNEE = (
    Turn(Speaker.PERSON, "My knee hurts since the match."),
    Turn(Speaker.COMPANION, "What happened to it?"),
)


def said(text: str, meaning: Vector | None = None) -> Turn:
    return Turn(Speaker.PERSON, text, meaning)


@pytest.mark.parametrize(
    "text",
    [
        "By the way, I've been thinking about getting a cat for the flat this week.",
        "Did I tell you I got an answer from the embassy today?",
        "I should ring the council about the broken street lamp.",
    ],
)
def test_news_of_something_else_begins_a_topic(text: str) -> None:
    assert has_shifted(said(text), KNEE)


@pytest.mark.parametrize("text", ["Because I twisted it.", "On the stairs.", "It swelled up.", "Yes.", ""])
def test_an_answer_goes_on(text: str) -> None:
    assert not has_shifted(said(text), KNEE)


GRAVE = (
    Turn(Speaker.PERSON, "My mother died on Sunday."),
    Turn(Speaker.COMPANION, "I'm so sorry. That's a heavy thing to carry."),
)


@pytest.mark.parametrize(
    "text",
    [
        "What should I do with her things?",
        "Should I have been there earlier?",
        "She never met my son.",
        "How do I tell my grandmother?",
    ],
)
def test_who_asks_what_to_do_or_speaks_of_her_stays_with_a_death(text: str) -> None:
    started = Turn(Speaker.PERSON, text, starts=3.0)

    assert not has_shifted(started, GRAVE)
