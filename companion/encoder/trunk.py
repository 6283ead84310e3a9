"""The trunk on onnxruntime: MiniLM-L6 in 8 bits, fine-tuned on feeling (models/encoder/README.md)."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.encoder import Encoded
from companion.encoder.head import WIDTH
from companion.encoder.network import FRAME_TOKENS, Network
from companion.values.shipped import MODELS

FOLDER: Final = MODELS / "encoder"
"""Where the trunk, its tokenizer and the heads are."""


class OnnxEncoder:
    """The trunk and its tokenizer, loaded; fulfils ``Encoder``."""

    def __init__(self, folder: Path, familiarity: Callable[[str], float]) -> None:
        """Load from a folder.

        Raises:
            PartMissing: a file is not there.
            PartBroken: a file is damaged.
        """
        self._familiarity = familiarity
        self._network = Network(folder / "trunk.onnx", ("meaning", "feeling"))
        self.trunk_hash = self._network.hash

    def encode(self, texts: Sequence[str]) -> Encoded:
        """Encode texts of any length and content."""
        tokens_of = [self._network.tokens(text) for text in texts]
        meaning = np.zeros((len(texts), WIDTH), np.float32)
        feeling = np.zeros((len(texts), WIDTH), np.float32)
        weights = np.zeros((len(texts), 1), np.float32)
        for owner, tokens in enumerate(tokens_of):
            for part in self._network.parts(tokens):
                one_meaning, one_feeling = self._network.run(part)
                share = len(part) - FRAME_TOKENS
                meaning[owner] += one_meaning * share
                feeling[owner] += one_feeling * share
                weights[owner] += share
        lengths = np.linalg.norm(meaning, axis=1, keepdims=True)
        meaning /= np.where(lengths > 0, lengths, 1)
        feeling /= np.maximum(weights, 1)
        familiarity = np.array([self._familiarity(text) for text in texts], np.float32)
        return Encoded(meaning, feeling, familiarity, tuple(tuple(sorted(set(ids))) for ids in tokens_of))
