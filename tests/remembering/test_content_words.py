import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.content_words import (
    content_words,
    negations,
    overlap,
    share_held,
    words,
)


def test_words_of_every_script_are_found_without_case_and_accents() -> None:
    assert words("Café — ДОМ, “isn’t”! 🙂 東京") == ("cafe", "дом", "isn't", "東京")


@pytest.mark.parametrize("form", ["works", "worked", "working", "work"])
def test_the_forms_of_a_word_are_one(form: str) -> None:
    assert content_words(form) == content_words("work")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("I do not like it", 1),
        ("I don’t like it", 1),
        ("I like it", 0),
        ("I never said that I can't", 2),
    ],
)
def test_denials_are_counted(text: str, count: int) -> None:
    assert negations(text) == count


@given(st.text(), st.text())
def test_shares_lie_between_none_and_all(one: str, other: str) -> None:
    assert 0.0 <= overlap(one, other) == overlap(other, one) <= 1.0
    assert 0.0 <= share_held(content_words(one), content_words(other)) <= 1.0
    assert share_held(content_words(one), content_words(one)) == 1.0
