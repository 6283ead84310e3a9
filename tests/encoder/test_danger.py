"""What is read of danger are probabilities, and what they were learned from shows all of it."""

import csv
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from companion.encoder.danger import GRADES, KINDS, NONE, OUTPUTS, DangerReader, danger_of, open_danger
from companion.values import CrisisKind, Grade

LINES = Path(__file__).parents[2] / "models" / "training" / "sentences" / "danger.tsv"


def test_kind_and_grade_are_told() -> None:
    odds = np.zeros(OUTPUTS, np.float32)
    odds[[KINDS.index(CrisisKind.ABUSE), NONE + 1 + GRADES.index(Grade.ACUTE)]] = 8.0

    danger = danger_of(odds)

    assert max(danger.kinds, key=danger.kinds.__getitem__) is CrisisKind.ABUSE
    assert max(danger.grades, key=danger.grades.__getitem__) is Grade.ACUTE
    assert danger.none < 0.1


class Odds:
    """A network that finds a part the likelier of danger the longer its only word is."""

    def tokens(self, text: str) -> list[int]:
        return [len(word) for word in text.split()]

    def parts(self, tokens: list[int]) -> list[list[int]]:
        return [[token] for token in tokens]

    def run(self, part: list[int]) -> tuple[NDArray[np.float32]]:
        odds = np.zeros(OUTPUTS, np.float32)
        odds[0] = part[0]
        return (odds,)


def test_of_a_long_text_the_gravest_part_counts_and_without_words_nothing_is_told() -> None:
    reader = DangerReader(Odds())  # type: ignore[arg-type]

    assert reader.read("a 0123456789 b") == reader.read("0123456789") != reader.read("a")
    assert reader.read("") is None


@pytest.mark.model
def test_the_network_that_ships_tells_danger_from_everyday_talk() -> None:
    reader = open_danger()

    danger, weather = (reader.read(words) for words in ("i want to kill myself tonight", "it rains again"))

    assert danger is not None
    assert danger.none < 0.2
    assert weather is not None
    assert weather.none > 0.9


def test_the_lines_that_it_learned_from_show_all_kinds_and_grades() -> None:
    with LINES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))

    seen = {(row["kind"], int(row["grade"])) for row in rows if row["kind"] != "none"}
    assert seen == {(kind.value, int(grade)) for kind in CrisisKind for grade in GRADES}
    assert sum(row["kind"] == "none" for row in rows) >= 700
    assert len({row["line"].lower() for row in rows}) == len(rows) >= 1500
