"""Which sample lines a language model is shown before it answers: how the companion says things, by example.

Lines are the persona's own and those that the person wrote in place of replies ("say it like this"). Shown are the ones
whose person says what is nearest in meaning and whose companion does what is planned, as earlier turns just before the
person's last words: what was read before stays read, and the next prompt comes without them. Vectors are the encoder's:
handed in, for this room knows no encoder.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from companion.thinking.examples import Vectors
from companion.thinking.language_model import Message
from companion.thinking.prompt import MESSAGE_TOKENS, CountTokens
from companion.values import SampleLine, Speaker, Strategy


@dataclass(frozen=True, slots=True)
class LineShelf:
    """Sample lines with the vectors of the persons' words."""

    lines: tuple[SampleLine, ...]
    vectors: Vectors
    """(lines, width), each row of length 1, or 0 for no words."""

    def __post_init__(self) -> None:
        if len(self.vectors) != len(self.lines):
            raise ValueError(f"{len(self.lines)} lines, but {len(self.vectors)} vectors")


NO_LINES: Final = LineShelf((), np.zeros((0, 0), np.float32))


@dataclass(frozen=True, slots=True)
class Showing:
    """How many lines a language model is shown, and how near they must be."""

    fewest: int
    """So many are shown however near they are, as far as they are there and fit the strategy."""
    most: int
    near: float
    """Cosine from which on further ones are shown, in [-1, 1]."""
    tokens: int
    """What they may need together; the farthest go first."""


FOR_CAPABLE_MODELS: Final = Showing(fewest=2, most=4, near=0.45, tokens=240)
"""Guesses, until a larger model can be had."""
FOR_STARTER_MODEL: Final = Showing(fewest=0, most=1, near=0.55, tokens=96)
"""The starter model has examples at the head of its prompt, and is led astray by others that do not fit."""


def sample_lines_for(
    vector: Vectors, strategy: Strategy, shelf: LineShelf, showing: Showing, count: CountTokens
) -> tuple[Message, ...]:
    """Return what is shown as earlier turns just before the person's last words; the nearest line last.

    Args:
        vector: The meaning of the person's words, (width,); zeros where they have none.
        strategy: What is planned; lines that are known to do something else are left out.
        shelf: What there is.
        showing: How much of it suits the language model.
        count: Tells the tokens of a text.
    """
    fitting = [at for at, line in enumerate(shelf.lines) if line.strategy in (None, strategy)]
    if not fitting:
        return ()
    likeness = shelf.vectors[fitting] @ vector
    shown: list[Message] = []
    room = showing.tokens
    for rank, place in enumerate(np.argsort(-likeness, kind="stable")[: showing.most]):
        if rank >= showing.fewest and likeness[place] < showing.near:
            break
        exchange = _exchange(shelf.lines[fitting[place]])
        room -= sum(count(message.text) + MESSAGE_TOKENS for message in exchange)
        if room < 0:
            break
        shown[:0] = exchange
    return tuple(shown)


def _exchange(line: SampleLine) -> tuple[Message, Message]:
    return Message(Speaker.PERSON, line.person), Message(Speaker.COMPANION, line.companion)
