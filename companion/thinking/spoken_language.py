"""Tells in which language the person speaks by now: by several lines or a long one, not by one word.

Pure; what identifies a line's language is handed in. Nothing is kept: what was said before is looked through anew.
"""

from collections.abc import Sequence
from typing import Final

from companion.values import IdentifyLanguage, Speaker, Utterance

_LAST: Final = 3
"""So many of the lines that tell are looked at: …"""
_AGREEING: Final = 2
"""… so many of them in one language, …"""
_TELLING: Final = 4
"""… each of at least so many words, show a change; …"""
_LONG: Final = 8
"""… and so does the last line alone, where it has so many. Guesses, all of them."""
_LETTERS_A_WORD: Final = 1.8
"""Of Japanese and Chinese, which write no blanks between words (guess)."""
_UNSPACED: Final = frozenset({"ja", "zh"})


def language_of(dialogue: Sequence[Utterance], set_language: str, identify: IdentifyLanguage) -> str:
    """Return the code of the language that the person speaks at the end of a dialogue; see ``spoken_language``."""
    lines = [
        said.text
        for said in dialogue
        if said.speaker is Speaker.PERSON and said.session == dialogue[-1].session
    ]
    return spoken_language(lines, set_language, identify)


def spoken_language(lines: Sequence[str], set_language: str, identify: IdentifyLanguage) -> str:
    """Return the code of the language that the person speaks by now.

    Args:
        lines: what they said in this talk, oldest first.
        set_language: the language of the talk as it is set: spoken until the lines show another one.
        identify: tells in which language a line is.
    """
    spoken = set_language
    telling: list[str] = []
    for line in lines:
        code = identify(line).code
        if code is None or (length := _words(line, code)) < _TELLING:
            continue
        telling = [*telling, code][-_LAST:]
        if length >= _LONG or telling.count(code) >= _AGREEING:
            spoken = code
    return spoken


def _words(line: str, code: str) -> int:
    if code in _UNSPACED:
        return round(sum(letter.isalnum() for letter in line) / _LETTERS_A_WORD)
    return len(line.split())
