"""Tells which strategy a reply follows: the judge that a plan is held against once it was put into words.

A logistic regression over what the trunk sees in the reply, its word pieces, and a few figures of its form beside the
person's words. It learned from the program's own examples alone (``models/training/strategy.py``). It judges; it never
chooses: which strategy is right is decided in ``thinking``.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.encoder import Encoded, Encoder
from companion.encoder.head import WIDTH, Numbers
from companion.encoder.trunk import FOLDER
from companion.encoder.weights import read_head_weights
from companion.encoder.wording import PIECES
from companion.values import Strategy

STRATEGIES: Final = tuple(Strategy)
"""In the order of the head's outputs."""
FIGURES: Final = 9
INPUTS: Final = 2 * WIDTH + FIGURES

FAMILIES: Final[Mapping[str, frozenset[Strategy]]] = {
    "explore": frozenset({Strategy.QUESTION, Strategy.RESTATEMENT, Strategy.REFLECTION}),
    "comfort": frozenset(
        {Strategy.VALIDATION, Strategy.AFFIRMATION, Strategy.VALUE, Strategy.SELF_DISCLOSURE}
        | {Strategy.BE_SILENT}
    ),
    "act": frozenset({Strategy.SUGGESTION, Strategy.INFORMATION}),
    "reframe": frozenset(strategy for strategy in Strategy if strategy.value.startswith("reframe")),
    "keep company": frozenset(
        {Strategy.SHARE_JOY, Strategy.CELEBRATE, Strategy.PLAY, Strategy.SMALL_TALK, Strategy.OTHER}
        | {Strategy.REMEMBER_TOGETHER, Strategy.GOODBYE}
    ),
    "set right": frozenset({Strategy.DISAGREE_KINDLY, Strategy.TAKE_BACK}),
}
"""Coarse families: the three stages of helping (Hill 2009), reframing (Ziems et al. 2022), and everyday company."""

_WORD: Final = re.compile(r"[a-z0-9']+")
_ABOUT_SELF: Final = frozenset({"i", "i'm", "i'd", "i've", "i'll", "me", "my", "mine"})
_ABOUT_PERSON: Final = frozenset({"you", "you're", "you've", "you'd", "you'll", "your", "yours"})


@dataclass(frozen=True, slots=True)
class Judged:
    """How likely a reply follows each strategy."""

    probabilities: tuple[float, ...]
    """By ``STRATEGIES``; they add up to 1."""

    def ranked(self) -> tuple[Strategy, ...]:
        """Return the strategies, the likeliest first."""
        order = sorted(range(len(STRATEGIES)), key=lambda at: -self.probabilities[at])
        return tuple(STRATEGIES[at] for at in order)


class StrategyJudge:
    """The head, loaded, with the encoder that it reads from."""

    def __init__(self, encoder: Encoder, weights: Numbers, bias: Numbers, pieces: Numbers) -> None:
        """Join them.

        Args:
            encoder: The trunk.
            weights: (INPUTS, strategies), over ``inputs``.
            bias: (strategies,).
            pieces: (PIECES, strategies), what every word piece adds.
        """
        self._encoder = encoder
        self._weights = weights
        self._bias = bias
        self._pieces = pieces

    def judge(self, pairs: Sequence[tuple[str, str]]) -> tuple[Judged, ...]:
        """Return one for each pair of the person's words and the reply to them."""
        if not pairs:
            return ()
        encoded = self._encoder.encode([reply for _, reply in pairs])
        scores = inputs(encoded, pairs) @ self._weights + self._bias
        for score, mine in zip(scores, encoded.pieces, strict=True):
            score += self._pieces[list(mine)].sum(0) / math.sqrt(max(len(mine), 1))
        odds = np.exp(scores - scores.max(axis=1, keepdims=True))
        likely = odds / odds.sum(axis=1, keepdims=True)
        return tuple(Judged(tuple(float(one) for one in row)) for row in likely)


def inputs(encoded: Encoded, pairs: Sequence[tuple[str, str]]) -> Numbers:
    """Return what the head reads of n replies beside their pieces: meaning, feeling and form, (n, INPUTS).

    Args:
        encoded: The replies.
        pairs: The person's words and the reply.
    """
    form = np.array([form_of(person, reply) for person, reply in pairs], np.float32).reshape(-1, FIGURES)
    return np.concatenate([encoded.meaning, encoded.feeling, form], axis=1)


def form_of(person: str, reply: str) -> tuple[float, ...]:
    """Return ``FIGURES`` numbers about the form of a reply.

    Whether it ends in a question, whether it asks, whether it exclaims, whether it begins with the person, the log of
    its words, its sentences, the shares of its words that are the person's too, about itself, and about the person.
    """
    said, words = set(_words(person)), _words(reply)
    count = max(len(words), 1)
    return (
        float(reply.rstrip().endswith("?")),
        float("?" in reply),
        float("!" in reply),
        float(not _ABOUT_PERSON.isdisjoint(words[:2])),
        math.log(count),
        float(len(re.findall(r"[.!?]+", reply))),
        len(said.intersection(words)) / count,
        sum(word in _ABOUT_SELF for word in words) / count,
        sum(word in _ABOUT_PERSON for word in words) / count,
    )


def family_of(strategy: Strategy) -> str:
    """Return the name of a strategy's family."""
    return next(name for name, family in FAMILIES.items() if strategy in family)


def open_strategy_judge(encoder: Encoder, folder: Path = FOLDER) -> StrategyJudge:
    """Load the head, which is stored in 16 bits.

    Raises:
        PartMissing: There is no such file.
        PartBroken: It is damaged, or belongs to another trunk.
    """
    outputs = len(STRATEGIES)
    shapes = {"weights": (INPUTS, outputs), "bias": (outputs,), "pieces": (PIECES, outputs)}
    arrays = read_head_weights(folder / "strategy.npz", shapes, encoder.trunk_hash)
    return StrategyJudge(encoder, arrays["weights"], arrays["bias"], arrays["pieces"])


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("’", "'"))
