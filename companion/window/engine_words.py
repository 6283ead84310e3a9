"""The engine's sentences in the window's language: those that people meet most, by the English they are told in.

The engine tells what happened in English sentences. Each that is known, by ``engine_sentences.txt``, is found by its
form, its names and figures are kept, and its words are put into the window's language; one that is not known stays as
it is (docs/window/languages.md says which those are). A list of reasons or deeds within a sentence is taken apart where
its pieces are known, by ``engine_phrases.txt``, and joined again as the window's language joins.
"""

import functools
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, TypeVar

import msgspec

from companion.channel.messages import (
    ChatsFound,
    GuideQuestion,
    GuideShown,
    HistoryEntry,
    HistoryShown,
    LeftOut,
    Planned,
    Recalled,
    UnreadChat,
)
from companion.window.wording import Translate, filled, number_words, untranslated

Told = TypeVar("Told", bound=msgspec.Struct)


def _forms(name: str) -> tuple[str, ...]:
    """Return the forms of a file beside this one: one a line, between blank lines and comments."""
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


FORMS: Final = _forms("engine_sentences.txt")
"""The sentences that are known, names and figures in them as "%1", "%2" in their order."""
PHRASES: Final = _forms("engine_phrases.txt")
"""The pieces of lists that are known: what was done, and why something was done or came back."""
_LISTS: Final = ("I %1, because %2.", "It came back because %1; it is %2.")
"""The sentences in whose places lists of pieces stand; between quotation marks stands what was said."""
_NAMING: Final = "you mentioned %1"
"""The piece in whose place names stand, which stay as they are."""
_JOINT: Final = re.compile(r"(, | and )")

_FIELDS: Final = ("sentence", "why", "trouble", "note", "suits", "reason", "problems", "moved_by")
"""Where messages, and what they hold, have sentences."""
_FIELDS_OF: Final[Mapping[type, tuple[str, ...]]] = {
    GuideQuestion: ("text", "answers"),
    LeftOut: ("what",),
    UnreadChat: ("where", "sentence"),
}
"""Where these have some in other places; what was said and remembered stays as it is."""
_PARTS_OF: Final[Mapping[type, tuple[str, ...]]] = {
    ChatsFound: ("left", "unread"),
    GuideShown: ("questions", "personas"),
    HistoryShown: ("entries",),
    HistoryEntry: ("plan", "recalled"),
    Recalled: ("memories",),
    Planned: ("weighed",),
}
"""What these hold that has sentences of its own."""
_MEASURE: Final = re.compile(r"(\d+\.(\d+)) ([kMGT]B|s)")
"""A number with tenths, and what it counts."""
_COUNT: Final = re.compile(r"\d{1,3}(,\d{3})+")
_BETWEEN: Final = re.compile(r"(?<=[.!?]) (?=[A-Z“])")
"""Where one sentence ends and another begins."""


def translated(message: Told, translate: Translate) -> Told:
    """Return a message of the engine's, or what it holds, with its sentences in the window's language."""
    kind = type(message)
    sentences = {
        field: _each(getattr(message, field, None), lambda words: in_windows_language(words, translate), str)
        for field in _FIELDS_OF.get(kind, _FIELDS)
    }
    parts = {
        field: _each(getattr(message, field), lambda part: translated(part, translate), msgspec.Struct)
        for field in _PARTS_OF.get(kind, ())
    }
    told = {field: value for field, value in (sentences | parts).items() if value}
    return msgspec.structs.replace(message, **told) if told else message


def _each(told: object, put: Callable[[Any], object], kind: type) -> object:
    """Return one of a kind, or each of several, as ``put`` has it; None where it is none."""
    if isinstance(told, kind):
        return put(told) if told else None
    if isinstance(told, tuple) and all(isinstance(each, kind) for each in told):
        return tuple(put(each) for each in told)
    return None


def in_windows_language(words: str, translate: Translate) -> str:
    """Return one or more sentences of the engine's in the window's language, as far as they are known."""
    whole = _translated(words, translate)
    if whole is not None:
        return whole
    return " ".join(_translated(each, translate) or each for each in _BETWEEN.split(words))


def _translated(sentence: str, translate: Translate) -> str | None:
    for form, pattern in _patterns(FORMS):
        if found := pattern.fullmatch(sentence):
            groups = _in_phrases(form, found.groups(), translate) if form in _LISTS else found.groups()
            if groups is None:
                return None
            return filled(translate("Engine", form), *(_spelled(group, translate) for group in groups))
    return None


def _spelled(group: str, translate: Translate) -> str:
    """Return "25.3 GB" or "3,418" as the window's language writes numbers; all else as it is."""
    if _COUNT.fullmatch(group):
        return number_words(int(group.replace(",", "")), translate=translate)
    if found := _MEASURE.fullmatch(group):
        return f"{number_words(float(found[1]), len(found[2]), translate)} {found[3]}"
    return group


def joints(translate: Translate = untranslated) -> dict[str, str]:
    """Return how pieces are joined, by what stands between them."""
    return {
        #: joins pieces of a list that goes on: it mattered to you, it is still open
        ", ": translate("Engine", "%1, %2"),
        #: joins the last two pieces of a list: it mattered to you and it is still open
        " and ": translate("Engine", "%1 and %2"),
    }


def _in_phrases(form: str, groups: Sequence[str], translate: Translate) -> tuple[str, ...] | None:
    """Return what stands in the places of a form, in the window's language; None where a phrase is not known."""
    told = [
        group if f"“%{place}”" in form or form == _NAMING or group.isdigit() else _list(group, translate)
        for place, group in enumerate(groups, 1)
    ]
    known = tuple(each for each in told if each is not None)
    return known if len(known) == len(told) else None


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
    for form, pattern in _patterns(PHRASES):
        if found := pattern.fullmatch(words):
            groups = _in_phrases(form, found.groups(), translate)
            return None if groups is None else filled(translate("Engine", form), *groups)
    return None


@functools.cache
def _patterns(forms: tuple[str, ...]) -> Sequence[tuple[str, re.Pattern[str]]]:
    """Return what finds each form with anything in its places, each a group."""
    return [
        (form, re.compile("(.+?)".join(map(re.escape, re.split(r"%\d", form))), re.DOTALL)) for form in forms
    ]
