"""Identifies the language of a text: English, German, French and Spanish by its words, Japanese and Chinese by script.

For each of those in Latin letters a logistic regression over hashed strings of two to five letters and over words
(Cavnar & Trenkle 1994 showed that such strings tell languages apart), with the share of words that English texts hold;
each tells for itself, so a text in a further language is in none of them. Trained by ``models/training/language.py``,
which uses ``signs_of`` too, so that both see the same.
"""

import re
import unicodedata
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.encoder.network import read_weights
from companion.values import IdentifiedLanguage, Memo, digest
from companion.values.shipped import MODELS

FILE: Final = MODELS / "encoder" / "language.npz"
"""The regressions' weights."""

LATIN: Final = ("en", "de", "fr", "es")
"""The languages that have a regression, in the order of the file."""
BUCKETS: Final = 1 << 17
"""So many weights; what hashes to the same bucket shares one. The top 17 of 32 bits."""
VOCABULARY_BITS: Final = 1 << 18
"""So many bits say which words English texts hold; a word sets two, …"""
_SECOND_BIT: Final = np.array([[0], [14]], np.int64)
"""… the second by its checksum shifted so far."""

_LONGEST: Final = 5
"""Letters of the longest strings looked at."""
_MOST_CHARACTERS: Final = 1000
"""Of a longer text the beginning is read: it settles the language."""
_OTHER_SCRIPT_SHARE: Final = 0.1
"""More letters of other scripts than this, and the text is in none of those written in Latin ones."""
_JAPANESE: Final = re.compile("[\u3041-\u306d\u306f-\u3096\u30a1-\u30fa]|の.*の", re.DOTALL)
"""Kana rule out Chinese, which borrows a single の."""
_HAN: Final = re.compile("[\u3400-\u9fff]")
_MULTIPLIER: Final = np.uint32(2654435761)
"""Knuth's multiplicative hashing: 2^32 over the golden ratio."""

_MARKS: Final = r"[.,!?;:\"“”„…«»'()*#~_]+"
_DROPPED: Final = re.compile(rf"{_MARKS}(?=\s|$)|(?<!\S){_MARKS}")
"""Punctuation around words; a speech recogniser writes none."""
_DRAWN_OUT: Final = re.compile(r"([^\W\d])\1{2,}")
"""As in "sooooo", which is read as "soo"."""
_CODE_MARKS: Final = re.compile(r"[=\[\]{}<>|\\_;+/]")
_FEWEST_CODE_MARKS: Final = 4
_CODE_SHARE: Final = 0.03
"""A text with more marks of programs and formulas than this share of its characters is none that somebody says (guess:
of GoEmotions' comments, names filled in, one in a thousand has so many)."""
_HELD_DOWN: Final = 100
_FEWEST_LETTERS: Final = 2
"""A text of so many characters with no more different letters says nothing ("diediedie" has three; guesses)."""
_FEWEST_WORDS: Final = 20
_DISTINCT: Final = 0.1
"""Of at least 20 words, fewer different ones than this say nothing but the words (guess)."""
_DIGITS: Final = re.compile(r"\d")
_SPACES: Final = re.compile(r"[\s\-–—]+")

_HELD: Final = 64
"""Texts whose language is held: more than a turn asks for; no words of theirs."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What of a text speaks for its language."""

    buckets: NDArray[np.int64]
    """(n,), each in [0, ``BUCKETS``): its strings of letters and its words."""
    words: tuple[str, ...]
    """In small letters, without punctuation."""
    checksums: NDArray[np.int64]
    """(len(words),), of each."""


@dataclass(frozen=True, slots=True)
class _Weights:
    buckets: NDArray[np.float32]
    """(``BUCKETS``, languages)."""
    coverage: NDArray[np.float32]
    """(languages,), for the share of words that English texts hold."""
    bias: NDArray[np.float32]
    vocabulary: NDArray[np.uint8]
    """(``VOCABULARY_BITS``,), each 0 or 1."""


def signs_of(text: str) -> Signs | None:
    """Return the signs of a text; None where it holds no letters, or too many that are not Latin."""
    beginning = unicodedata.normalize("NFC", text[:_MOST_CHARACTERS])
    if not _is_latin(beginning):
        return None
    plain = _DROPPED.sub(" ", beginning.lower().replace("’", "'"))
    plain = _DIGITS.sub("0", _DRAWN_OUT.sub(r"\1\1", plain))
    padded = f" {_SPACES.sub(' ', plain).strip()} "
    words = tuple(padded.split())
    codes = np.frombuffer(padded.encode("utf-32-le"), np.uint32)
    checksums = checksums_of(words)
    return Signs(np.concatenate([*_strings(codes), checksums % BUCKETS]), words, checksums)


def checksums_of(words: Sequence[str]) -> NDArray[np.int64]:
    """Return a number of 32 bits for each word."""
    return np.array([zlib.crc32(word.encode()) for word in words], np.int64)


