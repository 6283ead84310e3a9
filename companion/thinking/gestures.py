"""Decides which gestures a planned reply is made with: what each clause does, in the persona's own habits.

Gestures go with what is done, not with a feeling alone: who agrees nods, who asks tilts the head. How often, how large
and how fast they are follows from the persona's manners, the clause's arousal, and what the person wishes to see. None
is merry where somebody grieves or is in danger. Pure: the same reply has the same gestures. Weights are guesses.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from companion.thinking.manner import Manner
from companion.values import (
    AS_USUAL,
    MERRY,
    Affect,
    Bearing,
    Gesture,
    GestureName,
    Plan,
    PlannedClause,
    Strategy,
)

OFTEN: Final = 0.7
"""The share of clauses with a gesture, of who is as most are."""
_OFTENER: Final[Mapping[Manner, float]] = {
    Manner.LIVELY: 0.3,
    Manner.HEARTY: 0.15,
    Manner.CHEEKY: 0.1,
    Manner.QUIET: -0.2,
    Manner.DRY: -0.3,
    Manner.EXACT: -0.2,
}
"""By so much more often does somebody gesture who is wholly of such a manner."""
_LARGER: Final[Mapping[Manner, float]] = {
    Manner.LIVELY: 0.4,
    Manner.HEARTY: 0.15,
    Manner.QUIET: -0.3,
    Manner.DRY: -0.3,
    Manner.EXACT: -0.15,
}
_FASTER: Final[Mapping[Manner, float]] = {
    Manner.LIVELY: 0.3,
    Manner.CHEEKY: 0.1,
    Manner.QUIET: -0.2,
    Manner.DREAMY: -0.25,
    Manner.HOMELY: -0.15,
}
"""Logarithms of how much larger and faster their gestures are."""
_AROUSED: Final = 0.35
"""The same for arousal at its highest: faster and larger movements look more aroused (Pollick et al. 2001)."""
_SIZES: Final = (0.4, 1.7)
_SPEEDS: Final = (0.6, 1.6)
_GLAD: Final = 0.0
"""Below this valence of a clause nothing merry goes with it."""
_SAD: Final = -0.15
"""Below this valence the head tilts to comfort, and not to wonder."""
_AT_BEGINNING: Final = 0.12
_AT_END: Final = 0.85

NODS: Final = frozenset({GestureName.NOD, GestureName.SLOW_NOD, GestureName.DOUBLE_NOD})
_OF_HEAD: Final = NODS | {
    GestureName.SHAKE,
    GestureName.SMALL_SHAKE,
    GestureName.TILT,
    GestureName.COMFORTING_TILT,
    GestureName.PUZZLED,
    GestureName.BOW,
}
"""What is made with the head alone, or nearly."""
_PLACES: Final[Mapping[GestureName, float]] = {
    GestureName.GLANCE_ASIDE: _AT_BEGINNING,
    GestureName.BROW_FLASH: _AT_BEGINNING,
    GestureName.PERK_UP: _AT_BEGINNING,
    GestureName.LEAN_IN: 0.3,
    GestureName.LEAN_BACK: 0.3,
    GestureName.COMFORTING_TILT: 0.4,
    GestureName.WINK: _AT_END,
    GestureName.CHUCKLE: _AT_END,
    GestureName.BOW: _AT_END,
    GestureName.SIGH: _AT_BEGINNING,
}
"""Where in the clause each goes; the others go with the stressed word."""

G = GestureName
_GOES_WITH: Final[Mapping[Strategy, Mapping[GestureName, float]]] = {
    Strategy.QUESTION: {G.TILT: 3, G.BROW_FLASH: 1, G.PUZZLED: 0.5, G.LEAN_IN: 0.5, G.LEAN_BACK: 0.5},
    Strategy.RESTATEMENT: {G.NOD: 3, G.SLOW_NOD: 1},
    Strategy.REFLECTION: {G.TILT: 2, G.SLOW_NOD: 1.5, G.LEAN_IN: 0.5},
    Strategy.SELF_DISCLOSURE: {G.GLANCE_ASIDE: 2, G.SHRUG: 1, G.TILT: 0.5},
    Strategy.AFFIRMATION: {G.NOD: 2, G.DOUBLE_NOD: 2},
    Strategy.SUGGESTION: {G.BROW_FLASH: 2, G.NOD: 1, G.LEAN_IN: 1},
    Strategy.INFORMATION: {G.NOD: 1, G.BROW_FLASH: 1, G.GLANCE_ASIDE: 0.5},
    Strategy.OTHER: {G.NOD: 1, G.TILT: 0.5},
    Strategy.VALIDATION: {G.SLOW_NOD: 4, G.NOD: 1},
    Strategy.VALUE: {G.SLOW_NOD: 2, G.NOD: 1},
    Strategy.SHARE_JOY: {G.BROW_FLASH: 2, G.PERK_UP: 2, G.DOUBLE_NOD: 1, G.CHUCKLE: 1, G.SWAY: 0.5},
    Strategy.CELEBRATE: {G.BROW_FLASH: 3, G.PERK_UP: 1, G.SWAY: 0.5},
    Strategy.PLAY: {G.CHUCKLE: 2, G.WINK: 2, G.SWAY: 1, G.BROW_FLASH: 1},
    Strategy.SMALL_TALK: {G.NOD: 2, G.BROW_FLASH: 1, G.TILT: 1, G.SHRUG: 0.3},
    Strategy.REMEMBER_TOGETHER: {G.GLANCE_ASIDE: 3, G.BROW_FLASH: 1},
    Strategy.DISAGREE_KINDLY: {G.SMALL_SHAKE: 4, G.TILT: 1, G.SHAKE: 0.5},
    Strategy.BE_SILENT: {G.LEAN_IN: 3, G.SLOW_NOD: 1, G.COMFORTING_TILT: 2},
    Strategy.GOODBYE: {G.BOW: 2, G.NOD: 1, G.WINK: 0.5},
    Strategy.TAKE_BACK: {G.SIGH: 2, G.SMALL_SHAKE: 1, G.BOW: 0.5},
    **{strategy: {G.NOD: 1, G.TILT: 1} for strategy in Strategy if strategy.startswith("reframe_")},
}
"""What goes with what a clause does, and how likely each is beside the others."""
_ALSO: Final[Mapping[Strategy, GestureName]] = {
    Strategy.CELEBRATE: G.DOUBLE_NOD,
    Strategy.REMEMBER_TOGETHER: G.NOD,
}
"""What else such a clause is made with, on its stressed word."""
_HABITS: Final[Mapping[Manner, Mapping[GestureName, float]]] = {
    Manner.QUIET: {G.LEAN_IN: 1, G.SLOW_NOD: 1, G.COMFORTING_TILT: 0.5, G.CHUCKLE: -1, G.DOUBLE_NOD: -1},
    Manner.LIVELY: {G.PERK_UP: 1, G.BROW_FLASH: 1, G.SWAY: 1, G.CHUCKLE: 1, G.DOUBLE_NOD: 1, G.SLOW_NOD: -1},
    Manner.DRY: {G.SHRUG: 1.5, G.NOD: 0.5, G.SWAY: -2, G.WINK: -1, G.PERK_UP: -1},
    Manner.DREAMY: {G.GLANCE_ASIDE: 1, G.TILT: 1, G.SWAY: 1, G.NOD: -0.5},
    Manner.EXACT: {G.PUZZLED: 1, G.BROW_FLASH: 0.5, G.SHRUG: -1, G.WINK: -2},
    Manner.HOMELY: {G.SLOW_NOD: 1, G.BOW: 1, G.CHUCKLE: 0.5, G.PERK_UP: -0.5},
    Manner.CHEEKY: {G.WINK: 2, G.SHRUG: 1, G.BOW: -1, G.COMFORTING_TILT: -0.5},
    Manner.HEARTY: {G.DOUBLE_NOD: 1, G.NOD: 0.5, G.BROW_FLASH: 0.5, G.SHRUG: -1},
}
"""What each manner is fond of, and what it leaves: by factors of two."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a reply is said in."""

    voice: Mapping[Manner, float] = field(default_factory=dict)
    """How far the persona speaks in each manner, in [-1, 1]."""
    turn: int = 0
    """Which turn of the talk it answers: counts up."""
    is_light: bool = True
    """It is no time of a danger or of fresh grief."""
    may_be_merry: bool = True
    """The person wants humour."""
    bearing: Bearing = AS_USUAL
    """What the person wishes to see."""


