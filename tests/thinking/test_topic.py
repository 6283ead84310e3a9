"""When the person turns to something else, and when they go on."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.topic import has_shifted, shift_probability
from companion.thinking.turn import Turn, Vector
from companion.values import Speaker

KNEE = (
    Turn(Speaker.PERSON, "My knee hurts since the match."),
    Turn(Speaker.COMPANION, "What happened to it?"),
)


def said(text: str, meaning: Vector | None = None) -> Turn:
    return Turn(Speaker.PERSON, text, meaning)


def along(*place: float) -> Vector:
    vector = np.array(place, np.float32)
    return np.asarray(vector / np.linalg.norm(vector), np.float32)


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


def test_the_first_words_begin_no_other_topic() -> None:
    assert shift_probability(said("By the way, I've got a cat."), ()) == 0.0
    greeted = (Turn(Speaker.COMPANION, "Good morning! How did you sleep?"),)
    assert shift_probability(said("By the way, I've got a cat."), greeted) == 0.0


def test_words_that_lie_near_are_less_likely_another_topic() -> None:
    topic = [Turn(turn.speaker, turn.text, along(1, 0)) for turn in KNEE]
    near = shift_probability(said("We went to the lake.", along(1, 0.1)), topic)
    far = shift_probability(said("We went to the lake.", along(0, 1)), topic)
    assert near < far


def test_going_back_to_what_was_talked_about_earlier_is_a_shift_too() -> None:
    earlier = (Turn(Speaker.PERSON, "The mouse sits behind the fridge."),)
    text = "There, I heard the mouse!"
    assert shift_probability(said(text), KNEE, earlier) > shift_probability(said(text), KNEE)


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


def test_a_death_is_left_by_who_says_so() -> None:
    text = "On another note, did you see the match last night?"

    assert has_shifted(Turn(Speaker.PERSON, text, starts=1.0), GRAVE)


def test_a_death_is_left_less_easily_than_a_knee() -> None:
    news = Turn(Speaker.PERSON, "I got a letter from the council.", starts=0.5)

    assert 0.7 < shift_probability(news, KNEE) < 0.9
    assert has_shifted(news, KNEE)
    assert not has_shifted(news, GRAVE)


@given(st.lists(st.text(max_size=80), min_size=1, max_size=6), st.text(max_size=200))
def test_any_words_have_a_probability(texts: list[str], last: str) -> None:
    topic = [Turn(Speaker.PERSON, text) for text in texts]
    assert 0.0 < shift_probability(said(last), topic, topic) < 1.0
