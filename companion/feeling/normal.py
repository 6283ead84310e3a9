"""One coordinate of a feeling as a normal distribution, with rules to join statements and to let them fade.

Precision is one over variance. Each reader (words, tone, a check-in) states a result that depends on its own sign *and*
on people's feelings in general, the population. Joining two such statements directly would count the population twice,
so it is divided out first (Bayes; the same division as in expectation propagation, Minka 2001).
"""

from collections.abc import Iterable
from math import erf, sqrt
from typing import Final, NamedTuple

from companion.values import UNKNOWN, Affect, AffectEstimate, Deviation

TINY: Final = 1e-6
"""Minimum deviation."""


class Normal(NamedTuple):
    """A mean and its variance (> 0)."""

    mean: float
    variance: float


Normals = tuple[Normal, Normal, Normal]
"""Distributions of valence, arousal and dominance."""

POPULATION: Final = Normal(0.0, UNKNOWN.deviation.valence**2)
"""Distribution of anyone's feeling before any sign."""


def normals(estimate: AffectEstimate) -> Normals:
    """Split an estimate into its coordinates."""
    affect, deviation = estimate.affect, estimate.deviation
    return (
        Normal(affect.valence, deviation.valence**2),
        Normal(affect.arousal, deviation.arousal**2),
        Normal(affect.dominance, deviation.dominance**2),
    )


def estimate(coordinates: Normals) -> AffectEstimate:
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
