"""The wording tells what is wanted, also without the marks that a recogniser leaves out."""

import pytest

from companion.thinking.want_rules import asks_what_to_do, want_rules
from companion.values import Want


@pytest.mark.parametrize(
    "text",
    [
        "do you think I should sell it",
        "my aunt is coming and I've got no idea what to cook",
        "he's late again so do I say something",
        "how would you put it",
        "would it be rude to leave early",
        "I don't know how to tell him",
    ],
)
def test_a_question_of_what_to_do_needs_no_mark(text: str) -> None:
    rules = want_rules(text)

    assert asks_what_to_do(text)
    assert max(rules, key=lambda want: rules[want]) is Want.ADVICE


@pytest.mark.parametrize(
    ("text", "is_glad"),
    [
        ("Our daughter was born last night.", True),
        ("She said yes!", True),
        ("We're getting married in May.", True),
        ("I was born in Leeds.", False),
        ("My son was born dead.", False),
        ("My brother got married without me.", False),
    ],
)
def test_births_and_weddings_are_told_to_be_shared(text: str, is_glad: bool) -> None:
    assert (want_rules(text).get(Want.SHARE_JOY, 0.0) > 1.0) is is_glad
