"""What a reply is for: who leads, and which strategies come into question."""

import pytest

from companion.thinking.intend import Course, intend
from companion.thinking.turn import Heard, Turn
from companion.values import (
    Affect,
    AffectEstimate,
    Deviation,
    Intent,
    Speaker,
    Stage,
    Strategy,
)


def heard(text: str, valence: float = 0.0) -> Heard:
    felt = AffectEstimate(Affect(valence=valence), Deviation(0.2, 0.2, 0.2))
    return Heard(Turn(Speaker.PERSON, text), felt)


def talk(*said: str | Heard) -> tuple[Intent, Course]:
    """Go through turns that alternate, the person's first and last."""
    course = Course()
    intent = None
    for number, one in enumerate(said):
        if number % 2:
            assert isinstance(one, str)
            course = course.answered(Turn(Speaker.COMPANION, one))
        else:
            intent, course = intend(heard(one) if isinstance(one, str) else one, course)
    assert intent is not None
    return intent, course


@pytest.mark.parametrize(
    ("text", "strategy"),
    [
        ("Good night, see you tomorrow.", Strategy.GOODBYE),
        ("You called my sister by the wrong name again.", Strategy.TAKE_BACK),
    ],
)
def test_who_leaves_or_blames_is_answered_first_of_all(text: str, strategy: Strategy) -> None:
    assert talk(text)[0].family == {strategy}


def test_first_something_grave_is_met_and_not_advised_on() -> None:
    intent, _ = talk(heard("My father died on Sunday.", -0.7))
    assert intent.stage is Stage.EXPLORATION
    assert {Strategy.REFLECTION, Strategy.VALIDATION, Strategy.BE_SILENT} <= intent.family
    assert not intent.family & {
        Strategy.SUGGESTION,
        Strategy.PLAY,
        Strategy.SMALL_TALK,
        Strategy.REFRAME_OPTIMISM,
    }


def test_another_topic_leaves_the_one_before_behind() -> None:
    _, course = talk(
        "My knee hurts.", "Since when?", "By the way, I've got an answer from the embassy this week."
    )
    assert [turn.text for turn in course.topic] == [
        "By the way, I've got an answer from the embassy this week."
    ]
    assert [turn.text for turn in course.earlier] == ["My knee hurts.", "Since when?"]
