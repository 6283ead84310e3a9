"""Hears in which manners lines are put, by the leads that lie in their direction.

A card from elsewhere has no sliders, yet lines that its character would say. The leads of each manner, held against all
leads of the same strategy, give the direction in which that manner lies among meanings; what is asked is how far the
lines lie in it on the average (a nearest centroid; Rocchio 1971). Pure: meanings are handed in.
"""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from companion.thinking.landing import LeadShelf
from companion.thinking.manner import Manner
from companion.thinking.turn import Vector

FEWEST: Final = 6
"""So many lines at least tell a manner (guess)."""
_NOTHING: Final = 0.05
"""As far as lines of no manner may lie in a direction: the built-in character's do."""
_CLEARLY: Final = 0.11
"""As far as the lines of the personas that ship lie in their own."""


def heard_manners(lines: Sequence[Vector], shelf: LeadShelf) -> Mapping[Manner, float]:
    """Return how far lines are put in each manner, in [0, 1]; nothing for fewer than ``FEWEST``, or without leads.

    Args:
        lines: What each line is about, (d,), of length 1.
        shelf: All leads.
    """
    if len(lines) < FEWEST or not shelf.leads:
        return {}
    centred = np.mean(lines, axis=0) - np.mean([one.meaning for one in shelf.beforehand.values()], axis=0)
    found = {}
    for manner, direction in _directions(shelf).items():
        far = (float(direction @ centred) - _NOTHING) / (_CLEARLY - _NOTHING)
        found[manner] = max(0.0, min(1.0, far))
    return found


def joined(one: Mapping[Manner, float], other: Mapping[Manner, float]) -> Mapping[Manner, float]:
    """Return manners that both tell of, added up, in [-1, 1]."""
    return {
        manner: max(-1.0, min(1.0, one.get(manner, 0.0) + other.get(manner, 0.0)))
        for manner in (*one, *other)
    }


def _directions(shelf: LeadShelf) -> Mapping[Manner, Vector]:
    """Return where each manner lies, of length 1; none for manners that have no leads."""
    by_strategy = {
        strategy: np.mean(
            [shelf.beforehand[lead].meaning for lead in shelf.leads if lead.strategy is strategy], axis=0
        )
        for strategy in {lead.strategy for lead in shelf.leads}
    }
    found = {}
    for manner in Manner:
        own = [
            shelf.beforehand[lead].meaning - by_strategy[lead.strategy]
            for lead in shelf.leads
            if lead.manner is manner
        ]
        direction = np.mean(own, axis=0) if own else np.zeros(1)
        if length := float(np.linalg.norm(direction)):
            found[manner] = np.asarray(direction / length, np.float32)
    return found
