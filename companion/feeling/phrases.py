"""Reads how a language tells feelings, deeds and reasons (``assets/feeling/causes.*.toml``)."""

import re
from functools import cache

from companion.encoder.language import identified
from companion.values.patterns import Patterns, patterns_of
from companion.values.shipped import ASSETS


class Phrases(Patterns, frozen=True):
    """Patterns of one language; the file says what each finds."""

    word: re.Pattern[str]
    joins: re.Pattern[str]
    reason: re.Pattern[str]
    named: re.Pattern[str]
    leading: re.Pattern[str]
    tells_why: re.Pattern[str]
    asks_why: re.Pattern[str]
    event: re.Pattern[str]
    feeling: re.Pattern[str]
    own_feeling: re.Pattern[str]
    reaction: re.Pattern[str]
    own: re.Pattern[str]
    question: re.Pattern[str]
    empty: re.Pattern[str]
    first: re.Pattern[str]
    second: re.Pattern[str]
    third: re.Pattern[str]
    passive: re.Pattern[str]

    def count(self, text: str) -> int:
        """Return the number of words in a text."""
        return len(self.word.findall(text))


@cache
def phrases(language: str) -> Phrases:
    """Return the patterns of a language by its code; raises the errors of ``shipped``."""
    return patterns_of(ASSETS / "feeling" / f"causes.{language}.toml", Phrases)


def phrases_of(text: str) -> Phrases:
    """Return the patterns of the language that a text is in, English ones if it is in none of the six."""
    return phrases(identified(text).code or "en")
