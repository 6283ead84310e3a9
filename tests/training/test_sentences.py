import csv
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "models" / "training" / "sentences"
NUMBERS = ("valence", "arousal", "dominance", "intensity", "lands_valence")


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_making_the_sentences_anew_gives_the_committed_file(tmp_path: Path) -> None:
    subprocess.run([sys.executable, FOLDER / "make.py", tmp_path], check=True, timeout=60)

    assert (tmp_path / "felt.tsv").read_bytes() == (FOLDER / "felt.tsv").read_bytes()


def test_making_the_swaps_anew_gives_the_committed_file(tmp_path: Path) -> None:
    subprocess.run([sys.executable, FOLDER / "make_swaps.py", tmp_path], check=True, timeout=60)

    assert (tmp_path / "swaps.tsv").read_bytes() == (FOLDER / "swaps.tsv").read_bytes()


def test_who_somebody_is_changes_no_label_of_a_swap() -> None:
    labels: dict[str, set[tuple[str, ...]]] = {}
    for row in rows("swaps.tsv"):
        label = tuple(value for column, value in row.items() if column not in ("group", "text"))
        labels.setdefault(row["group"], set()).add(label)

    assert len(labels) >= 800
    assert all(len(label) == 1 for label in labels.values())


def test_the_swaps_show_every_emotion_and_all_sorts_of_feeling_alike_often() -> None:
    swaps = rows("swaps.tsv")
    emotions = {emotion for row in swaps for emotion in row["emotions"].split(",")}
    valences = [float(row["valence"]) for row in swaps]

    assert len(emotions) == 28
    for sort in (
        [x for x in valences if x > 0.25],
        [x for x in valences if x < -0.25],
        [x for x in valences if abs(x) <= 0.25],
    ):
        assert len(sort) >= len(swaps) / 4


def test_a_sentence_that_comes_back_in_another_group_of_swaps_has_the_same_label() -> None:
    labels: dict[str, set[tuple[str, ...]]] = {}
    for row in rows("swaps.tsv"):
        label = tuple(value for column, value in row.items() if column not in ("group", "text"))
        labels.setdefault(row["text"].lower(), set()).add(label)

    assert all(len(label) == 1 for label in labels.values())


@pytest.mark.parametrize("name", ["felt.tsv", "written.tsv"])
def test_every_line_is_whole_and_in_range(name: str) -> None:
    for row in rows(name):
        values = {column: float(row[column]) for column in NUMBERS}
        assert all(-1 <= value <= 1 for value in values.values()), row
        assert values["intensity"] >= 0, row
        assert 1 <= len(row["emotions"].split(",")) <= 3, row
        assert 1 <= len(row["text"].split()) <= 40, row
        assert row["kind"], row


def test_a_higher_degree_never_weakens_a_feeling() -> None:
    mild = [
        float(row["intensity"])
        for row in rows("felt.tsv")
        if " slightly " in row["text"] and row["kind"] == "degree"
    ]
    strong = [
        float(row["intensity"])
        for row in rows("felt.tsv")
        if " extremely " in row["text"] and row["kind"] == "degree"
    ]

    assert mild
    assert strong
    assert max(mild) < min(strong)
