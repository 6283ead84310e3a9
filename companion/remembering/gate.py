"""Decides whether anything should come to mind at all, and why (the gate of UniMS-RAG, Wang et al. 2024).

Greetings, thanks, murmurs, commands, and questions that anybody could answer want no memory. English; in another
language whatever has some words is taken for something told.
"""

import re
from enum import Enum
from typing import Final

from companion.remembering.asking import asks_mine, asks_past, asks_what_was, is_question
from companion.remembering.content_words import telling_words, words
from companion.remembering.small_talk import is_small_talk, without_asking

_FEWEST_TOLD: Final = 2
"""So many words that tell something make something told; one is enough beside "I" or "my" (guess)."""
_FEWEST_ASKED: Final = 5
"""Fewer words of which none tells something leave nothing to look for: "Where were we?" (guess)."""
_REQUEST: Final = re.compile(
    r"(?:count|sing|play|tell|read|show|give|open|close|set|call|search|google|translate|spell)(?: (?:me|us))?\b"
)


class Occasion(Enum):
    """Why something should come to mind, or that nothing should."""

    NONE = "none"
    """Small talk, a command, or a question that has nothing to do with the person."""
    ASKED = "asked"
    """The person asks for something that was, or about themselves."""
    TOLD = "told"
    """The person tells something."""


def occasion(text: str) -> Occasion:
    """Return whether and why something should come to mind when the person says this."""
    said, telling = words(text), frozenset(telling_words(text))
    if is_small_talk(text) or (not telling and len(said) < _FEWEST_ASKED):
        return Occasion.NONE
    if asks_past(text) or asks_what_was(text):
        return Occasion.ASKED
    plain = without_asking(" ".join(said))
    request = _REQUEST.match(plain)
    if request or is_question(text):
        return Occasion.ASKED if asks_mine(plain[request.end() :] if request else plain) else Occasion.NONE
    return Occasion.TOLD if len(telling) >= (1 if asks_mine(plain) else _FEWEST_TOLD) else Occasion.NONE
