"""Word games whose rules code can check: a word chain, "I packed my bag", and guessing a word by its clues.

Hearing errors are taken kindly: what sounds right counts, a word that does not fit is asked for once more, and after
that the companion helps out, so that a game never hangs. Each ends after some rounds, or when the person wants.
"""

from dataclasses import dataclass, replace
from typing import Annotated, Final, TypeAlias

import msgspec

from companion.thinking.activities.answers import does_agree
from companion.thinking.activities.heard_words import begins_with, content_words, is_same
from companion.thinking.activities.said import Lines, Said, pick, say

CHAIN_ROUNDS: Final = 8
_BEGINNINGS: Final = frozenset("abcdefghijklmnoprstuvwyz")
BAG_THINGS: Final = 8
"""So many things fill the bag; more are hard to keep by ear alone (Miller 1956: about seven)."""


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
    close: Lines
    words: Annotated[tuple[str, ...], msgspec.Meta(min_length=26)]
    """Everyday words, in lower case."""


@dataclass(frozen=True, slots=True)
class BagTexts:
    """What is said while packing; "{thing}" stands for a new one, "{things}" for all, "{missing}" for one left out."""

    begin: Lines
    goes_on: Lines
    reminds: Lines
    """To who left one out."""
    once_more: Lines
    """To words that add nothing."""
    helps: Lines
    close: Lines
    things: Annotated[tuple[str, ...], msgspec.Meta(min_length=BAG_THINGS)]
    """With their articles."""


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
class WordGameTexts:
    """What is said in all word games."""

    chain: ChainTexts
    bag: BagTexts
    guess: GuessTexts


@dataclass(frozen=True, slots=True)
class WordChain:
    """Each word begins with the last letter of the one before."""

    texts: ChainTexts
    seed: int
    used: tuple[str, ...]
    """All words so far, the companion's last one last."""
    has_failed: bool = False
    """The person's last word did not fit."""


@dataclass(frozen=True, slots=True)
class BagPacking:
    """Each turn names what is in the bag and adds one thing."""

    texts: BagTexts
    seed: int
    packed: tuple[str, ...]
    has_failed: bool = False


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


WordGame: TypeAlias = WordChain | BagPacking | WordGuessing


def begin_word_game(texts: WordGameTexts, seed: int, words: str = "") -> tuple[WordGame, Said]:
    """Begin the game that words name, else the next in turn."""
    plain = words.casefold()
    names = ("chain", "bag", "guess")
    named = next((at for at, name in enumerate(names) if name in plain), seed % len(names))
    if named == 0:
        first = pick(texts.chain.words, seed)
        said = _chained(pick(texts.chain.begin, seed), first)
        return WordChain(texts.chain, seed, (first,)), say(said)
    if named == 1:
        thing = pick(texts.bag.things, seed)
        return BagPacking(texts.bag, seed, (thing,)), say(
            pick(texts.bag.begin, seed).replace("{thing}", thing)
        )
    guessing = WordGuessing(texts.guess, seed)
    return guessing, say(_clued(pick(texts.guess.begin, seed), guessing.riddle.clues[0]))


def step_word_game(game: WordGame, words: str) -> tuple[WordGame | None, Said]:
    """Play one round."""
    match game:
        case WordChain():
            return _step_chain(game, words)
        case BagPacking():
            return _step_bag(game, words)
        case WordGuessing():
            return _step_guess(game, words)


# ---- the word chain -----------------------------------------------------------------------------------------


def next_letter(word: str) -> str:
    """Return the letter that the word after this one begins with: the last one that begins everyday words."""
    return next((letter for letter in reversed(word) if letter in _BEGINNINGS), "s")


def _step_chain(game: WordChain, words: str) -> tuple[WordChain | None, Said]:
    texts, seed = game.texts, game.seed + len(game.used)
    letter = next_letter(game.used[-1])
    fitting = [
        word
        for word in content_words(words)
        if begins_with(word, letter) and len(word) > 1 and not any(is_same(word, old) for old in game.used)
    ]
    if not fitting and not game.has_failed:
        failed = replace(game, has_failed=True)
        return failed, say(_chained(pick(texts.once_more, seed), game.used[-1]))
    theirs = fitting[-1] if fitting else _word_for(game, letter)
    if theirs is None or len(game.used) >= 2 * CHAIN_ROUNDS:
        return None, say(pick(texts.close, seed))
    comment = pick(texts.praise if fitting else texts.helps, seed).replace("{word}", theirs)
    after = replace(game, used=(*game.used, theirs), has_failed=False)
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


# ---- "I packed my bag" --------------------------------------------------------------------------------------


def _step_bag(game: BagPacking, words: str) -> tuple[BagPacking | None, Said]:
    texts, seed = game.texts, game.seed + len(game.packed)
    said = content_words(words)
    known = {word for thing in game.packed for word in content_words(thing)}
    new = [word for word in said if not any(is_same(word, old) for old in known)]
    if not new and not game.has_failed:
        return replace(game, has_failed=True), say(
            pick(texts.once_more, seed).replace("{things}", _listed(game.packed))
        )
    packed = (*game.packed, _with_article(new[-1], words)) if new else game.packed
    missing = _left_out(game.packed, said) if new else ""
    comment = pick(texts.reminds, seed).replace("{missing}", missing) if missing else ""
    if not new:
        comment = pick(texts.helps, seed)
    own = next((thing for thing in _turned(texts.things, seed) if thing not in packed), None)
    if own is None or len(packed) + 1 >= BAG_THINGS:
        return None, say(comment, pick(texts.close, seed).replace("{things}", _listed(packed)))
    packed = (*packed, own)
    line = pick(texts.goes_on, seed).replace("{things}", _listed(packed)).replace("{thing}", own)
    return replace(game, packed=packed, has_failed=False), say(comment, line)


def _left_out(packed: tuple[str, ...], said: tuple[str, ...]) -> str:
    """Return the first thing that was not named again; "" where none was, for then only the new one was said."""

    def is_named(thing: str) -> bool:
        return any(is_same(word, old) for word in said for old in content_words(thing))

    missing = [thing for thing in packed if not is_named(thing)]
    return missing[0] if missing and len(missing) < len(packed) else ""


def _with_article(word: str, words: str) -> str:
    """Return a thing as the person named it, with its article where it had one."""
    before = words.replace("’", "'").casefold().split(word)[0].split()
    article = before[-1].strip(",.") if before else ""
    return f"{article} {word}" if article in {"a", "an", "my", "some", "the", "two", "three"} else word


def _turned(things: tuple[str, ...], seed: int) -> tuple[str, ...]:
    at = seed % len(things)
    return things[at:] + things[:at]


def _listed(things: tuple[str, ...]) -> str:
    return things[0] if len(things) == 1 else f"{', '.join(things[:-1])} and {things[-1]}"


# ---- guessing a word ----------------------------------------------------------------------------------------


def _step_guess(game: WordGuessing, words: str) -> tuple[WordGuessing | None, Said]:
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
