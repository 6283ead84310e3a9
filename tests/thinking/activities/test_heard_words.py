"""Words as they were recognised, compared kindly."""

import pytest

from companion.thinking.activities.heard_words import begins_with, content_words


def test_what_only_leads_up_to_an_answer_is_left_out() -> None:
    assert content_words("Um, I think my next word is elephant.") == ("elephant",)
    assert content_words("It's a rubber duck!") == ("rubber", "duck")


@pytest.mark.parametrize(
    ("word", "letter"),
    [("elephant", "e"), ("knight", "n"), ("phone", "f"), ("circus", "s"), ("cake", "k"), ("hour", "o")],
)
def test_a_word_begins_as_it_sounds(word: str, letter: str) -> None:
    assert begins_with(word, letter)
