"""Tells exactly whether spoken words hold a forbidden line, or half of one: by the words in a row that both have."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

_WORD: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+")
LEAST_WORDS: Final = 4
"""Fewer in a row are shared by chance; a line that has fewer is held as a whole only (guess)."""


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters, without marks; Chinese and Japanese letter by letter."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold().replace("’", "").replace("'", ""))


def holds_half(spoken: str, line: str) -> bool:
    """Tell whether half of a line's words or more, in a row, are spoken."""
    said, words = words_of(spoken), words_of(line)
    least = min(len(words), max((len(words) + 1) // 2, LEAST_WORDS))
    return bool(words) and any(_is_in(words[at : at + least], said) for at in range(len(words) - least + 1))


def holds_whole(spoken: str, line: str) -> bool:
    """Tell whether all of a line's words, in a row, are spoken."""
    words = words_of(line)
    return bool(words) and _is_in(words, words_of(spoken))


def _is_in(part: Sequence[str], whole: Sequence[str]) -> bool:
    return any(list(whole[at : at + len(part)]) == list(part) for at in range(len(whole) - len(part) + 1))
