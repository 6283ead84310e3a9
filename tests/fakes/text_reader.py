"""A text reader that knows a few words, and an encoder that knows texts by theirs."""

import re
from collections.abc import Sequence
from zlib import crc32

import numpy as np

from companion.encoder.meaning import Vectors
from companion.feeling.emotions import LABELS
from companion.values import Affect, AffectEstimate, Deviation, Occurrence, TextMeasures

_WORDS = {"glad": (0.6, "joy"), "happy": (0.7, "joy"), "sad": (-0.6, "sadness"), "angry": (-0.5, "anger")}
_STRONGER = {"very": 0.2, "so": 0.3, "bit": -0.2}
_WIDTH = 384


class FakeEncoder:
    """Embeds a text by its words, so that texts that share words are near each other."""

    trunk_hash = "0" * 64

    def encode(self, texts: Sequence[str]) -> Vectors:
        meaning = np.zeros((len(texts), _WIDTH), np.float32)
        for row, text in zip(meaning, texts, strict=True):
            for word in _words(text):
                row[crc32(word.encode()) % _WIDTH] += 1
        lengths = np.linalg.norm(meaning, axis=1, keepdims=True)
        meaning /= np.where(lengths > 0, lengths, 1)
        return meaning

    def forget(self) -> None:
        """Hold nothing, as ever."""


class FakeTextReader:
    """Knows "glad", "happy", "sad", "angry", and what "very" makes of them; takes ASCII for English."""

    def __init__(self) -> None:
        self.encoder = FakeEncoder()
        self.asked: list[str] = []

    def measure(self, texts: Sequence[str]) -> tuple[TextMeasures, ...]:
        self.asked += texts
        return tuple(_measures(text) for text in texts)

    def occurrence(self, sentence: str) -> Occurrence | None:
        return Occurrence.THANKED if "thank" in sentence.lower() else None

    def forget(self) -> None:
        """Hold nothing, as ever."""


def _measures(text: str) -> TextMeasures:
    words = _words(text)
    known = [_WORDS[word] for word in words if word in _WORDS]
    more = sum(_STRONGER.get(word, 0.0) for word in words)
    valence = float(np.clip(sum(value for value, _ in known) * (1 + more), -1, 1))
    names = [name for _, name in known] or ["neutral"]
    emotions = tuple(0.9 if label in names else 0.02 for label in LABELS)
    affect = Affect(valence, abs(valence) / 2, 0.0)
    return TextMeasures(
        felt=AffectEstimate(affect, Deviation(0.2, 0.2, 0.2)),
        emotions=emotions,
        named=tuple(LABELS.index(name) for name in dict.fromkeys(names)),
        intensity=abs(valence),
        familiarity=familiarity(text),
    )


def familiarity(text: str) -> float:
    return float(text.isascii() and bool(_words(text)))


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z']+", text.casefold())
