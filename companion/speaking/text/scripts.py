"""Handles the scripts that a language's voices cannot say."""

import re
import unicodedata
from functools import lru_cache
from itertools import groupby
from typing import Final

from companion.speaking.text.wording import Wording, wording_of
from companion.values.scripts import is_unspaced, parted

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
