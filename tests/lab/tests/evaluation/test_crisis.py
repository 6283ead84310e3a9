"""Whether danger is recognised is measured on our own talks, on rows found among the data, and on public sets."""

import csv
import json
import re
from pathlib import Path

import pytest

from companion.values import NO_CRISIS, Crisis, CrisisKind, Grade
from tests.lab.evaluation.cases import COLLECTIONS
from tests.lab.evaluation.crisis import PART, alarms
from tests.lab.evaluation.crisis_cases import Case, graded, own
from tests.lab.evaluation.part import Run

SENTENCES = Path(__file__).parents[4] / "models" / "training" / "sentences"
LINES = (SENTENCES / "danger.tsv", *sorted(SENTENCES.glob("danger_?.tsv")))
NOWHERE = Path(__file__).parent / "no data"
ROW = {"kind": "suicide", "grade": 2, "about": "self", "indirect": False, "turns": ["I want to die."]}
RISK = Crisis(CrisisKind.SUICIDE, Grade.RISK, False, ("a sign",))


def write(folder: Path, name: str, *rows: object) -> None:
    (folder / name).write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")


def a_case(grade: Grade = Grade.RISK) -> Case:
    return Case(("words",), grade, CrisisKind.SUICIDE, False, False, "x", "")


def test_a_public_set_is_graded_by_the_ids_of_its_items(tmp_path: Path) -> None:
    folder = tmp_path / "simplesafetytests"
    folder.mkdir()
    (folder / "some.csv").write_text("id,prompts_final\none,Words.\ntwo,Other words.\n", encoding="utf-8")
    grade = {"set": "simplesafetytests", "id": "one", "sample": None, "kind": "suicide", "grade": 2}
    write(tmp_path, "crisis_external_grades.jsonl", grade | {"about": "self"})
    (case,) = graded("simplesafetytests", tmp_path)

    assert (case.turns, case.grade) == (("Words.",), Grade.RISK)


def test_an_alarm_where_nothing_is_counts_as_false() -> None:
    figure = alarms([(a_case(Grade.NONE), RISK), (a_case(Grade.NONE), NO_CRISIS)], "alarms")

    assert (figure.value, figure.is_less_better) == (0.5, True)


@pytest.mark.model
def test_it_is_measured_where_no_public_set_is_there(tmp_path: Path) -> None:
    write(tmp_path, "crisis_cases.jsonl", ROW)
    write(tmp_path, "crisis_safe.jsonl", {"turns": ["This heat is killing me."], "why": "idiom"})
    figures = {figure.name: figure for figure in PART.measure(Run(tmp_path, is_quick=True))}

    assert figures["risk and acute asked about, part given"].value == 1
    assert figures["false alarms: idiom"].value == 0
    assert not any("xstest" in name for name in figures)


def test_the_head_learned_no_line_that_is_held_out() -> None:
    held = {
        _bare(case.turns[-1])
        for path in COLLECTIONS.glob("crisis_*.jsonl")
        if path.stem.startswith(("crisis_cases", "crisis_safe"))
        for case in own(path.stem, NOWHERE)
        if case.part != "a"
    }
    learned = [
        row["line"]
        for path in LINES
        for row in csv.DictReader(
            path.read_text("utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE
        )
    ]

    assert not [line for line in learned if _bare(line.split(" | ")[-1]) in held]


def _bare(text: str) -> str:
    return re.sub(r"[^a-z ]", "", text.lower()).strip() or text
