"""Turns what somebody says of themselves into what is said to them: "I work as a nurse" → "You work as a nurse.".

This is the voice of all derived memories: it speaks to the person as "you", since they read it in the memory book.
Who shows it to a language model says there that "you" is the person. The companion, where it is named, is "I".
"""

import re
from typing import Final

_FORMS: Final = {
    "i'm": "you're",
    "im": "you're",
    "i've": "you've",
    "i'd": "you'd",
    "i'll": "you'll",
    "i": "you",
    "me": "you",
    "my": "your",
    "mine": "yours",
    "myself": "yourself",
    "we're": "you're",
    "we've": "you've",
    "we'd": "you'd",
    "we'll": "you'll",
    "we": "you",
    "us": "you",
    "our": "your",
    "ours": "yours",
    "ourselves": "yourselves",
    "am": "are",
}
_WORD: Final = re.compile(r"(?<!\d)(?<!\d )[A-Za-z]+(?:'[A-Za-z]+)?")
"""None behind a figure: "at 8 am" tells no being."""
_WAS: Final = re.compile(r"\byou was(n't)?\b")
_COMPANION: Final = re.compile(r"\b(?:you|your|yours|yourself|you're|you've|you'll|you'd)\b", re.IGNORECASE)


def to_you(clause: str) -> str:
    """Return a clause of the person's as a sentence that speaks to them; quoted where it speaks to the companion."""
    if _COMPANION.search(clause):
        return quoted(clause)
    said = _WORD.sub(lambda word: _FORMS.get(word[0].lower(), word[0]), clause)
    return _sentence(_WAS.sub(r"you were\1", said))


def quoted(words: str) -> str:
    """Return a sentence that gives the person's own words."""
    return f"You said: “{words.strip(' ,;')}”"


def _sentence(words: str) -> str:
    trimmed = words.strip(" ,.;!…")
    return f"{trimmed[:1].upper()}{trimmed[1:]}."
