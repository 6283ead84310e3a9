import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.feeling.attribution import LONGEST, agent, clauses
from companion.values import Who
from tests.tables import each_row


@each_row(
    ("clause", "who"),
    [
        ("I broke the vase", Who.SELF),
        ("we missed the train", Who.SELF),
        ("you forgot my name", Who.COMPANION),
        ("my boss shouted at me", Who.OTHER),
        ("she left him", Who.OTHER),
        ("I was fired", Who.OTHER),
        ("it rained all day", Who.WORLD),
        ("the train was late", Who.WORLD),
    ],
)
def test_who_did_what_a_clause_tells(clause: str, who: Who) -> None:
    assert agent(clause) is who


def test_clauses_end_at_marks_and_before_connectives() -> None:
    assert clauses("I am sad because my dog died, and it rains. Really?") == (
        "I am sad",
        "because my dog died",
        "and it rains.",
        "Really?",
    )


@given(st.text(max_size=300))
def test_any_text_can_be_taken_apart(text: str) -> None:
    assert all(clause.strip() for clause in clauses(text))
    agent(text)


@pytest.mark.parametrize(
    "text", [" " * 20_000, ", " * 10_000, "the a my " * 2_500, "he said " * 2_500, '"' * 20_000]
)
def test_a_very_long_text_is_cut_before_it_is_taken_apart(text: str) -> None:
    assert sum(len(clause) for clause in clauses(text)) <= LONGEST
