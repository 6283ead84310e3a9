"""Tells in which language the person speaks by now: by several lines or a long one, not by one word.

Pure; what identifies a line's language is handed in. Nothing is kept: the last lines are looked through anew, no more
of them than it takes.
"""

from collections.abc import Sequence
from itertools import islice
from typing import Final

from companion.values import UNSPACED, IdentifyLanguage, Speaker, Utterance

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


def spoken_language(dialogue: Sequence[Utterance], set_language: str, identify: IdentifyLanguage) -> str:
    """Return the code of the language that the person speaks at the end of a dialogue.

    Args:
        dialogue: what both sides said; the session of its last utterance counts.
        set_language: the language of the talk as it is set: spoken until the person's lines show another one.
        identify: tells in which language a line is.
    """
    theirs = (
        said.text
        for said in reversed(dialogue)
        if said.speaker is Speaker.PERSON and said.session == dialogue[-1].session
    )
    telling = filter(None, (_telling(line, identify) for line in theirs))
    last = list(islice(telling, _LAST))
    while last:
        code, length = last.pop(0)
        if length >= _LONG or 1 + sum(other == code for other, _ in last) >= _AGREEING:
            return code
        last += islice(telling, 1)
    return set_language


def _telling(line: str, identify: IdentifyLanguage) -> tuple[str, int] | None:
    """Return in which language a line is, and its words; None where they are too few to tell."""
    code = identify(line).code
    if code is None or (length := _words(line, code)) < _TELLING:
        return None
    return code, length


def _words(line: str, code: str) -> int:
    if code in UNSPACED:
        return round(sum(letter.isalnum() for letter in line) / _LETTERS_A_WORD)
    return len(line.split())
