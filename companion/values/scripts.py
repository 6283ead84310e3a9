"""Handles scripts without spaces.

In Chinese characters and Japanese kana words are not identified: each character is a caption word of its own, and none
is separated from its neighbour by a space.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

LETTERS: Final = "々〆〇぀-ヿㇰ-ㇿ㐀-䶿一-鿿豈-﫿ｦ-ﾟ\U00020000-\U0003ffff"
"""Ranges of their letters for a character class."""
SIGNS: Final = "、。〈-】〜！（），．：；？～｡-､"
"""Ranges of full-width punctuation for a character class."""

_SPACED: Final = re.compile(r"\S+")
_HIRAGANA: Final = re.compile("[ぁ-ゖ]")
_UNSPACED: Final = re.compile(f"[{LETTERS}{SIGNS}]")
_OPENS: Final = "〈《「『【〔（｢“‘(\\[{"
_CLINGS: Final = "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮー々"
"""Letters that are pronounced with the one before."""
_BETWEEN: Final = re.compile(
    rf"(?<=[^\s{_OPENS}])(?=[{_OPENS}]*(?![{_CLINGS}])[{LETTERS}]|[〈《「『【〔（｢])"
    rf"|(?<=[{LETTERS}{SIGNS}])(?<![{_OPENS}])(?=[-+~±≈$€£¥#@]?[^\W{LETTERS}])"
)
"""Pattern of the place between two caption words without a space."""
_SPACES: Final = re.compile(rf"(?<=[{LETTERS}])\s+(?=[{LETTERS}])|(?<=[{SIGNS}])\s+|\s+(?=[{SIGNS}])")
_QUOTES: Final = "\"'“”‘’"
_DASHES: Final = "…⋯—"
_ENDS_UNSPACED: Final = re.compile(rf"[{SIGNS}][{_DASHES}]*[{_QUOTES}]*\Z")
_BEGINS_UNSPACED: Final = re.compile(f"[{SIGNS}]")
_ENDS_IN_LETTER: Final = re.compile(rf"[{LETTERS}](?:[,;:]|[{_DASHES}]+)?[{_QUOTES}]*\Z")
_BEGINS_WITH_LETTER: Final = re.compile(f"[{_QUOTES}]*[{LETTERS}]")


def is_unspaced(text: str) -> bool:
    """Tell whether a text contains a character of these scripts."""
    return _UNSPACED.search(text) is not None


def begins_word(before: str, character: str) -> bool:
    """Tell whether a word may begin with a character: after hiragana, mostly endings, if another script begins."""
    is_other = not (_HIRAGANA.fullmatch(character) or character.isdigit())
    return is_other and _HIRAGANA.fullmatch(before) is not None


def places_of_words(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each word of a text: stretches between white space, or single characters of these."""
    is_mixed = is_unspaced(text)
    for found in _SPACED.finditer(text):
        start, end = found.span()
        if is_mixed:
            for place in _BETWEEN.finditer(found[0]):
                yield start, found.start() + place.start()
                start = found.start() + place.start()
        yield start, end


def parted(text: str) -> tuple[str, ...]:
    """Return the words of a caption: stretches between white space, and single characters of these scripts."""
    return tuple(text[start:end] for start, end in places_of_words(text))


def joined(parts: Iterable[str]) -> str:
    """Join words or clauses: with single spaces, but none next to a full-width sign.

    There is none between two characters of these scripts either; between them and other letters there is always one.
    """
    text = " ".join(filter(None, parts))
    return _SPACES.sub("", text) if is_unspaced(text) else text


def joined_clauses(clauses: Iterable[str]) -> str:
    """Join stretches of a text: with single spaces, but none after a line, or where these scripts or a sign meet.

    Inside a stretch the spaces stay as they are.
    """
    text = ""
    for clause in filter(None, clauses):
        text += clause if not text or _cling(text, clause) else f" {clause}"
    return text


def _cling(before: str, clause: str) -> bool:
    """Tell whether no space stands between two clauses."""
    if before.endswith("\n") or _ENDS_UNSPACED.search(before) or _BEGINS_UNSPACED.match(clause):
        return True
    return bool(_ENDS_IN_LETTER.search(before) and _BEGINS_WITH_LETTER.match(clause))
