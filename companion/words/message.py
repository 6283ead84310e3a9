"""Puts every sentence in a message from the engine into words, wherever in it one stands."""

import dataclasses
import functools
import typing
from collections.abc import Iterable
from typing import Any, TypeVar

import msgspec

from companion.values import Told
from companion.words.table import in_words

S = TypeVar("S", bound=msgspec.Struct)


def in_language(message: S, language: str) -> S:
    """Return a message, or an object inside one, with its sentences in a language; the rest stays as it is."""
    put = _put_in(message, _fields_with_sentences(type(message)), language)
    return msgspec.structs.replace(message, **put) if put else message


def _put_in(whole: object, fields: Iterable[str], language: str) -> dict[str, Any]:
    """Return some fields of an object, in a language."""
    return {field: _put(getattr(whole, field), language) for field in fields}


def _put(value: object, language: str) -> object:
    match value:
        case Told():
            return in_words(value, language)
        case msgspec.Struct():
            return in_language(value, language)
        case tuple():
            return tuple(_put(each, language) for each in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        put = _put_in(value, _fields_with_sentences(type(value)), language)
        return dataclasses.replace(value, **put) if put else value
    return value


@functools.cache
def _fields_with_sentences(kind: type) -> tuple[str, ...]:
    """Return the fields of a type that hold a ``Told``, or an object that does."""
    return tuple(name for name, hint in typing.get_type_hints(kind).items() if _may_tell(hint))


def _may_tell(hint: object) -> bool:
    if isinstance(hint, type) and (issubclass(hint, msgspec.Struct) or dataclasses.is_dataclass(hint)):
        return hint is Told or bool(_fields_with_sentences(hint))
    return any(_may_tell(each) for each in typing.get_args(hint))
