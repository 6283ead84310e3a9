"""The change of prosody that remains to be made to a stretch of speech, as a course over time."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from typing import Final, Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.values import Prosody


@dataclass(frozen=True, slots=True)
class CoursePoint:
    """A change of prosody at one instant."""

    at: float
    """Seconds from the start of the raw sound."""
    prosody: Prosody
    """The change that remains to be made there."""


Course: TypeAlias = tuple[CoursePoint, ...]
"""At least one point, in order of time; linear between points, and constant beyond the ends."""


def steady(prosody: Prosody) -> Course:
    """Return the course of a constant change."""
    return (CoursePoint(0.0, prosody),)


def prosody_at(course: Course, second: float) -> Prosody:
    """Return the change at an instant."""
    behind = bisect_right(course, second, key=lambda point: point.at)
    if behind == 0:
        return course[0].prosody
    if behind == len(course):
        return course[-1].prosody
    before, after = course[behind - 1], course[behind]
    return before.prosody.towards(after.prosody, (second - before.at) / (after.at - before.at))


def together(*courses: Course) -> Course:
    """Return the course that makes the changes of several courses together."""
    times = sorted({point.at for course in courses for point in course})
    return tuple(
        CoursePoint(at, reduce(Prosody.then, (prosody_at(course, at) for course in courses))) for at in times
    )


def each(course: Course, change: Callable[[Prosody], Prosody]) -> Course:
    """Return the course with every point's prosody changed."""
    return tuple(CoursePoint(point.at, change(point.prosody)) for point in course)


Curve = NDArray[np.float64]
"""float64, (n,)."""


def sums(
    course: Course, name: Literal["pitch_st", "level_db", "tilt_db", "breathiness"], times: Curve
) -> Curve:
    """Return the added value at each of ``times``, in seconds: linear between the course's points."""
    at, values = _points(course, name)
    return np.asarray(np.interp(times, at, values))


def factors(course: Course, name: Literal["pitch_range", "rate", "formants"], times: Curve) -> Curve:
    """Return the factor at each of ``times``, in seconds: its logarithm is linear between points, as in ``Prosody``."""
    at, values = _points(course, name)
    return np.asarray(np.exp(np.interp(times, at, np.log(values))))


def _points(course: Course, name: str) -> tuple[Curve, Curve]:
    at = np.array([point.at for point in course], np.float64)
    return at, np.array([getattr(point.prosody, name) for point in course], np.float64)


RATES: Final = (0.1, 4.0)
"""Limits of the factor on the voice's own speed; a vowel can be held that long, words become unintelligible earlier."""

_STEP: Final = 0.005
"""Maximum seconds between two knots; slowness is linear between them."""


@dataclass(frozen=True, slots=True, eq=False)
class TimeMap:
    """Matching instants of the raw sound and of the changed one, both rising, linear in between."""

    raw: Curve
    changed: Curve

    @property
    def length(self) -> float:
        """Return the seconds of the changed sound: the integral of 1 / rate."""
        return float(self.changed[-1])

    def to_changed(self, at: Sequence[float] | Curve) -> Curve:
        """Return the instants of the changed sound for instants of the raw one."""
        return np.asarray(np.interp(at, self.raw, self.changed))

    def to_raw(self, at: Sequence[float] | Curve) -> Curve:
        """Return the instants of the raw sound for instants of the changed one."""
        return np.asarray(np.interp(at, self.changed, self.raw))


def time_map(course: Course, length: float) -> TimeMap:
    """Return the map for ``length`` seconds of raw sound, above 0."""
    even = np.linspace(0.0, length, 1 + max(1, round(length / _STEP)))
    turns = [point.at for point in course if 0.0 < point.at < length]
    raw = np.unique(np.concatenate((even, turns)))
    slowness = 1.0 / factors(course, "rate", raw).clip(*RATES)
    steps = np.diff(raw) * 0.5 * (slowness[1:] + slowness[:-1])
    return TimeMap(raw, np.concatenate(([0.0], np.cumsum(steps))))


def left_to_colour(course: Course, length: float) -> Course:
    """Return the part of a course that ``psola.rendered`` left of ``length`` seconds, in the time of its result."""
    if length <= 0.0:
        return course
    times = time_map(course, length).to_changed([point.at for point in course])
    left = each(course, lambda change: replace(change, pitch_st=0.0, pitch_range=1.0, rate=1.0, formants=1.0))
    return tuple(CoursePoint(float(at), point.prosody) for at, point in zip(times, left, strict=True))
