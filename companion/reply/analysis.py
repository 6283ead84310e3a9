"""Analyses a turn: reads off its words what they are about, what is felt in them, and what risks they carry.

The encoder and its heads, opened together. Any thread may read. What was read last is held, so that following a talk
from its beginning reads no turn twice.
"""

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.encoder.identity import IdentityReader
from companion.encoder.reading import EncoderReader
from companion.encoder.remarks import RemarkReader
from companion.feeling.words import WordsReading, read
from companion.guarding.plain import as_meant
from companion.reply.first_aid import FirstAid
from companion.reply.risk import RiskReader
from companion.values import Danger, Feedback, Newest, Rule

Vector: TypeAlias = NDArray[np.float32]
"""(d,), of length 1; compare by the inner product."""
_HELD: Final = 256
"""Texts whose figures are held: a long evening's turns (guess)."""


@dataclass(frozen=True, slots=True, eq=False)
class TurnAnalysis:
    """What was read off one turn's words."""

    meaning: Vector | None
    """What it is about, of length 1; None without words."""
    words: WordsReading
    danger: Danger | None = None
    """How much it is like words of somebody in danger; None where nothing can tell."""
    asks: Mapping[Rule, float] = field(default_factory=dict)
    """How likely it asks for what each rule forbids; empty where nothing can tell."""
    remarks: Mapping[Feedback, float] = field(default_factory=dict)
    """Probabilities of requests about the companion's manner; empty if nothing can tell."""


class TurnAnalyser:
    """What reads words for deciding."""

    def __init__(
        self,
        reader: EncoderReader,
        risks: RiskReader,
        identity: IdentityReader | None = None,
        remarks: RemarkReader | None = None,
    ) -> None:
        """Join the parts.

        Args:
            reader: what words are about, and what is felt in them.
            risks: what danger is in them, and what they ask for that a rule forbids.
            identity: whether they ask what the companion is; None if only rules tell.
            remarks: what they ask for of the companion's manner; None if nobody learns from it.
        """
        self._reader = reader
        self._risks = risks
        self._identity = identity
        self._remarks = remarks
        self.first_aid = FirstAid(reader.encoder.encode)
        self._lock = threading.Lock()
        self._held: Newest[str, TurnAnalysis] = Newest(_HELD)

    def read(self, text: str) -> TurnAnalysis:
        """Return what is read off a text."""
        with self._lock:
            analysis = self._held[text] = self._held.get(text) or self._read(text)
            return analysis

    def feeling(self, text: str) -> WordsReading:
        """Return what is felt in a text, and nothing else of it."""
        return read(self._reader.measure([text])[0])

    def danger(self, words: str, before: Sequence[str], answered: str) -> Danger | None:
        """Return what words are like in their talk, as ``RiskReader.within`` reads it."""
        danger = self.read(words).danger
        return None if danger is None else self._risks.within(danger, words, before, answered)

    def danger_alone(self, words: str) -> Danger | None:
        """Return what words are like by themselves; nothing of them is held."""
        return self._risks.heard(as_meant(words)).danger

    def forget(self) -> None:
        """Hold nothing of what was read before now."""
        with self._lock:
            self._held.clear()
            self._reader.forget()

    def _read(self, text: str) -> TurnAnalysis:
        (meaning,) = self._reader.encoder.encode([text])
        heard = self._risks.heard(as_meant(text))
        asks = heard.asks
        if self._identity is not None and meaning.any():
            asks = {**asks, Rule.HUMAN: self._identity.read(text, meaning)}
        return TurnAnalysis(
            meaning if meaning.any() else None,
            self.feeling(text),
            heard.danger,
            asks,
            self._remarks.read(meaning) if self._remarks is not None and meaning.any() else {},
        )
