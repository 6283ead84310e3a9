import re
from collections import Counter
from itertools import pairwise

import pytest
from companion.thinking.examples import FOLDER, Example, load_examples
from companion.thinking.openings import has_formula, is_filler

from companion.feeling.emotions import LABELS
from companion.values import Speaker, Strategy

EXAMPLES = load_examples()
LEAST_TRAIN = 30
MOST_WORDS = 40
MOST_SENTENCES = 4


def of(strategy: Strategy) -> list[Example]:
    return [one for one in EXAMPLES if one.strategy is strategy]


def test_every_strategy_has_a_file_and_every_file_a_strategy() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == {strategy.value for strategy in Strategy}


@pytest.mark.parametrize("strategy", Strategy)
def test_a_strategy_has_enough_examples_to_show_and_some_to_measure(strategy: Strategy) -> None:
    parts = Counter(one.part for one in of(strategy))

    assert parts["train"] >= LEAST_TRAIN
    assert parts["test"] >= 5


@pytest.mark.parametrize("strategy", Strategy)
def test_replies_are_short_enough_to_be_spoken(strategy: Strategy) -> None:
    for one in of(strategy):
        assert len(one.companion.split()) <= MOST_WORDS, one
        assert len(re.findall(r"[.!?…]+(?:\s|$)", one.companion)) <= MOST_SENTENCES, one


def test_feelings_are_among_those_the_program_knows() -> None:
    assert {one.feeling for one in EXAMPLES} <= set(LABELS)


def test_no_two_replies_begin_alike() -> None:
    openings = Counter(" ".join(one.companion.casefold().split()[:4]) for one in EXAMPLES)

    assert {opening: count for opening, count in openings.items() if count > 1} == {}


def test_no_words_of_a_person_come_twice() -> None:
    assert len({one.person.casefold() for one in EXAMPLES}) == len(EXAMPLES)


def test_no_reply_begins_with_filler_or_holds_a_formula() -> None:
    assert [one.companion for one in EXAMPLES if is_filler(one.companion)] == []
    assert [one.companion for one in EXAMPLES if has_formula(one.companion)] == []


def test_what_was_said_before_takes_turns_and_ends_with_the_companion() -> None:
    for one in EXAMPLES:
        sides = [message.speaker for message in one.before]
        assert all(first is not second for first, second in pairwise(sides)), one
        assert not sides or sides[-1] is Speaker.COMPANION, one


def test_silence_asks_nothing_and_questions_ask() -> None:
    assert [one.companion for one in of(Strategy.BE_SILENT) if "?" in one.companion] == []
    assert [one.companion for one in of(Strategy.QUESTION) if "?" not in one.companion] == []


def test_nothing_is_written_for_a_screen() -> None:
    marks = re.compile(r"[*_#<>\[\]{}|`\\]|https?:|\n")

    assert [one for one in EXAMPLES if marks.search(one.person + one.companion)] == []
