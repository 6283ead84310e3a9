"""What words in languages that the networks do not know are like is read by pieces of them."""

import csv
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.encoder.guard import SPOKEN, SPOKEN_SHARES
from companion.encoder.pieces import (
    BROKEN,
    BUCKETS,
    LANGUAGES,
    OUTPUTS,
    PieceReader,
    load_pieces,
    pieces_of,
)
from companion.values import PartBroken, PartMissing, Rule
from tests.tables import each_row

SENTENCES = Path(__file__).parents[2] / "models" / "training" / "sentences"


def a_reader(language: str, word: str, *outputs: int) -> PieceReader:
    weights = np.zeros((BUCKETS, OUTPUTS), np.float32)
    for output in outputs:
        weights[list(pieces_of(word, language)), output] = 1.0
    return PieceReader(language, weights, np.zeros(OUTPUTS, np.float32), np.arange(1, 4, dtype=np.float32))


def test_words_that_hold_what_was_learned_are_told_by_it() -> None:
    likely = a_reader("de", "sterben", 0).danger("ich will sterben")

    assert likely is not None
    assert likely.none < 0.1


def test_words_are_taken_apart_at_no_blank_where_none_are_written() -> None:
    assert set(pieces_of("死にたい", "ja")) & set(pieces_of("本当に死にたいんです", "ja"))
    assert not set(pieces_of("ab", "de")) & set(pieces_of("xaby", "de"))


def test_a_sentence_that_holds_what_was_learned_is_likely_a_breach() -> None:
    human = BROKEN.start + SPOKEN.index((Rule.HUMAN, None))
    reader = a_reader("de", "geboren", human, BROKEN.stop - 1)

    likely = reader.spoken("ich bin geboren")

    assert max(likely, key=likely.__getitem__) == (Rule.HUMAN, None)
    assert sum(likely.values()) > sum(reader.spoken("der kessel pfeift").values())
    assert reader.spoken("... !") == {}


@given(st.text(max_size=60), st.sampled_from(LANGUAGES))
def test_pieces_of_any_text_are_buckets_each_once_in_order(text: str, language: str) -> None:
    pieces = pieces_of(text, language)

    assert all(0 <= piece < BUCKETS for piece in pieces)
    assert all(one < other for one, other in pairwise(pieces))


def test_the_end_of_a_very_long_text_is_what_is_read() -> None:
    assert pieces_of("la " * 9000 + "fin", "fr") == pieces_of("la " * 400 + "fin", "fr")


@each_row("language", LANGUAGES)
def test_what_ships_tells_known_danger_from_known_everyday_lines(language: str) -> None:
    reader = load_pieces(language)
    with (SENTENCES / f"danger.{language}.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    odds = {True: [0.0], False: [0.0]}
    for row in rows[::7]:
        if (likely := reader.danger(row["line"].lower())) is not None:
            odds[row["kind"] == "none"].append(1 - likely.none)

    assert np.median(odds[False]) > 0.5 > np.quantile(odds[True], 0.9)


def test_a_missing_or_damaged_file_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("companion.encoder.pieces.FOLDER", tmp_path)
    with pytest.raises(PartMissing):
        load_pieces("ja")

    np.savez(
        tmp_path / "guard_ja.npz",
        weights=np.zeros((BUCKETS, OUTPUTS), np.float32),
        scale=np.ones(OUTPUTS),
        bias=np.zeros(OUTPUTS),
        bars=np.zeros(len(SPOKEN_SHARES)),
    )
    with pytest.raises(PartBroken):
        load_pieces("ja")
