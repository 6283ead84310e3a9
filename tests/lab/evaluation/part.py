"""What a measurement of quality is made of: a question, the data it is asked of, and the figures that answer it.

Every part of the program that claims to be good at something adds a ``Part`` to ``registry``; ``companion eval`` lists
and runs them. Where the data lies is told by the person, so that data nobody has seen can be measured too.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from companion.storage.new_file import NewFolder


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


@dataclass(frozen=True, slots=True)
class Part:
    """One measurement; ``measure`` raises ``CompanionError`` where it cannot be made."""

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
    measure: Callable[[Run], tuple[Figure, ...]]
    baseline: str = ""
    """What the figures are held against, in a sentence; each figure has its own number."""
    ceiling: str = ""
    """What people or the data allow, in a sentence."""
