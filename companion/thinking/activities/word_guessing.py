"""Guessing a word by up to three clues, the hardest first; then the word is told, and another one comes on a yes."""

from dataclasses import dataclass, replace
from typing import Annotated

import msgspec

from companion.thinking.activities.answers import does_agree
from companion.thinking.activities.heard_words import MOST_IN_A_MOVE, content_words, is_same
from companion.thinking.activities.said import NOTHING, Lines, Said, pick, say


@dataclass(frozen=True, slots=True)
class Riddle:
    """A word to guess, and its clues, the hardest first."""

    word: str
    clues: Annotated[tuple[str, ...], msgspec.Meta(min_length=3, max_length=3)]
    also: tuple[str, ...] = ()
    """What counts as right as well."""


@dataclass(frozen=True, slots=True)
class GuessTexts:
    """What is said while guessing; "{clue}" and "{word}" stand for those of the riddle."""

    begin: Lines
    next_clue: Lines
    right: Lines
    solved: Lines
    """Where no clue was left."""
    ask_more: Lines
    more: Lines
    close: Lines
    riddles: Annotated[tuple[Riddle, ...], msgspec.Meta(min_length=3)]


@dataclass(frozen=True, slots=True)
class WordGuessing:
    """A word that the companion thinks of."""

    texts: GuessTexts
    seed: int
    clues: int = 1
    """So many were given."""
    is_over: bool = False
    """It is asked whether there is to be another."""

    @property
    def riddle(self) -> Riddle:
        """What is to be guessed."""
        return self.texts.riddles[self.seed % len(self.texts.riddles)]


def begin_guess(texts: GuessTexts, seed: int) -> tuple[WordGuessing, Said]:
    """Give the first clue."""
    game = WordGuessing(texts, seed)
    return game, say(_clued(pick(texts.begin, seed), game.riddle.clues[0]))


def step_guess(game: WordGuessing, words: str) -> tuple[WordGuessing | None, Said]:
    """Take a guess, and say whether it is right or give the next clue; nothing where they do not play but talk."""
    if len(content_words(words)) > MOST_IN_A_MOVE:
        return None, NOTHING
    texts, seed = game.texts, game.seed
    if game.is_over:
        if not does_agree(words):
            return None, say(pick(texts.close, seed))
        another = WordGuessing(texts, seed + 1)
        return another, say(_clued(pick(texts.more, seed), another.riddle.clues[0]))
    riddle = game.riddle
    if any(is_same(word, right) for word in content_words(words) for right in (riddle.word, *riddle.also)):
        verdict = pick(texts.right, seed).replace("{word}", riddle.word)
    elif game.clues < len(riddle.clues):
        clue = riddle.clues[game.clues]
        return replace(game, clues=game.clues + 1), say(
            _clued(pick(texts.next_clue, seed + game.clues), clue)
        )
    else:
        verdict = pick(texts.solved, seed).replace("{word}", riddle.word)
    return replace(game, is_over=True), say(verdict, pick(texts.ask_more, seed))


def _clued(line: str, clue: str) -> str:
    return line.replace("{clue}", clue)
