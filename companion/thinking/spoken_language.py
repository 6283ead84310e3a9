"""Determines the language that the person speaks now: by several lines or a long one, not by one word.

Nothing is stored: the last lines are examined again, no more of them than needed. Words in a danger are answered in the
language of that very line.
"""

from collections.abc import Sequence
from itertools import islice
from typing import Final

from companion.encoder.language import identified
from companion.values import UNSPACED, Speaker, Utterance

_LAST: Final = 3
"""Number of the last meaningful lines examined. A guess."""
_AGREEING: Final = 2
"""Number of those lines in one language that shows a change. A guess."""
_TELLING: Final = 4
"""Minimum words of a meaningful line. A guess."""
_LONG: Final = 8
"""Number of words with which the last line alone shows a change. A guess."""
_FEWEST: Final = 2
"""Minimum words of a line whose language is sure: "Max" and "lol" look English. A guess."""
_SURELY: Final = 0.8
"""Minimum probability for that. A guess."""
_LETTERS_A_WORD: Final = 1.8
"""Letters per word in Japanese and Chinese, which have no spaces between words (guess)."""


def spoken_language(dialogue: Sequence[Utterance], set_language: str) -> str:
    """Return the code of the language that the person speaks at the end of a dialogue.

    Args:
        dialogue: Both sides' words; the session of its last utterance counts.
        set_language: The set language of the conversation, valid until the person's lines show another one.
    """
    theirs = (
        said.text
        for said in reversed(dialogue)
        if said.speaker is Speaker.PERSON and said.session == dialogue[-1].session
    )
    telling = filter(None, (_telling(line) for line in theirs))
    last = list(islice(telling, _LAST))
    while last:
        code, length = last.pop(0)
        if length >= _LONG or 1 + sum(other == code for other, _ in last) >= _AGREEING:
            return code
        last += islice(telling, 1)
    return set_language


def language_of_line(line: str, otherwise: str) -> str:
    """Return the code of the language of one line; ``otherwise`` if that is not sure.

    Japanese, too, may be in Chinese characters alone.
    """
    language = identified(line)
    code = language.code
    if code is None or language.share(code) < _SURELY or (code, otherwise) == ("zh", "ja"):
        return otherwise
    return code if code in UNSPACED or _words(line, code) >= _FEWEST else otherwise


def _telling(line: str) -> tuple[str, int] | None:
    """Return the language of a line, and its number of words; None if they are too few."""
    code = identified(line).code
    if code is None or (length := _words(line, code)) < _TELLING:
        return None
    return code, length


def _words(line: str, code: str) -> int:
    if code in UNSPACED:
        return round(sum(letter.isalnum() for letter in line) / _LETTERS_A_WORD)
    return len(line.split())
