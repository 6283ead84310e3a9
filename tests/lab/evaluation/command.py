"""``companion eval``: lists the measurements of quality, and makes one: a table, and a file for programs.

A figure stands with its 95 % interval, over how many items it is, what it is to reach, what a simple method reaches,
and what people or the data allow. Where data is missing its figures are left out, and that is said.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from companion.storage.new_file import NewFile, NewFolder
from companion.values import BadInput
from tests.lab.evaluation.part import Figure, Part, Run
from tests.lab.evaluation.registry import PARTS, find

_HEADINGS: Final = ("figure", "value", "95 % interval", "n", "goal", "", "baseline", "ceiling")
_MANY: Final = 100.0
"""Values from here on are written without decimals."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for."""

    part: str
    data: Path
    json_file: NewFile | None = None
    is_quick: bool = False
    seed: int = 0
    sounds: NewFolder | None = None
    """A folder for the sounds that are made."""


def list_all() -> int:
    """Print what can be measured: name, question, data, licence, metric with source, baselines and ceilings."""
    for part in PARTS:
        print(f"{part.name}: {part.question}")
        print(f"  data      {', '.join(part.data) or 'none'}")
        print(f"  licence   {part.licence}")
        print(f"  metric    {part.metric}")
        print(f"  baseline  {part.baseline or 'none'}")
        print(f"  ceiling   {part.ceiling or 'not known'}")
    return 0


def run(wish: Wish, part: Part | None = None) -> int:
    """Measure, print the table and what is missing, and write the file if one is wanted.

    Args:
        wish: what was asked for.
        part: that part, where it was told more than every part is.

    Raises:
        CompanionError: There is no such folder, a part of the program is missing, or the file cannot be written.
    """
    if not wish.data.is_dir():
        raise BadInput(
            "There is no folder {data}; give the folder that holds the data's folders with --data.",
            {"data": str(wish.data)},
            log="no folder of data",
        )
    part = part or find(wish.part)
    missing = tuple(folder for folder in part.data if not (wish.data / folder).is_dir())
    with Run(wish.data, wish.is_quick, wish.seed, wish.sounds) as making:
        figures = part.measure(making)
    print("\n".join(table(figures)))
    for folder in missing:
        print(f"The folder {folder} is not in {wish.data}, so its figures are left out.")
    if wish.json_file is not None:
        content = as_json(part, wish, figures, missing)
        wish.json_file.write(json.dumps(content, indent=1, ensure_ascii=False) + "\n")
    return 0


def table(figures: Sequence[Figure]) -> list[str]:
    """Return the lines of a table, then what is to be said about its rows."""
    rows = [_HEADINGS, *(_row(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS))]
    lines = [
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
    notes: dict[str, list[str]] = {}
    for figure in figures:
        if figure.note:
            notes.setdefault(figure.note, []).append(figure.name)
    return [*lines, "", *(f"{names[0]}{' …' if names[1:] else ''}: {note}" for note, names in notes.items())]


def reaches(figure: Figure) -> bool | None:
    """Tell whether a figure reaches its goal; None where it has none, or is no number."""
    if figure.goal is None or math.isnan(figure.value):
        return None
    return figure.value <= figure.goal if figure.is_less_better else figure.value >= figure.goal


def as_json(part: Part, wish: Wish, figures: Sequence[Figure], missing: Sequence[str]) -> dict[str, Any]:
    """Return everything there is to know about a measurement as JSON has it; NaN becomes null."""
    return {
        "part": part.name,
        "question": part.question,
        "data": list(part.data),
        "missing": list(missing),
        "licence": part.licence,
        "metric": part.metric,
        "baseline": part.baseline,
        "ceiling": part.ceiling,
        "is_quick": wish.is_quick,
        "seed": wish.seed,
        "figures": [
            {name: _number(value) for name, value in asdict(figure).items()} | {"is_reached": reaches(figure)}
            for figure in figures
        ],
    }


def _row(figure: Figure) -> tuple[str, ...]:
    interval = (
        ""
        if figure.low is None or figure.high is None
        else f"{_written(figure.low)} to {_written(figure.high)}"
    )
    goal = _written(figure.goal)
    sign = "" if figure.goal is None else "≤ " if figure.is_less_better else "≥ "
    verdict = {True: "reached", False: "missed", None: ""}[reaches(figure)]
    return (
        figure.name,
        _written(figure.value),
        interval,
        str(figure.of),
        sign + goal,
        verdict,
        _written(figure.baseline),
        _written(figure.ceiling),
    )


def _written(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.0f}" if abs(value) >= _MANY else f"{value:.3f}"


def _number(value: object) -> object:
    return None if isinstance(value, float) and not math.isfinite(value) else value
