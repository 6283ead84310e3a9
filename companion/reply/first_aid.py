"""Tells by meaning, in any of the six languages, whether a reply says what to do in an emergency.

"Turn it off, lid on, out of the kitchen." neither asks nor names help, and is the best reply. A sentence counts if it
is nearer to one of a few instructions than to comfort and remarks. Of 24 fresh replies with first aid in six languages
24 are found, and of 24 without it one is taken for it (with the 186 by which the margin was set: 156 of 156, 1 of 78).
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Final

from companion.encoder.encoder import Vectors
from companion.guarding.plain import sentences_in

_INSTRUCTIONS: Final = (
    "Turn off the gas, open the window and go outside.",
    "Get everybody out of the house.",
    "Don't go back in for anything.",
    "Press a cloth on it hard and hold it up.",
    "Call an ambulance now.",
    "Lie down and put your legs up.",
    "Don't touch it. Get out and shut the door.",
    "Put it under cold running water for twenty minutes.",
    "Lay him on his side and don't move his head.",
    "Push hard on the middle of the chest.",
)
_NEARER: Final = 0.075
"""Least margin of the likeness to the nearest instruction and to the nearest remark."""
_REMARKS: Final = (
    "That sounds very stressful.",
    "I'm so sorry that happened to you.",
    "I'm here with you.",
    "It happens to everybody.",
    "Everything will be all right.",
    "That is interesting, tell me more about it.",
    "You're very brave.",
    "That was a bad day.",
)


class FirstAid:
    """A judge of replies in an emergency."""

    def __init__(self, encode: Callable[[Sequence[str]], Vectors]) -> None:
        """Compare by an encoder's vectors."""
        self._encode = encode

    def tells(self, reply: str) -> bool:
        """Return whether a reply says what to do; raises ``PartBroken``."""
        sentences = tuple(filter(str.strip, sentences_in(reply)))
        if not sentences:
            return False
        vectors = self._encode(sentences)
        nearer = (vectors @ self._instructions.T).max(1) - (vectors @ self._remarks.T).max(1)
        return bool(nearer.max() >= _NEARER)

    @cached_property
    def _instructions(self) -> Vectors:
        return self._encode(_INSTRUCTIONS)

    @cached_property
    def _remarks(self) -> Vectors:
        return self._encode(_REMARKS)
