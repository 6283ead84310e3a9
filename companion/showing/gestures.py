"""Decides how gestures move the face: the time of each in a clause, and the sum of several at once.

A gesture is data (``assets/gestures/gestures.toml``): keys of parameters from rest back to rest. Its strongest moment,
the stroke, falls on its word: strokes fall on or shortly before the stressed syllable (McNeill 1992, "Hand and Mind",
p. 26). Pure, but for reading the file. Times are seconds on one clock, the conversation's.
"""

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final, TypeAlias

import msgspec

from companion.showing.parameters import PARAMETERS, REST
from companion.values import Easing, FaceSegment, Gesture, GestureName, Layer, SpokenClause
from companion.values.shipped import ASSETS, shipped

STEP: Final = 1 / 30
"""Seconds between two keys while gestures overlap, because their sum is given piece by piece."""
LEAST_SIZE: Final = 0.05
"""Minimum size of a gesture; a smaller one cannot be seen and is left out."""

Keys: TypeAlias = tuple[tuple[float, float], ...]
"""Seconds from the gesture's beginning, with values: both of the first are 0, and the last value is 0."""


@dataclass(frozen=True, slots=True)
class Movement:
    """Movement of the face by a gesture at size 1 and speed 1."""

    stroke: float
    """Seconds to its strongest moment."""
    moves: Mapping[str, Keys]
    """Keys of each parameter that it moves."""

    @property
    def seconds(self) -> float:
        """Duration in seconds."""
        return max(keys[-1][0] for keys in self.moves.values())


Repertoire: TypeAlias = Mapping[GestureName, Movement]
"""Movement of each gesture."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A gesture with its time."""

    movement: Movement
    begin: float
    size: float
    speed: float

    @property
    def end(self) -> float:
        """Instant at which the face is at rest again."""
        return self.begin + self.movement.seconds / self.speed

    def keys(self, parameter: str) -> Keys:
        """Return the instants and values of a parameter's keys; empty if it does not move this parameter."""
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
    """Return a gesture placed in a clause; None if it is too small to be seen.

    Args:
        start: Instant at which the clause begins to sound; no gesture begins before.
        stress: Instant of its stressed word, in seconds from the start.
        size: Factor on all movements: style and expressiveness.
    """
    movement = repertoire[gesture.name]
    if gesture.size * size < LEAST_SIZE:
        return None
    begin = start + max(0.0, _at(gesture, spoken, stress) - movement.stroke / gesture.speed)
    return Placed(movement, begin, gesture.size * size, gesture.speed)


def _at(gesture: Gesture, spoken: SpokenClause, stress: float) -> float:
    """Return the second of a clause at which the stroke falls."""
    words = spoken.words
    if gesture.at is None or not words:
        return stress
    if isinstance(gesture.at, float):
        first, last = words[0].start, words[-1].end
        return first + gesture.at * (last - first)
    word = words[min(gesture.at, len(words) - 1)]
    return (word.start + word.end) / 2


def still_made(gestures: Sequence[Placed], now: float) -> tuple[Placed, ...]:
    """Return the gestures that have not ended at ``now``."""
    return tuple(one for one in gestures if one.end > now)


def gesture_segments(gestures: Sequence[Placed], now: float) -> tuple[FaceSegment, ...]:
    """Return the movements of gestures that end after ``now``, in order of beginning.

    If one begins during another, pass both, and drop the layer's movements that were to begin later. If two move one
    parameter, they add up within its range.
    """
    names = dict.fromkeys(name for one in gestures for name in one.movement.moves)
    segments = [segment for name in names for segment in _course(name, gestures) if segment.t1 > now]
    return tuple(sorted(segments, key=lambda segment: segment.t0))


def _course(name: str, gestures: Sequence[Placed]) -> list[FaceSegment]:
    """Return the movements of one parameter: whole if one gesture moves it, in steps if several do."""
    courses = [keys for one in gestures if (keys := one.keys(name))]
    times = sorted({at for keys in courses for at, _ in keys})
    segments = []
    for t0, t1 in pairwise(times):
        moving = [keys for keys in courses if keys[0][0] <= t0 < keys[-1][0]]
        is_whole = len(moving) == 1 and {t0, t1} <= {at for at, _ in moving[0]}
        if is_whole:
            segments.append(_segment(name, t0, t1, moving, Easing.SMOOTH))
        elif moving:
            count = math.ceil((t1 - t0) / STEP)
            edges = [t0 + (t1 - t0) * part / count for part in range(count)] + [t1]
            segments += [_segment(name, a, b, moving, Easing.LINEAR) for a, b in pairwise(edges)]
    return segments


def _segment(name: str, t0: float, t1: float, moving: Sequence[Keys], easing: Easing) -> FaceSegment:
    v0, v1 = (_bounded(name, sum(_value(keys, at) for keys in moving)) for at in (t0, t1))
    return FaceSegment(name, t0, v0, t1, v1, easing, Layer.GESTURE)


def _value(keys: Keys, at: float) -> float:
    """Return the value of a course at a time, soft between two keys (Easing.SMOOTH)."""
    for (t0, v0), (t1, v1) in pairwise(keys):
        if t0 <= at <= t1:
            part = (at - t0) / (t1 - t0)
            return v0 + (v1 - v0) * part * part * (3 - 2 * part)
    return REST


def _bounded(name: str, value: float) -> float:
    """Return a value within the layer's limits: a gesture may also reverse another layer's movement."""
    high = PARAMETERS[name].high
    return max(-high, min(high, value))


FILE: Final = ASSETS / "gestures" / "gestures.toml"


class _Gesture(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    meaning: str
    stroke: float
    moves: dict[str, tuple[tuple[float, float], ...]]


def read_gestures(file: Path = FILE) -> Repertoire:
    """Return the movement of every gesture.

    Raises:
        PartMissing: There is no such file.
        PartBroken: A gesture is missing, moves an unknown parameter, or does not return to rest; the log says which.
    """
    with shipped(file):
        told = msgspec.convert(tomllib.loads(file.read_text("utf-8")), dict[GestureName, _Gesture])
        for name in GestureName:
            if fault := _fault(told[name]) if name in told else "is missing":
                raise ValueError(f"the gesture {name} {fault}")
        return {name: Movement(one.stroke, one.moves) for name, one in told.items()}


def _fault(gesture: _Gesture) -> str:
    if not gesture.moves:
        return "moves nothing"
    for parameter, keys in gesture.moves.items():
        if parameter not in PARAMETERS:
            return f"moves {parameter}, which a face has not"
        if fault := _fault_of_keys(keys, PARAMETERS[parameter].high):
            return f"{fault} ({parameter})"
    last = max(keys[-1][0] for keys in gesture.moves.values())
    return "" if 0.0 <= gesture.stroke <= last else "has its stroke outside its time"


def _fault_of_keys(keys: Keys, most: float) -> str:
    if len(keys) < 3 or keys[0] != (0.0, 0.0) or keys[-1][1] != 0.0:
        return "does not go from rest back to rest"
    if not all(math.isfinite(at) and abs(value) <= most for at, value in keys):
        return "goes further than a face can"
    return "" if all(a[0] < b[0] for a, b in pairwise(keys)) else "does not go on in time"
