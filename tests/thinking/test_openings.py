import pytest
from companion.thinking.openings import (
    FORMULA_EVERY,
    FormulaHabit,
    OpeningFault,
    fault_of,
    has_formula,
    is_filler,
    is_worth_saying,
)
from hypothesis import given
from hypothesis import strategies as st

FORMULA = "I'm so sorry to hear that. Was it your only one?"
PLAIN = "Two umbrellas in one week?"


@pytest.mark.parametrize(
    ("opening", "fault"),
    [
        ("As an AI language model, I", OpeningFault.REFUSAL),
        ("Hi! I'm sorry, but I can't", OpeningFault.REFUSAL),
        ("I’d recommend speaking with a", OpeningFault.REFUSAL),
        ("Certainly! I'd be happy to help", OpeningFault.FILLER),
        ("“Great question!", OpeningFault.FILLER),
        ("Here are three ways to", OpeningFault.FILLER),
        ("Oh no, I'm so sorry to hear", OpeningFault.FORMULA),
        ("THAT MUST HAVE BEEN really hard", OpeningFault.FORMULA),
        ("It's completely normal to feel", OpeningFault.FORMULA),
    ],
)
def test_what_says_nothing_is_known_by_its_first_words(opening: str, fault: OpeningFault) -> None:
    assert fault_of(opening) is fault


@pytest.mark.parametrize(
    "opening",
    [
        "Sure, a short one: why did",
        "Of course the train was late.",
        "That must be the oldest bicycle in",
        "It sounds like rain on tin",
        "I'm sorry I laughed at the hat",
        "I'm here.",
        "Here's a riddle for you",
        "Remember the boat you painted?",
        "I can't see it, but it must",
        "Thanks for the song.",
        "No, I'm software. But I",
        "",
        "…",
    ],
)
def test_what_only_looks_alike_is_let_through(opening: str) -> None:
    assert not is_filler(opening)


@given(st.text(max_size=200))
def test_any_text_is_judged_and_the_rest_of_a_reply_changes_nothing_for_the_worse(text: str) -> None:
    assert is_filler(text) == (fault_of(text) is not None)
    assert is_filler(f"Great question! {text}")


def test_a_formula_inside_a_reply_counts_too() -> None:
    assert has_formula("Maria, I'm sorry to hear that.")
    assert has_formula("Six hours of waiting. That must be exhausting.")
    assert not has_formula("Six hours of waiting, and no coffee anywhere.")


def test_filler_and_refusals_are_never_said() -> None:
    assert not is_worth_saying("Great question!", FormulaHabit())
    assert not is_worth_saying("As an AI, I", FormulaHabit())


def test_the_first_formula_is_said_and_the_next_not() -> None:
    habit = FormulaHabit()

    assert is_worth_saying(FORMULA, habit)
    assert not is_worth_saying(FORMULA, habit.after(FORMULA))
    assert is_worth_saying(PLAIN, habit.after(FORMULA))


@given(st.lists(st.booleans(), max_size=60))
def test_of_any_ten_replies_running_one_at_most_has_a_formula(wishes: list[bool]) -> None:
    habit, said = FormulaHabit(), []
    for wants_formula in wishes:
        reply = FORMULA if wants_formula and is_worth_saying(FORMULA, habit) else PLAIN
        habit = habit.after(reply)
        said.append(has_formula(reply))

    assert all(sum(said[at : at + FORMULA_EVERY]) <= 1 for at in range(len(said)))


def test_a_formula_is_due_again_after_nine_replies_without() -> None:
    habit = FormulaHabit().after(FORMULA)
    for _ in range(FORMULA_EVERY - 2):
        habit = habit.after(PLAIN)

    assert not habit.is_formula_due
    assert habit.after(PLAIN).is_formula_due
