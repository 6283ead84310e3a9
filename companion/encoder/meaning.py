"""Encodes texts: for recall by layers above the trunk, for the heads of feeling by a network of its own.

The network of feeling is MiniLM-L6 in 8 bits and reads English only (models/encoder/README.md).
"""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.encoder import Encoded
from companion.encoder.head import WIDTH, Numbers
from companion.encoder.network import bytes_of, run_pieces, session_of
from companion.encoder.trunk import FOLDER, Trunk, UpperLayers, open_trunk
from companion.encoder.word_pieces import FRAME_TOKENS, WordPieces

FILE: Final = FOLDER / "meaning.onnx"
MEANING: Final = "meaning"
FEELING: Final = "feeling"
"""Names of the networks' outputs."""


class FeelingNetwork:
    """The network of feeling and its tokenizer, loaded."""

    def __init__(self, folder: Path) -> None:
        """Load from a folder; raises ``PartMissing`` or ``PartBroken``."""
        content = bytes_of(folder / "feeling.onnx")
        self.hash = hashlib.sha256(content).hexdigest()
        """SHA-256 of the file, hexadecimal: heads carry it."""
        self.pieces = WordPieces(folder / "feeling_tokenizer.json")
        self._session = session_of(content)

    def read(self, part: Sequence[int]) -> Numbers:
        """Return the vector for a framed part, (WIDTH,); raises ``PartBroken``."""
        return run_pieces(self._session, FEELING, part)


class OnnxEncoder:
    """The networks of meaning and of feeling, loaded; fulfils ``Encoder``."""

    def __init__(
        self, trunk: Trunk, meaning: UpperLayers, feeling: FeelingNetwork, familiarity: Callable[[str], float]
    ) -> None:
        """Join the parts.

        Args:
            trunk: reads what ``meaning`` goes on from.
            meaning: gives ``MEANING``, (WIDTH,).
            feeling: the network of feeling.
            familiarity: how likely ``feeling`` knows what a text says, in [0, 1].
        """
        self._trunk = trunk
        self._meaning = meaning
        self._feeling = feeling
        self._familiarity = familiarity
        self.trunk_hash = hashlib.sha256(f"{trunk.hash} {meaning.hash}".encode()).hexdigest()
        self.feeling_hash = feeling.hash
        """SHA-256 of the network of feeling, hexadecimal."""

    def encode(self, texts: Sequence[str]) -> Encoded:
        """Encode texts of any length and content."""
        read = self._feeling.pieces
        tokens = [read.tokens(text) for text in texts]
        meaning = np.array([self._meant(text) for text in texts], np.float32)
        feeling = np.array([_mean(read.parts(each), self._feeling.read) for each in tokens], np.float32)
        familiarity = np.array([self._familiarity(text) for text in texts], np.float32)
        return Encoded(
            meaning.reshape(-1, WIDTH),
            feeling.reshape(-1, WIDTH),
            familiarity,
            tuple(tuple(sorted(set(each))) for each in tokens),
        )

    def forget(self) -> None:
        """Hold nothing of what was encoded before now."""
        self._trunk.forget()

    def _meant(self, text: str) -> Numbers:
        read = self._trunk.pieces
        vector = _mean(
            read.parts(read.tokens(text.strip())), lambda part: self._meaning.read(self._trunk.read(part))[0]
        )
        length = float(np.linalg.norm(vector))
        return vector / length if length else vector


def _mean(parts: Sequence[list[int]], read: Callable[[list[int]], Numbers]) -> Numbers:
    """Return the mean of the parts' vectors by their length, (WIDTH,); zeros of none."""
    if not parts:
        return np.zeros(WIDTH, np.float32)
    shares = np.array([len(part) - FRAME_TOKENS for part in parts], np.float32)
    return np.asarray(shares @ np.stack([read(part) for part in parts]) / shares.sum(), np.float32)


def open_encoder(familiarity: Callable[[str], float], folder: Path = FOLDER) -> OnnxEncoder:
    """Load the encoder.

    Args:
        familiarity: how likely the network of feeling knows what a text says, in [0, 1].
        folder: holds the files.

    Raises:
        PartMissing: a file is not there.
        PartBroken: a file is damaged.
    """
    layers = UpperLayers(folder / FILE.name, (MEANING,))
    return OnnxEncoder(open_trunk(folder), layers, FeelingNetwork(folder), familiarity)
