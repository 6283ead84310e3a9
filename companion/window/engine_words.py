"""Translates the engine's most frequent English sentences into the window's language.

``engine_sentences.txt`` lists the known sentences by form. A known sentence is translated with its names and figures
kept; an unknown one stays as it is (docs/window/languages.md lists both kinds). A list of reasons or actions within a
sentence is split if its pieces are in ``engine_phrases.txt``, and joined again in the way of the window's language.
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
    ModelsShown,
    Planned,
    Recalled,
    UnreadChat,
)
from companion.window.wording import Translate, filled, number_words, untranslated

Told = TypeVar("Told", bound=msgspec.Struct)


def _forms(name: str) -> tuple[str, ...]:
    """Return the forms in a file beside this one: one per line, without blank lines and comments."""
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


FORMS: Final = _forms("engine_sentences.txt")
"""The known sentences; "%1", "%2" stand for names and figures, in their order."""
PHRASES: Final = _forms("engine_phrases.txt")
"""The pieces of lists that are known: actions, and reasons for an action or for a memory that came back."""
_LISTS: Final = ("I %1, because %2.", "It came back because %1; it is %2.")
"""Sentences whose placeholders hold lists of pieces; words between quotation marks were said by someone."""
_NAMING: Final = "you mentioned %1"
"""The piece whose placeholder holds names, which are not translated."""
_JOINT: Final = re.compile(r"(, | and )")

_FIELDS: Final = ("sentence", "why", "trouble", "note", "suits", "reason", "problems", "moved_by")
"""Fields of messages, and of objects inside messages, that hold sentences."""
_FIELDS_OF: Final[Mapping[type, tuple[str, ...]]] = {
    GuideQuestion: ("text", "answers"),
    LeftOut: ("what",),
    ModelsShown: ("machine",),
    UnreadChat: ("where", "sentence"),
}
"""Other fields with sentences, for the types that have them; what was said and remembered is not translated."""
_PARTS_OF: Final[Mapping[type, tuple[str, ...]]] = {
    ChatsFound: ("left", "unread"),
    GuideShown: ("questions", "personas"),
    HistoryShown: ("entries",),
    HistoryEntry: ("plan", "recalled"),
    Recalled: ("memories",),
    Planned: ("weighed",),
}
"""Fields of these types that hold objects with sentences of their own."""
_MEASURE: Final = re.compile(r"(\d+\.(\d+)) ([kMGT]B|s)")
"""A number with tenths, and its unit."""
_COUNT: Final = re.compile(r"\d{1,3}(,\d{3})+")
_BETWEEN: Final = re.compile(r"(?<=[.!?]) (?=[A-Z“])")
"""The space between two sentences."""


def translated(message: Told, translate: Translate) -> Told:
    """Return an engine message, or an object inside one, with its sentences in the window's language."""
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
    """Return ``put`` of an object of this kind, or of each in a tuple of them; None for anything else."""
    if isinstance(told, kind):
        return put(told) if told else None
    if isinstance(told, tuple) and all(isinstance(each, kind) for each in told):
        return tuple(put(each) for each in told)
    return None


def in_windows_language(words: str, translate: Translate) -> str:
    """Return one or more sentences of the engine in the window's language, as far as they are known."""
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
    """Return "25.3 GB" or "3,418" as the window's language writes numbers; everything else unchanged."""
    if _COUNT.fullmatch(group):
        return number_words(int(group.replace(",", "")), translate=translate)
    if found := _MEASURE.fullmatch(group):
        return f"{number_words(float(found[1]), len(found[2]), translate)} {found[3]}"
    return group


def joints(translate: Translate = untranslated) -> dict[str, str]:
    """Return the translated joint for each English text between two pieces."""
    return {
        #: joins pieces of a list that goes on: it mattered to you, it is still open
        ", ": translate("Engine", "%1, %2"),
        #: joins the last two pieces of a list: it mattered to you and it is still open
        " and ": translate("Engine", "%1 and %2"),
    }


def _in_phrases(form: str, groups: Sequence[str], translate: Translate) -> tuple[str, ...] | None:
    """Return the contents of a form's placeholders in the window's language, or None if a phrase is unknown."""
    told = [
        group if f"“%{place}”" in form or form == _NAMING or group.isdigit() else _list(group, translate)
        for place, group in enumerate(groups, 1)
    ]
    known = tuple(each for each in told if each is not None)
    return known if len(known) == len(told) else None


def _list(words: str, translate: Translate) -> str | None:
    """Return a list of known phrases in the window's language, or None; it is split at the first joint that fits."""
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
    """Return each form with a pattern in which every placeholder is a group that matches anything."""
    return [
        (form, re.compile("(.+?)".join(map(re.escape, re.split(r"%\d", form))), re.DOTALL)) for form in forms
    ]
