"""Reads our own collections, or rows of the same form that somebody has put among the data.

A file of a collection's name in the folder of data, plain or packed, takes the place of the collection, so that rows
that nobody has seen can be measured.
"""

from pathlib import Path
from typing import Any

from companion.evaluation.cases import COLLECTIONS
from companion.evaluation.corpora import json_lines
from companion.evaluation.files import files_of


def rows_of(name: str, data: Path) -> list[dict[str, Any]]:
    """Return the rows of a collection such as "persona_turns"; all parts of it."""
    given = files_of(data, f"{name}.jsonl")
    return json_lines(given[0] if given else COLLECTIONS / f"{name}.jsonl")
