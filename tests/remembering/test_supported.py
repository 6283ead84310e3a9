import pytest

from companion.remembering.supported import is_supported
from tests.tables import each_row

TOLD = (
    "My sister Anna plays the violin. I don't like coffee.",
    "I have an exam in chemistry on Friday at 10:00.",
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Your sister Anna plays the violin.",
        "You don't like coffee.",
        "You mentioned an exam in chemistry on Friday at 10:00.",
    ],
)
def test_what_was_said_holds_what_is_told_of_it(sentence: str) -> None:
    assert is_supported(sentence, TOLD)


@each_row(
    "sentence",
    [
        "Your sister Anna plays the guitar.",
        "Your sister Maria plays the violin.",
        "You like coffee.",
        "Your sister Anna does not play the violin.",
        "You have an exam in chemistry on Friday at 12:00.",
        "You have 2 exams in chemistry.",
        "You drink tea.",
        "You.",
        "",
    ],
)
def test_a_word_a_name_a_number_or_a_denial_more_was_not_said(sentence: str) -> None:
    assert not is_supported(sentence, TOLD)


def test_nothing_holds_in_what_nobody_said() -> None:
    assert not is_supported("You like coffee.", ())
