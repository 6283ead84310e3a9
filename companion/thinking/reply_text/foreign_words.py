"""Recognises a reply in a language that it may not be in: by its script, or by language identification.

Languages that are not identified are recognised by their script alone; in a
conversation in one of these that uses Latin letters, everything in such letters passes. Only the beginning of a reply
counts (``unless_foreign``): foreign words, titles and names within it pass. Words are held back only while the
beginning could be foreign.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache
from typing import Final

from companion.encoder.language import identified
from companion.thinking.reply_text.cleaner import WORD_EDGES, ends_sentence

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
"""First words of the Unicode names of each language's letters."""
_SYLLABIC: Final = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL"})
"""Scripts in which one letter has a meaning."""
_FEWEST_LETTERS: Final = 4
"""Minimum characters for recognising a foreign script (guess)."""
_FEWEST_WORDS: Final = 3
"""Minimum different words for identifying a language."""
_FOREIGN: Final = 0.1
"""Probability of the conversation's own language below which words are foreign. A guess."""
_OWN: Final = 0.5
_MOST_WORDS_UNSURE: Final = 6
"""Number of words without a clear language after which they are no longer held back. A guess."""
_NAMES: Final[Mapping[str, str]] = {
    "en": "english|englisch|anglais|ingl[eé]s|英語|英语|英文",
    "de": "german|deutsch|allemand|alem[aá]n|ドイツ語|德语|德文",
    "fr": "french|franz[oö]sisch|fran[cç]ais|franc[eé]s|フランス語|法语|法文",
    "es": "spanish|spanisch|espagnol|espa[nñ]ol|スペイン語|西班牙语|西语",
    "it": "italian|italienisch|italien|italiano|イタリア語|意大利语",
    "pt": "portuguese|portugiesisch|portugais|portugu[eé]s|ポルトガル語|葡萄牙语|葡语",
    "nl": "dutch|niederl[aä]ndisch|n[eé]erlandais|neerland[eé]s|オランダ語|荷兰语",
    "la": "latin|lateinisch|lat[ií]n|latein|ラテン語|拉丁语|拉丁文",
    "ru": "russian|russisch|russe|ruso|ロシア語|俄语|俄文",
    "ja": "japanese|japanisch|japonais|japon[eé]s|日本語|日语|日文",
    "zh": "chinese|mandarin|chinesisch|chinois|chino|mandar[ií]n|中国語|中文|汉语",
    "ko": "korean|koreanisch|cor[eé]en|coreano|韓国語|韩语|韩文",
}
_NAMED: Final = {
    code: re.compile(f"(?<![a-zà-ÿ])(?:{names})", re.IGNORECASE) for code, names in _NAMES.items()
}
"""The names of languages, in six languages, by their codes."""


class Doubt(Enum):
    """Possibility that a sentence is in a language that a reply may not be in."""

    NONE = auto()
    UNSURE = auto()
    """It has few words, and they are unlikely in the conversation's own language: it may turn out to be foreign."""
    FOREIGN = auto()
    """It is foreign so far."""


@dataclass(frozen=True, slots=True)
class Tongues:
    """Languages that a reply may be in."""

    language: str = "en"
    also: frozenset[str] = frozenset()
    """Other permitted languages."""

    @property
    def all(self) -> frozenset[str]:
        """Codes of all permitted languages."""
        return self.also | {self.language}

    def has_letters_of(self, word: str) -> bool:
        """Tell whether the letters of a word belong to one of these languages."""
        return not all(_is_in_foreign_script(word, each) for each in self.all)

    def doubt(self, words: Sequence[str]) -> Doubt:
        """Return the possibility that a sentence with this beginning is in a forbidden language.

        Args:
            words: Words in lower case and without punctuation.
        """
        likely = self._likely(" ".join(words))
        if likely is None:
            return Doubt.NONE
        if likely < _FOREIGN and len(set(words)) >= _FEWEST_WORDS:
            return Doubt.FOREIGN
        is_short = len(words) < _MOST_WORDS_UNSURE
        return Doubt.UNSURE if is_short and likely < _OWN else Doubt.NONE

    def _likely(self, words: str) -> float | None:
        """Return the probability of words in one of these languages; None if nothing shows it."""
        own = frozenset[str]().union(*map(_own_letters, self.all))
        if own and any(_script(letter) in own for letter in words):
            return 1.0
        shares = identified(words).shares
        is_told_apart = all(each in shares or _own_letters(each) for each in self.all)
        return sum(shares.get(each, 0.0) for each in self.all) if shares and is_told_apart else None


def tongues_for(said: str, language: str, spoken: str) -> Tongues:
    """Return the languages in which words of the person's may be answered.

    Args:
        said: Their words: the answer may be in the same language, and in one that they name.
        language: The set language of the conversation, such as "de".
    """
    tongues = Tongues(language)
    words = [word.strip(WORD_EDGES) for word in said.casefold().split()]
    theirs = identified(said).code if tongues.doubt(words) is Doubt.FOREIGN else None
    named = (code for code, names in _NAMED.items() if names.search(said))
    return replace(tongues, also=frozenset(filter(None, (spoken, theirs, *named))))


def _is_in_foreign_script(word: str, language: str) -> bool:
    """Tell whether a word is written in letters that a language lacks, except for a single one such as π."""
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
    """Return the scripts of a language except Latin, which most languages use."""
    return _ALPHABETS.get(language, frozenset()) - {"LATIN"}


def unless_foreign(pieces: Iterable[str], tongues: Tongues) -> Iterator[str]:
    """Yield a reply once its beginning is surely not foreign; yield nothing if it is foreign."""
    held, is_fit, doubt = "", False, Doubt.UNSURE
    for piece in pieces:
        if is_fit:
            yield piece
            continue
        held += piece
        doubt = _doubt(held, tongues)
        if ends_sentence(held) and doubt is Doubt.FOREIGN:  # before its end it may be a title
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
