"""Knows the scripts that are written without spaces: Chinese characters and Japanese kana.

Their words are not told apart here: each character is a caption word of its own, and none is parted from its
neighbour by a space.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

LETTERS: Final = "々〆〇぀-ヿㇰ-ㇿ㐀-䶿一-鿿豈-﫿ｦ-ﾟ\U00020000-\U0003ffff"
"""Ranges for a character class."""
SIGNS: Final = "、。〈-】〜！（），．：；？～｡-､"
"""Punctuation of full width, likewise."""
CLOSING: Final = "、。〉》」』】〕！），．：；？～〜｡｣､"
"""Those that end a stretch."""

_SPACED: Final = re.compile(r"\S+")
_HIRAGANA: Final = re.compile("[ぁ-ゖ]")
_UNSPACED: Final = re.compile(f"[{LETTERS}{SIGNS}]")
_OPENS: Final = "〈《「『【〔（｢“‘(\\[{"
_CLINGS: Final = "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮー々"
"""Letters that are sounded with the one before."""
_BETWEEN: Final = re.compile(
    rf"(?<=[^\s{_OPENS}])(?=[{_OPENS}]*(?![{_CLINGS}])[{LETTERS}]|[〈《「『【〔（｢])"
    rf"|(?<=[{LETTERS}{SIGNS}])(?<![{_OPENS}])(?=[-+~±≈$€£¥#@]?[^\W{LETTERS}])"
)
"""Between two caption words that no space parts."""
_SPACES: Final = re.compile(rf"(?<=[{LETTERS}])\s+(?=[{LETTERS}])|(?<=[{SIGNS}])\s+|\s+(?=[{SIGNS}])")


def is_unspaced(text: str) -> bool:
    """Tell whether a text holds a character of these scripts."""
    return _UNSPACED.search(text) is not None


def begins_word(before: str, character: str) -> bool:
    """Tell whether a word may begin with a character: where hiragana, mostly endings, go before another script."""
    is_other = not (_HIRAGANA.fullmatch(character) or character.isdigit())
    return is_other and _HIRAGANA.fullmatch(before) is not None


def places_of_words(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the words of a text begin and end: between white space, and single characters of these scripts."""
    is_mixed = is_unspaced(text)
    for found in _SPACED.finditer(text):
        start, end = found.span()
        if is_mixed:
            for place in _BETWEEN.finditer(found[0]):
                yield start, found.start() + place.start()
                start = found.start() + place.start()
        yield start, end


def parted(text: str) -> tuple[str, ...]:
    """Return the words of a caption: what stands between white space, and single characters of these scripts."""
    return tuple(text[start:end] for start, end in places_of_words(text))


def joined(parts: Iterable[str]) -> str:
    """Put words or clauses together again: with single spaces, but none next to a sign of full width.

    There is none between two characters of these scripts either; between them and other letters there is always one.
    """
    text = " ".join(filter(None, parts))
    return _SPACES.sub("", text) if is_unspaced(text) else text
