"""Decides whose deeds a sentence reports: one's own, the companion's, another's.

Self is kept apart from other (EmpSOA: Zhao et al. 2023). Works on the surface: pronouns of six languages (``phrases``).
It never looks at names, ages, sexes, nations and faiths: "she", "he" and "they" are the same to it.
"""

import re
from typing import Final

from companion.feeling.phrases import Phrases
from companion.values import Who

LONGEST: Final = 2000
"""Maximum number of characters examined at the end of an utterance, some two minutes of speech (guess); limits the time
that patterns take."""

_SENTENCE_END: Final = re.compile(
    r"(?<=[.!?])\s+|(?<=[。！？])(?![。！？」』”）])\s*|(?<=[.!?])(?=[ぁ-ヿ一-鿿])"
)
_MARK: Final = re.compile(r"[,;]\s+|\s+[-–—]\s+|[，、；]\s*|[,;](?=[ぁ-ヿ一-鿿])")


def last_words(text: str) -> str:
    """Return the end of a text, at most ``LONGEST`` characters, with single spaces."""
    return " ".join(text[-4 * LONGEST :].split())[-LONGEST:]


def sentences(text: str) -> tuple[str, ...]:
    """Cut the end of a text into its sentences; none is empty."""
    return tuple(filter(None, _SENTENCE_END.split(last_words(text))))


def clauses(text: str, known: Phrases) -> tuple[str, ...]:
    """Cut the end of a text into its clauses, in their own words and without the separators; none is empty."""
    stretches = (stretch for sentence in sentences(text) for stretch in _MARK.split(sentence))
    parts = (part.strip(" ,;") for stretch in stretches for part in known.joins.split(stretch))
    return tuple(filter(None, parts))


def agent(clause: str, known: Phrases) -> Who:
    """Return the agent of a clause, by the first person it names; the world if it names none."""
    found = [
        (match.start(), who)
        for pattern, who in ((known.first, Who.SELF), (known.second, Who.COMPANION), (known.third, Who.OTHER))
        if (match := pattern.search(clause))
    ]
    if known.passive.search(clause):
        return Who.OTHER
    return min(found)[1] if found else Who.WORLD
