"""What a person wants of a reply is read off their words and how they feel."""

import pytest

from companion.thinking.wants import asks_advice, refuses_talk, spared_of, wanted
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


def test_who_wants_no_advice_or_no_questions_is_understood() -> None:
    assert wanted("Please, no advice.", None).no_advice
    assert wanted("Stop asking me.", None).no_questions
    assert not wanted("I like your advice.", None).no_advice


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


@each_row(
    "words",
    (
        "No advice, please.",
        "I just want to moan.",
        "Bitte keine Ratschläge.",
        "Hör einfach nur zu.",
        "Pas de conseils, s'il te plaît.",
        "No quiero consejos, solo escúchame.",
        "アドバイスはいらない。",
        "不要给我建议。",
    ),
)
def test_who_wants_no_advice_is_spared_it_in_every_language(words: str) -> None:
    assert spared_of(["The boiler broke.", words, "It is cold."]).advice


@each_row(
    "words",
    (
        "What should I do?",
        "Was soll ich bloß machen?",
        "Tu me conseilles quoi ?",
        "¿Qué hago?",
        "どうしたらいい?",
        "我该怎么办?",
    ),
)
def test_who_asks_for_advice_after_all_is_spared_it_no_longer(words: str) -> None:
    assert not spared_of(["No advice, please.", words]).advice


def test_who_wants_to_be_asked_nothing_is_spared_it_for_a_while() -> None:
    assert spared_of(["Please stop asking.", "It rains.", "Still."]).questions
    assert not spared_of(
        ["Please stop asking.", "It rains.", "Still.", "All day.", "And tomorrow."]
    ).questions
