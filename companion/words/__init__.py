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
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, TypeAlias, TypeVar

import msgspec

from companion.values import ENGLISH, Grammar, Naming, Told, as_in_file, in_form

TABLE: Final = Path(__file__).with_name("sentences.json")
GRAMMARS: Final = {
    "de": Grammar(",", ".", (1,), ("„", "“")),
    "es": Grammar(",", ".", (1,), ("«", "»")),
    "fr": Grammar(",", "\u202f", (0, 1), ("«\u00a0", "\u00a0»")),
    "ja": Grammar(".", ",", (), ("「", "」")),
    "zh": Grammar(".", ",", (), ("“", "”")),
}
"""Rules for numbers and quoted words in each language beside English."""
_FIRST_SET: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Variables of the environment with the language of texts; the first that is not empty counts, as POSIX has it."""

S = TypeVar("S", bound=msgspec.Struct)
V = TypeVar("V")


class Worded(str):
    """A sentence in words of a language, which remembers what was told: it can be put in another language."""

    __slots__ = ("told",)
    told: Told

    def __str__(self) -> str:
        """Return it as it is, and not as a plain text that has forgotten what was told."""
        return self


_Word: TypeAlias = Callable[[Told], Worded]
_Fields: TypeAlias = Callable[[type], tuple[str, ...]]


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


def in_words(told: Told | str, language: str, named: Naming = as_in_file) -> str:
    """Return a sentence in a language such as "de"; a plain text, and a sentence without translation, in English."""
    if isinstance(told, str):
        return told
    grammar = GRAMMARS.get(language, ENGLISH)
    return in_form(told, lambda form: sentences().get(form, {}).get(language, form), grammar, named)


def in_language(message: S, language: str, named: Naming = as_in_file) -> S:
    """Return a message, or an object inside one, with its sentences in a language; the rest stays as it is."""
    put: S = _put(message, functools.partial(_worded, language=language, named=named), _fields_with_sentences)
    return put


def reworded(held: V, language: str, named: Naming = as_in_file) -> V:
    """Return something that holds sentences of messages with these in another language.

    Objects without a sentence stay the same objects.
    """
    put: V = _put(held, functools.partial(_worded, language=language, named=named), _all_fields)
    return put


def _put(value: object, word: _Word, fields: _Fields) -> Any:  # noqa: ANN401 - as ``value``
    match value:
        case Told():
            return word(value)
        case Worded():
            return word(value.told)
        case tuple() | list():
            parts = [_put(each, word, fields) for each in value]
            if all(new is old for new, old in zip(parts, value, strict=True)):
                return value
            return value._make(parts) if hasattr(value, "_make") else type(value)(parts)
        case dict():
            put = {key: _put(each, word, fields) for key, each in value.items()}
            return put if any(put[key] is not each for key, each in value.items()) else value
    if isinstance(value, msgspec.Struct):
        put = _put_in(value, word, fields)
        return msgspec.structs.replace(value, **put) if put else value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        put = _put_in(value, word, fields)
        return dataclasses.replace(value, **put) if put else value
    return value


def _put_in(whole: object, word: _Word, fields: _Fields) -> dict[str, Any]:
    """Return the fields of an object that have other words, with these."""
    held = {name: getattr(whole, name) for name in fields(type(whole))}
    put = {name: _put(each, word, fields) for name, each in held.items()}
    return {name: each for name, each in put.items() if each is not held[name]}


def _worded(told: Told, language: str, named: Naming) -> Worded:
    words = Worded(in_words(told, language, named))
    words.told = told
    return words


@functools.cache
def _fields_with_sentences(kind: type) -> tuple[str, ...]:
    return tuple(name for name, hint in typing.get_type_hints(kind).items() if _may_tell(hint))


def _all_fields(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - a class of messages or states
    if issubclass(kind, msgspec.Struct):
        return tuple(kind.__struct_fields__)
    return tuple(field.name for field in dataclasses.fields(kind))


def _may_tell(hint: object) -> bool:
    if isinstance(hint, type) and (issubclass(hint, msgspec.Struct) or dataclasses.is_dataclass(hint)):
        return hint is Told or bool(_fields_with_sentences(hint))
    return any(_may_tell(each) for each in typing.get_args(hint))
