"""Tells whether what somebody said holds what a sentence says, so that nothing is said back that was not said.

``SUPPORTED`` of its content words must stand there, all its names and numbers, and as many denials as its own. Figures
of this check on sentences that were written by a model about LoCoMo's talks are in docs/memory.md. English function
words and endings are known; in another language less holds.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from companion.remembering.content_words import content_words, negations, numbers, share_held, words

SUPPORTED: Final = 0.9
"""At least this share of a sentence's content words stands in what was said (chosen in docs/memory.md)."""

_FRAME: Final = content_words(
    "person called named appreciates believes considers describes enjoys expresses feels finds hopes "
    "intends likes mentions plans shares thinks values wishes"
)
"""Words in which one tells what somebody said; a sentence may have them of its own."""
_SENTENCE: Final = re.compile(r"[^.!?…。！？\n]+")
_NAME: Final = re.compile(r"(?<=[\w,;:] )[A-ZÀ-ÖØ-Þ][\w'’-]+")
"""A word with a capital that begins no sentence."""


def is_supported(text: str, told: Sequence[str]) -> bool:
    """Tell whether utterances hold what a sentence says; see the header."""
    together = " ".join(told)
    content = content_words(text) - _FRAME
    if not content or share_held(content, content_words(together)) < SUPPORTED:
        return False
    names = [name for name in _NAME.findall(text) if content_words(name) - _FRAME]
    if not numbers(text) <= numbers(together) or not _named_in(names, together):
        return False
    return negations(text) == negations(_nearest_sentence(content, told))


def _named_in(names: Iterable[str], text: str) -> bool:
    """Tell whether all words of these names stand in a text; no for a name without words."""
    wanted = [part for name in names for part in (words(name.removesuffix("'s").removesuffix("’s")) or ("",))]
    return set(wanted) <= {word.removesuffix("'s") for word in words(text)}


def _nearest_sentence(content: frozenset[str], told: Iterable[str]) -> str:
    sentences = [found.group() for text in told for found in _SENTENCE.finditer(text)]
    return max(sentences, key=lambda one: share_held(content, content_words(one)), default="")
