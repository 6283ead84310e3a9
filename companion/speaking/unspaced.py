"""Knows the scripts that are written without spaces: Chinese characters and Japanese kana.

Their words are not told apart here: each character is a caption word of its own, and none is parted from its
neighbour by a space.
"""

import re
from collections.abc import Iterable
from typing import Final

LETTERS: Final = "々〆〇぀-ヿㇰ-ㇿ㐀-䶿一-鿿豈-﫿ｦ-ﾟ\U00020000-\U0003ffff"
"""Ranges for a character class."""
SIGNS: Final = "、。〈-】〜！（），．：；？～｡-､"
"""Punctuation of full width, likewise."""
CLOSING: Final = "、。〉》」』】〕！），．：；？～〜｡｣､"
"""Those that end a stretch."""

_UNSPACED: Final = re.compile(f"[{LETTERS}{SIGNS}]")
_OPENS: Final = "〈《「『【〔（｢“‘(\\[{"
_CLINGS: Final = "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮー々"
"""Letters that are sounded with the one before."""
_BETWEEN: Final = re.compile(
    rf"(?<=[^\s{_OPENS}])(?=[{_OPENS}]*(?![{_CLINGS}])[{LETTERS}])|(?<=[{LETTERS}{SIGNS}])(?<![{_OPENS}])(?=[-+~$€£¥#@]?[^\W{LETTERS}])"
)
"""Between two caption words that no space parts."""
_SPACES: Final = re.compile(rf"(?<=[{LETTERS}{SIGNS}])\s+(?=[{LETTERS}{SIGNS}])")


def is_unspaced(text: str) -> bool:
    """Tell whether a text holds a character of these scripts."""
    return _UNSPACED.search(text) is not None


def parted(text: str) -> tuple[str, ...]:
    """Return the words of a caption: what stands between white space, and single characters of these scripts."""
    words = text.split()
    if not is_unspaced(text):
        return tuple(words)
    return tuple(part for word in words for part in _BETWEEN.sub("\n", word).split("\n"))


def joined(parts: Iterable[str]) -> str:
    """Put words or clauses together again: with single spaces, and none between two characters of these scripts.

    A blank between such characters is not kept; between them and other letters there is always one.
    """
    text = " ".join(filter(None, parts))
    return _SPACES.sub("", text) if is_unspaced(text) else text
