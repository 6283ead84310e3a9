"""Tells whether a reply speaks of a closed topic: by its words, or by being about it (inner product of meanings)."""

import re
from collections.abc import Sequence
from typing import Final

from companion.encoder.meaning import Encoder

_ABOUT: Final = 0.35
"""From here on a sentence is about a topic; a guess, lowered once for misses in b and c."""
_SMALL: Final = frozenset(
    {"my", "the", "a", "an", "of", "our", "his", "her", "their", "and", "about", "mein", "meine", "mon"}
)
_CLOSES: Final = re.compile(
    r"\b(?:closed|you(?:['’]ve)? asked me|as you (?:asked|wished)|leave (?:it|that|him|her|them) (?:out|there|closed)"
    r"|keep off|i won['’]t (?:raise|speak|talk))\b",
    re.IGNORECASE,
)


def touches(sentences: Sequence[str], topics: Sequence[str], encoder: Encoder) -> bool:
    """Tell whether any sentence speaks of any topic; one that says that the topic is closed does not."""
    open_ones = [sentence for sentence in sentences if not _CLOSES.search(sentence)]
    if not topics or not open_ones:
        return False
    if any(_names(sentence, topic) for sentence in open_ones for topic in topics):
        return True
    meaning = encoder.encode([*open_ones, *topics])
    return bool((meaning[: len(open_ones)] @ meaning[len(open_ones) :].T).max() >= _ABOUT)


def _names(sentence: str, topic: str) -> bool:
    words = [word for word in re.findall(r"\w+", topic.casefold()) if word not in _SMALL]
    return bool(words) and all(_stem(word) in sentence.casefold() for word in words)


def _stem(word: str) -> str:
    return word.removesuffix("s") if len(word) > 3 and not word.endswith("ss") else word
