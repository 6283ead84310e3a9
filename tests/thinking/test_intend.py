"""What a reply is for: who leads, and which strategies come into question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.intend import MOST_TURNS, Course, intend
from companion.thinking.turn import Heard, Turn
from companion.values import (
    Affect,
    AffectEstimate,
    Deviation,
    Intent,
    Speaker,
    Stage,
    Strategy,
    Want,
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


def test_whoever_is_known_to_blame_is_taken_seriously() -> None:
    blaming = Heard(Turn(Speaker.PERSON, "Well, thank you very much."), blames=True)
    assert talk(blaming)[0].family == {Strategy.TAKE_BACK}


@pytest.mark.parametrize("words", ["I don't know.", "Sorry, I'm a bit snappy.", "The youth hostel was full."])
def test_nobody_is_blamed_who_is_not_spoken_to(words: str) -> None:
    assert Strategy.TAKE_BACK not in talk(Heard(Turn(Speaker.PERSON, words), blames=True))[0].family


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


def test_a_question_of_facts_is_answered() -> None:
    assert Strategy.INFORMATION in talk("How far is it to the moon?")[0].family


def test_another_topic_leaves_the_one_before_behind() -> None:
    _, course = talk(
        "My knee hurts.", "Since when?", "By the way, I've got an answer from the embassy this week."
    )
    assert [turn.text for turn in course.topic] == [
        "By the way, I've got an answer from the embassy this week."
    ]
    assert [turn.text for turn in course.earlier] == ["My knee hurts.", "Since when?"]


@given(st.lists(st.tuples(st.text(max_size=60), st.floats(-1, 1), st.text(max_size=60)), max_size=30))
def test_any_talk_has_an_intent_and_a_bounded_course(turns: list[tuple[str, float, str]]) -> None:
    course = Course()
    for text, valence, answer in turns:
        intent, course = intend(heard(text, valence), course)
        assert intent.family
        course = course.answered(Turn(Speaker.COMPANION, answer))
    assert max(len(course.topic), len(course.earlier)) <= MOST_TURNS


@pytest.mark.parametrize("said", ["Hello!", "Hi there.", "Good morning"])
def test_a_greeting_is_greeted_back(said: str) -> None:
    intent, _ = intend(Heard(Turn(Speaker.PERSON, said)), Course())

    assert intent.family == {Strategy.SMALL_TALK}


def test_what_was_guessed_is_checked_by_how_the_reply_was_taken() -> None:
    words, answer = (
        "I don't know how to get through this week.",
        Turn(Speaker.COMPANION, "You could make a list."),
    )
    first, course = intend(Heard(Turn(Speaker.PERSON, words)), Course())
    refusal = Heard(Turn(Speaker.PERSON, "I don't need a plan, I just need to moan."))

    after, course_after = intend(refusal, course.answered(answer))

    assert course.guesses[0].want is first.situation.want
    assert after.situation.want is Want.BE_HEARD
    assert {guess.want for guess in course_after.guesses} <= set(Want)
