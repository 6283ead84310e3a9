"""Reads feelings off text: the encoder and its heads of feeling, opened together."""

import hashlib
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

import numpy as np

from companion.encoder.encoder import Encoded, Encoder
from companion.encoder.head import Head, Numbers, load_head
from companion.encoder.language import familiarity
from companion.encoder.meaning import open_encoder
from companion.encoder.trunk import FOLDER
from companion.encoder.weights import read_head_weights
from companion.values import Affect, AffectEstimate, Deviation, Newest, TextMeasures

MOST: Final = 128
"""Texts that are held: more than the turns that are looked back at (guess); 6 kB each."""


class MemoEncoder:
    """An encoder that holds what it encoded last; fulfils ``Encoder``."""

    def __init__(self, encoder: Encoder) -> None:
        """Encode by another."""
        self._encoder = encoder
        self._lock = threading.Lock()
        self._held: Newest[bytes, Encoded] = Newest(MOST)

    @property
    def trunk_hash(self) -> str:
        """Of the other."""
        return self._encoder.trunk_hash

    def encode(self, texts: Sequence[str]) -> Encoded:
        """Encode texts; who asks for a single one while it is being encoded waits for that."""
        if len(texts) != 1:
            return self._encoder.encode(texts)
        digest = hashlib.sha256(texts[0].encode("utf-8", "replace")).digest()
        with self._lock:
            encoded = self._held[digest] = self._held.get(digest) or self._encoder.encode(texts)
            return encoded

    def forget(self) -> None:
        """Hold nothing of what was encoded before now."""
        with self._lock:
            self._held.clear()
        self._encoder.forget()


EMOTIONS: Final = 28
PIECES: Final = 30522
"""Word pieces that the tokenizer knows."""
_FELT_POINTS: Final = 3
_FELT: Final = slice(0, _FELT_POINTS)
_LANDS: Final = slice(3, 6)
_INTENSITY: Final = 6
_POINTS: Final = 7
_INNER: Final = 96
_LEAST_DEVIATION: Final = 0.02
"""So that no reading is ever taken as certain (guess)."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What every word piece adds by itself to what is felt, beside what the trunk reads off a whole sentence.

    How exciting a sentence is lies in its words more than in how they are joined: of EmoBank's sentences, word weights
    alone tell nearly as much of it as the trunk does, and both together more than either.
    """

    weights: Numbers
    """(PIECES, 3): to valence, arousal, dominance."""

    def read(self, pieces: Sequence[Sequence[int]]) -> Numbers:
        """Return what n texts' pieces add, (n, 3): the sum of each text's, over the root of their number."""
        return np.array(
            [self.weights[list(mine)].sum(0) / max(len(mine), 1) ** 0.5 for mine in pieces], np.float32
        ).reshape(len(pieces), _FELT_POINTS)


class TextReader(Protocol):
    """What reads feelings off text."""

    def measure(self, texts: Sequence[str]) -> tuple[TextMeasures, ...]:
        """Return one for each text, whatever it holds."""


class EncoderReader:
    """The encoder with its heads ``affect``, ``wording`` and ``emotions``; fulfils ``TextReader``.

    Several threads may share one: a second would take 74 MB.
    """

    def __init__(self, encoder: Encoder, affect: Head, wording: Wording, emotions: Head) -> None:
        """Join them.

        Args:
            encoder: the trunk.
            affect: seven outputs: felt (3), lands (3), intensity; beside them the log deviations of what is felt.
            wording: what words by themselves add to what is felt.
            emotions: 28 logits.
        """
        self.encoder = encoder
        self._affect = affect
        self._wording = wording
        self._emotions = emotions

    def shared(self) -> "EncoderReader":
        """Return a reader for several who read the same texts at the same time: each text is encoded once."""
        return EncoderReader(MemoEncoder(self.encoder), self._affect, self._wording, self._emotions)

    def forget(self) -> None:
        """Hold nothing of what was read before now; waits for what is being encoded."""
        self.encoder.forget()

    def measure(self, texts: Sequence[str]) -> tuple[TextMeasures, ...]:
        """Return what every text says of the feeling of who says it."""
        return self.measures_of(self.encoder.encode(texts))

    def measures_of(self, encoded: Encoded) -> tuple[TextMeasures, ...]:
        """Return the same of texts that were encoded already."""
        hidden, beside = self._affect.hidden(encoded.feeling), self._affect.beside
        points = hidden @ self._affect.weights + self._affect.bias
        points[:, _FELT] += self._wording.read(encoded.pieces)
        points = np.clip(points, -1, 1)
        deviations = np.exp(hidden @ beside["deviation_weights"] + beside["deviation_bias"])
        deviations = np.clip(deviations, _LEAST_DEVIATION, 1)
        emotions = 1 / (1 + np.exp(-self._emotions.read(encoded.feeling)))
        return tuple(
            TextMeasures(
                felt=AffectEstimate(_affect(point[_FELT]), Deviation(*deviation.tolist())),
                lands=_affect(point[_LANDS]),
                emotions=tuple(likely.tolist()),
                named=self._named(likely),
                intensity=float(max(0.0, point[_INTENSITY])),
                familiarity=float(known),
            )
            for point, deviation, likely, known in zip(
                points, deviations, emotions, encoded.familiarity, strict=True
            )
        )

    def _named(self, likely: Numbers) -> tuple[int, ...]:
        over = np.flatnonzero(likely >= self._emotions.beside["thresholds"])
        return tuple(over[np.argsort(-likely[over], kind="stable")].tolist())


def _affect(point: Numbers) -> Affect:
    return Affect(*point.tolist())


def open_text_reader(folder: Path = FOLDER) -> EncoderReader:
    """Load the encoder and the heads of feeling.

    Raises:
        PartMissing: a file is not there.
        PartBroken: a file is damaged, or a head belongs to another trunk.
    """
    encoder = open_encoder(familiarity, folder)
    affect = load_head(
        folder / "affect.npz",
        outputs=_POINTS,
        trunk_hash=encoder.feeling_hash,
        beside={"deviation_weights": (_INNER, 3), "deviation_bias": (3,)},
        inner=_INNER,
    )
    wording = load_wording(folder / "wording.npz", encoder.feeling_hash)
    emotions = load_head(
        folder / "emotions.npz",
        outputs=EMOTIONS,
        trunk_hash=encoder.feeling_hash,
        beside={"thresholds": (EMOTIONS,)},
    )
    return EncoderReader(encoder, affect, wording, emotions)


def load_wording(path: Path, trunk_hash: str) -> Wording:
    """Load the weights, which are stored in 16 bits.

    Raises:
        PartMissing: there is no such file.
        PartBroken: it is damaged, or belongs to another trunk.
    """
    return Wording(read_head_weights(path, {"weights": (PIECES, _FELT_POINTS)}, trunk_hash)["weights"])
