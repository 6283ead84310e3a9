"""Decides how gestures move the face: where in a clause each is made, and what several at once add up to.

A gesture is data (``gesture_file``): keys of parameters from rest back to rest. Its strongest moment, the stroke, falls
on the word that it goes with: strokes fall on or shortly before the stressed syllable (McNeill 1992, "Hand and Mind",
p. 26). Pure. Times are seconds on one clock, the conversation's.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import Final, TypeAlias

from companion.showing.parameters import PARAMETERS, REST
from companion.values import Easing, FaceSegment, Gesture, GestureName, Layer, SpokenClause

STEP: Final = 1 / 30
"""Seconds between two keys where gestures overlap: then their sum is told piece by piece."""
LEAST_SIZE: Final = 0.05
"""Who is made smaller than this cannot be seen, and is left out."""

Keys: TypeAlias = tuple[tuple[float, float], ...]
"""Seconds from the gesture's beginning, and values: both of the first are 0, and the last value is 0."""


@dataclass(frozen=True, slots=True)
class Movement:
    """How a gesture moves the face at size 1 and speed 1."""

    stroke: float
    """The second at which it is strongest."""
    moves: Mapping[str, Keys]
    """Of each parameter that it moves."""

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return max(keys[-1][0] for keys in self.moves.values())


Repertoire: TypeAlias = Mapping[GestureName, Movement]
"""How each gesture is made."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A gesture that is made at a time."""

    movement: Movement
    begin: float
    size: float
    speed: float

    @property
    def end(self) -> float:
        """When the face is at rest again."""
        return self.begin + self.movement.seconds / self.speed

    def keys(self, parameter: str) -> Keys:
        """Return when which value is reached; nothing where it does not move this parameter."""
        keys = self.movement.moves.get(parameter, ())
        return tuple((self.begin + at / self.speed, self.size * value) for at, value in keys)


def placed(
    gesture: Gesture,
    repertoire: Repertoire,
    spoken: SpokenClause,
    start: float,
    *,
    stress: float,
    size: float,
) -> Placed | None:
    """Return a gesture as it is made with a clause; None where it is too small to be seen.

    Args:
        gesture: What is to be made.
        repertoire: How.
        spoken: The clause.
        start: When the clause begins to sound; no gesture begins before.
        stress: Where its stressed word is, in seconds from the start.
        size: By which everything is made larger or smaller: style and expressiveness.
    """
    movement = repertoire[gesture.name]
    if gesture.size * size < LEAST_SIZE:
        return None
    begin = start + max(0.0, _at(gesture, spoken, stress) - movement.stroke / gesture.speed)
    return Placed(movement, begin, gesture.size * size, gesture.speed)


def _at(gesture: Gesture, spoken: SpokenClause, stress: float) -> float:
    """Return at which second of a clause the stroke falls."""
    words = spoken.words
    if gesture.at is None or not words:
        return stress
    if isinstance(gesture.at, float):
        first, last = words[0].start, words[-1].end
        return first + gesture.at * (last - first)
    word = words[min(gesture.at, len(words) - 1)]
    return (word.start + word.end) / 2


def still_made(gestures: Sequence[Placed], now: float) -> tuple[Placed, ...]:
    """Return those that have not ended at ``now``."""
    return tuple(one for one in gestures if one.end > now)


def gesture_segments(gestures: Sequence[Placed], now: float) -> tuple[FaceSegment, ...]:
    """Return the movements of gestures that end after ``now``, in order of beginning.

    Where one begins while another is made, both are to be given, and the layer's movements that were to begin later to
    be forgotten. Where two move one parameter they add up, within its range.
    """
    names = dict.fromkeys(name for one in gestures for name in one.movement.moves)
    segments = [segment for name in names for segment in _course(name, gestures) if segment.t1 > now]
    return tuple(sorted(segments, key=lambda segment: segment.t0))


def _course(name: str, gestures: Sequence[Placed]) -> list[FaceSegment]:
    """Return the movements of one parameter: whole where one gesture moves it, in steps where several do."""
    courses = [keys for one in gestures if (keys := one.keys(name))]
    times = sorted({at for keys in courses for at, _ in keys})
    segments = []
    for t0, t1 in pairwise(times):
        moving = [keys for keys in courses if keys[0][0] <= t0 < keys[-1][0]]
        is_whole = len(moving) == 1 and {t0, t1} <= {at for at, _ in moving[0]}
        if is_whole:
            segments.append(_segment(name, t0, t1, moving, Easing.SMOOTH))
        elif moving:
            count = ceil((t1 - t0) / STEP)
            edges = [t0 + (t1 - t0) * part / count for part in range(count)] + [t1]
            segments += [_segment(name, a, b, moving, Easing.LINEAR) for a, b in pairwise(edges)]
    return segments


def _segment(name: str, t0: float, t1: float, moving: Sequence[Keys], easing: Easing) -> FaceSegment:
    v0, v1 = (_bounded(name, sum(_value(keys, at) for keys in moving)) for at in (t0, t1))
    return FaceSegment(name, t0, v0, t1, v1, easing, Layer.GESTURE)


def _sum_at(name: str, gestures: Sequence[Placed], at: float) -> float:
    return _bounded(name, sum(_value(keys, at) for one in gestures if (keys := one.keys(name))))


def _value(keys: Keys, at: float) -> float:
    """Return the value of a course at a time, soft between two keys (Easing.SMOOTH)."""
    for (t0, v0), (t1, v1) in pairwise(keys):
        if t0 <= at <= t1:
            part = (at - t0) / (t1 - t0)
            return v0 + (v1 - v0) * part * part * (3 - 2 * part)
    return REST


def _bounded(name: str, value: float) -> float:
    """Return a value within what the layer may add: a gesture may also take back what another layer does."""
    high = PARAMETERS[name].high
    return max(-high, min(high, value))
