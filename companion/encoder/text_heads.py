"""Reads one thing off words in six languages: whether they ask what the companion is, or need help at once.

Each is a layer and a head on the mean of what the trunk gives for a text's tokens, next to what the text is about
(``models/training/identity.py``, ``emergency.py``).
"""

from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.head import Head, load_head
from companion.encoder.network import Numbers
from companion.encoder.trunk import FOLDER, WIDTH, Trunk, mean_of_tokens, open_trunk

IDENTITY: Final = "identity.npz"
"""Human or machine, who is behind the voice, a body, a birth, a home of its own."""
EMERGENCY: Final = "emergency.npz"
"""Somebody needs an ambulance, the police, the fire brigade or poison help now, told or asked for."""
INNER: Final = 128
"""Width of the layer between."""


class TextHead:
    """The trunk and a head. Any thread may call it, also two at once."""

    def __init__(self, trunk: Trunk, head: Head) -> None:
        """Join the parts; of the head's two outputs the first stands for what it finds."""
        self._trunk = trunk
        self._head = head

    def read(self, text: str, meaning: Numbers) -> float:
        """Return the probability that a text is what the head finds, in [0, 1]; 0 without words.

        Args:
            text: Text of any length and content.
            meaning: (WIDTH,), what it is about.
        """
        seen = mean_of_tokens(self._trunk, text)
        return 0.0 if seen is None else self._head.shares(np.concatenate([seen, meaning]))[0]


def open_text_head(name: str, folder: Path = FOLDER) -> TextHead:
    """Load the head of a file; raises ``PartMissing`` or ``PartBroken``."""
    trunk = open_trunk(folder)
    head = load_head(folder / name, outputs=2, trunk_hash=trunk.hash, beside={}, inner=INNER, width=2 * WIDTH)
    return TextHead(trunk, head)
