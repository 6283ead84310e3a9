"""How far a figure could be off because only so many items were measured: 95 % intervals.

The bootstrap draws as many items anew, with replacement, as there were, and looks how the statistic scatters (Efron
1979; percentile interval). Where items hang together (one speaker's, one dialogue's), whole groups are drawn. A share
"k of n" needs no drawing: Wilson's score interval (1927) says it, and holds for k = 0 and k = n too.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from tests.lab.bench.figures import Share
from tests.lab.evaluation.part import Figure
from tests.lab.evaluation.statistics import ratio

Column: TypeAlias = NDArray[Any]
"""One entry for each item, (n,) or (n, ...)."""
Statistic: TypeAlias = Callable[..., NDArray[np.float64]]
"""Takes as many columns as there are, each (draws, n) or (draws, n, ...), and returns (draws,)."""

DRAWS: Final = 1000
_CELLS_AT_ONCE: Final = 2_000_000
"""So many entries of a column are drawn at once, so that memory stays below some tens of megabytes."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A statistic over items, and where its true value lies with 95 % confidence."""

    value: float
    low: float
    high: float
    of: int
    """Items."""

    def named(
        self,
        name: str,
        *,
        goal: float | None = None,
        is_less_better: bool = False,
        baseline: float | None = None,
        ceiling: float | None = None,
        note: str = "",
    ) -> Figure:
        """Return it as a figure of a measurement."""
        return Figure(
            name, self.value, self.of, self.low, self.high, goal, is_less_better, baseline, ceiling, note
        )


def share(count: float, of: int) -> Measured:
    """Return ``count`` of ``of`` as a share with Wilson's score interval; (0, 0, 1) for none of none.

    Raises:
        ValueError: ``count`` is not in [0, ``of``].
    """
    counted = Share(count, of)
    return Measured(counted.value, *counted.interval, of)


def bootstrap(
    statistic: Statistic,
    *columns: Column,
    seed: int,
    groups: Sequence[object] | None = None,
    draws: int = DRAWS,
    is_centred: bool = False,
) -> Measured:
    """Return a statistic over items with its 95 % percentile interval; the same seed gives the same interval.

    Args:
        statistic: Computes the figure of many draws at once (``statistics`` has the usual ones). Draws whose value is
            NaN (a correlation of a constant, say) are left out.
        columns: What it is computed from, all of the same length.
        seed: Of the draws.
        groups: For each item what it belongs to; then whole groups are drawn, which is slower.
        draws: How many.
        is_centred: Shift the interval by how far the draws lie from the value on average: for a statistic that drawing
            anew makes larger, such as a calibration error (Efron & Tibshirani 1993, chapter 10). Not below 0 then.

    Raises:
        ValueError: There are no items, or columns of different lengths.
    """
    of = len(columns[0]) if columns else 0
    if of == 0 or any(len(column) != of for column in columns):
        raise ValueError("the columns need the same length, at least 1")
    value = float(statistic(*(column[np.newaxis] for column in columns))[0])
    random = np.random.default_rng(seed)
    found = (
        _over_items(statistic, columns, random, draws)
        if groups is None
        else _over_groups(statistic, columns, _members(groups), random, draws)
    )
    found = found[~np.isnan(found)]
    if len(found) == 0:
        return Measured(value, value, value, of)
    low, high = np.percentile(found, (2.5, 97.5))
    if is_centred:
        low, high = np.maximum(0.0, np.array((low, high)) - (found.mean() - value))
    return Measured(value, float(low), float(high), of)


def pooled_share(counts: Sequence[int], of: Sequence[int], *, seed: int) -> Measured:
    """Return the share of all items that count, where items come in groups, such as the replies of talks.

    Groups are drawn; n is the number of items.

    Args:
        counts: In each group, how many count.
        of: How many there are in it.
        seed: Of the draws.
    """
    columns = np.array(counts, np.float64), np.array(of, np.float64)
    return replace(bootstrap(ratio, *columns, seed=seed), of=sum(of))


def _over_items(
    statistic: Statistic, columns: Sequence[Column], random: np.random.Generator, draws: int
) -> NDArray[np.float64]:
    of = len(columns[0])
    at_once = max(1, _CELLS_AT_ONCE // max(column.size for column in columns))
    found = []
    for begin in range(0, draws, at_once):
        drawn = random.integers(of, size=(min(at_once, draws - begin), of))
        found.append(statistic(*(column[drawn] for column in columns)))
    return np.concatenate(found)


def _over_groups(
    statistic: Statistic,
    columns: Sequence[Column],
    members: Sequence[NDArray[np.intp]],
    random: np.random.Generator,
    draws: int,
) -> NDArray[np.float64]:
    found = np.empty(draws)
    for draw in range(draws):
        drawn = np.concatenate([members[at] for at in random.integers(len(members), size=len(members))])
        found[draw] = statistic(*(column[drawn][np.newaxis] for column in columns))[0]
    return found


def _members(groups: Sequence[object]) -> list[NDArray[np.intp]]:
    found: dict[object, list[int]] = {}
    for at, group in enumerate(groups):
        found.setdefault(group, []).append(at)
    return [np.array(of, np.intp) for of in found.values()]
