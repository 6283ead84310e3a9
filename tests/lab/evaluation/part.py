"""What a measurement of quality is made of: a question, the data it is asked of, and the figures that answer it.

Every part of the program that claims to be good at something adds a ``Part`` to ``registry``; ``companion eval`` lists
and runs them. Where the data lies is told by the person, so that data nobody has seen can be measured too.
"""

import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeAlias, TypeVar, cast

from companion.storage.new_file import NewFolder
from companion.values import PartMissing

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured number with what is needed to judge it."""

    name: str
    """What it is, such as "EmoBank: valence, Pearson r"."""
    value: float
    of: int
    """Over how many items."""
    low: float | None = None
    """The lower end of its 95 % interval; None where it has none."""
    high: float | None = None
    goal: float | None = None
    """What it is to reach; None where nothing was promised."""
    is_less_better: bool = False
    baseline: float | None = None
    """What a simple method reaches, or chance."""
    ceiling: float | None = None
    """What people, or the data's own reliability, allow."""
    note: str = ""
    """What the baseline and the ceiling are, and the source of the metric."""


@dataclass(frozen=True, slots=True)
class Run:
    """How a part is to be measured."""

    data: Path
    """The folder that holds the data's folders."""
    is_quick: bool = False
    """At most 50 s for the whole part: fewer items, chosen by the seed."""
    seed: int = 0
    """Of every random choice."""
    sounds: NewFolder | None = None
    """Where a part that makes sounds keeps them; None keeps none."""
    _open: dict[object, Any] = field(default_factory=dict, init=False, repr=False)
    _closing: ExitStack = field(default_factory=ExitStack, init=False, repr=False)

    def opened(self, opens: "Callable[[Run], AbstractContextManager[T]]") -> T:
        """Return what a function opens: once for all measures, until the run is over."""
        if opens not in self._open:
            self._open[opens] = self._closing.enter_context(opens(self))
        return cast("T", self._open[opens])

    def has(self, folder: str) -> bool:
        """Tell whether a folder is among the data."""
        return (self.data / folder).is_dir()

    def some(self, rows: Sequence[T], quickly: int, most: int | None = None) -> list[T]:
        """Return ``most`` of some rows, in a quick run ``quickly``, evenly chosen; all of them, if there are fewer."""
        wanted = quickly if self.is_quick else most
        return list(rows) if wanted is None else evenly(rows, wanted)

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close what was opened."""
        self._open.clear()
        self._closing.close()


Measure: TypeAlias = Callable[[Run], Iterable[Figure]]
"""Answers one side of a question, by itself; none where its data is not there. Raises ``CompanionError``."""


@dataclass(frozen=True, slots=True)
class Part:
    """One measurement: a question, answered by one measure or several."""

    name: str
    """By which it is asked for, such as "affect"."""
    question: str
    """What the figures answer, one sentence."""
    data: tuple[str, ...]
    """Folders under ``Run.data`` that it reads; a missing one leaves its figures out, and that is said."""
    licence: str
    """Of the data, in short."""
    metric: str
    """Which metrics, with their sources (author, year)."""
    measures: tuple[Measure, ...]
    baseline: str = ""
    """What the figures are held against, in a sentence; each figure has its own number."""
    ceiling: str = ""
    """What people or the data allow, in a sentence."""

    def measure(self, run: Run) -> tuple[Figure, ...]:
        """Return the figures of all measures; where a part of the program is missing, those without it, and say so.

        Raises:
            CompanionError: None of them can be made, or data has another form than it should.
        """
        made: list[Figure] = []
        missing: dict[str, PartMissing] = {}
        for number, measure in enumerate(self.measures, start=1):
            print(f"{self.name}: {number} of {len(self.measures)}", file=sys.stderr, flush=True)
            try:
                made += measure(run)
            except PartMissing as error:
                missing[error.sentence] = error
        if missing and not made:
            raise next(iter(missing.values()))
        for sentence in missing:
            print(f"{sentence} The figures that need it are left out.")
        return tuple(made)


def evenly(rows: Sequence[T], most: int) -> list[T]:
    """Return so many of some rows, evenly, or all."""
    return [rows[at * len(rows) // most] for at in range(most)] if len(rows) > most else list(rows)
