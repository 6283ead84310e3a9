"""What is still to be changed of a stretch of speech, as it goes on in time."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from typing import TypeAlias

from companion.values import Prosody


@dataclass(frozen=True, slots=True)
class CoursePoint:
    """A change of prosody at one instant."""

    at: float
    """Seconds from the start of the raw sound."""
    prosody: Prosody
    """What is still to be changed there."""


Course: TypeAlias = tuple[CoursePoint, ...]
"""At least one point, in the order of time; linear between them, and beyond the ends as at the ends."""


def steady(prosody: Prosody) -> Course:
    """Return the course of what never changes."""
    return (CoursePoint(0.0, prosody),)


def prosody_at(course: Course, second: float) -> Prosody:
    """Return what is to be changed at an instant."""
    behind = bisect_right(course, second, key=lambda point: point.at)
    if behind == 0:
        return course[0].prosody
    if behind == len(course):
        return course[-1].prosody
    before, after = course[behind - 1], course[behind]
    return before.prosody.towards(after.prosody, (second - before.at) / (after.at - before.at))


def together(*courses: Course) -> Course:
    """Return the course that changes all that several of them change."""
    times = sorted({point.at for course in courses for point in course})
    return tuple(
        CoursePoint(at, reduce(Prosody.then, (prosody_at(course, at) for course in courses))) for at in times
    )


def each(course: Course, change: Callable[[Prosody], Prosody]) -> Course:
    """Return the course with every point's prosody changed."""
    return tuple(CoursePoint(point.at, change(point.prosody)) for point in course)
