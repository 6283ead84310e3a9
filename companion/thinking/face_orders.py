"""Keeps what the person ordered of the face: less nodding, more smiles, a head that is kept still.

An order changes one side of the face from the next reply on, for good, until another takes it back. Pure. How far each
goes is a guess.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from companion.values import AS_USUAL, Bearing
from companion.values.bearing import MOST


class Facet(StrEnum):
    """What of the face is meant; the names are those of ``Bearing``."""

    MOVEMENT = "movement"
    HEAD = "head"
    NODS = "nods"
    WINKS = "winks"
    EYE_CONTACT = "eye_contact"
    SMILE = "smile"


class Change(StrEnum):
    """What is to become of it."""

    LESS = "less"
    NONE = "none"
    MORE = "more"
    USUAL = "usual"


_FACTOR: Final = 0.5
_STEP: Final = 0.5
"""Less is so many times what it was, more is so much more than it was: each undoes the other from the usual on."""
_FLOOR: Final[Mapping[Facet, float]] = {Facet.EYE_CONTACT: 0.3, Facet.SMILE: 0.2, Facet.MOVEMENT: 0.2}
"""So much is left of what a face is never wholly without."""


@dataclass(frozen=True, slots=True)
class FaceOrder:
    """What one turn of the person's orders of the face."""

    changes: tuple[tuple[Facet, Change, float], ...]
    """Each with how far it goes: 1 as it is said without "a bit" or "much"."""
    is_mere: bool = True
    """Nothing else was said with it."""

    @property
    def main(self) -> Change:
        """What is to become of the last thing that was named."""
        return self.changes[-1][1]


def obeyed(bearing: Bearing, order: FaceOrder) -> Bearing:
    """Return what the person wishes to see after an order."""
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
            return round(min(MOST, value + _STEP * far), 2)
        case Change.USUAL:
            usual: float = getattr(AS_USUAL, facet)
            return usual
