"""Tells, in languages that the trunk does not know, how much words are like those of somebody in danger.

Linear ridge regressions over which short strings of letters an utterance has, hashed (Weinberger et al. 2009); learned
from our own lines by ``models/training/danger_pieces.py``, which uses ``pieces_of`` too, so that both see the same.
They know likeness only, less of it than the head on the trunk (``danger``): the same words in another order are the
same to them.
"""

import math
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.danger import OUTPUTS, danger_of
from companion.encoder.head import Numbers
from companion.encoder.trunk import FOLDER
from companion.encoder.weights import broken_weights, read_weights
from companion.values import Danger

LANGUAGES: Final = ("de", "es", "fr", "ja", "zh")
BUCKETS: Final = 1 << 15
"""So many weights an output; what hashes to the same bucket shares one. The top 15 of 32 bits."""
MOST_CHARACTERS: Final = 1000
"""Of a longer text the end is read: what matters is seldom said first (guess)."""

_UNSPACED: Final = ("ja", "zh")
_WORD: Final = re.compile(r"[^\W_]+")
_LONGEST_UNSPACED: Final = 3
"""Characters; of 3 and 4 the better on lines left out."""
_SHORTEST, _LONGEST = 3, 5
"""Letters of strings within a word, its ends marked."""
_WORDS: Final = 3
"""So many words at most are taken together."""
_MULTIPLIER: Final = 2654435761
"""Knuth's multiplicative hashing: 2^32 over the golden ratio."""


class DangerPieces:
    """The regressions of one language; keeps nothing from call to call."""

    def __init__(self, language: str, weights: Numbers, bias: Numbers) -> None:
        """Join the parts.

        Args:
            language: its code.
            weights: (BUCKETS, OUTPUTS), of each string.
            bias: (OUTPUTS,).
        """
        self._language = language
        self._weights = weights
        self._bias = bias

    def read(self, words: str) -> Danger | None:
        """Return what plain words (``guarding.plain``) in its language are like; None where there are none."""
        pieces = pieces_of(words, self._language)
        if not pieces:
            return None
        return danger_of(self._weights[list(pieces)].sum(0) / math.sqrt(len(pieces)) + self._bias)


def pieces_of(words: str, language: str) -> tuple[int, ...]:
    """Return the buckets of the strings that plain words have, each once, in order."""
    heard = _WORD.findall(words[-MOST_CHARACTERS:].lower())
    found = _characters(heard) if language in _UNSPACED else _words(heard)
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
    return FOLDER / f"danger_{language}.npz"


def load_danger_pieces(language: str) -> DangerPieces:
    """Load the regressions of a language, which are stored in 8 bits.

    Raises:
        PartMissing: There is no such file.
        PartBroken: It is damaged.
    """
    path = file_of(language)
    arrays = read_weights(path, {"weights": (BUCKETS, OUTPUTS), "scale": (OUTPUTS,), "bias": (OUTPUTS,)})
    scale, bias = arrays["scale"].astype(np.float32), arrays["bias"].astype(np.float32)
    if arrays["weights"].dtype != np.int8:
        raise broken_weights(path, "not in 8 bits")
    if not (np.isfinite(scale).all() and np.isfinite(bias).all()):
        raise broken_weights(path, "not finite")
    return DangerPieces(language, arrays["weights"] * scale, bias)
