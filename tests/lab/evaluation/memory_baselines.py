"""What recall is held against: search by words, by meaning, by both, and Emotional RAG as it was published.

All see the same texts with the same vectors, and none knows time, person or what was said beside. An order is the
places of the texts, the best first.

Emotional RAG (Huang et al. 2024) has a large model give eight scores from 1 to 10; here they are read off the 28
emotions: 1 + 9 times the likeliest of those that belong to each of Plutchik's (1980) eight (our assignment). Distances
and steps are those of its public code (``memory_published``).
"""

import re
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.feeling.emotions import LABELS

# The order of memories by the four strategies of Emotional RAG as its public code has them (Huang et al. 2024).
#
# Of two distances, neither brought to the other's scale, by their sum, by their product, or the ``AT_FIRST`` nearest by
# one of them in the order of the other.

AT_FIRST: Final = 20

Distances = NDArray[np.float64]


class Combination(StrEnum):
    """Way in which nearness in meaning and in feeling are put together."""

    SUM = "sum"
    PRODUCT = "product"
    MEANING_FIRST = "meaning first"
    FEELING_FIRST = "feeling first"


def nearest(meaning: Distances, feeling: Distances, combination: Combination) -> Sequence[int]:
    """Return places by their two distances, each (n,), the nearest first."""
    match combination:
        case Combination.SUM:
            return _ascending(meaning + feeling)
        case Combination.PRODUCT:
            return _ascending(meaning * feeling)
        case Combination.MEANING_FIRST:
            first = _ascending(meaning)[:AT_FIRST]
            return [first[place] for place in _ascending(feeling[first])]
        case Combination.FEELING_FIRST:
            first = _ascending(feeling)[:AT_FIRST]
            return [first[place] for place in _ascending(meaning[first])]


def _ascending(distances: Distances) -> list[int]:
    return [int(place) for place in np.argsort(distances, kind="stable")]


Numbers: TypeAlias = NDArray[np.float64]
Order: TypeAlias = tuple[int, ...]

MOST: Final = 10
"""An order names so many places."""
_RANK: Final = 60
"""Of the fusion of ranks (Cormack, Clarke & Büttcher 2009)."""
_EIGHT: Final[Mapping[str, tuple[str, ...]]] = {
    "joy": ("joy", "amusement", "excitement", "pride", "relief"),
    "acceptance": ("approval", "admiration", "caring", "gratitude", "love"),
    "fear": ("fear", "nervousness"),
    "surprise": ("surprise", "realization", "confusion"),
    "sadness": ("sadness", "grief", "disappointment", "remorse", "embarrassment"),
    "disgust": ("disgust", "disapproval"),
    "anger": ("anger", "annoyance"),
    "anticipation": ("optimism", "desire", "curiosity"),
}


@dataclass(frozen=True, slots=True, eq=False)
class Texts:
    """What is searched: n texts."""

    texts: tuple[str, ...]
    vectors: Numbers
    """(n, 384), of length 1."""
    emotions: Numbers
    """(n, 28), in [0, 1]."""


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """What is searched for."""

    text: str
    vector: Numbers
    emotions: Numbers


Baseline: TypeAlias = Callable[[Asked], Order]


def baselines(texts: Texts) -> dict[str, Baseline]:
    """Return all of them by their names."""
    words = _Words(texts.texts)
    scores = eight_scores(texts.emotions)

    def nearness(asked: Asked) -> Numbers:
        return np.asarray(texts.vectors @ asked.vector, np.float64)

    def published(combination: Combination) -> Baseline:
        def find(asked: Asked) -> Order:
            meaning = np.linalg.norm(texts.vectors - asked.vector, axis=1)
            feeling = 1 - _cosines(scores, eight_scores(asked.emotions[np.newaxis])[0])
            return tuple(nearest(meaning, feeling, combination)[:MOST])

        return find

    return {
        "words (FTS5)": lambda asked: _highest(words.scores(asked.text)),
        "meaning (dense)": lambda asked: _highest(nearness(asked)),
        "fused ranks (RRF)": lambda asked: fused(words.scores(asked.text), nearness(asked)),
        **{f"Emotional RAG, {combination.value}": published(combination) for combination in Combination},
    }


def fused(words: Numbers, nearness: Numbers) -> Order:
    """Return the order by the sum of 1 / (60 + rank); texts without any of the words have no rank by words."""
    by_words = np.where(words > 0, 1 / (_RANK + _ranks(words)), 0.0)
    return _highest(by_words + 1 / (_RANK + _ranks(nearness)))


def _ranks(scores: Numbers) -> Numbers:
    """Return 1 for the highest, and so on, (n,)."""
    ranks = np.empty(len(scores))
    ranks[np.argsort(-scores, kind="stable")] = np.arange(1, len(scores) + 1)
    return ranks


def _highest(scores: Numbers) -> Order:
    return tuple(int(place) for place in np.argsort(-scores, kind="stable")[:MOST])


def eight_scores(emotions: Numbers) -> Numbers:
    """Return the scores of the eight feelings, (n, 8) in [1, 10], of probabilities of the 28 emotions, (n, 28)."""
    groups = [[LABELS.index(label) for label in labels] for labels in _EIGHT.values()]
    return np.stack([1 + 9 * emotions[:, group].max(axis=1) for group in groups], axis=1)


def _cosines(many: Numbers, one: Numbers) -> Numbers:
    return np.asarray(many @ one / (np.linalg.norm(many, axis=1) * np.linalg.norm(one)), np.float64)


class _Words:
    """An index of words as ours has it: FTS5 with Porter's stems, BM25."""

    def __init__(self, texts: tuple[str, ...]) -> None:
        self._count = len(texts)
        self._database = sqlite3.connect(":memory:")
        self._database.execute(
            "CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'porter unicode61 remove_diacritics 2')"
        )
        self._database.executemany("INSERT INTO words (rowid, text) VALUES (?, ?)", enumerate(texts))

    def scores(self, text: str) -> Numbers:
        """Return the BM25 of all words of a text, (n,), higher is better; 0 for texts without any of them."""
        found = np.zeros(self._count)
        matching = " OR ".join(f'"{word}"' for word in dict.fromkeys(re.findall(r"\w+", text)))
        if matching:
            rows = self._database.execute("SELECT rowid, -rank FROM words WHERE words MATCH ?", (matching,))
            for place, score in rows:
                found[place] = max(score, 1e-9)
        return found
