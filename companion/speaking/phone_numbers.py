"""Finds the words of a clause that are a number to call, and says them digit by digit: "nine one one".

Emergency numbers that hardly mean anything else; what begins with 0 or +; groups joined by dashes; 116 and three
digits, Europe's helplines; groups that stand beside such; and numbers directly behind "call", "dial" and the like.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from companion.speaking.numbers import cardinal
from companion.speaking.wordings.wording import Wording, words

_GROUP: Final = re.compile(r"\(?\+?\d{1,8}\)?|\d{3}-\d{4}")
_BEGINS: Final = re.compile(r"\(?0\d{1,5}\)?|\+\d{1,5}|\(\d{3}\)")
"""Alone a call only when it has three digits or groups follow."""
_DASHED: Final = re.compile(
    r"(?:\+|00)\d{1,3}(?:[-/.]\d{1,5})+|\(?\d{1,4}\)?(?:-\d{2,5}){2,4}|0\d(?:\.\d\d){3,4}|0\d{2,5}[-/]\d{3,8}|\(\d{3}\)\d{3}-\d{4}"
    r"|\d{3}-\d{4}|1-\d{3}-\d{3}-\d{4}"
)
_LONG: Final = re.compile(r"0\d{6,13}|\+\d{7,14}")
_DATE: Final = re.compile(r"(\d{4}|\d{1,2})([-.])\d{1,2}\2(\d{4}|\d{1,2})")
_ROUND: Final = re.compile(r"\d+00-\d+00")
_BEHIND: Final = re.compile(r"\d{1,8}(?:-\d{2,5})*")
_MOST_GROUPS: Final = 6
_ENDING: Final = re.compile(r"[.,!?;:]*$")
_COUNTS_ON: Final = re.compile(r"[a-zà-ÿ]")
_GOES_ON: Final = words("""
    and or now if for in from when right immediately at to on straight without today tonight any anytime as
    oder und an wenn bei im jetzt sofort ou et en si dès tout y o ya ahora cuando de
""")
"""Words behind a called number; another one is what is counted: "call 200 people"."""


def are_called(words: Sequence[str], wording: Wording) -> tuple[bool, ...]:
    """Return of each word whether it is a number to call, or a part of one."""
    if not any(c.isdigit() for word in words for c in word):
        return (False,) * len(words)
    bare = [_ENDING.sub("", word) for word in words]
    called: list[bool] = []
    for place, word in enumerate(bare):
        is_group = _GROUP.fullmatch(word) is not None
        goes_on = is_group and place > 0 and called[-1] and bare[place - 1] == words[place - 1]
        called.append(goes_on or _begins(place, bare, words, wording))
    return tuple(called)


def digit_by_digit(word: str, wording: Wording) -> str:
    """Return a number as it is said, with the sign that ends it."""
    ending = _ENDING.search(word)
    assert ending is not None  # an empty one always is
    digits = (
        wording.digits_of_calls.get(digit) or cardinal(int(digit), wording.language)
        for digit in word
        if digit.isdecimal()
    )
    plus = f"{wording.signs['+']} " if "+" in word else ""
    return plus + " ".join(digits) + ending[0][-1:]


def _begins(place: int, bare: Sequence[str], words: Sequence[str], wording: Wording) -> bool:
    """Tell whether a number to call begins with a word."""
    word = bare[place]
    if word in wording.called or _LONG.fullmatch(word):
        return True
    if _DASHED.fullmatch(word):
        return _DATE.fullmatch(word) is None and _ROUND.fullmatch(word) is None
    behind = _groups_behind(place, bare, words)
    is_amid_groups = wording.has_spaced_groups and place > 0 and re.fullmatch(r"\d{1,3}", words[place - 1])
    if is_amid_groups:
        return False
    if len(behind) >= 3 and re.fullmatch(r"\d{2,4}", word) and any(len(group) != 3 for group in behind):
        return True
    if (
        wording.language == "es"
        and re.fullmatch(r"[6-9]\d\d", word)
        and len(behind) == 2
        and behind[0] != "000"
    ):
        return True
    if word == "116" and behind and re.fullmatch(r"\d{3}", behind[0]):
        return True
    if _BEGINS.fullmatch(word):
        return len(word) >= 4 or (word == "0800") or len(behind) >= 2 or (len(word) == 3 and word[0] in "0+(")
    return _is_behind_call(place, bare, words, wording, behind)


def _groups_behind(place: int, bare: Sequence[str], words: Sequence[str]) -> list[str]:
    groups = []
    for before, behind in pairwise(range(place, min(len(bare), place + _MOST_GROUPS))):
        if bare[before] != words[before] or not _BEHIND.fullmatch(bare[behind]):
            break
        groups.append(bare[behind])
    return groups


def _is_behind_call(
    place: int, bare: Sequence[str], words: Sequence[str], wording: Wording, groups: Sequence[str]
) -> bool:
    if place == 0 or not re.fullmatch(r"\d{2,6}", bare[place]):
        return False
    article = {"the", "le", "al", "el", "die", "den", "der"}
    before = bare[place - 1].lower()
    if before in article and place > 1:
        before = bare[place - 2].lower()
    if wording.language in {"ja", "zh"}:
        text = "".join(bare[:place])
        behind = "".join(bare[place + 1 : place + 2])
        return text.endswith(tuple(wording.calling)) and not behind.startswith(
            ("个", "人", "次", "分", "回", "年", "天")
        )
    if before == "on" and wording.language == "en":
        return len(groups) >= 1
    if before not in wording.calling:
        return False
    follower = bare[place + 1].lower() if place + 1 < len(bare) and bare[place] == words[place] else ""
    return bool(groups) or follower in _GOES_ON or _COUNTS_ON.match(follower) is None
