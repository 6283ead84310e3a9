"""Breathing together."""

import pytest

from companion.thinking.activities.breathing import (
    BREATHS,
    IN,
    MOST_TURNS,
    OUT,
    Breathing,
    begin_breathing,
    step_breathing,
)
from companion.thinking.activities.said import Said
from companion.thinking.activities.texts import read_texts
from tests.tables import each_row

TEXTS = read_texts().breathing


def counts(said: Said) -> int:
    """How many breaths are counted."""
    return said.text.count(" ".join((*IN, *OUT)))


@each_row("seed", range(5))
def test_counts_pace_a_few_breaths_and_then_the_person_has_a_say(seed: int) -> None:
    breathing, said = begin_breathing(TEXTS, seed)

    assert counts(said) == BREATHS
    assert said.pieces[-1].words in TEXTS.ask
    assert isinstance(breathing, Breathing)


def test_every_count_is_followed_by_a_silence_and_breathing_out_lasts_longer() -> None:
    _, said = begin_breathing(TEXTS, 0)

    counted = [piece for piece in said.pieces if piece.words in (*IN, *OUT)]
    assert all(piece.silence > 0.0 for piece in counted)
    assert len(OUT) > len(IN)


def test_it_goes_on_only_where_the_person_says_so_and_not_for_ever() -> None:
    breathing: Breathing | None
    breathing, _ = begin_breathing(TEXTS, 0)
    turns = 1
    while breathing is not None:
        breathing, said = step_breathing(breathing, "Yes, go on.")
        turns += 1

    assert turns == MOST_TURNS
    assert said.pieces[-1].words in TEXTS.close


def test_whoever_says_something_else_is_not_counted_for_again() -> None:
    breathing, _ = begin_breathing(TEXTS, 0)

    after, said = step_breathing(breathing, "That was nice.")

    assert after is None
    assert counts(said) == 0


@pytest.mark.parametrize(
    "words", ["I'm getting dizzy.", "yes but it's too fast", "I can't breathe like that"]
)
def test_whom_it_does_no_good_is_not_asked_to_go_on(words: str) -> None:
    breathing, _ = begin_breathing(TEXTS, 0)

    after, said = step_breathing(breathing, words)

    assert after is None
    assert said.text in TEXTS.uneasy
