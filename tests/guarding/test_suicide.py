import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.guarding.suicide import speaks_of_suicide


@pytest.mark.parametrize(
    "words",
    [
        "I've thought about killing myself.",
        "sometimes i want to die",
        "I just want to be dead.",
        "I don't want to live anymore.",
        "I don’t want to be here anymore.",
        "I feel suicidal tonight.",
        "I keep thinking about suicide.",
        "I'm going to end my life.",
        "Everybody would be better off without me.",
        "I wish I was dead. Sorry.",
        "There's no point in going on.",
        "I dont want to wake up tomorrow",
    ],
)
def test_who_speaks_plainly_of_ending_their_life_is_heard(words: str) -> None:
    assert speaks_of_suicide(words)


@pytest.mark.parametrize(
    "words",
    [
        "I nearly killed myself laughing.",
        "I could kill myself for forgetting her birthday.",
        "I'm not suicidal, just tired.",
        "I don't want to die, I have so much to do.",
        "I would never kill myself.",
        "He kills himself in the last chapter of the book.",
        "I want to die of embarrassment.",
        "That cake is to die for.",
        "I don't want to live in London any more.",
        "My sister said she wants to die.",
        "My phone died.",
        "I don't want to be here anymore, let's take the bus home.",
        "I want to end my contract.",
    ],
)
def test_idioms_denials_and_what_is_told_of_others_do_not_count(words: str) -> None:
    assert not speaks_of_suicide(words)


@given(st.text(max_size=400))
def test_any_text_can_be_asked_about(words: str) -> None:
    assert speaks_of_suicide(words) in {True, False}
