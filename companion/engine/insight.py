"""Reads off a text all that deciding before a reply looks at: what it is about, what is felt in it, what it is like.

The encoder and its heads, opened together. Any thread may read. What was read last is held, so that following a talk
from its beginning reads no turn twice.
"""

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.encoder.model_state import StateReader, open_state_reader
from companion.encoder.reading import EncoderReader
from companion.engine.likeness import Likeness
from companion.feeling.words import WordsReading, read
from companion.guarding.plain import as_meant
from companion.thinking.language_model import State
from companion.values import Danger, Newest, Rule

Vector: TypeAlias = NDArray[np.float32]
"""(d,), of length 1; compare by the inner product."""
_HELD: Final = 256
"""Texts whose figures are held: a long evening's turns (guess)."""


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What was read off a text."""

    meaning: Vector | None
    """What it is about, of length 1; None without words."""
    words: WordsReading
    danger: Danger | None = None
    """How much it is like words of somebody in danger; None where nothing can tell."""
    asks: Mapping[Rule, float] = field(default_factory=dict)
    """How likely it asks for what each rule forbids; empty where nothing can tell."""


@dataclass(frozen=True, slots=True)
class Heads:
    """What reads off the encoder's vectors."""

    likeness: Likeness
    states: StateReader


class Insight:
    """What reads texts for deciding."""

    def __init__(self, reader: EncoderReader, heads: Heads) -> None:
        """Join the parts."""
        self._reader = reader
        self._heads = heads
        self._lock = threading.Lock()
        self._held: Newest[str, Seen] = Newest(_HELD)

    def read(self, text: str) -> Seen:
        """Return what is read off a text."""
        with self._lock:
            seen = self._held[text] = self._held.get(text) or self._read(text)
            return seen

    def feeling(self, text: str) -> WordsReading:
        """Return what is felt in a text, and nothing else of it."""
        return read(self._reader.measure([text])[0])

    def danger(self, words: str, before: Sequence[str]) -> Danger | None:
        """Return what words are like together with what was said ``before``, as ``Likeness.within`` reads it."""
        danger = self.read(words).danger
        return None if danger is None else self._heads.likeness.within(danger, words, before)

    def hear(self, text: str, state: State) -> Seen:
        """Take in what the language model makes of a text, and return what is read off it since.

        Its word on feelings counts only where the encoder has none.
        """
        seen, states = self.read(text), self._heads.states
        danger = None if seen.danger is None else replace(seen.danger, by_model=states.danger(state))
        words = seen.words if seen.words.estimate is not None else read(states.measures(state))
        with self._lock:
            self._held[text] = heard = replace(seen, danger=danger, words=words)
        return heard

    def forget(self) -> None:
        """Hold nothing of what was read before now."""
        with self._lock:
            self._held.clear()
            self._reader.forget()

    def _read(self, text: str) -> Seen:
        encoded = self._reader.encoder.encode([text])
        heard = self._heads.likeness.heard(as_meant(text))
        (measures,) = self._reader.measures_of(encoded)
        has_words = bool(encoded.meaning[0].any())
        return Seen(
            encoded.meaning[0] if has_words else None,
            read(measures),
            heard.danger,
            heard.asks,
        )


def open_insight(reader: EncoderReader, likeness: Likeness) -> Insight:
    """Load what stands beside the encoder and ``likeness``; raises ``PartMissing`` or ``PartBroken``."""
    return Insight(reader, Heads(likeness, open_state_reader()))
