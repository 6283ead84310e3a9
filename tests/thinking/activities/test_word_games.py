"""Word games: their rules hold, and none hangs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.activities.activity import read_texts
from companion.thinking.activities.said import NOTHING, Said
from companion.thinking.activities.word_games import (
    MOST_THINGS,
    ROUNDS,
    BagPacking,
    WordChain,
    WordGame,
    WordGuessing,
    begin_word_game,
    begins_with,
    content_words,
    next_letter,
)
from tests.tables import each_row

TEXTS = read_texts().word_game
CHAIN, BAG, GUESS = "word chain", "I packed my bag", "guess the word"


def begun(name: str, seed: int = 0) -> WordGame:
    return begin_word_game(TEXTS, seed, name)[0]


def played(game: WordGame | None, *said: str) -> tuple[WordGame | None, Said]:
    """Play on with these words."""
    answer = Said()
    for words in said:
        assert game is not None
        game, answer = game.step(words)
    return game, answer


# ---- the word chain ------------------------------------------------------------------------------------------


def test_a_chain_goes_on_with_the_last_letter() -> None:
    game = begun(CHAIN)
    assert isinstance(game, WordChain)
    assert game.used == ("apple",)

    after, said = played(game, "Um, elephant!")

    assert isinstance(after, WordChain)
    assert after.used[1] == "elephant"
    assert after.used[2].startswith("t")
    assert after.used[2] in said.text


@pytest.mark.parametrize("words", ["banana", "apple", "mumble mumble", ""])
def test_a_word_that_does_not_fit_is_asked_for_once_and_then_helped_with(words: str) -> None:
    once, said = played(begun(CHAIN), words)
    assert isinstance(once, WordChain)
    assert once.used == ("apple",)
    assert "E" in said.text

    twice, _ = played(once, words)
    assert isinstance(twice, WordChain)
    assert len(twice.used) == 3

    over, said = played(twice, "zzz")
    assert over is None
    assert said.text in TEXTS.chain.gives_up


def test_for_every_letter_that_can_come_the_companion_has_words() -> None:
    letters = {next_letter(word) for word in TEXTS.chain.words}

    assert letters <= {word[0] for word in TEXTS.chain.words}
    assert next_letter("fox") == "o"


# ---- "I packed my bag" -------------------------------------------------------------------------------------


def test_the_bag_holds_what_both_put_in() -> None:
    after, said = played(begun(BAG), "I packed my bag and put in a torch and a comb.")

    assert isinstance(after, BagPacking)
    assert after.packed[:2] == ("a torch", "a comb")
    assert all(thing in said.text for thing in after.packed)


# ---- guessing ----------------------------------------------------------------------------------------------


@each_row("number", range(len(TEXTS.guess.riddles)))
def test_every_word_can_be_guessed_and_none_is_in_its_clues(number: int) -> None:
    game = begun(GUESS, number)
    assert isinstance(game, WordGuessing)
    riddle = game.riddle

    after, said = played(game, f"Is it a {riddle.word}?")

    assert isinstance(after, WordGuessing)
    assert after.is_over
    assert riddle.word in said.text
    assert all(riddle.word not in clue.casefold() for clue in riddle.clues)


def test_clues_come_one_by_one_and_then_the_word() -> None:
    game = begun(GUESS)
    assert isinstance(game, WordGuessing)

    second, clue = played(game, "A mountain?")
    assert game.riddle.clues[1] in clue.text
    third, clue = played(second, "A zebra?")
    assert game.riddle.clues[2] in clue.text
    _, solved = played(third, "A horse?")
    assert game.riddle.word in solved.text


# ---- all of them -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [CHAIN, BAG, GUESS])
def test_who_speaks_of_something_else_leaves_the_game_and_is_answered_like_anybody(name: str) -> None:
    game = begun(name, 0)

    assert game.step("The man opposite is humming along with his radio.") == (None, NOTHING)


@given(
    st.sampled_from([CHAIN, BAG, GUESS]),
    st.integers(0, 200),
    st.lists(st.text(max_size=20) | st.sampled_from(TEXTS.chain.words), min_size=80, max_size=80),
)
def test_no_game_hangs_whatever_is_heard(name: str, seed: int, said: list[str]) -> None:
    game: WordGame | None = begun(name, seed)
    turns = 0
    for words in said:
        if game is None:
            break
        game, answer = game.step(words)
        turns += 1
        assert answer.text or game is None
        assert "{" not in answer.text

    assert game is None or name == GUESS
    if name == CHAIN:
        assert turns <= 2 * (ROUNDS + 1)
    if name == BAG:
        assert turns <= 2 * MOST_THINGS


def test_what_only_leads_up_to_an_answer_is_left_out() -> None:
    assert content_words("Um, I think my next word is elephant.") == ("elephant",)
    assert content_words("It's a rubber duck!") == ("rubber", "duck")


@pytest.mark.parametrize(
    ("word", "letter"),
    [("elephant", "e"), ("knight", "n"), ("phone", "f"), ("circus", "s"), ("cake", "k"), ("hour", "o")],
)
def test_a_word_begins_as_it_sounds(word: str, letter: str) -> None:
    assert begins_with(word, letter)
