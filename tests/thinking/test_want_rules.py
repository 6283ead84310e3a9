"""The wording tells what is wanted, also without the marks that a recogniser leaves out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    "text",
    [
        "is a whale a fish or not",
        "how long does it take to fly to Rome",
        "somebody said bats are blind is that true",
        "I've always wondered why the sky is blue",
        "so what is a quark",
    ],
)
def test_a_question_of_facts_needs_no_mark(text: str) -> None:
    assert want_rules(text).get(Want.INFORMATION, 0.0) >= 0.0
    assert want_rules(text).get(Want.ADVICE, 0.0) >= 0.0


@pytest.mark.parametrize(
    "text", ["when I came home the dog was gone", "what a day", "where I come from nobody locks the door"]
)
def test_words_that_only_begin_like_a_question_ask_nothing(text: str) -> None:
    assert want_rules(text)[Want.ADVICE] < 0.0
    assert want_rules(text)[Want.INFORMATION] < 0.0


def test_a_pet_that_had_to_be_put_down_is_a_loss() -> None:
    assert want_rules("we had to have our dog put down")[Want.COMFORT] > 0.0
    assert Want.COMFORT not in want_rules("I put down the phone")


@given(st.text(max_size=200))
def test_any_words_are_weighed(text: str) -> None:
    assert all(abs(score) < 20.0 for score in want_rules(text).values())


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
