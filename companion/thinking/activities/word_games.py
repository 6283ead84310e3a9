"""Word games with rules that code can check: a word chain, packing a bag by turns, and guessing a word by its clues.

Words are compared generously: a recogniser hears sounds, and spells them in its own way. After a turn that breaks the
rules the companion asks again, then helps, and then ends the game: perhaps nobody is playing any more. If the person
talks instead of playing, the companion says nothing and the game is over.
"""

import re
from dataclasses import dataclass, replace
from typing import Annotated, Final, TypeAlias

import msgspec

from companion.thinking.activities.requests import does_agree
from companion.thinking.activities.said import NOTHING, Lines, Said, pick, say

ROUNDS: Final = 8
"""Rounds of a word chain."""
MOST_THINGS: Final = 8
"""Things that fill the bag; more are hard to remember by ear alone (Miller 1956: about seven)."""
_MOST_MISSES: Final = 2
"""Maximum consecutive turns that may break the rules (guess)."""
_MOST_IN_A_MOVE: Final = 2
"""Maximum content words in an answer; with more, the person is speaking of something else (guess)."""
_BEGINNINGS: Final = frozenset("abcdefghijklmnoprstuvwyz")
"""Letters that begin everyday words."""


# ---- a word chain ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ChainTexts:
    """Texts of a word chain; "{word}" stands for a word, "{letter}" for the letter that begins the next one."""

    begin: Lines
    praise: Lines
    goes_on: Lines
    once_more: Lines
    """Response to a word that begins with another letter, or was used already."""
    helps: Lines
    """Response after two failures."""
    gives_up: Lines
    """Response after another failure."""
    close: Lines
    words: Annotated[tuple[str, ...], msgspec.Meta(min_length=26)]
    """Everyday words, in lower case."""


@dataclass(frozen=True, slots=True)
class WordChain:
    """A word chain: each word begins with the last letter of the one before."""

    texts: ChainTexts
    seed: int
    used: tuple[str, ...]
    """All words so far, the companion's last one last."""
    misses: int = 0
    """Number of the person's last turns in a row that broke the rules."""

    def step(self, words: str) -> tuple["WordChain | None", Said]:
        """Answer the person's word with another; say nothing if they talk instead of playing."""
        if len(content_words(words)) > _MOST_IN_A_MOVE:
            return None, NOTHING
        texts, seed = self.texts, self.seed + len(self.used)
        letter = next_letter(self.used[-1])
        fitting = [
            word
            for word in content_words(words)
            if begins_with(word, letter)
            and len(word) > 1
            and not any(_is_same(word, old) for old in self.used)
        ]
        misses = 0 if fitting else self.misses + 1
        if misses == 1:
            return replace(self, misses=1), say(pick(texts.once_more, seed, letter=letter.upper()))
        if misses > _MOST_MISSES:
            return None, say(pick(texts.gives_up, seed))
        theirs = fitting[-1] if fitting else self._word_for(letter)
        if theirs is None or len(self.used) >= 2 * ROUNDS:
            return None, say(pick(texts.close, seed))
        comment = pick(texts.praise if fitting else texts.helps, seed, word=theirs)
        after = replace(self, used=(*self.used, theirs), misses=misses)
        own = after._word_for(next_letter(theirs))
        if own is None:
            return None, say(comment, pick(texts.close, seed))
        after = replace(after, used=(*after.used, own))
        return after, say(comment, pick(texts.goes_on, seed, word=own, letter=next_letter(own).upper()))

    def _word_for(self, letter: str) -> str | None:
        """Return an unused word that begins with a letter; None if there is none left."""
        known = [word for word in self.texts.words if word[0] == letter and word not in self.used]
        return pick(known, self.seed) if known else None


def next_letter(word: str) -> str:
    """Return the first letter of the next word: the last one in this word that begins everyday words."""
    return next((letter for letter in reversed(word) if letter in _BEGINNINGS), "s")


# ---- packing a bag ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class BagTexts:
    """Texts for packing; "{thing}" stands for a new one, "{things}" for all, "{missing}" for one left out."""

    begin: Lines
    goes_on: Lines
    reminds: Lines
    """Response to a person who left one out."""
    once_more: Lines
    """Response to words that add nothing."""
    helps: Lines
    gives_up: Lines
    close: Lines
    things: Annotated[tuple[str, ...], msgspec.Meta(min_length=MOST_THINGS)]
    """Things with their articles."""


