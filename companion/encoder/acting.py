"""Reads off words whether the companion claims to act in the world, and whether it is asked to, in six languages.

To call, send, fetch, come, meet, watch or touch, done or promised, and a bare yes to such a wish. Two layers and heads
on the means of what the trunk gives for the tokens of a text (``models/training/acting.py``): of a reply next to the
words that it answers, and of the person's words by themselves.
"""

from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.head import Head, load_head
from companion.encoder.trunk import FOLDER, WIDTH, Trunk, mean_of_tokens

CLAIMS: Final = "claims.npz"
WISHES: Final = "wishes.npz"
INNER: Final = 192
"""Width of a layer between: three of 64, learned each by itself."""


class ActingReader:
    """The trunk and the heads. Any thread may call it, also two at once."""

    def __init__(self, trunk: Trunk, claims: Head, wishes: Head) -> None:
        """Join the parts; of each head's two outputs the first stands for a claim or a wish."""
        self._trunk = trunk
        self._claims = claims
        self._wishes = wishes

    def claims(self, said: str, answered: str) -> float:
        """Return the probability that a reply claims to act, in [0, 1]; 0 without words.

        Args:
            said: The reply, as far as it has come.
            answered: The person's words that it answers; "" if it answers none.
        """
        reply = mean_of_tokens(self._trunk, said)
        if reply is None:
            return 0.0
        words = mean_of_tokens(self._trunk, answered)
        before = np.zeros(WIDTH, np.float32) if words is None else words
        return self._claims.shares(np.concatenate([before, reply]))[0]

    def wishes(self, words: str) -> float:
        """Return the probability that the person's words want the companion to act, in [0, 1]; 0 without words."""
        seen = mean_of_tokens(self._trunk, words)
        return 0.0 if seen is None else self._wishes.shares(seen)[0]


def open_acting_reader(trunk: Trunk, folder: Path = FOLDER) -> ActingReader:
    """Load the reader from a folder; raises ``PartMissing`` or ``PartBroken``."""
    claims, wishes = (
        load_head(folder / name, outputs=2, trunk_hash=trunk.hash, beside={}, inner=INNER, width=width)
        for name, width in ((CLAIMS, 2 * WIDTH), (WISHES, WIDTH))
    )
    return ActingReader(trunk, claims, wishes)
