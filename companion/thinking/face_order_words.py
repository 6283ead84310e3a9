"""Reads the words in which a face is told how to move: own-written files under ``assets/face_orders``.

Each language has one file, whose phrases have roles; a sentence is read by covering it with them, as orders of the
voice are (``order_words``): whatever holds a word that is in no phrase is about something else.
"""

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Final

import msgspec

from companion.thinking.face_orders import Change, Facet
from companion.thinking.order_words import LANGUAGES, Phrases
from companion.values.shipped import ASSETS, shipped

__all__ = ["FOLDER", "LANGUAGES", "FaceOrderWords", "Phrase", "Role", "read_face_order_words"]

FOLDER: Final = ASSETS / "face_orders"


class Role(Enum):
    """What a phrase does in an order."""

    ASIDE = auto()
    """Nothing: "can you", "when I talk"."""
    LITTLE = auto()
    MUCH = auto()
    MORE = auto()
    LESS = auto()
    NOT = auto()
    SO_MUCH = auto()
    """Makes "don't nod" a "nod less"."""
    TOO_MUCH = auto()
    ENOUGH = auto()
    """Makes "you don't nod" a "nod more"."""
    USUAL = auto()
    FACET = auto()
    """What is meant: "nod", "your head"."""
    READY = auto()
    """An order of itself: "keep your head still"."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that have a role."""

    role: Role
    facet: Facet | None = None
    """What is meant, of FACET and READY."""
    change: Change | None = None
    """What is to become of it, of READY."""


class _File(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """The phrases of a language by what they do."""

    aside: tuple[str, ...]
    join: tuple[str, ...]
    """Words between two orders, or between two things that one is about: "and"."""
    little: tuple[str, ...]
    much: tuple[str, ...]
    more: tuple[str, ...]
    less: tuple[str, ...]
    not_: tuple[str, ...] = msgspec.field(name="not")
    so_much: tuple[str, ...]
    too_much: tuple[str, ...]
    enough: tuple[str, ...]
    usual: tuple[str, ...]
    facets: dict[Facet, tuple[str, ...]]
    ready: dict[Facet, dict[Change, tuple[str, ...]]]
    reasons: tuple[str, ...]
    """One of these may follow an order, and begins what it is good for."""
    done: dict[Change, tuple[str, ...]]
    """Said to somebody who ordered something and nothing else."""


@dataclass(frozen=True, slots=True)
class FaceOrderWords:
    """What is known of one language."""

    language: str
    phrases: Phrases[Phrase]
    join: frozenset[str]
    reasons: frozenset[str]
    done: Mapping[Change, tuple[str, ...]]


@functools.cache
def read_face_order_words(language: str, folder: Path = FOLDER) -> FaceOrderWords:
    """Return what is known of a language.

    Raises:
        PartMissing: There is no file of it.
        PartBroken: The file does not hold such phrases, or one with two roles.
    """
    path = folder / f"{language}.json"
    with shipped(path):
        file = msgspec.json.decode(path.read_bytes(), type=_File)
        phrases = Phrases(language, _phrases(file))
        if not all(file.done.get(change) for change in Change):
            raise ValueError("something is said to no order")
    return FaceOrderWords(language, phrases, frozenset(file.join), frozenset(file.reasons), file.done)


def _phrases(file: _File) -> Iterator[tuple[str, Phrase]]:
    plain = {
        Role.ASIDE: (*file.aside, *file.join),
        Role.LITTLE: file.little,
        Role.MUCH: file.much,
        Role.MORE: file.more,
        Role.LESS: file.less,
        Role.NOT: file.not_,
        Role.SO_MUCH: file.so_much,
        Role.TOO_MUCH: file.too_much,
        Role.ENOUGH: file.enough,
        Role.USUAL: file.usual,
    }
    for role, texts in plain.items():
        yield from ((text, Phrase(role)) for text in texts)
    for facet, texts in file.facets.items():
        yield from ((text, Phrase(Role.FACET, facet)) for text in texts)
    for facet, changes in file.ready.items():
        for change, texts in changes.items():
            yield from ((text, Phrase(Role.READY, facet, change)) for text in texts)
