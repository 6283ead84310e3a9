"""Recognises a reply in another language than it may be in: by its script, or as its language is identified.

What identifies is handed in. Languages that it does not tell apart are known by their script alone, and a talk in one
of these that is written in Latin letters lets everything in such letters pass. Only the beginning of a reply
counts (``unless_foreign``): foreign words, titles and names within one pass. Words are held back only while the
beginning could be foreign.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
_FEWEST_LETTERS: Final = 4
"""Characters from which a foreign script tells (guess)."""
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


def unless_foreign(pieces: Iterable[str], tongues: Tongues) -> Iterator[str]:
    """Yield a reply once its beginning is surely not in a foreign language; nothing of one that begins in one."""
    held, is_fit, doubt = "", False, Doubt.UNSURE
    for piece in pieces:
        if is_fit:
            yield piece
            continue
        held += piece
        doubt = _doubt(held, tongues)
        if ends_sentence(held) and doubt is Doubt.FOREIGN:  # until then it may be a title
            return
        is_fit = doubt is Doubt.NONE or ends_sentence(held)
        if is_fit:
            yield held
    if not is_fit and held and doubt is not Doubt.FOREIGN:
        yield held


def _doubt(text: str, tongues: Tongues) -> Doubt:
    words = [plain for word in text.split() if (plain := word.strip(WORD_EDGES).casefold())]
    if not words:
        return Doubt.UNSURE
    if not all(map(tongues.has_letters_of, words)):
        foreign = sum(not tongues.has_letters_of(word) for word in words)
        return Doubt.FOREIGN if 2 * foreign > len(words) and len(text) >= _FEWEST_LETTERS else Doubt.UNSURE
    return tongues.doubt(words)
