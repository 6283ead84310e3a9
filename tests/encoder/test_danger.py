"""What is read of danger are probabilities, and what they were learned from shows all of it."""

import csv
from pathlib import Path

import numpy as np

from companion.encoder.danger import GRADES, KINDS, NONE, OUTPUTS, danger_of
from companion.values import CrisisKind, Grade

LINES = Path(__file__).parents[2] / "models" / "training" / "sentences" / "danger.tsv"


def test_kind_and_grade_are_told() -> None:
    odds = np.zeros(OUTPUTS, np.float32)
    odds[[KINDS.index(CrisisKind.ABUSE), NONE + 1 + GRADES.index(Grade.ACUTE)]] = 8.0

    danger = danger_of(odds)

    assert max(danger.kinds, key=danger.kinds.__getitem__) is CrisisKind.ABUSE
    assert max(danger.grades, key=danger.grades.__getitem__) is Grade.ACUTE
    assert danger.none < 0.1


def test_the_lines_that_it_learned_from_show_all_kinds_and_grades() -> None:
    with LINES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))

    seen = {(row["kind"], int(row["grade"])) for row in rows if row["kind"] != "none"}
    assert seen == {(kind.value, int(grade)) for kind in CrisisKind for grade in GRADES}
    assert sum(row["kind"] == "none" for row in rows) >= 700
    assert len({row["line"].lower() for row in rows}) == len(rows) >= 1500
