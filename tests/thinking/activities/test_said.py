"""The person's words, said back to them."""

from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.activities.said import MOST_WORDS, taken_up
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


@given(st.text(max_size=200))
def test_whatever_is_said_it_comes_back_short_or_not_at_all(words: str) -> None:
    told = taken_up(words)

    assert len(told.split()) <= MOST_WORDS
    assert told == told.strip()
