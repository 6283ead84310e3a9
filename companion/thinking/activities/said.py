"""What the companion says in an activity: pieces of speech with silences between them, and which of many lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Final

import msgspec

Lines = Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
"""Ways to say the same thing."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words, and the silence after them."""

    words: str
    silence: float = 0.0
    """Seconds, at least; a mouth that cannot be silent on purpose leaves it out, and the words still make sense."""

    def __post_init__(self) -> None:
        if self.silence < 0.0:
            raise ValueError(f"a silence lasts no negative time, got {self.silence!r}")


@dataclass(frozen=True, slots=True)
class Said:
    """What is said in one turn; without pieces nothing is."""

    pieces: tuple[Piece, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether anything is said."""
        return bool(self.pieces)

    @property
    def text(self) -> str:
        """All words in their order."""
        return " ".join(piece.words for piece in self.pieces)


NOTHING: Final = Said()


def say(*sentences: str) -> Said:
    """Return sentences as what is said; empty ones are left out."""
    return Said(tuple(Piece(sentence) for sentence in sentences if sentence))


def pick(lines: Sequence[str], seed: int, **slots: str) -> str:
    """Return one of several lines: the next one for the next seed, so that none comes twice running.

    Args:
        lines: To pick of.
        seed: Which.
        slots: What stands in the line in place of "{name}".
    """
    line = lines[seed % len(lines)]
    for name, words in slots.items():
        line = line.replace(f"{{{name}}}", words)
    return line
