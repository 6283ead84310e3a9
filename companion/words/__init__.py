"""Puts what the engine tells into the person's language: one table of sentences for window, commands and demonstration.

The table is ``sentences.json``: for each English form its five translations. A test walks every ``Told`` of the program
and fails on a form that has none, and on a place that is missing in one. The rooms that tell something need only
``companion.values.Told``.
"""

import ctypes
import dataclasses
import functools
import locale
import os
import sys
import typing
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, TypeVar

import msgspec

from companion.values import Grammar, Told, in_form

TABLE: Final = Path(__file__).with_name("sentences.json")
GRAMMARS: Final = {
    "de": Grammar(",", ".", (1,)),
    "es": Grammar(",", ".", (1,)),
    "fr": Grammar(",", "\u202f", (0, 1)),
    "ja": Grammar(".", ",", ()),
    "zh": Grammar(".", ",", ()),
}
"""Rules for writing numbers in each language beside English."""
_FIRST_SET: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Variables of the environment with the language of texts; the first that is not empty counts, as POSIX has it."""

S = TypeVar("S", bound=msgspec.Struct)


def language_here(chosen: str) -> str:
    """Return the language of a setting, or the system's for "system"; "en" for one that the program does not speak."""
    wished = _of_system() if chosen == "system" else chosen
    return wished if wished in GRAMMARS else "en"


def _of_system() -> str:
    """Return the first two letters of the system's language; Python itself adopts only the encoding of a locale."""
    if sys.platform == "win32":
        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")[:2]
    return next(filter(None, map(os.environ.get, _FIRST_SET)), "")[:2]


@functools.cache
def sentences() -> Mapping[str, Mapping[str, str]]:
    """Return the translations of each English form, by language."""
    return msgspec.json.decode(TABLE.read_bytes(), type=dict[str, dict[str, str]])


def in_words(told: Told | str, language: str) -> str:
    """Return a sentence in a language such as "de"; a plain text, and a sentence without translation, in English."""
    if isinstance(told, str) or language not in GRAMMARS:
        return str(told)
    return in_form(told, lambda form: sentences().get(form, {}).get(language, form), GRAMMARS[language])


def in_language(message: S, language: str) -> S:
    """Return a message, or an object inside one, with its sentences in a language; the rest stays as it is."""
    put = _put_in(message, language)
    return msgspec.structs.replace(message, **put) if put else message


def _put_in(whole: object, language: str) -> dict[str, Any]:
    kind: type = type(whole)
    return {field: _put(getattr(whole, field), language) for field in _fields_with_sentences(kind)}


def _put(value: object, language: str) -> object:
    match value:
        case Told():
            return in_words(value, language)
        case msgspec.Struct():
            return in_language(value, language)
        case tuple():
            return tuple(_put(each, language) for each in value)
        case dict():
            return {key: _put(each, language) for key, each in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        put = _put_in(value, language)
        return dataclasses.replace(value, **put) if put else value
    return value


@functools.cache
def _fields_with_sentences(kind: type) -> tuple[str, ...]:
    return tuple(name for name, hint in typing.get_type_hints(kind).items() if _may_tell(hint))


def _may_tell(hint: object) -> bool:
    if isinstance(hint, type) and (issubclass(hint, msgspec.Struct) or dataclasses.is_dataclass(hint)):
        return hint is Told or bool(_fields_with_sentences(hint))
    return any(_may_tell(each) for each in typing.get_args(hint))