def vocabulary_bits(checksums: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the two bits that stand for each word, (2, n), by the words' checksums."""
    return (checksums >> _SECOND_BIT) % VOCABULARY_BITS


def identified(text: str) -> IdentifiedLanguage:
    """Tell in which language a text is; in none where it holds no letters; raises ``PartMissing`` or ``PartBroken``.

    What was told last is held by a digest of its text, for a turn asks for each of its sentences several times.
    """
    return _told(text)


def _identified(text: str) -> IdentifiedLanguage:
    signs = signs_of(text)
    if signs is None:
        return _by_script(text[:_MOST_CHARACTERS])
    odds = np.exp(_logits(signs))
    return IdentifiedLanguage(dict(zip(LATIN, (odds / (1 + odds.sum())).tolist(), strict=True)))


_told: Final = Memo(_identified, _HELD, digest)


def language_of(text: str) -> str:
    """Return the code of the likeliest of the six languages; "en" if nothing tells. Raises what ``identified`` does."""
    shares = identified(text).shares
    return max(shares, key=shares.__getitem__, default="en")


def is_surely_japanese(words: str) -> bool:
    """Tell whether words in Chinese or Japanese characters cannot be Chinese."""
    return _JAPANESE.search(words) is not None


def familiarity(text: str) -> float:
    """Return how likely the trunk knows what a text says, in [0, 1].

    It knows six languages, but no programs and no text of one word or letter over and over. Raises what ``identified``
    does.
    """
    beginning = text[:_MOST_CHARACTERS]
    if says_nothing(text) or _is_code(beginning) or _is_repetition(beginning.split()):
        return 0.0
    return min(1.0, sum(identified(text).shares.values()))


def says_nothing(text: str) -> bool:
    """Tell whether a long text has at most two different letters, all plain Latin ones, as of a key held down."""
    return (
        len(text) >= _HELD_DOWN
        and text.isascii()
        and len({letter for letter in text.lower() if letter.isalpha()}) <= _FEWEST_LETTERS
    )


def _logits(signs: Signs) -> NDArray[np.float32]:
    """Return what speaks for each of the languages in Latin letters, against all others."""
    weights = _weights()
    first, second = weights.vocabulary[vocabulary_bits(signs.checksums)]
    known = int(np.count_nonzero(first & second)) / len(signs.words)
    strings = weights.buckets.take(signs.buckets, axis=0).sum(axis=0) / len(signs.buckets) ** 0.5
    logits: NDArray[np.float32] = (strings + weights.coverage * known + weights.bias).clip(-30, 30)
    return logits


def _by_script(text: str) -> IdentifiedLanguage:
    if is_surely_japanese(text):
        return IdentifiedLanguage({"ja": 1.0})
    return IdentifiedLanguage({"zh": 1.0} if _HAN.search(text) else {})


def _is_code(text: str) -> bool:
    marks = len(_CODE_MARKS.findall(text))
    return marks >= _FEWEST_CODE_MARKS and marks > _CODE_SHARE * sum(not letter.isspace() for letter in text)


def _is_repetition(words: Sequence[str]) -> bool:
    return len(words) >= _FEWEST_WORDS and len(set(words)) < _DISTINCT * len(words)


def _is_latin(text: str) -> bool:
    letters = list(filter(str.isalpha, text))
    return bool(letters) and sum(map(_is_foreign, letters)) <= _OTHER_SCRIPT_SHARE * len(letters)


@cache
def _is_foreign(letter: str) -> bool:
    return letter > "ɏ" and not unicodedata.name(letter, "").startswith("LATIN")


def _strings(codes: NDArray[np.uint32]) -> list[NDArray[np.int64]]:
    """Return the buckets of all strings of two letters, of three, up to the longest."""
    mixed, buckets = codes, []
    for length in range(2, min(_LONGEST, len(codes)) + 1):
        mixed = (mixed[:-1] * _MULTIPLIER) ^ codes[length - 1 :]
        mixed ^= mixed >> np.uint32(15)
        buckets.append((mixed * _MULTIPLIER >> np.uint32(15)).astype(np.int64))
    return buckets


@cache
def _weights(path: Path = FILE) -> _Weights:
    languages = (len(LATIN),)
    stored = read_weights(
        path,
        {
            "buckets": (*languages, BUCKETS),
            "vocabulary": (VOCABULARY_BITS >> 3,),
            "scale": languages,
            "coverage": languages,
            "bias": languages,
        },
    )
    buckets = stored["buckets"].astype(np.float32) * stored["scale"].astype(np.float32)[:, None]
    vocabulary = np.unpackbits(stored["vocabulary"], bitorder="little")
    return _Weights(np.ascontiguousarray(buckets.T), stored["coverage"], stored["bias"], vocabulary)
