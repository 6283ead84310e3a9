"""Knows a sentence in another language than a reply may be in: by its script, or as its language is identified.

What identifies is handed in. Languages that it does not tell apart are known by their script alone, and a talk in one
of these that is written in Latin letters lets everything in such letters pass. Sentences in another language are left
out of a reply (``FitSentences``): words are held back only while their sentence could be foreign.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache
from typing import Final

from companion.thinking.reply_end import WORD_EDGES, ends_sentence
from companion.values import IdentifiedLanguage, IdentifyLanguage

_ALPHABETS: Final[Mapping[str, frozenset[str]]] = {
    **dict.fromkeys(("en", "de", "fr", "es", "it", "pt", "nl"), frozenset({"LATIN"})),
    **dict.fromkeys(("pl", "cs", "sv", "da", "nb", "fi", "tr", "hu", "ro"), frozenset({"LATIN"})),
    **dict.fromkeys(("ru", "uk", "bg"), frozenset({"LATIN", "CYRILLIC"})),
    "el": frozenset({"LATIN", "GREEK"}),
    "he": frozenset({"LATIN", "HEBREW"}),
    "ar": frozenset({"LATIN", "ARABIC"}),
    "hi": frozenset({"LATIN", "DEVANAGARI"}),
    "zh": frozenset({"LATIN", "CJK"}),
    "ja": frozenset({"LATIN", "CJK", "HIRAGANA", "KATAKANA"}),
    "ko": frozenset({"LATIN", "HANGUL"}),
}
"""By language, the first words of its letters' names in Unicode."""
_SYLLABIC: Final = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL"})
"""Scripts in which one letter says something."""
_FEWEST_WORDS: Final = 3
"""So many different words tell their language. …"""
_FOREIGN: Final = 0.1
"""… Less likely than this in the talk's own, they are in another. A guess."""
_OWN: Final = 0.5
_MOST_WORDS_UNSURE: Final = 6
"""So many words that are not likely in the talk's own language are waited for no longer. A guess."""
_NAMES_ENGLISH: Final = re.compile("english|englisch|anglais|ingl[eé]s|英語|英语|英文", re.IGNORECASE)


def nothing_identified(words: str) -> IdentifiedLanguage:
    """Identify no language: where there is nothing that could tell."""
    return IdentifiedLanguage({})


class Doubt(Enum):
    """How far a sentence may be in another language than a reply may be in."""

    NONE = auto()
    UNSURE = auto()
    """It has few words, and they are not likely in the talk's own language: it may yet turn out foreign."""
    FOREIGN = auto()
    """It is, as far as it goes."""


@dataclass(frozen=True, slots=True)
class Tongues:
    """In which languages a reply may be."""

    language: str = "en"
    """That of the talk."""
    also: frozenset[str] = frozenset()
    """Other ones that it may be in."""
    identify: IdentifyLanguage = nothing_identified

    @property
    def all(self) -> frozenset[str]:
        """Their codes."""
        return self.also | {self.language}

    def has_letters_of(self, word: str) -> bool:
        """Tell whether the letters of a word are those of one of these languages."""
        return not all(_is_in_foreign_script(word, each) for each in self.all)

    def doubt(self, words: Sequence[str]) -> Doubt:
        """Return how far a sentence that begins so may be in a language in which a reply may not be.

        Args:
            words: In lower case and without punctuation.
        """
        likely = self._likely(" ".join(words))
        if likely is None:
            return Doubt.NONE
        if likely < _FOREIGN and len(set(words)) >= _FEWEST_WORDS:
            return Doubt.FOREIGN
        is_short = len(words) < _MOST_WORDS_UNSURE
        return Doubt.UNSURE if is_short and likely < _OWN else Doubt.NONE

    def _likely(self, words: str) -> float | None:
        """Tell how likely words are in one of these languages; None where nothing shows."""
        own = frozenset[str]().union(*map(_own_letters, self.all))
        if own and any(_script(letter) in own for letter in words):
            return 1.0
        shares = self.identify(words).shares
        is_told_apart = self.language in shares or own
        return sum(shares.get(each, 0.0) for each in self.all) if shares and is_told_apart else None


def tongues_for(said: str, language: str, spoken: str, identify: IdentifyLanguage) -> Tongues:
    """Return in which languages words of the person's may be answered.

    Args:
        said: their words: they may be answered in their own language, and in English where they name it.
        language: that of the talk as it is set, such as "de".
        spoken: the one that they speak by now.
        identify: tells in which language words are.
    """
    tongues = Tongues(language, identify=identify)
    words = [word.strip(WORD_EDGES) for word in said.casefold().split()]
    theirs = identify(said).code if tongues.doubt(words) is Doubt.FOREIGN else None
    english = "en" if _NAMES_ENGLISH.search(said) else None
    return replace(tongues, also=frozenset(filter(None, (spoken, theirs, english))))


def _is_in_foreign_script(word: str, language: str) -> bool:
    """Tell whether a word is written in letters that a language does not have, one such as π excepted."""
    alphabets = _ALPHABETS.get(language)
    if alphabets is None or word.isascii():
        return False
    scripts = [_script(character) for character in word if character.isalpha()]
    foreign = [script for script in scripts if script not in alphabets]
    return 2 * len(foreign) > len(scripts) and (len(foreign) > 1 or foreign[0] in _SYLLABIC)


@lru_cache(maxsize=512)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def _own_letters(language: str) -> frozenset[str]:
    """Give the scripts of a language but Latin, in which most are written."""
    return _ALPHABETS.get(language, frozenset()) - {"LATIN"}


class FitSentences:
    """Lets the fit sentences of one reply through, word by word.

    A sentence of which the beginning was let through is said whole, but for words in foreign letters. A word stands
    with the blank before it and the marks around it.
    """

    def __init__(self, tongues: Tongues) -> None:
        """Prepare for one reply that may be in these languages."""
        self._tongues = tongues
        self._has_spoken = False
        self._has_left_out = False
        self._is_behind_foreign = False
        """The last sentence was left out, and so are marks that belong to it."""
        self._begin_sentence()

    def _begin_sentence(self) -> None:
        self._words: list[str] = []
        self._doubt = Doubt.NONE
        self._held: list[str] = []
        self._is_begun = False
        """Whether the sentence at hand is let through."""

    def feed(self, word: str) -> list[str]:
        """Take the next word; give the words that may be said by now."""
        has_letters = any(map(str.isalnum, word))
        if self._is_behind_foreign and not has_letters:
            return []
        self._is_behind_foreign = False
        if not self._is_begun and (plain := word.strip(f"{WORD_EDGES} ").casefold()):
            self._words.append(plain)
            self._doubt = self._tongues.doubt(self._words)
        if self._tongues.has_letters_of(word):
            self._held.append(word)
        else:
            self._has_left_out = True
        if ends_sentence(word):
            return self.finish()
        self._is_begun = self._is_begun or self._doubt is Doubt.NONE
        return self._let_through() if self._is_begun else []

    def finish(self) -> list[str]:
        """End the sentence at hand; give the words of it that were held back and are fit."""
        if not self._is_begun and self._doubt is Doubt.FOREIGN:
            self._held, self._has_left_out, self._is_behind_foreign = [], True, True
        said = self._let_through()
        self._begin_sentence()
        return said

    def _let_through(self) -> list[str]:
        """Give the words that are held back, without the joint to words that were left out."""
        said, self._held = self._held, []
        if said and self._has_left_out and not self._has_spoken:
            said[0] = said[0].lstrip(" ,")
        self._has_spoken = self._has_spoken or any(said)
        return said
