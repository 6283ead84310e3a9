"""What a person wants of a reply is read off their words and how they feel."""

import pytest

from companion.thinking.wants import asks_advice, refuses_talk, wanted
from companion.values import UNKNOWN, Affect, AffectEstimate, Want
from tests.tables import each_row


def feels(valence: float) -> AffectEstimate:
    return AffectEstimate(Affect(valence), UNKNOWN.deviation)


@each_row(
    ("words", "valence", "want"),
    [
        ("My sister laughed at my song.", -0.5, Want.BE_HEARD),
        ("I got the job!", 0.6, Want.SHARE_JOY),
        ("We had soup.", 0.1, Want.COMPANY),
        ("How long do eggs keep?", 0.0, Want.HELP),
        ("Should I call her?", -0.4, Want.HELP),
        ("Tell me a joke.", 0.2, Want.PLAY),
        ("Good night.", 0.2, Want.LEAVE),
        ("I'm scared of tomorrow.", 0.0, Want.BE_HEARD),
        ("Heute war es schlimm.", -0.5, Want.BE_HEARD),
    ],
)
def test_words_and_feeling_tell_what_is_wanted(words: str, valence: float, want: Want) -> None:
    assert wanted(words, feels(valence)).want is want


def test_who_wants_to_be_asked_nothing_is_understood() -> None:
    assert wanted("Stop asking me.", None).no_questions
    assert not wanted("You may ask.", None).no_questions


def test_who_is_read_to_blame_the_companion_must_speak_to_it() -> None:
    assert wanted("You got my name wrong again.", None).blames
    assert wanted("Your tone was cold.", feels(-0.5), is_blamed=True).blames
    assert not wanted("I don't know.", feels(-0.5), is_blamed=True).blames


def test_something_weighs_by_words_or_by_feeling_but_not_in_play() -> None:
    assert wanted("My father died on Sunday.", None).weighs
    assert wanted("It rained.", feels(-0.5)).weighs
    assert not wanted("Let's play, I bet you lose.", feels(-0.5)).weighs


@pytest.mark.parametrize(("words", "asks"), [("What should I do?", True), ("She knew what to do.", False)])
def test_advice_is_asked_for_plainly(words: str, asks: bool) -> None:
    assert asks_advice(words) is asks


def test_who_wants_to_be_left_in_peace_says_so() -> None:
    assert refuses_talk("Not now, please.")
    assert not refuses_talk("Now, please!")
