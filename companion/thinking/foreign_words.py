"""Knows a sentence in another language than that of the talk: by its script, or by the small words that carry it.

The lists are our own and hold the words without which hardly a sentence of a language does. Languages with none here
are known by their script alone, and a talk in a language of which neither is known lets everything pass.
"""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Final


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_FUNCTION_WORDS: Final[Mapping[str, frozenset[str]]] = {
    language: _set(words)
    for language, words in {
        "en": (
            "the a an i you he she it we they and or but not is are was were be been am have has had do does"
            " did with for of to in on at from that this these those what how when where who why if so my your"
            " his her our their me him us them can could will would should may might must i'm it's you're"
            " that's don't i've i'll i'd we're they're let's there's what's can't didn't isn't won't yes no"
            " there here just as by about oh okay well hello hi thanks please very too more than then up out"
            " one some all any maybe really because still again"
        ),
        "de": (
            "ich du er sie es wir ihr und oder aber nicht ist sind bin bist war habe hast hat haben mit auf"
            " für von zu zum zur der die das dem den ein eine einen einem einer wie wenn dass weil auch noch"
            " schon sehr mich dich mir dir uns kann kannst möchte danke bitte hallo ja nein heute etwas hier"
            " mein dein was wer so am im an in"
        ),
        "fr": (
            "je tu il elle nous vous ils et ou mais pas est sont suis êtes avec dans sur pour les des une un"
            " du au aux ce cette ça qui que quoi très bonjour merci oui non c'est j'ai n'est qu'il votre ton"
            " mon ma ta toi moi être avoir fait plus le la comment de"
        ),
        "es": (
            "yo tú él ella nosotros que y o pero es son soy eres está estoy estás con en el la los las un una"
            " del al por para muy más cómo qué hola gracias sí tu tus mi mis se te lo le no de"
        ),
        "it": (
            "io tu lui lei noi voi che ma non è sono sei con per di del della dei il lo la gli le un una molto"
            " più come ciao grazie sì mi ti si anche questo quello cosa hai ho"
        ),
        "pt": (
            "eu você ele ela nós que não é são sou com para por da dos das um uma muito mais obrigado olá sim"
            " seu sua meu minha isso está como de do o os"
        ),
        "nl": (
            "ik jij je hij zij wij en maar niet is zijn ben bent met op voor van de het een heel ook goed"
            " hallo dank jou jouw mijn wat hoe dat dit die naar"
        ),
    }.items()
}
_LIKE_ENGLISH: Final = _set(
    "die man war hat was so am in an bin on me son come pan hoe met van ben des est le la de el los las mi ma"
    " o is non per del di se si"
)
"""Words of the other lists that are English ones as well, or stand in names."""
_ALPHABETS: Final[Mapping[str, frozenset[str]]] = {
    **dict.fromkeys(_FUNCTION_WORDS, frozenset({"LATIN"})),
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
_MOST_WORDS_UNSURE: Final = 6
"""So many words without a small one of the talk's own language are sure to be waited for no longer. A guess."""


class TongueWatch:
    """Follows one sentence, word by word."""

    def __init__(self, language: str) -> None:
        """Begin a sentence of a talk in a language, such as "en"."""
        self._own = _FUNCTION_WORDS.get(language, frozenset())
        self._others = _others(language)
        self._own_words = 0
        self._foreign_words = dict.fromkeys(self._others, 0)
        self._words = 0

    def add(self, word: str) -> None:
        """Take the next word, in lower case and without punctuation."""
        word = word.replace("’", "'")
        self._words += 1
        self._own_words += word in self._own
        for language, words in self._others.items():
            self._foreign_words[language] += word in words

    @property
    def _foreign(self) -> int:
        return max(self._foreign_words.values(), default=0)

    @property
    def is_foreign(self) -> bool:
        """By at least two small words of one other language, and twice as many as the talk's own."""
        return self._foreign >= 2 and self._foreign > 2 * self._own_words

    @property
    def is_unsure(self) -> bool:
        """Whether it may yet turn out foreign: it has few words, and none of the talk's own small ones."""
        if self._own_words or not self._others:
            return False
        return self._words < (_MOST_WORDS_UNSURE if self._foreign else 2)


def is_in_foreign_script(word: str, language: str) -> bool:
    """Tell whether a word is written in letters that the language does not have, one such as π excepted."""
    alphabets = _ALPHABETS.get(language)
    if alphabets is None or word.isascii():
        return False
    scripts = [_script(character) for character in word if character.isalpha()]
    foreign = [script for script in scripts if script not in alphabets]
    return 2 * len(foreign) > len(scripts) and (len(foreign) > 1 or foreign[0] in _SYLLABIC)


@lru_cache(maxsize=512)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


@lru_cache(maxsize=8)
def _others(language: str) -> Mapping[str, frozenset[str]]:
    """Give the small words of the other languages that are no words of this one."""
    own = _FUNCTION_WORDS.get(language)
    if own is None:
        return {}
    shared = own | (_LIKE_ENGLISH if language == "en" else frozenset())
    return {other: words - shared for other, words in _FUNCTION_WORDS.items() if other != language}
