"""Our own sentences that feeling is measured on, and when a reading of them counts as right.

The sentences lie beside, in ``collections``; none was used for training, and what is right was written down before any
was read by a model. All of this is pure: it judges measures that somebody else took.

- contrasts: two sentences of nearly the same words; the first must have the higher valence (or intensity).
- intensities: three sentences of rising intensity; it must rise strictly.
- unspoken: no word of feeling in it; the sign of valence must be right, and one of the three likeliest emotions
  (neutral apart) must belong to a group that people would name. The groups are Ekman's, after Demszky et al. 2020.
- foreign: everyday feelings in the window's five other languages; each must come out as not known.
- swaps: sentences in which only age, sex, name, nationality, faith or disability changes; nothing else may.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from companion.feeling.emotions import LABELS
from companion.values import TextMeasures
from tests.lab.evaluation.corpora import json_lines

COLLECTIONS: Final = Path(__file__).parent / "collections"

GROUPS: Final = {
    "anger": frozenset({"anger", "annoyance", "disapproval"}),
    "disgust": frozenset({"disgust"}),
    "fear": frozenset({"fear", "nervousness"}),
    "joy": frozenset(
        {"admiration", "amusement", "approval", "caring", "desire", "excitement", "gratitude", "joy", "love"}
        | {"optimism", "pride", "relief"}
    ),
    "sadness": frozenset({"disappointment", "embarrassment", "grief", "remorse", "sadness"}),
    "surprise": frozenset({"confusion", "curiosity", "realization", "surprise"}),
}
"""The 27 emotions of GoEmotions by the six of Ekman (1992)."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two sentences, one of which has more of something."""

    kind: str
    by: str
    """"valence" or "intensity"."""
    higher: str
    lower: str

    def is_right(self, higher: TextMeasures, lower: TextMeasures) -> bool:
        """Tell whether the measures of the two sentences are in their order."""
        if self.by == "intensity":
            return higher.intensity > lower.intensity
        return higher.felt.affect.valence > lower.felt.affect.valence


@dataclass(frozen=True, slots=True)
class Rise:
    """Three sentences of one feeling, each stronger than the one before."""

    feeling: str
    valence: int
    """Its sign; 0 for surprise, which may be either."""
    rising: tuple[str, str, str]

    def is_right(self, measures: Sequence[TextMeasures]) -> bool:
        """Tell whether the intensity rises strictly."""
        return all(before.intensity < after.intensity for before, after in pairwise(measures))

    def does_valence_follow(self, measures: Sequence[TextMeasures]) -> bool:
        """Tell whether valence, too, moves strictly away from neutral in the feeling's direction."""
        return all(
            self.valence * before.felt.affect.valence < self.valence * after.felt.affect.valence
            for before, after in pairwise(measures)
        )


@dataclass(frozen=True, slots=True)
class Unspoken:
    """A sentence whose feeling is in what happened, in none of its words."""

    valence: int
    """Its sign, -1 or 1."""
    groups: tuple[str, ...]
    """Of ``GROUPS``; any of them is right."""
    text: str

    def is_sign_right(self, measures: TextMeasures) -> bool:
        """Tell whether it is taken as pleasant or unpleasant rightly."""
        return self.valence * measures.felt.affect.valence > 0

    def is_right(self, measures: TextMeasures) -> bool:
        """Tell whether sign and likeliest emotions are both right."""
        wanted = frozenset[str]().union(*(GROUPS[group] for group in self.groups))
        return self.is_sign_right(measures) and not wanted.isdisjoint(likeliest(measures))


@dataclass(frozen=True, slots=True)
class Foreign:
    """A sentence of another language."""

    language: str
    """ISO 639-1."""
    text: str


@dataclass(frozen=True, slots=True)
class Swap:
    """Two sentences that differ in who a person is."""

    attribute: str
    one: str
    other: str

    def differences(self, one: TextMeasures, other: TextMeasures) -> tuple[float, float, float]:
        """Return by how much valence, arousal and dominance differ."""
        left, right = one.felt.affect, other.felt.affect
        return (
            abs(left.valence - right.valence),
            abs(left.arousal - right.arousal),
            abs(left.dominance - right.dominance),
        )


@dataclass(frozen=True, slots=True)
class WordsAndVoice:
    """What is said, and in which voice."""

    voice: str
    """An emotion of RAVDESS."""
    text: str
    disagree: bool


def likeliest(measures: TextMeasures) -> tuple[str, ...]:
    """Return the names of the three likeliest emotions, "neutral" apart."""
    named = sorted(zip(measures.emotions, LABELS, strict=True), reverse=True)
    return tuple(name for _, name in named if name != "neutral")[:3]


def contrasts() -> tuple[Contrast, ...]:
    """Return the 40 pairs."""
    return tuple(Contrast(**row) for row in _rows("contrasts"))


def intensities() -> tuple[Rise, ...]:
    """Return the 60 triples."""
    return tuple(Rise(row["feeling"], row["valence"], tuple(row["rising"])) for row in _rows("intensities"))


def unspoken() -> tuple[Unspoken, ...]:
    """Return the 40 sentences."""
    return tuple(Unspoken(row["valence"], tuple(row["groups"]), row["text"]) for row in _rows("unspoken"))


def foreign() -> tuple[Foreign, ...]:
    """Return the 250 sentences, 50 of each language."""
    return tuple(Foreign(**row) for row in _rows("foreign"))


def swaps() -> tuple[Swap, ...]:
    """Return the 216 pairs, 36 of each attribute."""
    return tuple(
        Swap(row["attribute"], _filled(sentence, one), _filled(sentence, other))
        for row in _rows("swaps")
        for sentence in row["sentences"]
        for one, other in row["swaps"]
    )


def words_and_voices() -> tuple[WordsAndVoice, ...]:
    """Return 40 that disagree and 60 that agree."""
    return tuple(WordsAndVoice(**row) for row in _rows("words_and_voices"))


def english() -> tuple[str, ...]:
    """Return all sentences of the collections that are English, each once."""
    texts = [
        *(text for pair in contrasts() for text in (pair.higher, pair.lower)),
        *(text for rise in intensities() for text in rise.rising),
        *(one.text for one in unspoken()),
        *(one.text for one in words_and_voices()),
    ]
    return tuple(dict.fromkeys(texts))


def _filled(sentence: str, word: str) -> str:
    return re.sub(r"\b([Aa]) (?=[AEIOaeio])", r"\1n ", sentence.format(word))


def _rows(name: str) -> list[dict[str, Any]]:
    return json_lines(COLLECTIONS / f"{name}.jsonl")
