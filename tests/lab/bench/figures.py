"""Figures of a measurement: percentiles and shares with their number of cases."""

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Final

import numpy as np

_Z: Final = 1.959964
"""Of a two-sided 95 % interval of the normal distribution."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Where most of a set of values lie."""

    count: int
    p50: float
    p95: float
    least: float
    most: float

    def as_json(self) -> dict[str, float]:
        """Return it as it goes into a JSON file."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Share:
    """k of n cases, and where the true share lies."""

    count: float
    """In [0, ``of``]; whole unless the cases are rates themselves."""
    of: int

    def __post_init__(self) -> None:
        if not 0 <= self.count <= self.of:
            raise ValueError(f"{self.count} of {self.of} is no share")

    @property
    def value(self) -> float:
        """The share, in [0, 1]; 0 of no cases."""
        return self.count / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Its 95 % interval (Wilson's score, 1927), which holds ``value``; all of [0, 1] of no cases."""
        if self.of == 0:
            return 0.0, 1.0
        n, share, z2 = self.of, self.value, _Z**2
        middle = (share + z2 / (2 * n)) / (1 + z2 / n)
        half = _Z / (1 + z2 / n) * math.sqrt(share * (1 - share) / n + z2 / (4 * n * n))
        return max(0.0, min(middle - half, share)), min(1.0, max(middle + half, share))  # rounding

    def __str__(self) -> str:
        if self.of == 0:
            return "0 of 0"
        low, high = self.interval
        return f"{self.count} of {self.of} = {self.value:.1%} [{low:.1%}, {high:.1%}]"


def spread(values: Sequence[float]) -> Spread | None:
    """Return median, 95th percentile (linear interpolation), least and most; None of no values."""
    if not values:
        return None
    p50, p95 = np.percentile(values, (50, 95))
    return Spread(len(values), float(p50), float(p95), min(values), max(values))


def milliseconds(value: float | None) -> str:
    """Return seconds as whole milliseconds for a table."""
    return "–" if value is None else f"{1000 * value:.0f}"
