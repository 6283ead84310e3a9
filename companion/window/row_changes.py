"""The fewest insertions and removals between two states of a list, so that a list model's view keeps its place.

Pure. Rows stand in descending order of a key that names each of them once.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Inserted(Generic[T]):
    """``entries`` stand from ``row`` on."""

    row: int
    entries: tuple[T, ...]


@dataclass(frozen=True, slots=True)
class Removed:
    """``count`` entries from ``row`` on are gone."""

    row: int
    count: int


@dataclass(frozen=True, slots=True)
class Replaced(Generic[T]):
    """The entry at ``row`` now reads otherwise."""

    row: int
    entry: T


RowChange: TypeAlias = Inserted[T] | Removed | Replaced[T]


def changes(before: Sequence[T], after: Sequence[T], key: Callable[[T], Any]) -> Iterator[RowChange[T]]:
    """Yield what leads from one list to the other when applied in order.

    Args:
        before: rows by descending ``key``.
        after: likewise; what it begins with of the same objects as ``before`` is passed over fast.
        key: what names a row and orders it.
    """
    row = old = new = _same(before, after)
    while old < len(before) or new < len(after):
        removed = 0
        while old < len(before) and (new == len(after) or key(before[old]) > key(after[new])):
            old, removed = old + 1, removed + 1
        if removed:
            yield Removed(row, removed)
        start = new
        while new < len(after) and (old == len(before) or key(after[new]) > key(before[old])):
            new += 1
        if new > start:
            yield Inserted(row, tuple(after[start:new]))
            row += new - start
        if old < len(before) and new < len(after) and key(before[old]) == key(after[new]):
            if before[old] != after[new]:
                yield Replaced(row, after[new])
            old, new, row = old + 1, new + 1, row + 1


def _same(before: Sequence[T], after: Sequence[T]) -> int:
    """Return how many objects both begin with."""
    count = 0
    for one, other in zip(before, after, strict=False):
        if one is not other:
            break
        count += 1
    return count
