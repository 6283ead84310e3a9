"""Reads, in languages that the networks do not know, what boundaries and care look for beside signs in words.

Linear ridge regressions over which short strings of letters a text has, hashed (Weinberger et al. 2009); learned from
our own lines by ``models/training/guard_pieces.py``, which uses ``pieces_of`` too, so that both see the same. They know
likeness only, less of it than the network of English (``guard``): the same words in another order are the same to them.
What is asked for they do not tell.
"""

import math
import re
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.danger import OUTPUTS as DANGER_OUTPUTS
from companion.encoder.danger import danger_of
from companion.encoder.guard import SPOKEN, SPOKEN_SHARES, Likelihoods, breaking
from companion.encoder.head import Numbers
from companion.encoder.trunk import FOLDER
from companion.encoder.weights import broken_weights, read_weights
from companion.values import UNSPACED, Danger

LANGUAGES: Final = ("de", "es", "fr", "ja", "zh")
DANGER: Final = slice(0, DANGER_OUTPUTS)
"""Where the outputs are of what is in ``danger``."""
OUTPUTS: Final = DANGER_OUTPUTS + len(SPOKEN) + 1
BROKEN: Final = slice(DANGER_OUTPUTS, OUTPUTS)
"""Where those are of which rules are broken; the last is whether any is."""
BUCKETS: Final = 1 << 15
"""So many weights an output; what hashes to the same bucket shares one. The top 15 of 32 bits."""
MOST_CHARACTERS: Final = 1000
"""Of a longer text the end is read: what matters is seldom said first (guess)."""

SHARP: Final = 8.0
"""What log odds are of a regression's scores, in which a right answer is 1 and a wrong one 0."""
_WORD: Final = re.compile(r"[^\W_]+")
_LONGEST_UNSPACED: Final = 3
"""Characters; of 3 and 4 the better on lines left out."""
_SHORTEST, _LONGEST = 3, 5
"""Letters of strings within a word, its ends marked."""
_WORDS: Final = 3
"""So many words at most are taken together."""
_MULTIPLIER: Final = 2654435761
"""Knuth's multiplicative hashing: 2^32 over the golden ratio."""


class PieceReader:
    """The regressions of one language; keeps nothing from call to call."""

    def __init__(self, language: str, weights: Numbers, bias: Numbers, bars: Numbers) -> None:
        """Join the parts.

        Args:
            language: its code.
            weights: (BUCKETS, OUTPUTS), of each string.
            bias: (OUTPUTS,).
            bars: (len(SPOKEN_SHARES),), log odds that a rule is broken, as ``guard.breaking`` takes them.
        """
        self._language = language
        self._weights = weights
        self._bias = bias
        self._bars = bars

    def danger(self, words: str) -> Danger | None:
        """Return what plain words (``guarding.plain``) in its language are like; None where there are none."""
        scores = self._read(words)
        return None if scores is None else replace(danger_of(SHARP * scores[DANGER]), is_rough=True)

    def spoken(self, sentence: str) -> Likelihoods:
        """Return how likely the companion breaks each rule with a plain sentence; nothing where there are no words."""
        scores = self._read(sentence)
        return {} if scores is None else breaking(SHARP * scores[BROKEN], self._bars)

    def _read(self, words: str) -> Numbers | None:
        pieces = pieces_of(words, self._language)
        if not pieces:
            return None
        return np.asarray(self._weights[list(pieces)].sum(0) / math.sqrt(len(pieces)) + self._bias)


def pieces_of(words: str, language: str) -> tuple[int, ...]:
    """Return the buckets of the strings that plain words have, each once, in order."""
    heard = _WORD.findall(words[-MOST_CHARACTERS:].lower())
    found = _characters(heard) if language in UNSPACED else _words(heard)
    return tuple(sorted({_bucket(piece) for piece in found}))


def _characters(runs: list[str]) -> Iterator[str]:
    for run in runs:
        yield from _strings(f"^{run}$", 1, _LONGEST_UNSPACED)


def _words(words: list[str]) -> Iterator[str]:
    for at, word in enumerate(words):
        for many in range(1, _WORDS + 1):
            yield " ".join(words[at : at + many])
        yield from _strings(f"^{word}$", _SHORTEST, _LONGEST)


def _strings(text: str, shortest: int, longest: int) -> Iterator[str]:
    for length in range(shortest, longest + 1):
        for start in range(len(text) - length + 1):
            yield text[start : start + length]


def _bucket(piece: str) -> int:
    return (zlib.crc32(piece.encode()) * _MULTIPLIER & 0xFFFFFFFF) >> (32 - BUCKETS.bit_length() + 1)


def file_of(language: str) -> Path:
    """Return where the weights of a language lie."""
    return FOLDER / f"guard_{language}.npz"


def load_pieces(language: str) -> PieceReader:
    """Load the regressions of a language, which are stored in 8 bits.

    Raises:
        PartMissing: There is no such file.
        PartBroken: It is damaged.
    """
    path = file_of(language)
    shapes = {
        "weights": (BUCKETS, OUTPUTS),
        "scale": (OUTPUTS,),
        "bias": (OUTPUTS,),
        "bars": (len(SPOKEN_SHARES),),
    }
    arrays = read_weights(path, shapes)
    if arrays["weights"].dtype != np.int8:
        raise broken_weights(path, "not in 8 bits")
    scale, bias, bars = (arrays[name].astype(np.float32) for name in ("scale", "bias", "bars"))
    return PieceReader(language, arrays["weights"] * scale, bias, bars)
