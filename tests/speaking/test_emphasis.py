"""Which words are stressed."""

from hypothesis import given
from hypothesis import strategies as st

from companion.speaking.emphasis import stressed_words
from tests.tables import each_row


@each_row(
    ("text", "stressed"),
    [
        ("I *really* mean it.", ["*really*"]),
        ("I **really do** mean that, yes.", ["**really", "do**"]),
        ("That is _so_ kind of you.", ["_so_"]),
        ("“*Well*,” she said", ["“*Well*,”"]),
        ("I NEVER said that.", ["NEVER"]),
        ("I DON'T know.", ["DON'T"]),
        ("Yes, I am here.", []),
        ("*Yes*", ["*Yes*"]),
    ],
)
def test_signs_and_capitals_stress_a_word(text: str, stressed: list[str]) -> None:
    assert [text.split()[index] for index in stressed_words(text.split())] == stressed


@each_row(
    "text",
    [
        "I AM SO HAPPY",
        "NASA is in the USA, I think, OK?",
        "That is 5 * 3 * 2, I think.",
        "It is called some_long_name in there.",
        "*I do really mean all of it.*",
        "A or B, I said.",
        "",
        "** **",
    ],
)
def test_nothing_is_stressed_where_all_is_or_nothing_was_meant(text: str) -> None:
    assert stressed_words(text.split()) == ()


def test_ordered_words_are_stressed_wherever_they_come() -> None:
    assert stressed_words(["You", "can", "do", "it,", "can", "You?"], ("you",)) == (0, 5)


@given(st.lists(st.text()), st.sets(st.text()))
def test_whatever_the_words_the_stressed_ones_are_some_of_them(words: list[str], ordered: set[str]) -> None:
    stressed = stressed_words(words, ordered)

    assert list(stressed) == sorted(set(stressed))
    assert all(0 <= index < len(words) for index in stressed)
