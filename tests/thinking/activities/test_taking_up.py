"""The person's words, said back to them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.activities.taking_up import MOST_WORDS, taken_up, tells_nothing
from tests.tables import each_row


@each_row(
    ("words", "told"),
    [
        ("I had soup with my sister.", "you had soup with your sister"),
        ("Um, I was late, I'm afraid.", "you were late, you're afraid"),
        ("We walked our dog.", "you walked your dog"),
        ("The walk home.", "the walk home"),
        ("Anna called. She's well.", "Anna called"),
        ("Well, I think it was the coffee", "the coffee"),
        ("I wasn't there.", "you weren't there"),
    ],
)
def test_the_speaker_is_turned(words: str, told: str) -> None:
    assert taken_up(words) == told


def test_a_long_answer_is_cut_at_a_joint() -> None:
    words = "I sat in the long meeting about the budget, and then I went to see the doctor about my knee"

    assert taken_up(words) == "you sat in the long meeting about the budget"


@pytest.mark.parametrize(
    "words", ["Why do you ask?", "You know what you did.", "blah " * 30, "", "Nothing much."]
)
def test_what_cannot_be_said_back_is_left(words: str) -> None:
    assert taken_up(words) == ""


@pytest.mark.parametrize(
    "words", ["Nothing.", "Oh, nothing special.", "I don't know.", "Not really.", "No idea.", "…"]
)
def test_some_answers_tell_nothing(words: str) -> None:
    assert tells_nothing(words)


@pytest.mark.parametrize("words", ["Nothing beats a swim.", "Not a soul on the beach.", "I know a song."])
def test_some_only_look_like_it(words: str) -> None:
    assert not tells_nothing(words)


@given(st.text(max_size=200))
def test_whatever_is_said_it_comes_back_short_or_not_at_all(words: str) -> None:
    told = taken_up(words)

    assert len(told.split()) <= MOST_WORDS
    assert told == told.strip()
