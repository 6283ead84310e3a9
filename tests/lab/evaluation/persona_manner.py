"""Tells by whose manner a line is, and which traits it shows: two maps that learned from the personas' own lines.

Each persona's card has lines that it would say, alone and in short talks. A ridge regression goes from what the trunk
sees in a line and its form to who it is of (one output each), and to the Big Five of whoever it is of. The maps are
made anew for each measurement and ship nowhere. How well they tell lines that they did not learn from is measured by
leaving each out (the closed form for ridge: Hastie, Tibshirani & Friedman 2009, eq. 7.64).
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.encoder.meaning import Encoder
from companion.thinking.persona import Persona

_RIDGE: Final = 1.0
"""Against the mean square of a line's distance from the mean line (guess)."""
_FORM: Final = 0.5
"""Weight of all figures of form together, next to 1 for meaning (guess)."""
_WORD: Final = re.compile(r"[a-z0-9']+")
_ABOUT_SELF: Final = frozenset({"i", "i'm", "i'd", "i've", "i'll", "me", "my", "mine"})
_ABOUT_PERSON: Final = frozenset({"you", "you're", "you've", "you'd", "you'll", "your", "yours"})
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Manner:
    """What is seen in n lines."""

    scores: Floats
    """(n, personas): how much each line is of whom; compare within a line."""
    traits: Floats
    """(n, 5): openness, conscientiousness, extraversion, agreeableness and stability, on the cards' scale from -1."""


class MannerJudge:
    """The two maps, fitted."""

    def __init__(self, encoder: Encoder, personas: Sequence[Persona]) -> None:
        """Learn from the personas' lines."""
        self._encoder = encoder
        lines = [(line, at) for at, persona in enumerate(personas) for line in lines_of(persona)]
        self.owners: NDArray[np.intp] = np.array([at for _, at in lines])
        """Of which persona each line is that was learned from."""
        raw = self._raw([line for line, _ in lines])
        self._mean, self._spread = raw.mean(axis=0), raw.std(axis=0)
        features = self._scaled(raw)
        traits = np.array([big_five(persona) for persona in personas])
        wanted = np.hstack([np.eye(len(personas)), traits])[self.owners]
        self._middle = wanted.mean(axis=0)
        inner = features @ features.T
        dual = np.linalg.inv(inner + _RIDGE * np.trace(inner) / len(inner) * np.eye(len(inner)))
        self._weights = features.T @ dual @ (wanted - self._middle)
        self._personas = len(personas)
        left_out = wanted - (dual @ (wanted - self._middle)) / np.diag(dual)[:, np.newaxis]
        self.left_out = self._manner(left_out)
        """What it would see in each of its lines, had it not learned from that."""

    def judge(self, lines: Sequence[str]) -> Manner:
        """Return what is seen in lines."""
        return self._manner(self._scaled(self._raw(lines)) @ self._weights + self._middle)

    def _manner(self, outputs: Floats) -> Manner:
        return Manner(outputs[:, : self._personas], outputs[:, self._personas :])

    def _raw(self, lines: Sequence[str]) -> Floats:
        form = np.array([form_of(line) for line in lines], np.float64)
        return np.hstack([self._encoder.encode(lines), form])

    def _scaled(self, raw: Floats) -> Floats:
        """Centre, and give meaning and form their weights."""
        centred = raw - self._mean
        forms = len(form_of(""))
        spread = np.where(self._spread[-forms:] > 0, self._spread[-forms:], 1.0)
        parts = (
            (centred[:, :-forms], 1.0 / np.linalg.norm(self._spread[:-forms])),
            (centred[:, -forms:] / spread, _FORM / np.sqrt(forms)),
        )
        return np.hstack([part * weight for part, weight in parts])


def form_of(line: str) -> tuple[float, ...]:
    """Return figures about the form of a line.

    Whether it ends in a question, whether it asks, whether it exclaims, whether it begins with the person, the log of
    its words, its sentences, and the shares of its words that are about itself and about the person.
    """
    words = _WORD.findall(line.lower().replace("’", "'"))
    count = max(len(words), 1)
    return (
        float(line.rstrip().endswith("?")),
        float("?" in line),
        float("!" in line),
        float(not _ABOUT_PERSON.isdisjoint(words[:2])),
        math.log(count),
        float(len(re.findall(r"[.!?]+", line))),
        sum(word in _ABOUT_SELF for word in words) / count,
        sum(word in _ABOUT_PERSON for word in words) / count,
    )


def lines_of(persona: Persona) -> tuple[str, ...]:
    """Return what the persona says in its sample lines and talks; not those that tell its name."""
    lines = (*persona.sample_lines, *(companion for _, companion in persona.examples))
    return tuple(line for line in lines if persona.name not in line)


def big_five(persona: Persona) -> tuple[float, ...]:
    """Return the Big Five, each in [-1, 1]."""
    five = persona.big_five
    return (five.openness, five.conscientiousness, five.extraversion, five.agreeableness, five.stability)


def right_of_two(scores: Floats, owners: NDArray[np.intp], pair: tuple[int, int]) -> NDArray[np.bool_]:
    """Tell for every line of two personas whether it is taken for its own one's; in the order of the lines."""
    one, other = pair
    mine = np.isin(owners, pair)
    told = np.where(scores[mine, one] >= scores[mine, other], one, other)
    return np.asarray(told == owners[mine], np.bool_)