def with_gestures(plan: Plan, occasion: Occasion) -> Plan:
    """Return a plan whose clauses have their gestures, mostly one each, at most two."""
    clauses = (
        replace(clause, gestures=_gestures(clause, number, occasion))
        for number, clause in enumerate(plan.clauses)
    )
    return replace(plan, clauses=tuple(clauses))


def _gestures(clause: PlannedClause, number: int, occasion: Occasion) -> tuple[Gesture, ...]:
    draw = random.Random(f"{occasion.turn} {number} {clause.strategy}")
    often = OFTEN + _by_manner(_OFTENER, occasion.voice)
    if draw.random() >= often * occasion.bearing.movement:
        return ()
    weights = {name: _weight(name, clause, occasion) for name in _fitting(clause)}
    if not any(weights.values()):
        return ()
    names = draw.choices(list(weights), list(weights.values()))
    also = _ALSO.get(clause.strategy)
    if also is not None and also not in names:
        names.append(also)
    made = (
        _made(name, clause.target, occasion)
        for name in names
        if draw.random() < _wished(name, occasion.bearing)
    )
    return tuple(gesture for gesture in made if gesture.size > 0)


def _fitting(clause: PlannedClause) -> Mapping[GestureName, float]:
    """Return what goes with a clause: where it is sad the head tilts to comfort."""
    found = _GOES_WITH[clause.strategy]
    if clause.target.valence >= _SAD or G.TILT not in found:
        return found
    return {G.COMFORTING_TILT if name is G.TILT else name: weight for name, weight in found.items()}


