"""Reads what is felt in words, in six languages: valence, arousal, dominance, how sure that is, and 28 emotions.

Layers of their own above the trunk give all of it at once (``models/training/felt.py``). A head reads valence, too, off
the mean of the trunk's tokens and what the words are about (``felt_head.py``); the mean of both counts. They see one
text and nothing said before it.

English words are read by a network of its own as well: MiniLM in 8 bits, with heads on its vector. It learned from ten
times as many English sentences as those layers; in English both are heard.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.meaning import OnnxEncoder, open_encoder, seen
from companion.encoder.network import Numbers, WordPieces, bytes_of, read_head_weights, run_pieces, session_of
from companion.encoder.trunk import (
    FOLDER,
    WIDTH,
    Head,
    Trunk,
    UpperLayers,
    load_head,
    mean_of_parts,
    open_trunk,
    read_whole,
)
from companion.values import Affect, AffectEstimate, Deviation, TextMeasures

FILE: Final = FOLDER / "felt.onnx"
FEELING: Final = "felt"
"""Name of the output of the upper layers, (OUTPUTS,)."""
FELT: Final = slice(0, 3)
"""Valence, arousal, dominance."""
INTENSITY: Final = 3
DEVIATIONS: Final = slice(4, 7)
"""Logarithms of the standard deviations of what is felt."""
EMOTIONS: Final = 28
NAMED: Final = slice(7, 7 + EMOTIONS)
"""Log odds of the emotions, in the order of GoEmotions' labels."""
OUTPUTS: Final = NAMED.stop
SEEN: Final = 2 * WIDTH
"""Numbers that the head reads …"""
INNER: Final = 512
"""… and the width of its layer between."""
_LEAST_DEVIATION: Final = 0.02
"""So that no reading is ever taken as certain (guess)."""


NOTHING: Final = np.array([*[0.0] * NAMED.start, *[-10.0] * EMOTIONS], np.float32)
"""Outputs for a text without words."""


@dataclass(frozen=True, slots=True)
class FeltReader:
    """The upper layers and the head. Any thread may call them, also two at once."""

    trunk: Trunk
    layers: UpperLayers
    head: Head
    """It gives valence, of what ``meaning.seen`` returns."""
    encoder: OnnxEncoder

    @property
    def thresholds(self) -> Numbers:
        """Probabilities from which an emotion is named, (EMOTIONS,)."""
        return self.head.beside["thresholds"]

    def read(self, text: str) -> Numbers | None:
        """Return what is felt in a text of any length, (OUTPUTS,); None without words."""
        return read_whole(self.trunk, self._felt, text)

    def _felt(self, part: Sequence[int]) -> Numbers:
        lower = self.trunk.read(part)
        outputs = self.layers.first(lower).copy()
        by_head = self.head.read(seen(lower, self.encoder.about(part))[np.newaxis])
        outputs[0] = (outputs[0] + by_head[0, 0]) / 2
        return outputs


def measures_of(outputs: Numbers, thresholds: Numbers, known: float) -> TextMeasures:
    """Return the measures that outputs, (OUTPUTS,), stand for.

    Args:
        thresholds: (EMOTIONS,), probabilities from which an emotion is named.
        known: How likely the language of the text is known, in [0, 1].
    """
    deviations = np.exp(outputs[DEVIATIONS]).clip(_LEAST_DEVIATION, 1)
    likely = 1 / (1 + np.exp(-outputs[NAMED]))
    over = np.flatnonzero(likely >= thresholds)
    return TextMeasures(
        felt=AffectEstimate(Affect(*outputs[FELT].clip(-1, 1).tolist()), Deviation(*deviations.tolist())),
        emotions=tuple(likely.tolist()),
        named=tuple(over[np.argsort(-likely[over], kind="stable")].tolist()),
        intensity=float(outputs[INTENSITY].clip(0, 1)),
        familiarity=known,
    )


def open_felt_reader(folder: Path = FOLDER) -> FeltReader:
    """Load the reader from a folder; raises ``PartMissing`` or ``PartBroken``."""
    trunk, file = open_trunk(folder), folder / FILE.name
    head = load_head(
        file.with_suffix(".npz"),
        outputs=1,
        trunk_hash=trunk.hash,
        beside={"thresholds": (EMOTIONS,)},
        inner=INNER,
        width=SEEN,
    )
    return FeltReader(trunk, UpperLayers(file, (FEELING,)), head, open_encoder(folder))


# ---- English ------------------------------------------------------------------------------------------

NETWORK: Final = "feeling.onnx"
TOKENIZER: Final = "feeling_tokenizer.json"
ENGLISH_FEELING: Final = "feeling"
"""Name of the network's output, (WIDTH,)."""
PIECES: Final = 30522
"""Word pieces that the tokenizer knows."""
_POINTS: Final = 7
"""Outputs of the head: what is felt, how it lands on a listener, and how strong it is."""
_STRENGTH: Final = 6
_INNER: Final = 96


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
        words = read_head_weights(folder / "wording.npz", {"weights": (PIECES, 3)}, made_for)
        self._word_weights = words["weights"]
        """Shares of each word piece in valence, arousal and dominance, (PIECES, 3).

        How exciting a sentence is lies in its words more than in how they are joined: of EmoBank's sentences, word
        weights alone tell nearly as much of it as the network does, and both together more than either.
        """

    def read(self, text: str) -> Numbers | None:
        """Return what is felt in a text as ``felt`` gives it, (OUTPUTS,); None without words."""
        tokens = self._pieces.tokens(text)
        parts = self._pieces.parts(tokens)
        if not parts:
            return None
        vector = mean_of_parts(parts, [run_pieces(self._session, ENGLISH_FEELING, part) for part in parts])
        hidden, beside = self._affect.hidden(vector), self._affect.beside
        points = hidden @ self._affect.weights + self._affect.bias
        found = np.zeros(OUTPUTS, np.float32)
        found[FELT] = points[FELT] + of_words(self._word_weights, tokens)
        found[INTENSITY] = points[_STRENGTH]
        found[DEVIATIONS] = hidden @ beside["deviation_weights"] + beside["deviation_bias"]
        found[NAMED] = self._emotions.read(vector)
        return found


def of_words(weights: Numbers, pieces: Sequence[int]) -> Numbers:
    """Return what word pieces add to a feeling, (3,): the sum of each of them once, over the root of their number."""
    once = sorted(set(pieces))
    return np.asarray(weights[once].sum(0) / max(len(once), 1) ** 0.5, np.float32)
