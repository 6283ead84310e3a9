"""Finds the words of a clause that are a number to call, which are said digit by digit: "9 1 1", not "911".

Emergency numbers that hardly mean anything else; what begins with 0; groups joined by dashes; and groups that stand
beside such, or two of them behind "on", "call" or "dial".
"""

import re
from collections.abc import Sequence
from typing import Final

_EMERGENCY: Final = frozenset({"112", "911", "999", "988"})
_GROUP: Final = re.compile(r"\+?\d{1,5}")
_BEGINS_WITH_ZERO: Final = re.compile(r"0\d{2,5}")
_DASHED: Final = re.compile(r"\+?\d{1,5}(?:-\d{2,5}){0,3}-\d{3,5}")
_BEFORE: Final = frozenset({"on", "call", "dial", "text", "number"})
_ENDING: Final = re.compile(r"[.,!?;:)]*$")


def are_called(words: Sequence[str]) -> tuple[bool, ...]:
    """Return of each word whether it is a number to call, or a part of one."""
    bare = [_ENDING.sub("", word) for word in words]
    called: list[bool] = []
    for place, word in enumerate(bare):
        is_group = _GROUP.fullmatch(word) is not None
        goes_on = is_group and place > 0 and called[-1] and bare[place - 1] == words[place - 1]
        is_two = (
            is_group
            and place > 0
            and bare[place - 1].lower() in _BEFORE
            and word == words[place]
            and _GROUP.fullmatch(_next(bare, place)) is not None
        )
        called.append(
            word in _EMERGENCY
            or _BEGINS_WITH_ZERO.fullmatch(word) is not None
            or _DASHED.fullmatch(word) is not None
            or goes_on
            or is_two
        )
    return tuple(called)


def digit_by_digit(word: str) -> str:
    """Return a number as it is said, with the sign that ends it."""
    ending = _ENDING.search(word)
    assert ending is not None  # an empty one always is
    return " ".join(filter(str.isdigit, word)) + ending[0][-1:]


def _next(words: Sequence[str], place: int) -> str:
    return words[place + 1] if place + 1 < len(words) else ""
