"""Handles scripts: those without spaces, and those that a language's voices cannot say.

In Chinese characters and Japanese kana words are not identified: each character is a caption word of its own, and none
is separated from its neighbour by a space.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import Final

from companion.speaking.text.wording import Wording, wording_of

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
    """Join the clauses of a reply: with single spaces, but none after a line, or where these scripts or a sign meet.

    Inside a clause the spaces stay as they are.
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


_HUMPS: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LONE_GREEK: Final = re.compile(r"(?<!\w)[Α-Ωα-ω](?!\w)")


def is_in_other_script(text: str, language: str) -> bool:
    """Tell whether most words of a text are in scripts that the voices of a language such as "en" cannot say.

    A character of a script without spaces counts as half a word. A language without a wording always gives False.
    """
    wording = wording_of(language)
    if wording is None or text.isascii():
        return False
    native = other = 0.0
    for word in parted(_LONE_GREEK.sub("a", text)):
        letters = [c for c in word if c.isalpha()]
        weight = 0.5 if is_unspaced(word) else 1.0
        if any(not c.isascii() and _script(c) not in wording.native for c in letters):
            other += weight
        elif letters:
            native += weight
    return other > native


def in_native_letters(text: str, wording: Wording) -> str:
    """Transliterate the letters that the language's voices cannot say; the rest stays."""
    if text.isascii():
        return text
    text = _LONE_GREEK.sub(lambda found: _last_name(found[0]), text)
    return "".join(
        "".join(run) if is_sayable else in_latin("".join(run))
        for is_sayable, run in groupby(text, key=lambda c: _is_sayable(c, wording.native, wording.accents))
    )


def in_latin(text: str) -> str:
    """Return a text in ASCII that keeps some letters or digits if it has any. Contains no digit that the text lacks."""
    from anyascii import anyascii

    if text.isascii():
        return text
    plain = _HUMPS.sub(" ", "".join(c if c.isascii() else re.sub(r"\d", "", anyascii(c)) for c in text))
    if any(c.isalnum() for c in plain) or not any(c.isalnum() for c in text):
        return plain
    return " ".join(_last_name(c) for c in text if c.isalnum())


@lru_cache(maxsize=8192)
def _is_sayable(character: str, native: frozenset[str], accents: str) -> bool:
    category = unicodedata.category(character)
    if character.isascii() or category[0] not in "LMN":
        return True
    script = _script(character)
    if script == "LATIN":
        return "LATIN" in native and (character.lower() in accents)
    return script in native


def _script(character: str) -> str:
    """Return the first word of a character's Unicode name, such as "LATIN"."""
    return unicodedata.name(character, "").split(" ")[0].split("-")[0]


def _last_name(character: str) -> str:
    """Return the last word of a character's Unicode name, such as "pi"; "sign" for one without a name."""
    words = re.findall("[a-z]+", unicodedata.name(character, "sign").lower())
    return str(words[-1])
