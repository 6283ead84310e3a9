"""Plain words of suicide, however they are written, and what only looks like them."""

import pytest

from companion.guarding.crisis import CrisisJudge, read_judge
from companion.values import CrisisKind
from tests.tables import each_row


@pytest.fixture(scope="module")
def judge() -> CrisisJudge:
    return read_judge()


@each_row(
    "words",
    [
        "I've thought about killing myself.",
        "sometimes i want to die",
        "I just want to be dead.",
        "I don't want to live anymore.",
        "I feel suicidal tonight.",
        "I keep thinking about suicide.",
        "I'm going to end my life.",
        "I wish I was dead. Sorry.",
    ],
)
def test_who_speaks_plainly_of_ending_their_life_is_heard(judge: CrisisJudge, words: str) -> None:
    heard = judge.judge(words, None)

    assert heard.kind is CrisisKind.SUICIDE
    assert not heard.is_about_other


@each_row(
    "words",
    [
        "I nearly killed myself laughing.",
        "I could kill myself for forgetting her birthday.",
        "I'm not suicidal, just tired.",
        "I don't want to die, I have so much to do.",
        "I would never kill myself.",
        "He kills himself in the last chapter of the book.",
        "I want to die of embarrassment.",
        "That cake is to die for.",
        "I don't want to live in London any more.",
        "My phone died.",
        "I want to end my contract.",
    ],
)
def test_idioms_denials_and_stories_do_not_count(judge: CrisisJudge, words: str) -> None:
    assert judge.judge(words, None).kind is None
