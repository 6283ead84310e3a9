"""Reads what is felt in words, in six languages: valence, arousal, dominance, how sure that is, and 28 emotions.

Layers of their own above the trunk give all of it at once (``models/training/felt.py``). A head reads valence, too, off
the mean of the trunk's tokens and what the words are about (``felt_head.py``); the mean of both counts. They see one
text and nothing said before it.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.head import Head, load_head
from companion.encoder.meaning import OnnxEncoder, open_encoder, seen
from companion.encoder.network import Numbers
from companion.encoder.trunk import FOLDER, WIDTH, Trunk, UpperLayers, open_trunk, read_whole
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


class FeltReader:
    """The upper layers and the head. Any thread may call them, also two at once."""

    def __init__(self, trunk: Trunk, layers: UpperLayers, head: Head, encoder: OnnxEncoder) -> None:
        """Join the parts.

        Args:
            trunk: Reads a text.
            layers: Give ``FEELING``.
            head: Gives valence, of what ``meaning.seen`` returns; its ``thresholds`` are those of the emotions.
            encoder: Tells what a text is about.
        """
        self._trunk = trunk
        self._layers = layers
        self._head = head
        self._encoder = encoder
        self.thresholds = head.beside["thresholds"]
        """(EMOTIONS,), probabilities from which an emotion is named."""

    def read(self, text: str) -> Numbers | None:
        """Return what is felt in a text of any length, (OUTPUTS,); None without words."""
        return read_whole(self._trunk, self._felt, text)

    def _felt(self, part: Sequence[int]) -> Numbers:
        lower = self._trunk.read(part)
        outputs = self._layers.first(lower).copy()
        by_head = self._head.read(seen(lower, self._encoder.about(part))[np.newaxis])
        outputs[0] = (outputs[0] + by_head[0, 0]) / 2
        return outputs


def measures_of(outputs: Numbers, thresholds: Numbers, known: float) -> TextMeasures:
    """Return the measures that outputs, (OUTPUTS,), stand for.

    Args:
        outputs: What is felt in a text.
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
