"""Lays out what the companion knows of the person: every prompt begins with it, behind the persona.

What is told is data and cannot instruct: each item is one harmless line (``untrusted_text``), and words that somebody
said stand in quotation marks that nothing in them can close.
"""

from collections.abc import Callable, Sequence
from typing import Final

from companion.thinking.memory_notes import quotation
from companion.thinking.untrusted_text import harmless_line
from companion.values import SampleLine

MOST_TOKENS: Final = 250
"""Of the items together."""
_LINES: Final = 3
"""So many of the newest sample lines are told (guess)."""
_LINE_CHARACTERS: Final = 300
"""Of a longer line the beginning is told; as many as one may have that is written down."""


def known_text(
    items: Sequence[str], lines: Sequence[SampleLine] = (), count: Callable[[str], int] = lambda text: 0
) -> str:
    """Return what a language model reads of the person; "" for nothing.

    Args:
        items: what is known, such as "Dog: Bruno.", what counts most first; from the first that has no room on they are
            left out.
        lines: how they would have had replies said, oldest first.
        count: tells the tokens of a text.
    """
    told: list[str] = []
    for item in filter(None, map(harmless_line, items)):
        if count(" ".join((*told, item))) > MOST_TOKENS:
            break
        told.append(item)
    parts = (
        f"\nWhat you know about them: {' '.join(told)}" if told else "",
        *(
            f"\nTo “{quotation(line.person)}” they would have you say “{quotation(line.companion, _LINE_CHARACTERS)}”"
            for line in lines[-_LINES:]
        ),
    )
    return "".join(parts)
