"""Reads what is felt in English words by a network of its own: MiniLM in 8 bits, with heads on its vector.

It learned from ten times as many English sentences as the layers of ``felt``; in English both are heard.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.felt import DEVIATIONS, EMOTIONS, FELT, INTENSITY, NAMED, OUTPUTS
from companion.encoder.head import load_head
from companion.encoder.network import Numbers, bytes_of, run_pieces, session_of
from companion.encoder.trunk import FOLDER, mean_of_parts
from companion.encoder.weights import read_head_weights
from companion.encoder.word_pieces import WordPieces

NETWORK: Final = "feeling.onnx"
TOKENIZER: Final = "feeling_tokenizer.json"
FEELING: Final = "feeling"
"""Name of the network's output, (WIDTH,)."""
PIECES: Final = 30522
"""Word pieces that the tokenizer knows."""
_POINTS: Final = 7
"""Outputs of the head: what is felt, how it lands on a listener, and how strong it is."""
_STRENGTH: Final = 6
_INNER: Final = 96


@dataclass(frozen=True, slots=True)
class Wording:
    """The share of each word piece in a feeling, next to what the network reads off a whole sentence.

    How exciting a sentence is lies in its words more than in how they are joined: of EmoBank's sentences, word weights
    alone tell nearly as much of it as the network does, and both together more than either.
    """

    weights: Numbers
    """(PIECES, 3): to valence, arousal, dominance."""

    def read(self, pieces: Sequence[int]) -> Numbers:
        """Return what the pieces of a text add, (3,): the sum of each of them once, over the root of their number."""
        once = sorted(set(pieces))
        return np.asarray(self.weights[once].sum(0) / max(len(once), 1) ** 0.5, np.float32)


class EnglishReader:
    """The network with its heads. Any thread may call it, also two at once."""

    def __init__(self, folder: Path = FOLDER) -> None:
        """Load from a folder; raises ``PartMissing`` or ``PartBroken``."""
        content = bytes_of(folder / NETWORK)
        made_for = hashlib.sha256(content).hexdigest()
        self._session = session_of(content)
        self._pieces = WordPieces(folder / TOKENIZER)
        self._affect = load_head(
            folder / "affect.npz",
            outputs=_POINTS,
            trunk_hash=made_for,
            beside={"deviation_weights": (_INNER, 3), "deviation_bias": (3,)},
            inner=_INNER,
        )
        self._emotions = load_head(
            folder / "emotions.npz", outputs=EMOTIONS, trunk_hash=made_for, beside={"thresholds": (EMOTIONS,)}
        )
        self.thresholds: Numbers = self._emotions.beside["thresholds"]
        """(EMOTIONS,), probabilities from which an emotion is named."""
        self._wording = load_wording(folder / "wording.npz", made_for)

    def read(self, text: str) -> Numbers | None:
        """Return what is felt in a text as ``felt`` gives it, (OUTPUTS,); None without words."""
        tokens = self._pieces.tokens(text)
        parts = self._pieces.parts(tokens)
        if not parts:
            return None
        vector = mean_of_parts(parts, [run_pieces(self._session, FEELING, part) for part in parts])
        hidden, beside = self._affect.hidden(vector), self._affect.beside
        points = hidden @ self._affect.weights + self._affect.bias
        found = np.zeros(OUTPUTS, np.float32)
        found[FELT] = points[FELT] + self._wording.read(tokens)
        found[INTENSITY] = points[_STRENGTH]
        found[DEVIATIONS] = hidden @ beside["deviation_weights"] + beside["deviation_bias"]
        found[NAMED] = self._emotions.read(vector)
        return found


def load_wording(path: Path, made_for: str) -> Wording:
    """Load the weights, which are stored in 16 bits.

    Raises:
        PartMissing: There is no such file.
        PartBroken: It is damaged, or belongs to another network.
    """
    return Wording(read_head_weights(path, {"weights": (PIECES, 3)}, made_for)["weights"])
