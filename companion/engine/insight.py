"""Reads off a text all that deciding before a reply looks at: what it is about, what is felt in it, what it is like.

The encoder and its heads, opened together. Any thread may read. What was read last is held, so that following a talk
from its beginning reads no turn twice.
"""

import threading
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from companion.encoder.fitting import FittingReader, load_fitting
from companion.encoder.reading import EncoderReader
from companion.feeling.words import WordsReading, read
from companion.thinking.situation import Likeness, Vectors, likeness_of, manner, read_situations
from companion.thinking.turn import Vector
from companion.values import Strategy

_HELD: Final = 256
"""Texts whose figures are held: a long evening's turns (guess)."""


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What was read off a text."""

    meaning: Vector | None
    """What it is about, of length 1; None without words."""
    manner: Vector | None
    """Where it lies for likeness of situations; None without words."""
    words: WordsReading
    emotions: tuple[float, ...]
    """Probabilities of GoEmotions' 28 labels; empty where nothing may be built on them."""
    fitting: Mapping[Strategy, float]
    """How likely each strategy goes with it; empty where nothing can tell."""


class Insight:
    """What reads texts for deciding."""

    def __init__(self, reader: EncoderReader, fitting: FittingReader) -> None:
        """Join the parts; encodes the known situations, which takes seconds."""
        self._reader = reader
        self._fitting = fitting
        self._lock = threading.Lock()
        self._held: OrderedDict[str, Seen] = OrderedDict()
        self.likeness: Likeness = likeness_of(read_situations(), self._manner_of)
        """The known situations."""

    def read(self, text: str) -> Seen:
        """Return what is read off a text."""
        with self._lock:
            seen = self._held.pop(text, None) or self._read(text)
            self._held[text] = seen
            if len(self._held) > _HELD:
                self._held.popitem(last=False)
            return seen

    def forget(self) -> None:
        """Hold nothing of what was read before now."""
        with self._lock:
            self._held.clear()

    def _read(self, text: str) -> Seen:
        encoded = self._reader.encoder.encode([text])
        (measures,) = self._reader.measures_of(encoded)
        words = read(measures)
        has_words = bool(encoded.meaning[0].any())
        return Seen(
            encoded.meaning[0] if has_words else None,
            manner(encoded.meaning, encoded.feeling)[0] if has_words else None,
            words,
            () if words.estimate is None else measures.emotions,
            self._fitting.read(encoded)[0],
        )

    def _manner_of(self, texts: Sequence[str]) -> Vectors:
        encoded = self._reader.encoder.encode(texts)
        return manner(encoded.meaning, encoded.feeling)


def open_insight(reader: EncoderReader) -> Insight:
    """Load what stands beside the encoder; raises ``PartMissing`` or ``PartBroken``."""
    return Insight(reader, load_fitting(reader.encoder.trunk_hash))
