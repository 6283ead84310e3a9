"""Telling the day."""

from companion.thinking.activities.day import QUESTIONS, DayTelling, begin_day, step_day
from companion.thinking.activities.said import Said
from companion.thinking.activities.texts import read_texts

TEXTS = read_texts().day


def told(*answers: str, seed: int = 0) -> list[Said]:
    """Return what is said when the day is told with these answers."""
    telling: DayTelling | None
    telling, said = begin_day(TEXTS, seed)
    found = [said]
    for words in answers:
        assert telling is not None
        telling, said = step_day(telling, words)
        found.append(said)
    assert telling is None
    return found


ANSWERS = ("I overslept.", "A long talk with my boss.", "The soup at noon.", "I want to sleep in.")


def test_questions_come_in_their_order_and_take_up_the_answer() -> None:
    *asked, _ = told(*ANSWERS)

    assert len(asked) == QUESTIONS
    for said, questions in zip(asked, TEXTS.questions, strict=True):
        assert said.pieces[-1].words in questions
    assert "you overslept" in asked[1].text
    assert "a long talk with your boss" in asked[2].text


def test_it_closes_with_a_summing_up_in_the_persons_own_words() -> None:
    *_, closing = told(*ANSWERS)

    for words in ("you overslept", "a long talk with your boss", "the soup at noon", "you want to sleep in"):
        assert words in closing.text
