import pytest

from companion.reply.corrections import put_right
from companion.values import Speaker, Utterance

SINCE = ("I still have to iron a shirt.", "The cat is sitting on the ironing board.")


def noted(*lines: str) -> str:
    """Return what is noted of the last of the person's lines."""
    return put_right(
        [Utterance("0" * 32, number, Speaker.PERSON, line, 0.0) for number, line in enumerate(lines, start=1)]
    )


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
