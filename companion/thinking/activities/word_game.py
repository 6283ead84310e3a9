"""Word games whose rules code can check; each in a file of its own."""

from dataclasses import dataclass
from typing import TypeAlias

from companion.thinking.activities.bag_packing import BagPacking, BagTexts, begin_bag, step_bag
from companion.thinking.activities.said import Said
from companion.thinking.activities.word_chain import ChainTexts, WordChain, begin_chain, step_chain
from companion.thinking.activities.word_guessing import GuessTexts, WordGuessing, begin_guess, step_guess


@dataclass(frozen=True, slots=True)
class WordGameTexts:
    """What is said in all word games."""

    chain: ChainTexts
    bag: BagTexts
    guess: GuessTexts


WordGame: TypeAlias = WordChain | BagPacking | WordGuessing

_NAMES = ("chain", "bag", "guess")


def begin_word_game(texts: WordGameTexts, seed: int, words: str = "") -> tuple[WordGame, Said]:
    """Begin the game that words name, else the next in turn."""
    plain = words.casefold()
    match next((name for name in _NAMES if name in plain), _NAMES[seed % len(_NAMES)]):
        case "chain":
            return begin_chain(texts.chain, seed)
        case "bag":
            return begin_bag(texts.bag, seed)
        case _:
            return begin_guess(texts.guess, seed)


def step_word_game(game: WordGame, words: str) -> tuple[WordGame | None, Said]:
    """Play one round."""
    match game:
        case WordChain():
            return step_chain(game, words)
        case BagPacking():
            return step_bag(game, words)
        case WordGuessing():
            return step_guess(game, words)