@dataclass(frozen=True, slots=True)
class BagPacking:
    """Packing a bag: each turn repeats its contents and adds one thing."""

    texts: BagTexts
    seed: int
    packed: tuple[str, ...]
    misses: int = 0
    """Number of the person's last turns in a row that added nothing."""

    def step(self, words: str) -> tuple["BagPacking | None", Said]:
        """Add the thing that the person packs, and another; say nothing if they talk instead of playing."""
        texts, seed = self.texts, self.seed + len(self.packed)
        said = content_words(words)
        known = {word for thing in self.packed for word in content_words(thing)}
        new = [word for word in said if not any(_is_same(word, old) for old in known)]
        if len(new) > _MOST_IN_A_MOVE:
            return None, NOTHING
        misses = 0 if new else self.misses + 1
        if misses == 1:
            again = pick(texts.once_more, seed, things=_listed(self.packed))
            return replace(self, misses=1), say(again)
        if misses > _MOST_MISSES:
            return None, say(pick(texts.gives_up, seed))
        packed = (*self.packed, _with_article(new[-1], words)) if new else self.packed
        missing = _left_out(self.packed, said) if new else ""
        comment = pick(texts.reminds, seed, missing=missing) if missing else ""
        if not new:
            comment = pick(texts.helps, seed)
        own = next((thing for thing in _turned(texts.things, seed) if thing not in packed), None)
        if own is None or len(packed) + 1 >= MOST_THINGS:
            return None, say(comment, pick(texts.close, seed, things=_listed(packed)))
        packed = (*packed, own)
        line = pick(texts.goes_on, seed, things=_listed(packed), thing=own)
        return replace(self, packed=packed, misses=misses), say(comment, line)


def _left_out(packed: tuple[str, ...], said: tuple[str, ...]) -> str:
    """Return the first thing that was not repeated; "" if only the new one was said, or none is missing."""

    def is_named(thing: str) -> bool:
        return any(_is_same(word, old) for word in said for old in content_words(thing))

    missing = [thing for thing in packed if not is_named(thing)]
    return missing[0] if missing and len(missing) < len(packed) else ""


def _with_article(word: str, words: str) -> str:
    """Return a thing as the person named it, with its article if there was one."""
    before = words.replace("’", "'").casefold().split(word)[0].split()
    article = before[-1].strip(",.") if before else ""
    return f"{article} {word}" if article in {"a", "an", "my", "some", "the", "two", "three"} else word


def _turned(things: tuple[str, ...], seed: int) -> tuple[str, ...]:
    at = seed % len(things)
    return things[at:] + things[:at]


def _listed(things: tuple[str, ...]) -> str:
    return things[0] if len(things) == 1 else f"{', '.join(things[:-1])} and {things[-1]}"


# ---- guessing a word -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Riddle:
    """A word to guess, and its clues, the hardest first."""

    word: str
    clues: Annotated[tuple[str, ...], msgspec.Meta(min_length=3, max_length=3)]
    also: tuple[str, ...] = ()
    """Other correct answers."""


@dataclass(frozen=True, slots=True)
class GuessTexts:
    """Texts for guessing; "{clue}" and "{word}" stand for those of the riddle."""

    begin: Lines
    next_clue: Lines
    right: Lines
    solved: Lines
    """Answer if no clue was left."""
    ask_more: Lines
    more: Lines
    close: Lines
    riddles: Annotated[tuple[Riddle, ...], msgspec.Meta(min_length=3)]


@dataclass(frozen=True, slots=True)
class WordGuessing:
    """Guessing a word that the companion has in mind."""

    texts: GuessTexts
    seed: int
    clues: int = 1
    """Number of clues given."""
    is_over: bool = False
    """The companion has asked whether to play another round."""

    @property
    def riddle(self) -> Riddle:
        """Riddle to guess."""
        return self.texts.riddles[self.seed % len(self.texts.riddles)]

    def step(self, words: str) -> tuple["WordGuessing | None", Said]:
        """Check a guess, or give the next clue; say nothing if they talk instead of playing."""
        if len(content_words(words)) > _MOST_IN_A_MOVE:
            return None, NOTHING
        texts, seed = self.texts, self.seed
        if self.is_over:
            if not does_agree(words):
                return None, say(pick(texts.close, seed))
            another = WordGuessing(texts, seed + 1)
            return another, say(pick(texts.more, seed, clue=another.riddle.clues[0]))
        riddle, guesses = self.riddle, content_words(words)
        if any(_is_same(word, right) for word in guesses for right in (riddle.word, *riddle.also)):
            verdict = pick(texts.right, seed, word=riddle.word)
        elif self.clues < len(riddle.clues):
            clue = pick(texts.next_clue, seed + self.clues, clue=riddle.clues[self.clues])
            return replace(self, clues=self.clues + 1), say(clue)
        else:
            verdict = pick(texts.solved, seed, word=riddle.word)
        return replace(self, is_over=True), say(verdict, pick(texts.ask_more, seed))


