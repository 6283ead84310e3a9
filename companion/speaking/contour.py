"""One quantity of a course as a curve over time."""

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from companion.speaking.course import Course

Curve = NDArray[np.float64]
"""float64, (n,)."""


def sums(
    course: Course, name: Literal["pitch_st", "level_db", "tilt_db", "breathiness"], times: Curve
) -> Curve:
    """Return what is added at each of ``times``, seconds: linear between the course's points."""
    at, values = _points(course, name)
    return np.asarray(np.interp(times, at, values))


def factors(course: Course, name: Literal["pitch_range", "rate", "formants"], times: Curve) -> Curve:
    """Return the factor at each of ``times``, seconds: its logarithm is linear between points, as in ``Prosody``."""
    at, values = _points(course, name)
    return np.asarray(np.exp(np.interp(times, at, np.log(values))))


def _points(course: Course, name: str) -> tuple[Curve, Curve]:
    at = np.array([point.at for point in course], np.float64)
    return at, np.array([getattr(point.prosody, name) for point in course], np.float64)
