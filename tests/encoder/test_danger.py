"""How much words are like those of somebody in danger is read off them by a head, which stands beside the signs."""

import csv
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.encoder.danger import GRADES, KINDS, NONE, OUTPUTS, DangerReader, load_danger
from companion.encoder.encoder import Encoded
from companion.encoder.head import WIDTH
from companion.encoder.known import Known
from companion.encoder.trunk import FOLDER, OnnxEncoder
from companion.encoder.wording import PIECES
from companion.values import CrisisKind, Danger, Grade, PartBroken

APPLE, PEAR = 7, 8
LINES = Path(__file__).parents[2] / "models" / "training" / "sentences" / "danger.tsv"


def encoded(*pieces: tuple[int, ...], familiarity: float = 1.0) -> Encoded:
    vectors = np.zeros((len(pieces), WIDTH), np.float32)
    return Encoded(vectors, vectors, np.full(len(pieces), familiarity, np.float32), pieces)


def a_reader() -> DangerReader:
    zeros = np.zeros((1, WIDTH), np.float32)
    known = Known(zeros, zeros, np.zeros(WIDTH, np.float32), np.ones(WIDTH, np.float32))
    pieces = np.zeros((PIECES, OUTPUTS), np.float32)
    pieces[APPLE, KINDS.index(CrisisKind.ABUSE)] = 1.0
    pieces[APPLE, NONE + 1 + GRADES.index(Grade.ACUTE)] = 1.0
    pieces[PEAR, NONE] = 1.0
    return DangerReader(known, np.zeros((1, OUTPUTS), np.float32), np.zeros(OUTPUTS, np.float32), pieces)


def read(reader: DangerReader, *pieces: int) -> Danger:
    (danger,) = reader.read(encoded(pieces))
    assert danger is not None
    return danger


def test_kind_and_grade_are_told() -> None:
    danger = read(a_reader(), APPLE)

    assert max(danger.kinds, key=danger.kinds.__getitem__) is CrisisKind.ABUSE
    assert max(danger.grades, key=danger.grades.__getitem__) is Grade.ACUTE
    assert danger.none < 0.1


def test_words_of_no_danger_are_told_as_none() -> None:
    assert read(a_reader(), PEAR).none > 0.9


def test_of_no_words_and_of_an_unknown_language_nothing_is_told() -> None:
    assert a_reader().read(encoded(())) == (None,)
    assert a_reader().read(encoded((APPLE,), familiarity=0.1)) == (None,)


@given(st.lists(st.integers(0, PIECES - 1), min_size=1, max_size=20, unique=True))
@settings(max_examples=20)
def test_probabilities_add_up_to_one(pieces: list[int]) -> None:
    danger = read(a_reader(), *pieces)

    assert sum(danger.kinds.values()) + danger.none == pytest.approx(1, abs=1e-4)
    assert sum(danger.grades.values()) == pytest.approx(1, abs=1e-4)
    assert 0 <= danger.other <= 1


@pytest.mark.model
def test_the_head_that_ships_tells_danger_from_the_weather() -> None:
    encoder = OnnxEncoder(FOLDER, lambda _: 1.0)
    reader = load_danger(encoder.trunk_hash)
    danger, weather = reader.read(
        encoder.encode(["i can't stand being alive", "it looks like rain again today"])
    )

    assert danger is not None
    assert weather is not None
    assert danger.none < 0.2
    assert weather.none > 0.8


def test_a_head_of_another_trunk_is_refused() -> None:
    with pytest.raises(PartBroken):
        load_danger("0" * 64)


def test_the_lines_that_it_learned_from_show_all_kinds_and_grades() -> None:
    with LINES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))

    seen = {(row["kind"], int(row["grade"])) for row in rows if row["kind"] != "none"}
    assert seen == {(kind.value, int(grade)) for kind in CrisisKind for grade in GRADES}
    assert sum(row["kind"] == "none" for row in rows) >= 700
    assert len({row["line"].lower() for row in rows}) == len(rows) >= 1500