# ---- which game ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class WordGameTexts:
    """Texts of all word games."""

    chain: ChainTexts
    bag: BagTexts
    guess: GuessTexts


WordGame: TypeAlias = WordChain | BagPacking | WordGuessing
_NAMES: Final = ("chain", "bag", "guess")


def begin_word_game(texts: WordGameTexts, seed: int, words: str = "") -> tuple[WordGame, Said]:
    """Begin the game that words name, otherwise the next in turn."""
    plain = words.casefold()
    match next((name for name in _NAMES if name in plain), _NAMES[seed % len(_NAMES)]):
        case "chain":
            first, lines = pick(texts.chain.words, seed), texts.chain.begin
            said = pick(lines, seed, word=first, letter=next_letter(first).upper())
            return WordChain(texts.chain, seed, (first,)), say(said)
        case "bag":
            thing = pick(texts.bag.things, seed)
            return BagPacking(texts.bag, seed, (thing,)), say(pick(texts.bag.begin, seed, thing=thing))
        case _:
            game = WordGuessing(texts.guess, seed)
            return game, say(pick(texts.guess.begin, seed, clue=game.riddle.clues[0]))


# ---- words as they were heard ----------------------------------------------------------------------------


_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LONG: Final = 4
"""Letters from which one different letter may be a recognition error (guess)."""
_FUNCTION: Final = """
a an the my your his her its our some this that these those and or but so then um uh er hm mm oh well okay ok yes
yeah i i'm i've i'd i'll it it's is are was be you we he she they say says said think guess take have put in into
with for of to on at how about maybe next word would could can do does me please let let's right what is there
also packed pack bag not no just one more starts begins like add another thing
"""
_FUNCTION_WORDS: Final = frozenset(_FUNCTION.split())
_SOUNDS: Final = (
    (re.compile(r"^(?:kn|gn|pn)"), "n"),
    (re.compile(r"^wr"), "r"),
    (re.compile(r"^wh(?=o)"), "h"),
    (re.compile(r"^ps"), "s"),
    (re.compile(r"^ph"), "f"),
    (re.compile(r"^(?:ce|ci|cy)"), "s"),
    (re.compile(r"^(?:ge|gi|gy)"), "j"),
    (re.compile(r"^(?:c|q)"), "k"),
    (re.compile(r"^x"), "z"),
    (re.compile(r"^ho(?=ur|nest)"), "o"),
)
"""Sounds of some beginnings."""


def content_words(words: str) -> tuple[str, ...]:
    """Return the words that may be meant as an answer, in lower case and in order."""
    found = (word.replace("’", "'").casefold() for word in _WORD.findall(words))
    return tuple(word for word in found if word not in _FUNCTION_WORDS)


def begins_with(word: str, letter: str) -> bool:
    """Tell whether a word begins with a letter, or sounds like it."""
    return word.startswith(letter) or _sound(word) == _sound(letter)


def _is_same(one: str, other: str) -> bool:
    """Tell whether two words are the same except for a plural or, as in misheard words, one letter."""
    left, right = _bare(one), _bare(other)
    return left == right or (min(len(left), len(right)) > _LONG and _distance_is_one(left, right))


def _bare(word: str) -> str:
    plain = word.casefold().removesuffix("'s")
    return plain[:-1] if len(plain) > 3 and plain.endswith("s") and not plain.endswith("ss") else plain


def _sound(word: str) -> str:
    for pattern, letter in _SOUNDS:
        if pattern.search(word):
            return letter
    return word[:1]


def _distance_is_one(one: str, other: str) -> bool:
    """Tell whether adding, removing or changing one letter turns one word into the other."""
    shorter, longer = sorted((one, other), key=len)
    if len(longer) - len(shorter) > 1:
        return False
    if len(longer) == len(shorter):
        return sum(left != right for left, right in zip(shorter, longer, strict=True)) == 1
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
