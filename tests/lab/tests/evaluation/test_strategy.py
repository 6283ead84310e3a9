"""How ESConv's turns are read, and its figures computed."""

import json

import numpy as np
import pytest

from companion.thinking.language_model import Message
from companion.thinking.strategy import Numbers
from companion.values import Speaker, Strategy
from tests.lab.evaluation.strategy import (
    LABELS,
    OTHERS,
    Proposed,
    Turn,
    chosen,
    figures,
    preference_bias,
    turns_of,
)

TALK = {
    "conv_id": "a",
    "dialog": [
        {"speaker": "supporter", "text": "Hello.", "strategy": "Others"},
        {"speaker": "seeker", "text": "I lost my job."},
        {"speaker": "seeker", "text": "Today."},
        {"speaker": "supporter", "text": "Since when did you know?", "strategy": "Question"},
        {"speaker": "supporter", "text": "That is hard.", "strategy": "Reflection of feelings"},
        {"speaker": "seeker", "text": "Monday."},
        {"speaker": "supporter", "text": "Bye.", "strategy": "Greetings"},
    ],
}
PLAIN = Numbers("", {}, 0.0)


def test_only_the_first_reply_to_the_person_counts_and_what_one_side_says_running_is_one_message() -> None:
    first, second = turns_of([json.dumps(TALK)])

    assert first.before == (
        Message(Speaker.COMPANION, "Hello."),
        Message(Speaker.PERSON, "I lost my job. Today."),
    )
    assert (first.label, second.label) == ("Question", OTHERS)


def some(dialogue: str, count: int) -> list[Proposed]:
    turn = Turn(dialogue, (Message(Speaker.PERSON, "It rained."),), "Question")
    return [Proposed(turn, {Strategy.QUESTION: 0.8, Strategy.REFLECTION: 0.2})] * count


def test_what_was_chosen_before_counts_within_a_conversation_alone() -> None:
    told = chosen([*some("a", 3), *some("b", 2)], PLAIN)

    assert [strategy.value for strategy in told] == ["Q", "Q", "F", "Q", "Q"]


def test_three_times_running_is_counted() -> None:
    found = some("a", 4)

    last = [*figures("alone", found, chosen(found, PLAIN, with_bars=False), 0)][-1]

    assert last.value == pytest.approx(0.5)


def test_whoever_always_says_one_thing_is_more_biased_than_who_errs_evenly() -> None:
    truth = np.arange(len(LABELS) * 6)[np.newaxis] % len(LABELS)
    evenly = (truth + 1) % len(LABELS)
    always = np.where(truth % 2 == 0, 0, truth)

    assert preference_bias(truth, evenly)[0] < preference_bias(truth, always)[0]
