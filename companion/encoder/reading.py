"""Reads texts for what they are about, what is felt in them, and what they want; holds what was read last."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np

from companion.encoder.felt import FELT, NOTHING, EnglishReader, FeltReader, measures_of, open_felt_reader
from companion.encoder.language import familiarity, identified
from companion.encoder.meaning import Encoder, Vectors, open_encoder
from companion.encoder.text_heads import (
    LIFE,
    OCCURRENCES,
    SURE_OF_LIFE,
    SURE_OF_OCCURRENCE,
    SURE_OF_WEEKLY,
    AskedFeelingReader,
    KindHead,
    open_asked_feeling_reader,
    open_kind_head,
)
from companion.encoder.trunk import FOLDER, Head, Trunk, load_head, mean_of_tokens, open_trunk
from companion.values import LifeFact, Memo, Occurrence, RecallPurpose, TextMeasures, digest

PURPOSES: Final = FOLDER / "purposes.npz"
Purposes: TypeAlias = Mapping[RecallPurpose, float]
"""Probability of each purpose, in [0, 1], together 1; empty without words."""


@dataclass(frozen=True, slots=True)
class PurposeReader:
    """Reads off words what they want of what is remembered: a fact, a day, a reason, nothing at all, in six languages.

    A multinomial logistic regression over the mean of what the trunk gives for a text's tokens
    (``models/training/purposes.py``). Any thread may call it, also two at once.
    """

    trunk: Trunk
    head: Head
    """It has an output for each ``RecallPurpose``, in order."""

    def read(self, text: str) -> Purposes:
        """Return what a text of any length and content wants."""
        seen = mean_of_tokens(self.trunk, text)
        if seen is None:
            return {}
        return dict(zip(RecallPurpose, self.head.shares(seen), strict=True))


def open_purpose_reader(folder: Path = FOLDER) -> PurposeReader:
    """Load the reader from a folder; raises ``PartMissing`` or ``PartBroken``."""
    trunk = open_trunk(folder)
    head = load_head(folder / PURPOSES.name, outputs=len(RecallPurpose), trunk_hash=trunk.hash, beside={})
    return PurposeReader(trunk, head)


MOST: Final = 128
"""Texts that are held: more than the turns that are looked back at (guess); 3 kB each."""
ENGLISH: Final = 0.5
"""Least probability of English for the network that reads only that."""


class MemoEncoder:
    """An encoder that holds what it encoded last; fulfils ``Encoder``."""

    def __init__(self, encoder: Encoder) -> None:
        """Encode by another."""
        self._encoder = encoder
        self._encoded = Memo(lambda text: encoder.encode([text])[0], MOST, digest)

    @property
    def trunk_hash(self) -> str:
        """Of the other."""
        return self._encoder.trunk_hash

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encode texts; several at once are not held."""
        return self._encoded(texts[0])[np.newaxis] if len(texts) == 1 else self._encoder.encode(texts)

    def forget(self) -> None:
        """Hold nothing of what was encoded before now."""
        self._encoded.forget()
        self._encoder.forget()


class EncoderReader:
    """The encoder next to the readers of feelings and purposes, which read each text once.

    Several threads may share one.
    """

    def __init__(
        self,
        encoder: Encoder,
        felt: Callable[[str], TextMeasures],
        purposes: Callable[[str], Purposes],
        life: KindHead[LifeFact],
        occurrences: KindHead[Occurrence],
        feelings_asked: AskedFeelingReader,
    ) -> None:
        """Join them."""
        self.encoder: Encoder = MemoEncoder(encoder)
        self._felt = Memo(felt, MOST, digest)
        self._purposes = Memo(purposes, MOST, digest)
        self._life = life
        self._occurrences = occurrences
        self._feelings_asked = feelings_asked

    def forget(self) -> None:
        """Hold nothing of what was read before now; waits for what is being read."""
        self._felt.forget()
        self._purposes.forget()
        self.encoder.forget()

    def measure(self, texts: Sequence[str]) -> tuple[TextMeasures, ...]:
        """Return what each text tells of the feeling of its speaker."""
        return tuple(map(self._felt, texts))

    def life_fact(self, sentence: str, *, is_weekly: bool = False) -> LifeFact | None:
        """Return the kind of lasting fact that a sentence tells of its speaker's life; None for no fact.

        Args:
            is_weekly: It says in words of time that something happens each week.
        """
        least = SURE_OF_WEEKLY if is_weekly else 1.0
        return self._life.read(sentence, self.encoder.encode([sentence])[0], least)

    def occurrence(self, sentence: str) -> Occurrence | None:
        """Return what a sentence of the person's means to the companion; None for nothing."""
        return self._occurrences.read(sentence, self.encoder.encode([sentence])[0])

    def purposes(self, text: str) -> Purposes:
        """Return what a text wants of what is remembered."""
        return self._purposes(text)

    def feelings_asked(self, question: str) -> frozenset[int]:
        """Return the emotions that a question for a feeling names, as places from 0 among the 28; none if unsure."""
        return self._feelings_asked.read(self.encoder.encode([question])[0])


@dataclass(frozen=True, slots=True)
class FeelingReader:
    """The layers of feeling, and next to them the network for English. Any thread may call it, also two at once."""

    felt: FeltReader
    english: EnglishReader
    """Reads English; of valence, arousal, dominance the mean of both counts there."""

    def read(self, text: str) -> TextMeasures:
        """Return what a text of any length and content tells of the feeling of its speaker."""
        found = self.felt.read(text)
        if found is None:
            return measures_of(NOTHING, self.felt.thresholds, 0.0)
        known = familiarity(text)
        if identified(text).share("en") < ENGLISH or (english := self.english.read(text)) is None:
            return measures_of(found, self.felt.thresholds, known)
        english[FELT] = (english[FELT] + found[FELT]) / 2
        return measures_of(english, self.english.thresholds, known)


def open_text_reader(folder: Path = FOLDER) -> EncoderReader:
    """Load encoder and readers of feelings from a folder; raises ``PartMissing`` or ``PartBroken``."""
    felt = FeelingReader(open_felt_reader(folder), EnglishReader(folder))
    encoder = open_encoder(folder)
    life = open_kind_head(LIFE, SURE_OF_LIFE, folder)
    occurrences = open_kind_head(OCCURRENCES, SURE_OF_OCCURRENCE, folder)
    asked = open_asked_feeling_reader(encoder.trunk_hash, folder)
    return EncoderReader(encoder, felt.read, open_purpose_reader(folder).read, life, occurrences, asked)
