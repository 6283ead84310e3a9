"""The course of a talk tells how grave it is: nothing is merry near a loss, nor while one is remembered."""

import pytest

from companion.thinking.course import IN_THE_AIR, Course, is_grave, is_sombre, tells_gravely, wanted
from companion.values import Affect, Speaker, Utterance
from tests.fakes.analyser import wishes_in
from tests.tables import each_row

GLAD = Affect(0.6, 0.4, 0.2)
GREY = "It is grey again this morning."


def course(*texts: str) -> Course:
    """Return the course after words of the person's, each answered."""
    made = Course()
    for words in texts:
        made = made.with_words(said(Speaker.PERSON, words), wanted(wishes_in(words), None))
        made = made.answered(said(Speaker.COMPANION, "I see."))
    return made


def said(speaker: Speaker, words: str) -> Utterance:
    return Utterance("0" * 32, 1, speaker, words, 0.0)


def test_it_is_sombre_where_something_grave_is_told_or_came_to_mind() -> None:
    assert is_sombre(course("Mum has cancer."), None, in_danger=False)
    assert is_sombre(course(GREY), None, in_danger=False, recalled=("My dog died last week.",))
    assert is_sombre(course(GREY), None, in_danger=True)
    assert not is_sombre(course(GREY), None, in_danger=False)


def test_it_stays_so_for_some_turns_and_not_for_ever() -> None:
    told = "My brother is in hospital."

    assert is_sombre(course(told, *[GREY] * (IN_THE_AIR - 1)), None, in_danger=False)
    assert not is_sombre(course(told, *[GREY] * IN_THE_AIR), None, in_danger=False)


def test_who_plainly_feels_good_is_not_sobered_but_by_grief() -> None:
    job = "I got the job!"

    assert not is_sombre(course(job), GLAD, in_danger=False, recalled=("I was in hospital in May.",))
    assert is_sombre(course("My father died in May.", job), GLAD, in_danger=False)


def test_grief_and_danger_are_grave_and_an_illness_is_not() -> None:
    assert is_grave(course("My father died."), in_danger=False)
    assert is_grave(course(GREY), in_danger=True)
    assert not is_grave(course("Mum has cancer."), in_danger=False)


@pytest.mark.parametrize(("words", "is_company"), [(GREY, True), ("I'm scared of tomorrow.", False)])
def test_it_is_company_while_nothing_weighs(words: str, is_company: bool) -> None:
    assert course(words).is_company is is_company


@each_row(
    "words",
    [
        "My dog died last week and I can't stop crying.",
        "Mum has cancer.",
        "They took him to the hospital.",
        "My brother's in hospital.",
        "I was mugged on my way home.",
        "We had a car crash.",
        "I lost my job today.",
        "We had to put her to sleep.",
        "Sometimes I think of suicide.",
        "He hits me when he is drunk.",
    ],
)
def test_a_loss_an_illness_or_a_danger_is_grave(words: str) -> None:
    assert tells_gravely(words)


@pytest.mark.parametrize(
    "words",
    [
        "My laptop crashed again.",
        "I work at the hospital.",
        "We lost the match.",
        "She left a note about dinner.",
        "I hurt for laughing.",
    ],
)
def test_everyday_talk_is_not_grave(words: str) -> None:
    assert not tells_gravely(words)
