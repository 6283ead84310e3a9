"""One coordinate of a feeling as a normal distribution, with rules to join statements and to let them fade.

Precision is one over variance. Each reader (words, tone, a check-in) states a result that depends on its own sign *and*
on people's feelings in general, the population. Joining two such statements directly would count the population twice,
so it is divided out first (Bayes; the same division as in expectation propagation, Minka 2001).
"""

from collections.abc import Iterable
from math import erf, sqrt
from typing import Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.values import UNKNOWN, Affect, AffectEstimate, Deviation

TINY: Final = 1e-6
"""Minimum deviation."""


class Normal(NamedTuple):
    """A mean and its variance (> 0)."""

    mean: float
    variance: float


Point: TypeAlias = NDArray[np.float64]
"""Valence, arousal and dominance, (3,), or a difference of two such points."""

POPULATION: Final = Normal(0.0, UNKNOWN.deviation.valence**2)
"""Distribution of anyone's feeling before any sign."""


def as_point(of: Affect | Deviation) -> Point:
    """Return three coordinates as an array."""
    return np.array((of.valence, of.arousal, of.dominance))


def as_affect(point: Point) -> Affect:
    """Return a feeling, each coordinate limited to [-1, 1]."""
    return Affect(*point.clip(-1.0, 1.0).tolist())


def normals(estimate: AffectEstimate) -> tuple[Normal, ...]:
    """Split an estimate into its coordinates."""
    means, deviations = as_point(estimate.affect).tolist(), as_point(estimate.deviation).tolist()
    return tuple(Normal(mean, deviation**2) for mean, deviation in zip(means, deviations, strict=True))


def estimate(coordinates: Iterable[Normal]) -> AffectEstimate:
    """Combine coordinates into an estimate; means are limited to [-1, 1] and deviations to (0, 1]."""
    valence, arousal, dominance = coordinates
    return AffectEstimate(
        Affect(limited(valence.mean), limited(arousal.mean), limited(dominance.mean)),
        Deviation(_deviation(valence), _deviation(arousal), _deviation(dominance)),
    )


def joined(prior: Normal, statements: Iterable[Normal]) -> Normal:
    """Join an expectation and statements by their precisions.

    A statement as vague as the population has no effect. Its part beyond the population is limited to [-1, 1], so that
    a vague statement cannot pull far.
    """
    precision = 1.0 / prior.variance
    pull = prior.mean * precision
    for mean, variance in statements:
        gained = 1.0 / max(variance, TINY**2) - 1.0 / POPULATION.variance
        if gained > 0.0:
            precision += gained
            pull += gained * limited((mean / max(variance, TINY**2)) / gained)
    return Normal(pull / precision, 1.0 / precision)


def above(mean: float, deviation: float, limit: float = 0.0) -> float:
    """Return the probability that a coordinate lies above a limit."""
    return 0.5 * (1.0 + erf((mean - limit) / (deviation * sqrt(2.0))))


def limited(value: float) -> float:
    """Limit a value to [-1, 1]."""
    return min(1.0, max(-1.0, value))


def _deviation(coordinate: Normal) -> float:
    return min(1.0, max(TINY, float(coordinate.variance**0.5)))


def left(elapsed: float, half_life: float) -> float:
    """Return the share that is left after ``elapsed`` seconds, in [0, 1]: 2^(-elapsed / half_life).

    Exact for any step, so cutting the time changes nothing. A clock that was set back counts as no time.
    """
    return float(2.0 ** (-max(0.0, elapsed) / half_life))
