"""Recognises a request for words that the person will say, write or read, or for a role.

In such a reply "I" is not the companion. In the six languages; the word lists are guesses, and prefer missing a wish to
finding one that is not there.
"""

import functools
import re
import tomllib
from collections.abc import Mapping, Sequence
from typing import Final

import msgspec

from companion.values import Speaker, Utterance
from companion.values.shipped import ASSETS, shipped

_LINES_BACK: Final = 2
"""Number of the person's last lines examined: "and now a little shorter" continues the one before."""

_PART_LINES: Final = 8
"""Number of the person's last lines in which they may have asked for a role (guess)."""
FILE: Final = ASSETS / "wordings" / "asked_text.toml"


class _Wordings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    texts: tuple[str, ...]
    much: tuple[str, ...]
    part: tuple[str, ...]
    part_ends: tuple[str, ...]
    of_the_companion: tuple[str, ...]


@functools.cache
def _by_language() -> tuple[Mapping[str, re.Pattern[str]], ...]:
    """Return the patterns of each field, for each language; raises ``PartMissing`` or ``PartBroken``."""
    with shipped(FILE):
        read = msgspec.convert(tomllib.loads(FILE.read_text("utf-8")), dict[str, _Wordings])
        return tuple(
            {
                field: re.compile("|".join(patterns), re.IGNORECASE)
                for field, patterns in msgspec.structs.asdict(one).items()
            }
            for one in read.values()
        )


def asks_for_own_words(dialogue: Sequence[Utterance]) -> bool:
    """Return whether the person asks for a text that is not about the companion, or for a role."""
    theirs = [said.text for said in reversed(dialogue) if said.speaker is Speaker.PERSON][:_PART_LINES]
    return asks_for_text(*theirs[:_LINES_BACK]) or _plays(theirs)


def asks_for_text(*lines: str) -> bool:
    """Return whether the person's lines ask for a text that is not about the companion."""
    return _asks("texts", lines)


def asks_for_much(line: str) -> bool:
    """Return whether a line asks for a story, a speech, a long text or explanation, and not about the companion."""
    return _asks("much", (line,))


def _asks(field: str, lines: Sequence[str]) -> bool:
    return any(
        any(map(one[field].search, lines)) and not any(map(one["of_the_companion"].search, lines))
        for one in _by_language()
    )


def _plays(theirs: Sequence[str]) -> bool:
    """Return whether lines, the newest first, ask for a role that has not ended since."""
    for line in theirs:
        if any(one["part_ends"].search(line) for one in _by_language()):
            return False
        if any(one["part"].search(line) for one in _by_language()):
            return True
    return False
