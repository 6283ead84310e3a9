"""Figures of a measurement: percentiles with their number of cases."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

import numpy as np


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


def spread(values: Sequence[float]) -> Spread | None:
    """Return median, 95th percentile (linear interpolation), least and most; None of no values."""
    if not values:
        return None
    p50, p95 = np.percentile(values, (50, 95))
    return Spread(len(values), float(p50), float(p95), min(values), max(values))


def milliseconds(value: float | None) -> str:
    """Return seconds as whole milliseconds for a table."""
    return "–" if value is None else f"{1000 * value:.0f}"
