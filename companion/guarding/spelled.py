"""Undoes how words are written so that a list of words does not know them: letters set apart, digits for letters."""

import re
from itertools import product
from typing import Final

from companion.guarding.vocabulary import parted, vocabulary

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
"""So many of them in a word are read as "i" and as "l" (guess)."""
_LEAST_MIXED: Final = 2
"""With so many words of letters and digits mixed, a number is a word as well (guess)."""


def set_apart(text: str) -> str:
    """Return a text with letters that stand apart joined to words: "k.i.l.l", "k i l l"."""
    return _SPACED.sub(_words_of, _DOTTED.sub(_letters_of, _HAN.sub("", text)))


def with_letters(text: str) -> str:
    """Return a text with letters for the digits and marks that stand for them: "k1ll"; itself where there are none."""
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
    """Return a word of digits and letters as the word that we know, a 1 read as "i" or "l"."""
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
    """Return spaced letters as words: where two blanks end a word, or where one blank parts all of them."""
    written = spaced[0]
    if _WIDE.search(written):
        return " ".join(word.replace(" ", "").replace("\t", "") for word in _WIDE.split(written))
    joined = "".join(written.split())
    return _RUN.sub(lambda run: parted(run[0]) or run[0], joined)
