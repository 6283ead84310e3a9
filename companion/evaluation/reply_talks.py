"""The 200 turns that replies are measured on: everyday and heavy, alone and in the middle of a talk, all our own.

All of ``persona_turns``, and a hundred drawn evenly from ``plan_strategies`` and ``plan_topic_shifts``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import numpy as np

from companion.evaluation.collected import rows_of
from companion.values import Speaker, Utterance

TURNS: Final = 200
QUICK_TURNS: Final = 24
_SAID_AT: Final = 1.8e9
_PACE: Final = 8.0
"""Seconds from one utterance to the next."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A talk that waits for the companion's reply."""

    said: tuple[tuple[Speaker, str], ...]
    """Oldest first; the last is the person's."""
    situation: str = ""
    """What sort of talk it is, such as "grief"; "" where that was not marked."""

    @property
    def last(self) -> str:
        """The words that are answered."""
        return self.said[-1][1]


def opened_talks(data: Path, *, is_quick: bool, seed: int) -> tuple[Opened, ...]:
    """Return the turns, or some of them chosen by the seed."""
    half = TURNS // 4
    found = [
        *map(opened, rows_of("persona_turns", data)),
        *map(opened, _evenly(rows_of("plan_strategies", data), half)),
        *map(opened, _evenly(rows_of("plan_topic_shifts", data), half)),
    ]
    if not is_quick or len(found) <= QUICK_TURNS:
        return tuple(found)
    picked = np.random.default_rng(seed).choice(len(found), QUICK_TURNS, replace=False)
    return tuple(found[at] for at in sorted(picked))


def as_dialogue(said: Sequence[tuple[Speaker, str]], number: int) -> tuple[Utterance, ...]:
    """Return what was said as the utterances of a session of that number."""
    session = UUID(int=number).hex
    return tuple(
        Utterance(session, at, speaker, text, said_at=_SAID_AT + _PACE * at)
        for at, (speaker, text) in enumerate(said, start=1)
    )


def opened(row: Mapping[str, Any]) -> Opened:
    """Return the talk of a row: its ``turns``, or what was said ``before`` and the ``person``'s words."""
    turns = row["turns"] if "turns" in row else [*row["before"], ["person", row["person"]]]
    said = tuple((Speaker(who), text) for who, text in turns if who != "memory")
    return Opened(said, row.get("situation", ""))


def _evenly(rows: Sequence[dict[str, Any]], most: int) -> list[dict[str, Any]]:
    return [rows[at * len(rows) // most] for at in range(most)] if len(rows) > most else list(rows)
