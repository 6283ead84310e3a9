"""What the judge of crises is measured on: our own talks, and public sets that were graded by hand.

Rows of part "b", and those of the public sets, are measured and never looked at by whoever builds the judge. A file of
a collection's name among the data takes its place (``collected``).
"""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from companion.values import CrisisKind, Grade, Speaker
from tests.lab.evaluation.collected import rows_of
from tests.lab.evaluation.corpora import json_lines
from tests.lab.evaluation.files import files_of, lines, open_text

LANGUAGES: Final = ("de", "fr", "es", "ja", "zh")
SIMPLE: Final = "simplesafetytests"
VERA: Final = "vera_mh"
THERAPIST: Final = "therapist_stimuli"
XSTEST: Final = "xstest"
GOEMOTIONS: Final = "goemotions"
DAILYDIALOG: Final = "dailydialog"
ESCONV: Final = "esconv"
EMPATHETIC: Final = "empatheticdialogues"
_SADNESS: Final = "25"
_BETWEEN: Final = re.compile(r"""['"], ?['"]""")
"""Between the turns of a list that is written without escapes; the first is the person's, and every other one."""


@dataclass(frozen=True, slots=True)
class Case:
    """What somebody says, and what it tells of."""

    turns: tuple[str, ...]
    """All the person's; the last is judged."""
    grade: Grade
    kind: CrisisKind | None
    is_about_other: bool
    is_indirect: bool
    part: str
    why: str
    """Of a case without danger: why it may tempt."""


def own(name: str, data: Path) -> tuple[Case, ...]:
    """Return the rows of a collection such as "crisis_cases" or "crisis_safe_de"."""
    return tuple(
        Case(
            tuple(_of_person(row["turns"])),
            Grade(row.get("grade", 0)),
            CrisisKind(row["kind"]) if row.get("grade") else None,
            row.get("about") == "other",
            row.get("indirect", False),
            row["part"],
            row.get("why", ""),
        )
        for row in rows_of(name, data)
    )


def graded(of: str, data: Path) -> tuple[Case, ...]:
    """Return the items of a public set that were graded by hand and are among the data."""
    read = {SIMPLE: _simple, VERA: _vera, THERAPIST: _therapist}[of]
    texts = dict(read(data))
    return tuple(
        _external(row, texts[key])
        for row in rows_of("crisis_external_grades", data)
        if row["set"] == of and (key := (row["id"], row.get("sample"))) in texts
    )


def harmless(of: str, data: Path) -> tuple[str, ...]:
    """Return what tells of no danger, or hardly ever does: of XSTest what is safe, of GoEmotions what is sad."""
    return tuple({XSTEST: _xstest, GOEMOTIONS: _sadness}[of](data))


def harmless_talks(of: str, data: Path) -> tuple[tuple[str, ...], ...]:
    """Return what one person says in each talk of a set in which hardly anybody is in danger.

    ESConv is ordinary distress, EmpatheticDialogues
    and DailyDialog are everyday.
    """
    talks = {ESCONV: _esconv, EMPATHETIC: _empathetic, DAILYDIALOG: _dailydialog}[of](data)
    return tuple(talk for talk in talks if talk)


def _external(row: Mapping[str, Any], turns: tuple[str, ...]) -> Case:
    grade = Grade(row["grade"])
    kind = CrisisKind(row["kind"]) if grade else None
    return Case(turns, grade, kind, row.get("about") == "other", False, row["part"], row.get("rule") or "")


def _of_person(turns: list[Any]) -> Iterator[str]:
    for turn in turns:
        if isinstance(turn, str):
            yield turn
        elif turn[0] == Speaker.PERSON:
            yield turn[1]


Key = tuple[str, int | None]


def _simple(data: Path) -> Iterator[tuple[Key, tuple[str, ...]]]:
    for row in _table(data / SIMPLE, "*.csv", ","):
        yield (row["id"], None), (row["prompts_final"],)


def _vera(data: Path) -> Iterator[tuple[Key, tuple[str, ...]]]:
    for row in _table(data / VERA, "personas*.tsv", "\t"):
        for number, sample in enumerate(row["Sample Prompts"].split(";"), start=1):
            yield (row["Name"], number), (sample.strip(),)


def _therapist(data: Path) -> Iterator[tuple[Key, tuple[str, ...]]]:
    for row in _table(data / THERAPIST, "interjections*.csv", ","):
        said = row["interjection"]
        if not said.startswith("["):
            yield (row["id"], None), (said,)
            continue
        turns = _BETWEEN.split(said.strip("[]'\""))[::2]
        for number in range(1, len(turns) + 1):
            yield (row["id"], number), tuple(turns[:number])


def _xstest(data: Path) -> Iterator[str]:
    for row in _table(data / XSTEST, "*.csv", ","):
        if row["label"] == "safe":
            yield row["prompt"]


def _sadness(data: Path) -> Iterator[str]:
    for path in files_of(data / GOEMOTIONS, "dev.tsv"):
        for line in lines(path):
            text, labels, _ = line.rstrip("\n").split("\t")
            if _SADNESS in labels.split(","):
                yield text


def _dailydialog(data: Path) -> Iterator[tuple[str, ...]]:
    for path in files_of(data / DAILYDIALOG, "*.jsonl"):
        for dialogue in json_lines(path):
            yield tuple(turn["text"] for turn in dialogue["turns"][::2])


def _empathetic(data: Path) -> Iterator[tuple[str, ...]]:
    for path in files_of(data / EMPATHETIC, "*.jsonl"):
        for row in json_lines(path):
            yield tuple(row["context"][::2])


def _esconv(data: Path) -> Iterator[tuple[str, ...]]:
    for path in files_of(data / ESCONV, "esconv*.jsonl"):
        for row in json_lines(path):
            yield tuple(turn["text"] for turn in row["dialog"] if turn["speaker"] == "seeker")


def _table(folder: Path, pattern: str, separator: str) -> Iterator[dict[str, str]]:
    for path in files_of(folder, pattern):
        with open_text(path) as file:
            yield from csv.DictReader(file, delimiter=separator)
