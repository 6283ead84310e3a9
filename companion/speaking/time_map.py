"""Where each instant of the raw sound comes to lie once its rate has been changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.speaking.contour import factors
from companion.speaking.course import Course, CoursePoint
from companion.values import Prosody

RATES: Final = (0.1, 4.0)
"""What is further from the voice's own speed is held here; a vowel can be held so long, words are lost before."""

_STEP: Final = 0.005
"""Seconds between two knots at most; slowness is taken as linear between them."""

Seconds = NDArray[np.float64]
"""float64, (n,)."""


@dataclass(frozen=True, slots=True, eq=False)
class TimeMap:
    """Instants of the raw sound and of the changed one, both rising, linear in between."""

    raw: Seconds
    changed: Seconds

    @property
    def length(self) -> float:
        """Seconds that the changed sound lasts: the integral of 1 / rate."""
        return float(self.changed[-1])

    def to_changed(self, at: Sequence[float] | Seconds) -> Seconds:
        """Return where instants of the raw sound lie in the changed one."""
        return np.asarray(np.interp(at, self.raw, self.changed))

    def to_raw(self, at: Sequence[float] | Seconds) -> Seconds:
        """Return where instants of the changed sound lay in the raw one."""
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
    """Return what ``psola.rendered`` left of a course, in the time of what it returned.

    Args:
        course: As it was rendered.
        length: Seconds of the raw sound.
    """
    if length <= 0.0:
        return course
    times = time_map(course, length).to_changed([point.at for point in course])
    return tuple(
        CoursePoint(
            float(at),
            Prosody(
                level_db=point.prosody.level_db,
                tilt_db=point.prosody.tilt_db,
                breathiness=point.prosody.breathiness,
                pauses=point.prosody.pauses,
            ),
        )
        for at, point in zip(times, course, strict=True)
    )
