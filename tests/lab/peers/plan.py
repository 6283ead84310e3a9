"""Which recordings are said to whom, and in what order. Pure.

A run goes in blocks of recordings: each program is started afresh, is told the block, and ends, so that nothing runs
beside the one that is measured, and nobody's dialogue outgrows SmolLM2's context. The programs take turns at
being the first of a block, so that a machine that warms up or slows down does so for all of them.
"""

from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

from tests.lab.bench.recordings import Utterance

BLOCK: Final = 8
"""Recordings in a block."""
STARTING: Final = 8.0
"""Seconds a program takes to start and to end, roughly."""
ANSWERING: Final = 7.0
"""Seconds that a turn takes beside its recording: quiet before it, the wait, the answer heard to its end; roughly."""

Item = TypeVar("Item")


def chosen(recordings: Sequence[Utterance], limit: int | None) -> tuple[Utterance, ...]:
    """Return so many recordings, spread evenly over all of them; all without a limit."""
    if limit is None or limit >= len(recordings):
        return tuple(recordings)
    return tuple(recordings[number * len(recordings) // limit] for number in range(limit))


def blocks(
    recordings: Sequence[Utterance], programs: Sequence[Item]
) -> Iterator[tuple[Item, tuple[Utterance, ...]]]:
    """Yield who is told which block, in order."""
    for number, first in enumerate(range(0, len(recordings), BLOCK)):
        shift = number % len(programs)
        for program in (*programs[shift:], *programs[:shift]):
            yield program, tuple(recordings[first : first + BLOCK])


def seconds_needed(lengths: Sequence[float], programs: int) -> float:
    """Return about how long a run takes.

    Args:
        lengths: The seconds of each recording.
        programs: How many are measured.
    """
    number = -(-len(lengths) // BLOCK)
    return programs * (sum(lengths) + ANSWERING * len(lengths) + STARTING * number)
