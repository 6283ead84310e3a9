"""Measures what memory makes of ordinary talk beside the moments, on 200 lines of our own (memory_extracted.jsonl).

Lines as somebody says them over some weeks, six in ten with something that a friend would still know in a month. Each
has by hand which kinds of memory it may become and a word of its text; what was written is right when both fit. Part
"a" (40 lines) was looked at while the rules were widened, of part "b" only how much was found and a few errors.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from companion.remembering.writing import Known, write
from companion.values import Memory, MemoryKind, Speaker, Utterance
from tests.lab.evaluation.bootstrap import share
from tests.lab.evaluation.corpora import json_lines
from tests.lab.evaluation.part import Figure, Run

FILE: Final = Path(__file__).parent / "collections" / "memory_extracted.jsonl"
SAID_AT: Final = 1_750_000_000.0


@dataclass(frozen=True, slots=True)
class Line:
    """What somebody says, and what is to be remembered of it."""

    text: str
    part: str
    kinds: frozenset[MemoryKind] = frozenset()
    """It may become one of these; empty where it calls for nothing."""
    word: str = ""
    """That the memory's text has."""

    def written(self) -> tuple[Memory, ...]:
        """Return what the rules write, the moment included, with an empty store."""
        return write(self._said, None, (), None, 1.0, Known(zone=ZoneInfo("Europe/London")))

    def is_met(self, memory: Memory) -> bool:
        """Tell whether a memory is what was to be remembered."""
        return memory.kind in self.kinds and self.word.casefold() in memory.text.casefold()

    @property
    def _said(self) -> Utterance:
        return Utterance("0" * 32, 1, Speaker.PERSON, self.text, SAID_AT)


def read_lines(path: Path = FILE) -> tuple[Line, ...]:
    """Return the lines of the collection."""
    return tuple(map(_line, json_lines(path)))


def figures(run: Run) -> list[Figure]:
    """Return precision, recall, and how many lines that call for nothing stay without anything, by part."""
    return figures_of(read_lines())


def figures_of(chosen: Sequence[Line]) -> list[Figure]:
    """Return the same of some lines."""
    parts = dict.fromkeys(line.part for line in chosen)
    return [
        figure for part in parts for figure in _figures(part, [line for line in chosen if line.part == part])
    ]


def _figures(part: str, lines: Sequence[Line]) -> list[Figure]:
    made = {line: [one for one in line.written() if one.kind is not MemoryKind.MOMENT] for line in lines}
    right = sum(line.is_met(one) for line, memories in made.items() for one in memories)
    telling = [line for line in lines if line.kinds]
    met = sum(any(map(line.is_met, made[line])) for line in telling)
    empty = [line for line in lines if not line.kinds]
    note = "ordinary talk, rules alone; kind and a word of the text; own collection"
    return [
        share(right, sum(map(len, made.values()))).named(f"extracted, precision, part {part}", note=note),
        share(met, len(telling)).named(f"extracted, recall, part {part}", note=note),
        share(sum(not made[line] for line in empty), len(empty)).named(
            f"extracted, nothing made of nothing, part {part}", note=note
        ),
    ]


def _line(row: dict[str, Any]) -> Line:
    for expected in row["expected"]:
        kinds = frozenset(map(MemoryKind, expected["kinds"]))
        return Line(row["text"], row["part"], kinds, expected["word"])
    return Line(row["text"], row["part"])
