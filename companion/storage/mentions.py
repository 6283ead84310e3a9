"""Tells whether a text names somebody or something, as whole words, whatever the case, width or accents.

Where words are written without spaces between them, or endings are attached (Chinese, Japanese, Korean, Thai, Lao,
Khmer, Burmese), no word's end can be seen, and part of a longer word counts as well.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from companion.storage.utterances import storable
from companion.values import BadInput

_ACCENTS: Final = re.compile("[\u0300-\u036f]+")
"""Combining diacritical marks: those that FTS5's ``remove_diacritics`` drops; vowel signs of other scripts stay."""
_WITHOUT_SPACES: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Thai, Lao, Burmese, Hangul (decomposed), Khmer, Kana and Han, by their Unicode blocks."""


def folded(text: str) -> str:
    """Return a text without case, width, accents and runs of white space."""
    plain = storable(text)
    if not plain.isascii():
        plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", plain))
    return " ".join(plain.casefold().split())


def mentions(words: str) -> Callable[[str], bool]:
    """Return a function that tells whether a text names these words; ``BadInput`` when there are none."""
    wanted = folded(words)
    if not wanted:
        raise BadInput(
            "Say whom or what to forget: a name or a few words.", log="nothing to forget was named"
        )
    begins_anywhere, ends_anywhere = _has_no_edge(wanted[0]), _has_no_edge(wanted[-1])

    def names(text: str) -> bool:
        plain = folded(text)
        place = plain.find(wanted)
        while place >= 0:
            after = place + len(wanted)
            is_begin = begins_anywhere or place == 0 or not _is_of_word(plain[place - 1])
            if is_begin and (ends_anywhere or after == len(plain) or not _is_of_word(plain[after])):
                return True
            place = plain.find(wanted, place + 1)
        return False

    return names


def _has_no_edge(character: str) -> bool:
    return not _is_of_word(character) or _WITHOUT_SPACES.match(character) is not None


def _is_of_word(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character).startswith("M")
