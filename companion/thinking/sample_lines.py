"""Which sample lines a language model is shown before it answers: how the companion says things, by example.

Lines are the persona's own and those that the person wrote in place of replies ("say it like this"). Shown are the ones
whose person says what is nearest in meaning and whose companion does what suits, as earlier turns just before the
person's last words: what was read before stays read, and the next prompt comes without them. The starter model hardly
imitates a single line, so its reply also begins with the line's first words. Vectors are the encoder's: handed in, for
this room knows no encoder. Figures are in ``docs/sample-lines.md``.
"""

from collections.abc import Collection, Iterable
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
"""The starter model has examples at the head of its prompt, and is led astray by others that do not fit. Of 15 pairs of
like situations 12 are as near as this, of 210 pairs of others none, of an example's words and a line's one in 470."""

_FIRST_CLAUSE: Final = 5
"""A line's first clause of so many words at most is said whole as its first words; …"""
_FIRST_WORDS: Final = 3
"""… of a longer one so many (guesses)."""
_CLAUSE_ENDS: Final = (".", ",", "!", "?", ";", ":", "…")


def sample_lines_for(
    vector: Vectors, suiting: Collection[Strategy], shelf: LineShelf, showing: Showing, count: CountTokens
) -> tuple[Message, ...]:
    """Return what is shown as earlier turns just before the person's last words; the nearest line last.

    Args:
        vector: The meaning of the person's words, (width,); zeros where they have none.
        suiting: What would suit, such as an intent's family; lines that are known to do something else are left out.
        shelf: What there is.
        showing: How much of it suits the language model.
        count: Tells the tokens of a text.
    """
    fitting = [at for at, line in enumerate(shelf.lines) if line.strategy is None or line.strategy in suiting]
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


def beginning_of(line: str, said: Iterable[str] = ()) -> str:
    """Return the words with which a reply begins that is to sound like a line: its first clause, or what begins it.

    Args:
        line: The companion's words.
        said: Replies of late; "" is returned where one of them began in the same way.
    """
    words = line.split()
    clause = next((at for at, word in enumerate(words, start=1) if word.endswith(_CLAUSE_ENDS)), len(words))
    first = " ".join(words[: clause if clause <= _FIRST_CLAUSE else _FIRST_WORDS])
    return "" if any(reply.startswith(first) for reply in said) else first


def _exchange(line: SampleLine) -> tuple[Message, Message]:
    return Message(Speaker.PERSON, line.person), Message(Speaker.COMPANION, line.companion)
