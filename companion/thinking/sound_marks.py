"""Marks where a sound comes in a stream of text, until its words are spoken.

A mark is one of Unicode's noncharacters, which no text holds and which are there for a program's own use; so the words
around it stay as they are. Pure.
"""

import re
from collections.abc import Iterator
from typing import Final

from companion.values import VocalSound

_MARKS: Final = {chr(0xFDD0 + place): sound for place, sound in enumerate(VocalSound)}
_MARKED: Final = re.compile(f"([{''.join(_MARKS)}])")
MARKS: Final = "".join(_MARKS)
"""The characters that stand for sounds."""


def mark_of(sound: VocalSound) -> str:
    """Return the character that stands for a sound."""
    return next(mark for mark, marked in _MARKS.items() if marked is sound)


def at_marks(text: str) -> Iterator[tuple[str, VocalSound | None]]:
    """Yield a text without marks, cut where they stood, each part with the sound that comes before it."""
    sound = None
    for part in _MARKED.split(text):
        if part in _MARKS:
            sound = _MARKS[part]
        elif part:
            yield part, sound
            sound = None