def _weight(name: GestureName, clause: PlannedClause, occasion: Occasion) -> float:
    is_merry_time = occasion.is_light and occasion.may_be_merry and clause.target.valence >= _GLAD
    if name in MERRY and not is_merry_time:
        return 0.0
    fond = sum(far * _HABITS[manner].get(name, 0.0) for manner, far in occasion.voice.items())
    return _fitting(clause)[name] * 2.0**fond * max(1.0, _wished(name, occasion.bearing))


def _wished(name: GestureName, bearing: Bearing) -> float:
    """Return how much of a gesture the person wishes to see; 1 is as it is."""
    head = bearing.head if name in _OF_HEAD else 1.0
    kind = bearing.nods if name in NODS else bearing.winks if name is G.WINK else 1.0
    return head * kind


def _made(name: GestureName, target: Affect, occasion: Occasion) -> Gesture:
    bearing, voice = occasion.bearing, occasion.voice
    size = 2.0 ** (_by_manner(_LARGER, voice) + _AROUSED * target.arousal)
    speed = 2.0 ** (_by_manner(_FASTER, voice) + _AROUSED * target.arousal)
    wished = _wished(name, bearing) * bearing.movement
    largest = min(1.0, wished) if wished < 1.0 else wished**0.5
    size, speed = (_within(size, _SIZES) * largest, _within(speed, _SPEEDS))
    return Gesture(name, round(min(size, 2.0), 2), round(speed, 2), _PLACES.get(name))


def _by_manner(weights: Mapping[Manner, float], voice: Mapping[Manner, float]) -> float:
    return sum(far * weights.get(manner, 0.0) for manner, far in voice.items())


def _within(value: float, limits: tuple[float, float]) -> float:
    return max(limits[0], min(limits[1], value))
