"""Practising a hard talk."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.activities.activity import read_texts
from companion.thinking.activities.said import Said
from companion.thinking.activities.scripts import (
    TURNS,
    HardTalk,
    Matter,
    Strength,
    begin_hard_talk,
)

TEXTS = read_texts().hard_talk


def practised(*said: str, asked: str = "Help me practise a hard talk.") -> tuple[HardTalk | None, Said]:
    talk: HardTalk | None
    talk, answer = begin_hard_talk(TEXTS, 0, asked)
    for words in said:
        assert talk is not None
        talk, answer = talk.step(words)
    return talk, answer


def test_first_it_is_asked_with_whom_then_what_about() -> None:
    _, with_whom = practised()
    talk, what = practised("With my boss.")

    assert with_whom.text in TEXTS.begin
    assert talk is not None
    assert talk.who == "your boss"
    assert "your boss" in what.text


@pytest.mark.parametrize(
    ("what", "matter"),
    [
        ("I want to ask for a raise.", Matter.REQUEST),
        ("That I can't work on Sundays any more.", Matter.REFUSAL),
        ("That I'm sorry for what I said.", Matter.APOLOGY),
        ("That I'm moving to Lisbon.", Matter.NEWS),
    ],
)
def test_the_other_answers_to_the_matter(what: str, matter: Matter) -> None:
    talk, start = practised("My boss.", what)
    assert talk is not None
    assert talk.matter is matter
    assert "stop" in start.text.casefold()

    _, said = talk.step("I'd like to talk to you.")

    assert said.text in TEXTS.other[matter][0]


def test_after_a_few_turns_it_says_what_worked_and_that_the_play_is_over() -> None:
    turns = ("I feel tired.", "Could you take the late shift?", "Thank you.")
    over, said = practised("My boss.", "I want to ask for help.", *turns)

    assert len(turns) == TURNS
    assert over is None
    assert any(line.replace("{who}", "your boss") in said.text for line in TEXTS.ends)
    assert any(line in said.text for line in TEXTS.worked[Strength.OWN])
    assert any(line in said.text for line in TEXTS.worked[Strength.ASKS])


@given(st.lists(st.text(max_size=40), min_size=TURNS + 2, max_size=TURNS + 2))
def test_it_comes_to_its_end_whatever_is_said(said: list[str]) -> None:
    over, answer = practised(*said)

    assert over is None
    assert "{" not in answer.text or any("{" in words for words in said)
