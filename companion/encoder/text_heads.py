"""Reads off words whether they ask what the companion is, in six languages.

Human or machine, who is behind the voice, a body, a birth, a home of its own. A layer and a head on the mean of what
the trunk gives for a text's tokens, next to what the text is about (``models/training/identity.py``).
"""

from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.head import Head, load_head
from companion.encoder.network import Numbers
from companion.encoder.trunk import FOLDER, WIDTH, Trunk, mean_of_tokens, open_trunk

FILE: Final = FOLDER / "identity.npz"
INNER: Final = 128
"""Width of the layer between."""


class IdentityReader:
    """The trunk and the head. Any thread may call it, also two at once."""

    def __init__(self, trunk: Trunk, head: Head) -> None:
        """Join the parts; of the head's two outputs the first stands for such a question."""
        self._trunk = trunk
        self._head = head

    def read(self, text: str, meaning: Numbers) -> float:
        """Return the probability that a text asks what the companion is, in [0, 1]; 0 without words.

        Args:
            text: Text of any length and content.
            meaning: (WIDTH,), what it is about.
        """
        seen = mean_of_tokens(self._trunk, text)
        return 0.0 if seen is None else self._head.shares(np.concatenate([seen, meaning]))[0]


def open_identity_reader(folder: Path = FOLDER) -> IdentityReader:
    """Load the reader from a folder; raises ``PartMissing`` or ``PartBroken``."""
    trunk, path = open_trunk(folder), folder / FILE.name
    head = load_head(path, outputs=2, trunk_hash=trunk.hash, beside={}, inner=INNER, width=2 * WIDTH)
    return IdentityReader(trunk, head)
