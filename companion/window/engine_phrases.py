"""Lists within the engine's sentences in the window's language: reasons and deeds, joined by commas and words.

A list is taken apart where its pieces are known phrases (``talk.why_forms``), and joined again as the window's language
joins. Pure.
"""

import functools
import re
from collections.abc import Sequence
from typing import Final

from companion.window.talk.why_forms import LISTS, NAMING, PHRASES
from companion.window.wording import Translate, filled, untranslated

LISTED: Final = frozenset(LISTS)
"""The sentences in whose places such lists stand; between quotation marks stands what was said."""
_JOINT: Final = re.compile(r"(, | and )")


def in_phrases(form: str, groups: Sequence[str], translate: Translate) -> tuple[str, ...] | None:
    """Return what stands in the places of a form, in the window's language; None where a phrase is not known."""
    told = [
        group if f"“%{place}”" in form or form in NAMING or group.isdigit() else _list(group, translate)
        for place, group in enumerate(groups, 1)
    ]
    known = tuple(each for each in told if each is not None)
    return known if len(known) == len(told) else None


def pattern_of(form: str) -> re.Pattern[str]:
    """Return what finds a form with anything in its places, each a group."""
    return re.compile("(.+?)".join(re.escape(part) for part in re.split(r"%\d", form)), re.DOTALL)


def joints(translate: Translate = untranslated) -> dict[str, str]:
    """Return how pieces are joined, by what stands between them."""
    return {
        #: joins pieces of a list that goes on: it mattered to you, it is still open
        ", ": translate("Engine", "%1, %2"),
        #: joins the last two pieces of a list: it mattered to you and it is still open
        " and ": translate("Engine", "%1 and %2"),
    }


def _list(words: str, translate: Translate) -> str | None:
    """Return a list of known phrases, taken apart at the first joint after which all goes on as known ones."""
    pieces = _JOINT.split(words)
    for end in range(1, len(pieces), 2):
        first = _phrase("".join(pieces[:end]), translate)
        rest = None if first is None else _list("".join(pieces[end + 1 :]), translate)
        if first is not None and rest is not None:
            return filled(joints(translate)[pieces[end]], first, rest)
    return _phrase(words, translate)


def _phrase(words: str, translate: Translate) -> str | None:
    for form, pattern in _patterns():
        if found := pattern.fullmatch(words):
            groups = in_phrases(form, found.groups(), translate)
            return None if groups is None else filled(translate("Engine", form), *groups)
    return None


@functools.cache
def _patterns() -> Sequence[tuple[str, re.Pattern[str]]]:
    return [(form, pattern_of(form)) for form in PHRASES]
