"""Words as they were recognised, compared kindly."""

import pytest

from companion.thinking.activities.heard_words import begins_with, content_words, is_same


def test_what_only_leads_up_to_an_answer_is_left_out() -> None:
    assert content_words("Um, I think my next word is elephant.") == ("elephant",)
    assert content_words("It's a rubber duck!") == ("rubber", "duck")


@pytest.mark.parametrize(
    ("word", "letter"),
    [("elephant", "e"), ("knight", "n"), ("phone", "f"), ("circus", "s"), ("cake", "k"), ("hour", "o")],
)
def test_a_word_begins_as_it_sounds(word: str, letter: str) -> None:
    assert begins_with(word, letter)


def test_a_word_begins_as_it_is_written_too() -> None:
    assert begins_with("knight", "k")
    assert not begins_with("tiger", "s")


@pytest.mark.parametrize(
    ("one", "other"), [("umbrella", "umbrellas"), ("candle", "kandle"), ("bridge", "bridges")]
)
def test_a_misheard_letter_or_a_plural_is_no_other_word(one: str, other: str) -> None:
    assert is_same(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("cat", "hat"), ("moon", "noon"), ("snow", "shadow"), ("glass", "gla")]
)
def test_short_words_differ_by_a_letter(one: str, other: str) -> None:
    assert not is_same(one, other)
