import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.content_words import (
    content_words,
    negations,
    overlap,
    share_held,
    telling_words,
    words,
)
from tests.tables import each_row


def test_words_of_every_script_are_found_without_case_and_accents() -> None:
    assert words("Café — ДОМ, “isn’t”! 🙂 東京") == ("cafe", "дом", "isn't", "東京")


@pytest.mark.parametrize("form", ["works", "worked", "working", "work"])
def test_the_forms_of_a_word_are_one(form: str) -> None:
    assert content_words(form) == content_words("work")


@each_row(
    ("text", "telling"),
    [
        ("C'est la première fois que je cours un marathon.", ("premiere", "cours", "marathon")),
        ("Ich habe die Prüfung zur Meisterin bestanden.", ("prufung", "meisterin", "bestanden")),
        ("I was so afraid that I would die.", ("afraid", "die")),
        ("Me lo contó mi hermana en la cocina.", ("conto", "hermana", "cocina")),
        ("来週の木曜にバスで歯医者へ行く", ("来週", "木曜", "バス", "歯医者", "行")),
        ("爷爷的怀表", ("爷爷", "爷的", "的怀", "怀表")),
        ("私は何時に家へ帰った？", ("何時", "家", "帰")),
    ],
)
def test_words_of_grammar_tell_nothing_in_any_language(text: str, telling: tuple[str, ...]) -> None:
    assert telling_words(text) == telling


@each_row(
    ("text", "telling"),
    [
        ("Das Kind", ("kind",)),
        ("Die Stadt", ("stadt",)),
        ("Le chat.", ("chat",)),
        ("Es una casa.", ("casa",)),
        ("The kind man", ("man",)),
    ],
)
def test_a_few_words_are_read_in_their_own_language(text: str, telling: tuple[str, ...]) -> None:
    assert telling_words(text) == telling


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Das mag ich nicht", 1),
        ("Je ne vois rien", 2),
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
