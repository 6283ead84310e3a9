"""Measures what remembering adds to the wait for an answer: the same recordings, with a life's memories and without.

A store is filled with a made life (``made_life``). The recordings are said by turns to a session that remembers and to
one that does not, a few at a time and each first as often, so that whatever else the computer does, and what the store
learns of how the person pauses, meets both alike; both answer from the same dialogue. The difference is taken for each
recording, so what one recording costs more than another is not in it.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Final

import numpy as np

from companion.engine.equipment import Equipment
from tests.lab.bench.figures import Spread, milliseconds, spread
from tests.lab.bench.live import MeasuredTurn, say_all
from tests.lab.bench.memory import fill
from tests.lab.bench.recordings import Utterance
from tests.lab.evaluation.bootstrap import Measured, bootstrap
from tests.support.virtual_sound import VirtualSound

GOAL: Final = 0.015
"""Seconds that remembering may add."""
_AT_A_TIME: Final = 4
"""Recordings that are said to one session before the other's turn."""
_THINK: Final = "think"
"""The stage in which a reply is given what came to mind: from its beginning to its first word."""


@dataclass(frozen=True, slots=True)
class MemoryCost:
    """How long the same recordings waited for their answers with and without memory."""

    memories: int
    """That there were."""
    remembering: tuple[MeasuredTurn, ...]
    forgetful: tuple[MeasuredTurn, ...]
    """Of the same recordings, in the same order."""

    @property
    def added(self) -> Measured | None:
        """The median of what remembering added to the wait, seconds; None when no recording was answered twice."""
        return _median_difference(
            [each.wait for each in self.remembering], [each.wait for each in self.forgetful]
        )

    @property
    def added_to_thinking(self) -> Measured | None:
        """The same of the one stage in which it can cost anything."""
        return _median_difference(_thinking(self.remembering), _thinking(self.forgetful))

    def lines(self) -> list[str]:
        """Return the figures for a terminal."""
        return [
            f"with {self.memories:,} memories: {_words(_waits(self.remembering))}",
            f"without: {_words(_waits(self.forgetful))}",
            f"remembering adds {_interval(self.added)} to the wait, {_interval(self.added_to_thinking)} to thinking "
            f"(medians of pairs; goal {1000 * GOAL:.0f} ms)",
        ]

    def as_json(self) -> dict[str, object]:
        """Return them for a file; times in seconds."""
        return {
            "memories": self.memories,
            "wait": _as_json(_waits(self.remembering)),
            "wait_without": _as_json(_waits(self.forgetful)),
            "added": _as_json(self.added),
            "added_to_thinking": _as_json(self.added_to_thinking),
        }


def measure_memory(
    sound: VirtualSound, equipment: Equipment, said: Sequence[Utterance], memories: int
) -> MemoryCost:
    """Fill the equipment's store and say the recordings to both."""
    assert equipment.memory is not None, "nothing is remembered"
    reader = equipment.memory.open_reader()
    with equipment.open_store(lambda sentence: None) as store:
        fill(store.database, memories)
        with store.database.changing() as connection:  # so that they count as made by the trunk that is asked
            connection.execute("UPDATE trunks SET hash = ?", (reader.encoder.trunk_hash,))
    remembering: list[MeasuredTurn] = []
    forgetful: list[MeasuredTurn] = []
    without = replace(equipment, memory=None)
    both = [(equipment, remembering), (without, forgetful)]
    for first in range(0, len(said), _AT_A_TIME):
        for one, turns in both:
            turns += asyncio.run(say_all(sound, one, said[first : first + _AT_A_TIME]))
        both.reverse()  # the store learns how the person pauses, and whoever comes second has it easier
    return MemoryCost(memories, tuple(remembering), tuple(forgetful))


def _thinking(turns: Sequence[MeasuredTurn]) -> list[float | None]:
    return [None if turn.times is None else turn.times.stages.get(_THINK) for turn in turns]


def _median_difference(ones: Sequence[float | None], others: Sequence[float | None]) -> Measured | None:
    differences = [
        one - other for one, other in zip(ones, others, strict=True) if one is not None and other is not None
    ]
    if not differences:
        return None
    return bootstrap(lambda draws: np.median(draws, axis=1), np.array(differences), seed=0)


def _waits(turns: Sequence[MeasuredTurn]) -> Spread | None:
    return spread([turn.wait for turn in turns if turn.wait is not None])


def _as_json(figures: Spread | Measured | None) -> dict[str, float] | None:
    return None if figures is None else asdict(figures)


def _words(values: Spread | None) -> str:
    if values is None:
        return "no answer that could be measured"
    return f"p50 {milliseconds(values.p50)}, p95 {milliseconds(values.p95)} ms of {values.count} turns"


def _interval(measured: Measured | None) -> str:
    if measured is None:
        return "nothing that could be measured"
    low, value, high = (1000 * each for each in (measured.low, measured.value, measured.high))
    return f"{value:.0f} ms [{low:.0f}, {high:.0f}]"
