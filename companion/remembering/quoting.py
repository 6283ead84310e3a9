"""Chooses which moments tell what a stretch of time was like, and what of them is quoted, word for word.

Summaries and the diary are made of such quotes, so that nothing in them is invented and everything in them goes when
what was said is forgotten.
"""

import re
from collections.abc import Iterable
from typing import Final

from companion.remembering.content_words import content_words, overlap
from companion.values import Memory, MemoryKind, Speaker

LONGEST: Final = 160
"""Characters of a quote: about two lines in the book (guess)."""
CUT: Final = "…"
"""Stands where a quote was cut."""

_FEWEST_WORDS: Final = 3
"""With fewer content words a moment tells nothing by itself ("good night, then") (guess)."""
_REPEATED: Final = 0.5
"""With more of its content words in common with a chosen one, a moment says that again (guess)."""
_SENTENCE: Final = re.compile(r"[^.!?…。！？]+(?:[.!?…。！？]+[\"'”’)]*|$)")


def quote(text: str) -> str:
    """Return a text, or of a long one the sentence that says most, or its beginning; at most ``LONGEST`` characters.

    Apart from white space it is a piece of the text as it stands, with ``CUT`` behind what was cut in mid-sentence.
    """
    text = " ".join(text.split())
    if len(text) <= LONGEST:
        return text
    sentences = (found.group().strip() for found in _SENTENCE.finditer(text))
    short = [sentence for sentence in sentences if 0 < len(sentence) <= LONGEST]
    if short:
        return max(short, key=lambda sentence: len(content_words(sentence)))
    head = text[: LONGEST - len(CUT)]
    return (head[: head.rindex(" ")] if " " in head else head) + CUT


def telling(memories: Iterable[Memory], most: int) -> tuple[Memory, ...]:
    """Return up to ``most`` of the person's moments, in their order: the most salient, none said twice."""
    chosen: list[Memory] = []
    for one in sorted(worth_quoting(memories), key=lambda one: (-one.salience, one.happened_at, one.id)):
        if len(chosen) == most:
            break
        if all(overlap(one.text, other.text) < _REPEATED for other in chosen):
            chosen.append(one)
    return in_order(chosen)


def worth_quoting(memories: Iterable[Memory]) -> list[Memory]:
    """Return the person's moments that tell something by themselves, in their order."""
    return [
        one
        for one in in_order(memories)
        if one.kind is MemoryKind.MOMENT
        and one.speaker is Speaker.PERSON
        and one.evidence
        and not one.text.rstrip().endswith("?")
        and len(content_words(quote(one.text))) >= _FEWEST_WORDS
    ]


def in_order(memories: Iterable[Memory]) -> tuple[Memory, ...]:
    """Return memories as they happened."""
    return tuple(sorted(memories, key=lambda one: (one.happened_at, one.id)))


def quoted(text: str) -> str:
    """Put quotation marks around a quote."""
    return f"“{quote(text)}”"
