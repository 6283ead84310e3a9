"""Reads our own collections, or rows of the same form that somebody has put among the data.

A file of a collection's name in the folder of data, plain or packed, takes the place of the collection, so that rows
that nobody has seen can be measured (``collection_forms`` tells the form).
"""

import json
import lzma
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from companion.values import BadInput, Speaker, Utterance
from tests.lab.evaluation.cases import COLLECTIONS
from tests.lab.evaluation.collection_forms import fault_of
from tests.lab.evaluation.files import files_of, lines

FRESH: Final = "fresh"
"""The part of our own rows that name none."""
GIVEN: Final = "given"
"""The part of rows that name none, and were found among the data."""
_SAID_AT: Final = 1.8e9
_PACE: Final = 8.0
"""Seconds from one utterance to the next."""


def rows_of(name: str, data: Path) -> list[dict[str, Any]]:
    """Return the rows of a collection such as "persona_turns"; all parts of it, each with its ``part``.

    Rows that were written last, and that nothing was built on, lie beside the others as ``NAME_fresh``.

    Raises:
        BadInput: The file among the data has a line of another form, or none at all.
    """
    given = files_of(data, f"{name}.jsonl")
    own = [COLLECTIONS / f"{name}.jsonl", COLLECTIONS / f"{name}_{FRESH}.jsonl"]
    paths = given[:1] or [own[0], *filter(Path.exists, own[1:])]
    part = GIVEN if given else FRESH
    rows = [{"part": part} | row for path in paths for row in _rows(path, name)]
    if not rows:
        raise _unusable(paths[0], "it is empty")
    return rows


def parts_of(rows: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """Return the names of the parts, in order."""
    return tuple(sorted({row["part"] for row in rows}))


def as_dialogue(said: Sequence[tuple[Speaker, str]], number: int) -> tuple[Utterance, ...]:
    """Return what was said as the utterances of a session of that number."""
    session = UUID(int=number).hex
    return tuple(
        Utterance(session, at, speaker, text, said_at=_SAID_AT + _PACE * at)
        for at, (speaker, text) in enumerate(said, start=1)
    )


def _rows(path: Path, name: str) -> Iterator[dict[str, Any]]:
    try:
        for number, line in enumerate(lines(path), start=1):
            if not line.strip():
                continue
            row = _read(line)
            fault = "is no JSON" if row is None else fault_of(row, name)
            if fault:
                raise _unusable(path, f"line {number} {fault}")
            yield row
    except (OSError, EOFError, lzma.LZMAError) as error:
        raise _unusable(path, "it cannot be read") from error


def _read(line: str) -> Any:  # noqa: ANN401 (whatever JSON holds)
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _unusable(path: Path, why: str) -> BadInput:
    return BadInput(
        "The file {file} cannot be measured on: {why}; docs/evaluation.md tells its form.",
        {"file": path.name, "why": why},
        log=f"evaluation data unusable: {path.name}",
    )
