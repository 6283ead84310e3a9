"""A word chain: each word begins with the last letter of the one before, and none comes twice.

What sounds right counts. A word that does not fit is asked for once more, then the companion helps out, and then it
lets the game be: perhaps nobody is playing any more.
"""

from dataclasses import dataclass, replace
from typing import Annotated, Final

import msgspec

from companion.thinking.activities.heard_words import MOST_IN_A_MOVE, begins_with, content_words, is_same
from companion.thinking.activities.said import NOTHING, Lines, Said, pick, say

ROUNDS: Final = 8
MOST_MISSES: Final = 2
"""So many turns running that do not fit are borne with (guess)."""
_BEGINNINGS: Final = frozenset("abcdefghijklmnoprstuvwyz")


@dataclass(frozen=True, slots=True)
class ChainTexts:
    """What is said in a word chain; "{word}" stands for a word, "{letter}" for the letter that the next begins with."""

    begin: Lines
    praise: Lines
    goes_on: Lines
    once_more: Lines
    """To a word that does not begin so, or was there already."""
    helps: Lines
    """Where it did not work twice."""
    gives_up: Lines
    """Where it did not work even then."""
    close: Lines
    words: Annotated[tuple[str, ...], msgspec.Meta(min_length=26)]
    """Everyday words, in lower case."""


@dataclass(frozen=True, slots=True)
class WordChain:
    """Each word begins with the last letter of the one before."""

    texts: ChainTexts
    seed: int
    used: tuple[str, ...]
    """All words so far, the companion's last one last."""
    misses: int = 0
    """So many of the person's last turns in a row did not fit."""


def begin_chain(texts: ChainTexts, seed: int) -> tuple[WordChain, Said]:
    """Say the first word."""
    first = pick(texts.words, seed)
    return WordChain(texts, seed, (first,)), say(_chained(pick(texts.begin, seed), first))


def next_letter(word: str) -> str:
    """Return the letter that the word after this one begins with: the last one that begins everyday words."""
    return next((letter for letter in reversed(word) if letter in _BEGINNINGS), "s")


def step_chain(game: WordChain, words: str) -> tuple[WordChain | None, Said]:
    """Take a word of the person's, and answer with one; nothing is said where they do not play but talk."""
    if len(content_words(words)) > MOST_IN_A_MOVE:
        return None, NOTHING
    texts, seed = game.texts, game.seed + len(game.used)
    letter = next_letter(game.used[-1])
    fitting = [
        word
        for word in content_words(words)
        if begins_with(word, letter) and len(word) > 1 and not any(is_same(word, old) for old in game.used)
    ]
    misses = 0 if fitting else game.misses + 1
    if misses == 1:
        return replace(game, misses=1), say(_chained(pick(texts.once_more, seed), game.used[-1]))
    if misses > MOST_MISSES:
        return None, say(pick(texts.gives_up, seed))
    theirs = fitting[-1] if fitting else _word_for(game, letter)
    if theirs is None or len(game.used) >= 2 * ROUNDS:
        return None, say(pick(texts.close, seed))
    comment = pick(texts.praise if fitting else texts.helps, seed).replace("{word}", theirs)
    after = replace(game, used=(*game.used, theirs), misses=misses)
    own = _word_for(after, next_letter(theirs))
    if own is None:
        return None, say(comment, pick(texts.close, seed))
    after = replace(after, used=(*after.used, own))
    return after, say(comment, _chained(pick(texts.goes_on, seed), own))


def _word_for(game: WordChain, letter: str) -> str | None:
    """Return an own word that begins with a letter and was not there yet; None when there is none left."""
    known = [word for word in game.texts.words if word[0] == letter and word not in game.used]
    return pick(known, game.seed) if known else None


def _chained(line: str, word: str) -> str:
    return line.replace("{word}", word).replace("{letter}", next_letter(word).upper())
