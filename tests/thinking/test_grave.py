"""Near a loss, an illness or a danger nothing is merry, nor while one is remembered."""

from dataclasses import replace

import pytest

from companion.thinking.choosing import Circumstances, barred, is_sombre
from companion.thinking.grave import tells_gravely
from companion.values import Affect, Intent, Situation, Stage, Strategy, Want
from tests.tables import each_row

MERRY = {Strategy.PLAY, Strategy.CELEBRATE, Strategy.SHARE_JOY}
CHAT = Intent(Situation(Want.COMPANY, 0.8), Stage.COMPANY, frozenset(Strategy))
GREY = Circumstances(("It is grey again this morning.",))
GLAD = Affect(0.6, 0.4, 0.2)


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


def test_nothing_merry_is_planned_where_something_grave_is_told_or_came_to_mind() -> None:
    told = Circumstances(("Mum has cancer.",))
    recalled = replace(GREY, recalled=("My dog died last week.",))

    assert barred(CHAT, told) >= MERRY
    assert barred(CHAT, recalled) >= MERRY
    assert not barred(CHAT, GREY) & MERRY


def test_it_is_sombre_still_on_the_first_turn_of_another_topic() -> None:
    before = ("My brother is in hospital.", "Since Monday.")

    assert is_sombre(replace(GREY, earlier=before))
    assert not is_sombre(replace(GREY, said=(*GREY.said, "And cold."), earlier=before))


def test_who_plainly_feels_good_is_not_sobered_by_what_came_to_mind() -> None:
    glad = Circumstances(("I got the job!",), GLAD, recalled=("I was in hospital in May.",))

    assert not barred(CHAT, glad) & {Strategy.CELEBRATE, Strategy.SHARE_JOY}
