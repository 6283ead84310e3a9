from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.query import as_said
from companion.values import Speaker

BOTH = {Speaker.PERSON: "Anna", Speaker.COMPANION: "Mel"}


def test_who_is_asked_about_by_name_speaks_of_themselves() -> None:
    assert as_said("When did Anna start Mel's job?", BOTH) == "When did I start my job?"


def test_names_within_other_words_stay() -> None:
    assert as_said("Does Annabel like melons, anna?", BOTH) == "Does Annabel like melons, I?"


@given(st.text())
def test_without_known_names_a_text_stays_as_it_is(text: str) -> None:
    assert as_said(text, {}) == text
    assert as_said(text, {Speaker.PERSON: " "}) == text
