"""Decides where the eyes go by themselves: at the person, aside for a moment, and small jumps in between.

People look at the other about 75 % of the time while they listen and 40 % while they speak, in looks of about 3 s
(Argyle & Cook 1976, "Gaze and Mutual Gaze"). A drawn face that looks away so much seems not to care, so that while
speaking it looks at one more. Between two looks the eyes jump about the other's face (Yarbus 1967). Pure.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from companion.showing.tracks import course
from companion.values import FaceSegment, Layer, Phase

LARGE: Final = 0.3
"""A shift of this size, 6° or more, often comes with a blink (Evinger et al. 1994)."""
BLINKS: Final = 0.4
"""How often it does. Guess."""
_SHIFT_SECONDS: Final = 0.06
_HEAD_SHARE: Final = 0.2
"""So far the head goes with a look aside, in its own units. Guess."""
_HEAD_SECONDS: Final = 0.45


@dataclass(frozen=True, slots=True)
class _Habit:
    """How the eyes behave in a phase."""

    contact: float
    """Share of the time at the person, in [0, 1]."""
    look: float
    """Mean seconds of a look at the person."""
    jump: float
    """Mean seconds between two small jumps."""


_HABITS: Final[Mapping[Phase, _Habit]] = MappingProxyType(
    {
        Phase.IDLE: _Habit(0.8, 9.0, 5.0),
        Phase.LISTENING: _Habit(0.85, 7.0, 2.5),
        Phase.PERSON_SPEAKING: _Habit(0.85, 6.0, 1.6),
        Phase.DECIDING: _Habit(1.0, 6.0, 1.6),
        Phase.PREPARING: _Habit(1.0, 4.0, 0.9),
        Phase.SPEAKING: _Habit(0.7, 3.2, 1.6),
        Phase.INTERRUPTED: _Habit(1.0, 6.0, 1.6),
        Phase.FAILED: _Habit(0.7, 4.0, 2.5),
    }
)
"""Guesses around the shares above. While preparing the attitude has turned the eyes aside already."""


@dataclass(frozen=True, slots=True)
class Look:
    """What the eyes do until ``end``."""

    segments: tuple[FaceSegment, ...]
    end: float
    blinks: tuple[float, ...] = ()
    """When they blink with it."""


def next_look(
    phase: Phase,
    at: float,
    values: Mapping[str, float],
    chance: random.Random,
    contact: float = 1.0,
    head: float = 1.0,
) -> Look:
    """Return what the eyes do from ``at`` on: one look at the person, and then perhaps one aside.

    Args:
        phase: What the companion is doing.
        at: When it begins.
        values: Where the layer of gaze is at ``at``.
        chance: Where irregularity comes from.
        contact: A factor in [0, 2] on how much of the time the person is looked at.
        head: One more on how far the head goes with a look aside.
    """
    habit = _HABITS[phase]
    share = min(1.0, habit.contact * contact)
    segments = list(_shift(values, at, 0.0, 0.0))
    came_from = max(abs(values.get("gaze_x", 0.0)), abs(values.get("gaze_y", 0.0)))
    blinks = [at] if came_from >= LARGE and chance.random() < BLINKS else []
    end = at + max(1.0, chance.expovariate(1.0 / habit.look))
    end = min(end, at + 3.0 * habit.look)
    x = y = 0.0
    now = at + 0.3 + chance.expovariate(1.0 / habit.jump)
    while now < end - 0.3:
        to_x, to_y = chance.uniform(-0.06, 0.06), chance.uniform(-0.07, 0.04)
        segments += _eyes(now, (x, y), (to_x, to_y))
        x, y = to_x, to_y
        now += 0.3 + chance.expovariate(1.0 / habit.jump)
    if chance.random() < 1.5 * (1.0 - share):
        away = max(0.5, min(3.0, chance.gauss(1.0, 0.3) * 0.7 * (1.0 - share) / 0.2))
        side = chance.choice((-1.0, 1.0))
        to_x, to_y = side * chance.uniform(0.25, 0.5), chance.uniform(-0.35, 0.2)
        segments += _eyes(end, (x, y), (to_x, to_y))
        segments += course(Layer.GAZE, "head_yaw", end, 0.0, [(_HEAD_SECONDS, head * _HEAD_SHARE * to_x)])
        if chance.random() < BLINKS:
            blinks.append(end)
        end += away
    return Look(tuple(segments), end, tuple(blinks))


def _shift(values: Mapping[str, float], at: float, x: float, y: float) -> list[FaceSegment]:
    segments = _eyes(at, (values.get("gaze_x", 0.0), values.get("gaze_y", 0.0)), (x, y))
    if yaw := values.get("head_yaw", 0.0):
        segments += course(Layer.GAZE, "head_yaw", at, yaw, [(_HEAD_SECONDS, 0.0)])
    return segments


def _eyes(at: float, before: tuple[float, float], after: tuple[float, float]) -> list[FaceSegment]:
    segments: list[FaceSegment] = []
    for name, v0, v1 in zip(("gaze_x", "gaze_y"), before, after, strict=True):
        if v0 != v1:
            segments += course(Layer.GAZE, name, at, v0, [(_SHIFT_SECONDS, v1)])
    return segments
