"""Puts every sentence in a message from the engine into words, wherever in it one stands."""

import functools
import typing
from typing import TypeVar

import msgspec

from companion.values import Told
from companion.words.table import in_words

S = TypeVar("S", bound=msgspec.Struct)


def in_language(message: S, language: str) -> S:
    """Return a message, or an object inside one, with its sentences in a language; the rest stays as it is."""
    put = {field: _put(getattr(message, field), language) for field in _fields_with_sentences(type(message))}
    return msgspec.structs.replace(message, **put) if put else message


def _put(value: object, language: str) -> object:
    match value:
        case Told():
            return in_words(value, language)
        case msgspec.Struct():
            return in_language(value, language)
        case tuple():
            return tuple(_put(each, language) for each in value)
    return value


@functools.cache
def _fields_with_sentences(kind: type[msgspec.Struct]) -> tuple[str, ...]:
    """Return the fields of a type that hold a ``Told``, or an object that does."""
    return tuple(name for name, hint in typing.get_type_hints(kind).items() if _may_tell(hint))


def _may_tell(hint: object) -> bool:
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return hint is Told or bool(_fields_with_sentences(hint))
    return any(_may_tell(each) for each in typing.get_args(hint))
