"""Decides whose deeds a sentence reports: one's own, the companion's, another's.

Self is kept apart from other (EmpSOA: Zhao et al. 2023). Works on the surface of English: pronouns. It never looks at
names, ages, sexes, nations and faiths: "she", "he" and "they" are the same to it.
"""

import re
from typing import Final

from companion.values import Who

LONGEST: Final = 2000
"""Maximum number of characters examined at the end of an utterance, some two minutes of speech (guess); limits the time
that patterns take."""

_BOUNDARY: Final = re.compile(
    r"(?<=[.!?;])\s+|,\s+|\s+[-–—]\s+|\s+(?=(?:because|since|but|and|so|when|although|though|after)\s)",
    re.IGNORECASE,
)
_FIRST: Final = re.compile(r"\b(?:i|i'm|i've|i'd|i'll|we|we're|we've)\b", re.IGNORECASE)
_SECOND: Final = re.compile(r"\b(?:you|you're|you've|you'd|you'll|your)\b", re.IGNORECASE)
_THIRD: Final = re.compile(
    r"\b(?:he|she|they|he's|she's|they're|they've|somebody|someone|everybody|everyone|people|nobody)\b"
    r"|\b(?:my|our|his|her|their)\s+(?!own\b|fault\b|mistake\b)\w+",
    re.IGNORECASE,
)
_PASSIVE: Final = re.compile(
    r"\b(?:i|we)(?:'m|'ve| was| were| got| have been| had been| am| are)\s+(?:\w+ly\s+)?(?:being\s+)?"
    r"(?:fired|sacked|robbed|dumped|rejected|ignored|bullied|invited|promoted|hired|cheated|beaten|hit|told|left|"
    r"praised)\b",
    re.IGNORECASE,
)


def last_words(text: str) -> str:
    """Return the end of a text, at most ``LONGEST`` characters, with single spaces."""
    return " ".join(text[-4 * LONGEST :].split())[-LONGEST:]


def clauses(text: str) -> tuple[str, ...]:
    """Cut the end of a text into its clauses, in their own words and without the separators; none is empty."""
    return tuple(part for part in (part.strip(" ,;") for part in _BOUNDARY.split(last_words(text))) if part)


def agent(clause: str) -> Who:
    """Return the agent of a clause, by the first person it names; the world if it names none."""
    found = [
        (match.start(), who)
        for pattern, who in ((_FIRST, Who.SELF), (_SECOND, Who.COMPANION), (_THIRD, Who.OTHER))
        if (match := pattern.search(clause))
    ]
    if _PASSIVE.search(clause):
        return Who.OTHER
    return min(found)[1] if found else Who.WORLD
