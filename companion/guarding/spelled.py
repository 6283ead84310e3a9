"""Undoes spellings that hide words from a word list: separated letters, digits for letters.

The words in our own signs decide how to read such letters.
"""

import re
import unicodedata
from functools import cache
from itertools import pairwise, product
from typing import Final

from companion.values import PartMissing, Told
from companion.values.shipped import ASSETS

_SIGNS: Final = ASSETS / "guarding"
_SHORT_WORDS: Final = """
a i y o am an as at be by do go he i'm if in is it me my no of on or so to up us we im
du er es ich il je la le ma ne se si te tu un ja
"""
_SHORT: Final = frozenset(_SHORT_WORDS.split())
"""Short words; others of their length are not accepted, because they would match too often."""
_LONGEST: Final = 20
"""Maximum letters of a word."""
_ESCAPED: Final = re.compile(r"\\.")
_ACCENTS: Final = re.compile("[\u0300-\u036f]")
_SIGN_WORD: Final = re.compile(r"[a-z]+(?:'[a-z]+)?")

_DOTTED: Final = re.compile(
    r"(?<![^\W_])[^\W\d_](?:[.\-_*·,+~|/\\]{1,3}(?:'[.\-_*·,+~|/\\]{1,3})?[^\W_]){2,}(?![^\W_])(?:[.\-_*·](?=[,.!?;:]))?"
)
_SPACED: Final = re.compile(r"(?<!\S)[^\W_][',.!?;:]?(?:[ \t]{1,4}[\w',.!?;:\-][,.!?;:]?(?!\S)){2,}")
_HAN: Final = re.compile("(?<=[\u3040-\u30ff\u3400-\u9fff])[.\\-_*~|/]+(?=[\u3040-\u30ff\u3400-\u9fff])")
_WIDE: Final = re.compile(r"[ \t]{2,}")
_RUN: Final = re.compile(r"[A-Za-z']+")
_TOKEN: Final = re.compile(r"[\w@$!|+€']+")
_MIXED: Final = re.compile(r"(?=.*[A-Za-z])(?=.*[\d@$€|!+])[\w@$!|+€']+$")
_WITHIN: Final = re.compile(r"[A-Za-z][\d@$€|!]+[A-Za-z]|^\d[A-Za-z]+$|[\d@$€|!][A-Za-z]+[\d@$€|!]")
_DIGITS: Final = str.maketrans("0345678@$!|+€9", "oeasbtbas11teg")
_NUMBER: Final = re.compile(r"[\d']{1,3}$")
_WITH_UNIT: Final = re.compile(
    r"\d*(?:1st|2nd|3rd|\dth|\d(?:am|pm|mg|ml|kg|g|km|m|cm|h|s|x|k)?)$", re.IGNORECASE
)
_MOST_ONES: Final = 3
"""Maximum number of 1s in a word that are read as "i" and as "l" (guess)."""
_LEAST_MIXED: Final = 2
"""Number of words with mixed letters and digits from which a number counts as a word as well (guess)."""


def set_apart(text: str) -> str:
    """Return a text with separated letters joined to words: "k.i.l.l", "k i l l"."""
    return _SPACED.sub(_words_of, _DOTTED.sub(_letters_of, _HAN.sub("", text)))


def with_letters(text: str) -> str:
    """Return a text with letters for the digits and marks that replace them: "k1ll"; unchanged if there are none."""
    mixed = [word for word in _TOKEN.findall(text) if _MIXED.match(word) and not _WITH_UNIT.match(word)]
    if not mixed:
        return text
    has_words_of_digits = sum(_WITHIN.search(word) is not None for word in mixed) >= _LEAST_MIXED

    def read(word: re.Match[str]) -> str:
        written = word[0]
        is_number = not _MIXED.match(written) or _WITH_UNIT.match(written) is not None
        if is_number and not (has_words_of_digits and _NUMBER.match(written)):
            return "i" if written == "1" else written
        return _likeliest(written)

    return _TOKEN.sub(read, text)


def _likeliest(written: str) -> str:
    """Return a word of digits and letters as a known word, a 1 read as "i" or "l"."""
    tail = len(written) - len(written.rstrip("!|+"))
    word, end = (written[:-tail], written[-tail:]) if tail else (written, "")
    word = word.translate(_DIGITS)
    letters = product("il", repeat=min(word.count("1"), _MOST_ONES))
    ways = [_filled(word, each) for each in letters]
    return next((way for way in ways if way.lower() in vocabulary()), ways[0]) + end


def _filled(word: str, letters: tuple[str, ...]) -> str:
    for letter in letters:
        word = word.replace("1", letter, 1)
    return word.replace("1", "i")


def _letters_of(dotted: re.Match[str]) -> str:
    return "".join(letter for letter in dotted[0] if letter.isalnum() or letter == "'")


def _words_of(spaced: re.Match[str]) -> str:
    """Return spaced letters as words: split at double spaces, or by known words if all spaces are single."""
    written = spaced[0]
    if _WIDE.search(written):
        return " ".join(word.replace(" ", "").replace("\t", "") for word in _WIDE.split(written))
    joined = "".join(written.split())
    return _RUN.sub(lambda run: parted(run[0]) or run[0], joined)


@cache
def vocabulary() -> frozenset[str]:
    """Return the words of our signs in all languages, without accents, in lower case; read once.

    Raises:
        PartMissing: There are no signs.
    """
    files = sorted(_SIGNS.glob("*.toml"))
    if not files:
        raise PartMissing(Told("The folder guarding is missing; install Companion again."), log="no signs")
    words = set(_SHORT)
    for file in files:
        letters = unicodedata.normalize("NFD", _ESCAPED.sub(" ", file.read_text(encoding="utf-8")).lower())
        words.update(_SIGN_WORD.findall(_ACCENTS.sub("", letters)))
    return frozenset(word for word in words if 3 <= len(word) <= _LONGEST or word in _SHORT)


def parted(letters: str) -> str | None:
    """Return run-together letters as known words, as few as possible; None if they are not made of known words.

    The time taken grows with their number alone (Viterbi 1967).
    """
    small, known = letters.lower(), vocabulary()
    fewest: list[tuple[int, int] | None] = [(0, 0)]
    for end in range(1, len(small) + 1):
        ways = (
            (before[0] + 1, start)
            for start in range(max(0, end - _LONGEST), end)
            if (before := fewest[start]) is not None and small[start:end] in known
        )
        fewest.append(min(ways, default=None))
    cuts = [len(small)]
    while cuts[-1] and (way := fewest[cuts[-1]]) is not None:
        cuts.append(way[1])
    if cuts[-1]:
        return None
    return " ".join(letters[start:end] for start, end in pairwise(reversed(cuts)))
