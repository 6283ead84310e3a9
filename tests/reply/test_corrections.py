from datetime import UTC, datetime

import pytest

from companion.reply.brief_maker import put_right
from companion.values import Speaker, Utterance

SAID_AT = datetime(2026, 11, 3, 10, tzinfo=UTC).timestamp()
SINCE = ("I still have to iron a shirt.", "The cat is sitting on the ironing board.")


def noted(*lines: str) -> str:
    """Return what is noted of the last of the person's lines."""
    said = [
        Utterance("0" * 32, number, Speaker.PERSON, line, SAID_AT + number)
        for number, line in enumerate(lines, start=1)
    ]
    return put_right(said, UTC)


@pytest.mark.parametrize(
    ("first", "second", "question"),
    [
        ("Paul is the vegetarian.", "Oh wait, Nina is the vegetarian.", "Which of the two is vegetarian?"),
        ("The train leaves at seven.", "Sorry, no, ten to eight.", "When does my train leave again?"),
        (
            "The landlord wants eighty more.",
            "Eighty five, I just looked it up.",
            "How much does the landlord want?",
        ),
        ("The key is with Hamid.", "No wait, I gave it to Mrs Cole.", "Who has my key?"),
        ("I take the bus at nine.", "It's the one at ten, not the nine.", "which bus do i take"),
    ],
)
def test_who_asks_for_what_was_put_right_is_answered_by_that(first: str, second: str, question: str) -> None:
    assert noted(first, second, *SINCE, question) == f"They put it right: “{second}”"


@pytest.mark.parametrize(
    ("second", "question"),
    [
        ("Oh wait, Nina is the vegetarian.", "Is it cold outside?"),
        ("Oh wait, Nina is the vegetarian.", "I told you who is vegetarian."),
        ("So there will be lentils.", "Which of the two is vegetarian?"),
        ("No questions for now, please.", "Which of the two is vegetarian?"),
    ],
)
def test_nothing_is_noted_of_other_questions_and_of_lines_that_put_nothing_right(
    second: str, question: str
) -> None:
    assert noted("Paul is the vegetarian.", second, *SINCE, question) == ""


def test_of_two_such_lines_the_later_counts() -> None:
    lines = ("The train leaves at seven.", "No, the train is at eight.", "Sorry, the train is at nine.")

    assert noted(*lines, *SINCE, "When is my train?") == "They put it right: “Sorry, the train is at nine.”"


def test_what_was_moved_to_another_day_is_told_with_that_day() -> None:
    lines = ("I see the dentist on Friday at three.", "No wait, Thursday.", "When do I see the dentist?")

    assert noted(*lines) == "They put it right: “No wait, Thursday.” (on Thursday 5 November at 15:00)"
