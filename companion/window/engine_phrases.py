"""Lists within the engine's sentences in the window's language: reasons and deeds, joined by commas and words.

A list is taken apart where its pieces are known phrases, and joined again as the window's language joins. The pieces
stand alone and in lists, so each has to fit into the sentence whose place it takes: deeds into "I %1", reasons into
"because %2". Forms as in ``engine_words``. Pure.
"""

import functools
import re
from collections.abc import Sequence
from typing import Final

from companion.window.wording import Translate, filled, translatable, untranslated

LISTS: Final = (
    translatable("Engine", "I %1, because %2."),
    translatable("Engine", "It came back because %1; it is %2."),
)
"""The sentences in whose places lists of pieces stand."""
NAMING: Final = (translatable("Engine", "you mentioned %1"),)
"""Pieces in whose place names stand, which stay as they are."""
WHY_FORMS: Final = (
    translatable("Engine", "I asked gently, because of what you had said."),
    translatable("Engine", "I kept calm."),
    translatable("Engine", "Nothing is light for now, after what you had told me."),
    *LISTS,
)
"""The sentences, these among them."""
PHRASES: Final = (
    translatable("Engine", "answered in written words"),
    translatable("Engine", "came back to what you had told me"),
    translatable("Engine", "you asked for a joke"),
    translatable("Engine", "you asked for it"),
    translatable("Engine", "you asked for something to do"),
    translatable("Engine", "you said yes to it"),
    translatable("Engine", "you did not want to"),
    translatable("Engine", "we seemed to have run out of things to say"),
    translatable("Engine", "we are at %1"),
    translatable("Engine", "breathing together"),
    translatable("Engine", "telling the day"),
    translatable("Engine", "a story"),
    translatable("Engine", "a word game"),
    translatable("Engine", "practising a hard talk"),
    translatable("Engine", "nothing else fits better"),
    translatable("Engine", "it is from the time you asked for"),
    translatable("Engine", "it may be what brought that feeling about"),
    translatable("Engine", "it is about something alike"),
    translatable("Engine", "it was said right beside something that fits"),
    translatable("Engine", "it mattered to you"),
    translatable("Engine", "it is still open"),
    translatable("Engine", "it is a little alike"),
    *NAMING,
    translatable("Engine", "it speaks of “%1” and “%2”"),
    translatable("Engine", "it speaks of “%1”"),
    translatable("Engine", "you felt much as you do now"),
    translatable("Engine", "it was a better time"),
    translatable("Engine", "dated in the future"),
    translatable("Engine", "from just now"),
    translatable("Engine", "from a year ago"),
    translatable("Engine", "from a month ago"),
    translatable("Engine", "from a week ago"),
    translatable("Engine", "from a day ago"),
    translatable("Engine", "from an hour ago"),
    translatable("Engine", "from a minute ago"),
    translatable("Engine", "from %1 years ago"),
    translatable("Engine", "from %1 months ago"),
    translatable("Engine", "from %1 weeks ago"),
    translatable("Engine", "from %1 days ago"),
    translatable("Engine", "from %1 hours ago"),
    translatable("Engine", "from %1 minutes ago"),
    translatable("Engine", "two"),
    translatable("Engine", "three"),
    translatable("Engine", "four"),
    translatable("Engine", "five"),
    translatable("Engine", "six"),
    translatable("Engine", "seven"),
    translatable("Engine", "eight"),
    translatable("Engine", "nine"),
    translatable("Engine", "ten"),
    translatable("Engine", "eleven"),
    translatable("Engine", "twelve"),
)
"""The pieces: what was done, and why something was done or came back."""


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
