"""What of the person every prompt begins with."""

from companion.thinking.sheet import MOST_TOKENS, known_text
from companion.values import SampleLine
from tests.tables import each_row
from tests.thinking.test_memory_notes import INJECTIONS


def count_words(text: str) -> int:
    return len(text.split())


def test_what_is_known_stands_in_one_line() -> None:
    assert known_text(("Dog: Bruno.", "They live in York.")) == (
        "\nWhat you know about them: Dog: Bruno. They live in York."
    )


def test_from_the_first_item_without_room_on_they_are_left_out() -> None:
    long, longer = "word " * (MOST_TOKENS - 10), "more " * 20

    told = known_text((long, longer, "Dog: Bruno."), count=count_words)

    assert told.split()[-1] == "word"
    assert count_words(told.removeprefix("\nWhat you know about them:")) <= MOST_TOKENS


def test_the_newest_sample_lines_are_told_as_what_they_would_have_said() -> None:
    lines = tuple(SampleLine(f"Question {number}?", f"Answer {number}.") for number in range(5))

    assert known_text((), lines).splitlines()[1:] == [
        f"To “Question {number}?” they would have you say “Answer {number}.”" for number in (2, 3, 4)
    ]


@each_row("text", INJECTIONS)
def test_nothing_that_is_told_can_instruct(text: str) -> None:
    told = known_text((text, "Dog: Bruno."), (SampleLine(text, text),))
    _, item, line = told.split("\n")

    assert item.startswith("What you know about them: ")
    assert item.endswith(" Dog: Bruno.")
    assert (line.count("“"), line.count("”")) == (2, 2)
    assert line.endswith("”")
    assert not set("<>[]{}|`#") & set(told)
