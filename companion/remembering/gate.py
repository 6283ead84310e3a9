"""Decides whether anything should come to mind at all, and why (the gate of UniMS-RAG, Wang et al. 2024).

Greetings, thanks, murmurs, fragments, commands, and questions that anybody could answer want no memory. Who asks how to
do something tells what they are about, and asks for nothing that was. English; in another language whatever has some
words is taken for something told.
"""

import re
from collections.abc import Sequence
from enum import Enum
from typing import Final

from companion.remembering.asking import asks_mine, asks_past, asks_what_was, is_question, last_sentence
from companion.remembering.content_words import telling_words, words
from companion.remembering.fragments import is_fragment
from companion.remembering.small_talk import is_small_talk, without_asking

_FEWEST_TOLD: Final = 2
"""So many words that tell something make something told; one is enough beside "I" or "my" (guess)."""
_FEWEST_ASKED: Final = 5
"""Fewer words of which none tells something leave nothing to look for: "Where were we?" (guess)."""
_HOW_TO: Final = re.compile(
    r"(?:(?:and|but|so|well|then) )*(?:"
    r"how (?:do|can|could|should|would|shall|might) (?:i|we|you)(?! (?:feel|know|look|like|usually|normally)\b)"
    r"|(?:what|which|where|when|who|why)(?: \w+)? (?:should|shall|could|can|must|would) (?:i|we)"
    r"|(?:can|could|may|shall|should|must) (?:i|we))\b"
)
_OWN: Final = re.compile(r"\b(?:do|am) i\b|\b(?:is|are) my\b")
"""Asks for something of one's own, even where nothing else is named: "What do I like?"."""
_WHO: Final = re.compile(r"\W*(?:(?i:and|so|but|well) )?(?i:who is|who['’]s|who was) (?!I\b)[A-Z][\w-]*\W*")
"""Asks for somebody by one name: whom they mean is told by what was told."""
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
    plain = _plain(said)
    asks_own = is_question(text) and _OWN.search(plain) is not None
    if is_small_talk(text) or not (telling or asks_own or len(said) >= _FEWEST_ASKED):
        return Occasion.NONE
    if asks_past(text) or asks_what_was(text) or _WHO.fullmatch(text):
        return Occasion.ASKED
    if not is_question(text) and is_fragment(text):
        return Occasion.NONE
    request = _REQUEST.match(plain)
    if (request or is_question(text)) and not _HOW_TO.match(_plain(words(last_sentence(text)))):
        return Occasion.ASKED if asks_mine(plain[request.end() :] if request else plain) else Occasion.NONE
    return Occasion.TOLD if len(telling) >= (1 if asks_mine(plain) else _FEWEST_TOLD) else Occasion.NONE


def _plain(said: Sequence[str]) -> str:
    return without_asking(" ".join(said))
