"""Orders about the face, "nod less, please", "look at me more", "stop winking", and their effects.

A sentence is an order if every word of it belongs to one, so that "I nod off" and "look at me, I passed" are none; only
its end may contain any reason. In doubt it is none. An order changes one facet of the face from the next reply on, for
good, until another reverses it. Pure. The sizes of the effects are guesses.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain
from typing import Final, TypeAlias

from companion.thinking.orders.words import Heard, OrderWords, Role, read_order_words, sentences
from companion.values import AS_USUAL, Bearing
from companion.values.face import MOST_BEARING
from companion.values.shipped import ASSETS

FOLDER: Final = ASSETS / "face_orders"
LONGEST: Final = 200
"""Maximum characters of an order; a longer text is a story (guess)."""


class Facet(StrEnum):
    """Facet of the face; the names are those of ``Bearing``."""

    MOVEMENT = "movement"
    HEAD = "head"
    NODS = "nods"
    WINKS = "winks"
    EYE_CONTACT = "eye_contact"
    SMILE = "smile"


class Change(StrEnum):
    """Kind of change; the names are those of ``Role``."""

    LESS = "less"
    NONE = "none"
    MORE = "more"
    USUAL = "usual"


Changed: TypeAlias = tuple[Facet, Change, float]
"""A facet of the face, its change, and the degree: 1 without "a bit" or "much"."""

_LITTLE, _MUCH = 0.5, 2.0
"""Degrees of "a bit" and "much" (guesses)."""
_TOLD_TO_OTHERS: Final = frozenset({Facet.EYE_CONTACT, Facet.MOVEMENT})
"""Facets that people also address to others: not to look or move needs a "so much" to be an order."""
_FACTOR: Final = 0.5
_STEP: Final = 0.5
"""Factor for less, and step for more: each undoes the other from the usual value on."""
_FLOOR: Final[Mapping[Facet, float]] = {Facet.EYE_CONTACT: 0.3, Facet.SMILE: 0.2, Facet.MOVEMENT: 0.2}
"""Minimum of facets that a face never lacks completely."""


@dataclass(frozen=True, slots=True)
class FaceOrder:
    """Orders about the face in one turn of the person's."""

    changes: tuple[Changed, ...]
    is_mere: bool = True
    """The turn contains nothing else."""

    @property
    def answer(self) -> Change:
        """Change to answer: that of the facet named last."""
        return self.changes[-1][1]


def obeyed(bearing: Bearing, order: FaceOrder) -> Bearing:
    """Return the person's wishes after an order."""
    for facet, change, far in order.changes:
        bearing = replace(bearing, **{facet.value: _changed(getattr(bearing, facet), facet, change, far)})
    return bearing


def _changed(value: float, facet: Facet, change: Change, far: float) -> float:
    least = _FLOOR.get(facet, 0.0)
    match change:
        case Change.LESS:
            return round(max(least, value * float(_FACTOR**far)), 2)
        case Change.NONE:
            return least
        case Change.MORE:
            return round(min(MOST_BEARING, value + _STEP * far), 2)
        case Change.USUAL:
            usual: float = getattr(AS_USUAL, facet)
            return usual


# ---- recognising an order --------------------------------------------------------------------------------


@functools.cache
def read_face_words(language: str) -> OrderWords:
    """Return the words of orders about the face in a language; raises ``PartMissing`` or ``PartBroken``."""
    return read_order_words(FOLDER, language, tuple(Facet), tuple(Change))


def face_order(said: str, words: OrderWords) -> FaceOrder | None:
    """Return the person's order about the companion's face; None for none."""
    if len(said) > LONGEST:
        return None
    changes: list[Changed] = []
    is_mere = True
    for sentence in sentences(said):
        whole = _changes(words.heard(sentence), words)
        is_mere = is_mere and (bool(whole) or _is_nothing(sentence, words))
        changes += whole or _before_reason(sentence, words)
    return FaceOrder(tuple(changes), is_mere) if changes else None


def _is_nothing(sentence: str, words: OrderWords) -> bool:
    """Tell whether a sentence has no content of its own: "thank you"."""
    covered = words.phrases.cover(words.heard(sentence))
    return covered is not None and all(phrase.role in (Role.ASIDE, Role.JOIN) for phrase in covered)


def _before_reason(sentence: str, words: OrderWords) -> tuple[Changed, ...]:
    """Return the order at the beginning of a sentence that continues with something else, such as the reason."""
    beginnings = chain(words.before_commas(sentence), words.before_reasons(sentence))
    return next(filter(None, (_changes(begun, words) for begun in beginnings)), ())


def _changes(heard: Heard, words: OrderWords) -> tuple[Changed, ...]:
    """Return the changes that words order without anything else: one, or several joined by "and"."""
    joints = [at for at, word in enumerate(heard) if words.joins(word)]
    # from each place to the end, backwards, so that each is read once, however many joints follow
    ordered: dict[int, tuple[Changed, ...]] = {}
    for start in (*(at + 1 for at in reversed(joints)), 0):
        ordered[start] = _one(heard[start:], words)
        for at in (at for at in joints if at >= start and ordered[at + 1]):
            one = _one(heard[start:at], words)
            if one or at == start:
                ordered[start] = (*one, *ordered[at + 1])
                break
    return ordered[0]


def _one(heard: Heard, words: OrderWords) -> tuple[Changed, ...]:
    phrases = words.phrases.cover(heard)
    if phrases is None:
        return ()
    roles = {phrase.role for phrase in phrases}
    far = _LITTLE if Role.LITTLE in roles else _MUCH if Role.MUCH in roles else 1.0
    ready = [phrase for phrase in phrases if phrase.is_ready]
    if ready:
        return tuple((Facet(phrase.name), Change(phrase.role), far) for phrase in ready)
    change = _told(roles)
    if change is None:
        return ()
    named = [Facet(phrase.name) for phrase in phrases if phrase.role is Role.FACET]
    meant = (facet for facet in named if change is not Change.NONE or facet not in _TOLD_TO_OTHERS)
    return tuple(dict.fromkeys((facet, change, far) for facet in meant))


def _told(roles: set[Role]) -> Change | None:
    """Return the change for the named facet; None if nothing is ordered."""
    if Role.USUAL in roles:
        return Change.USUAL
    if Role.NOT in roles:
        if Role.ENOUGH in roles:
            return Change.MORE
        is_only_less = roles & {Role.SO_MUCH, Role.TOO_MUCH, Role.LESS, Role.MORE}
        return Change.LESS if is_only_less else Change.NONE
    if roles & {Role.LESS, Role.TOO_MUCH}:
        return Change.LESS
    return Change.MORE if Role.MORE in roles else None
