"""Knows a sentence in another language than a reply may be in: by its script, or by the small words that carry it.

The lists are our own and hold the words without which hardly a sentence of a language does. English in a talk that is
not English is told by how familiar a sentence is, which is handed in. Languages with no list here are known by their
script alone, and a talk in a language of which neither is known lets everything pass.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from companion.thinking.reply_end import WORD_EDGES

Familiar = Callable[[str], float]
"""Tells how likely words are English, in [0, 1]."""


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
            " mein dein was wer so am im an in mal doch dann da man sich nur"
        ),
        "fr": (
            "je tu il elle nous vous ils et ou mais pas est sont suis êtes avec dans sur pour les des une un"
            " du au aux ce cette ça qui que quoi très bonjour merci oui non c'est j'ai n'est qu'il votre ton"
            " mon ma ta toi moi être avoir fait plus le la comment de on a en y te me se si s'il leur leurs"
        ),
        "es": (
            "yo tú él ella nosotros que y o pero es son soy eres está estoy estás con en el la los las un una"
            " del al por para muy más cómo qué hola gracias sí tu tus mi mis se te lo le no de a me mí ti nos os"
            " si ya hay ni su sus esto eso aquí pero"
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
_ALSO_ENGLISH: Final = _FUNCTION_WORDS["en"] | _LIKE_ENGLISH
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
_ENGLISH_WORDS: Final = 3
_FAMILIAR: Final = 0.5
"""So many words that are so familiar, without a small one of the talk's own, are English. Guesses: of 3,500 of our
sentences in German, French and Spanish none is mistaken; of 1,350 English replies 92 % are left out as a whole, the
others say something in one or two words."""
_NAMES_ENGLISH: Final = re.compile("english|englisch|anglais|ingl[eé]s|英語|英语|英文", re.IGNORECASE)


def unfamiliar(words: str) -> float:
    """Take nothing for English: where there is nothing that could tell."""
    return 0.0


@dataclass(frozen=True, slots=True)
class Tongues:
    """In which languages a reply may be."""

    language: str = "en"
    """That of the talk."""
    with_english: bool = False
    """Whether English is one as well."""
    familiar: Familiar = unfamiliar

    @property
    def all(self) -> frozenset[str]:
        """Their codes."""
        return frozenset({self.language, "en"} if self.with_english else {self.language})

    def has_letters_of(self, word: str) -> bool:
        """Tell whether the letters of a word are those of one of these languages."""
        return not all(_is_in_foreign_script(word, each) for each in self.all)


def tongues_for(said: str, language: str, familiar: Familiar) -> Tongues:
    """Return in which languages words of the person's may be answered: that of the talk, such as "de", and English.

    English where they are English or name it: boundaries are kept in both.
    """
    watch = TongueWatch(Tongues(language, familiar=familiar))
    for word in said.casefold().split():
        watch.add(word.strip(WORD_EDGES))
    return Tongues(language, watch.foreign == "en" or bool(_NAMES_ENGLISH.search(said)), familiar)


class TongueWatch:
    """Follows one sentence, word by word."""

    def __init__(self, tongues: Tongues) -> None:
        """Begin a sentence of a reply that may be in these languages."""
        own = tongues.all
        self._own, self._letters, self._others = _small_words(own), _own_letters(own), _others(own)
        self._familiar = unfamiliar if "en" in own or not self._others else tongues.familiar
        self._words: list[str] = []
        self._own_words = 0
        self._is_plainly_own = False
        """Whether a small word came that is no English one, or a letter that English does not have."""
        self._found: dict[str, set[str]] = {language: set() for language in self._others}

    def add(self, word: str) -> None:
        """Take the next word, in lower case and without punctuation."""
        word = word.replace("’", "'")
        is_own = word in self._own
        has_own_letters = not word.isascii() and any(_script(letter) in self._letters for letter in word)
        self._words.append(word)
        self._own_words += is_own or has_own_letters
        self._is_plainly_own |= has_own_letters or (is_own and word not in _ALSO_ENGLISH)
        for language, words in self._others.items():
            if word in words:
                self._found[language].add(word)

    @property
    def foreign(self) -> str:
        """The language that the sentence is in, where a reply may not be in it; "" else.

        By three words that are familiar, or by two small ones of one language, and twice as many as the talk's own.
        """
        if len(self._words) >= _ENGLISH_WORDS and self._may_be_english:
            return "en"
        likely = max(self._found, key=lambda language: len(self._found[language]), default="")
        small = len(self._found[likely]) if likely else 0
        return likely if small >= 2 and small > 2 * self._own_words else ""

    @property
    def is_unsure(self) -> bool:
        """Whether it may yet turn out foreign: it has few words, and none of the talk's own small ones."""
        if self._may_be_english:
            return True
        if self._own_words or not self._others:
            return False
        return len(self._words) < (_MOST_WORDS_UNSURE if any(self._found.values()) else 2)

    @property
    def _may_be_english(self) -> bool:
        return not self._is_plainly_own and self._familiar(" ".join(self._words)) >= _FAMILIAR


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


def _small_words(languages: frozenset[str]) -> frozenset[str]:
    return frozenset().union(*(_FUNCTION_WORDS.get(language, ()) for language in languages))


def _own_letters(languages: frozenset[str]) -> frozenset[str]:
    """Give the scripts of languages in which none of those that have lists is written."""
    return frozenset().union(*(_ALPHABETS.get(language, ()) for language in languages)) - {"LATIN"}


@lru_cache(maxsize=32)
def _others(languages: frozenset[str]) -> Mapping[str, frozenset[str]]:
    """Give the small words of the other languages that are no words of these; none where these are not known."""
    if not all(language in _FUNCTION_WORDS or _own_letters(frozenset({language})) for language in languages):
        return {}
    shared = _small_words(languages) | (_LIKE_ENGLISH if "en" in languages else frozenset())
    return {
        other: words - shared
        for other, words in _FUNCTION_WORDS.items()
        if other not in languages and other != "en"
    }
