"""Words about a danger are read in six languages, next to what they answer."""

import csv
from pathlib import Path

import numpy as np
import pytest

from companion.encoder.danger import GRADES, KINDS, NONE, OUTPUTS, DangerReader, danger_of, open_danger_reader
from companion.encoder.trunk import open_trunk
from companion.values import CrisisKind, Grade


@pytest.fixture(scope="module")
def dangers() -> DangerReader:
    return open_danger_reader(open_trunk())


def test_nothing_is_told_without_words(dangers: DangerReader) -> None:
    assert dangers.read("") is None
    assert dangers.read("  ", "How are you?") is None


@pytest.mark.model
@pytest.mark.parametrize(
    ("danger", "weather"),
    [
        ("i want to kill myself tonight", "it rains again"),
        ("ich will heute nacht sterben, ich kann nicht mehr", "es regnet schon wieder"),
        ("j'ai envie de mourir, j'en peux plus", "il pleut encore"),
        ("quiero matarme, no aguanto más", "otra vez llueve"),
        ("もう死にたい。今夜終わりにする", "また雨が降ってる"),
        ("我今晚想自杀，真的不想活了", "又下雨了"),
    ],
)
def test_the_network_that_ships_tells_danger_from_everyday_talk_in_all_languages(
    dangers: DangerReader, danger: str, weather: str
) -> None:
    grave, usual = dangers.read(danger), dangers.read(weather)

    assert grave is not None
    assert grave.grave > 0.8
    assert usual is not None
    assert usual.any < 0.1


@pytest.mark.model
def test_what_is_answered_tells_what_words_mean(dangers: DangerReader) -> None:
    words = "Yeah. Most nights."

    asked, at_the_films = (
        dangers.read(words, answered)
        for answered in ("Do you mean that you think about killing yourself?", "Another film tonight, then?")
    )

    assert asked is not None
    assert at_the_films is not None
    assert asked.grave > 0.5 > 0.1 > at_the_films.any


@pytest.mark.model
def test_of_a_long_text_the_gravest_part_counts(dangers: DangerReader) -> None:
    whole = dangers.read(
        "We walked along the river. " * 40 + "I am going to kill myself tonight." + " It rained." * 80
    )

    assert whole is not None
    assert whole.grave > 0.5


@pytest.mark.model
def test_a_long_utterance_is_read_next_to_what_it_answers(dangers: DangerReader) -> None:
    long = "We talked about the garden, and then about the weather and the fence. " * 8

    danger = dangers.read(
        f"{long}I want to kill myself tonight.", "How was your day with them, all in all? " * 8
    )

    assert danger is not None
    assert danger.grave > 0.5


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
