from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.salience import retention, salience
from companion.values import Affect
from tests.lab.evaluation.cases import COLLECTIONS
from tests.lab.evaluation.corpora import json_lines
from tests.remembering.moments import moment
from tests.tables import each_row

UNIT = st.floats(-1, 1)
FELT = st.none() | st.builds(Affect, UNIT, UNIT, UNIT)
CALM = Affect(0.0, -0.5, 0.0)
PLAIN, MOVED = (0.0, 0.9), (0.8, 0.0)
"""Probabilities of an emotion and of none."""


@given(FELT, st.floats(allow_nan=False), st.text() | st.text(max_size=5).map(lambda text: text * 5000))
def test_it_is_a_share_whatever_is_said(felt: Affect | None, novelty: float, text: str) -> None:
    assert 0.0 <= salience(felt, MOVED, novelty, text) <= 1.0


@pytest.mark.parametrize("valence", [-0.9, 0.9])
def test_a_strong_feeling_matters_more_than_a_calm_one(valence: float) -> None:
    text = "we were at the lake with the others"

    assert salience(Affect(valence, 0.8, 0.0), PLAIN, 0.5, text) > salience(CALM, PLAIN, 0.5, text) + 0.2


@pytest.mark.parametrize(
    ("text", "can_be_new"),
    [("we saw a comet over the lake", True), ("我昨天在湖边看到了一颗彗星", True), ("yes", False)],
)
def test_the_new_matters_more_than_the_known_and_a_nod_is_not_new(text: str, can_be_new: bool) -> None:
    assert (salience(CALM, PLAIN, 1.0, text) > salience(CALM, PLAIN, 0.1, text)) is can_be_new


def test_words_that_show_an_emotion_matter_more_than_plain_ones() -> None:
    text = "we were at the lake with the others"

    assert salience(CALM, MOVED, 0.5, text) > salience(CALM, PLAIN, 0.5, text) + 0.1


def test_an_emotion_that_was_read_off_unknown_words_does_not_count() -> None:
    assert salience(None, MOVED, 0.5, "jdu na trh") == salience(None, PLAIN, 0.5, "jdu na trh")


@each_row(
    ("of_oneself", "of_others"),
    [
        ("my roof is leaking again", "the roof is leaking again"),
        ("mein Dach ist wieder undicht", "das Dach ist wieder undicht"),
        ("mon toit fuit encore", "le toit fuit encore"),
        ("mi tejado gotea otra vez", "el tejado gotea otra vez"),
        ("私の屋根がまた雨漏りする", "あの屋根がまた雨漏りする"),
        ("我的屋顶又漏了", "那个屋顶又漏了"),
    ],
)
def test_what_is_ones_own_matters_more_in_six_languages(of_oneself: str, of_others: str) -> None:
    assert salience(CALM, PLAIN, 0.5, of_oneself) > salience(CALM, PLAIN, 0.5, of_others)


@each_row("row", json_lines(COLLECTIONS / "swaps.jsonl"))
def test_groups_and_names_do_not_matter(row: dict[str, list[list[str]]]) -> None:
    sentences = [str(sentence) for sentence in row["sentences"]]

    for sentence in sentences:
        for one, other in row["swaps"]:
            assert salience(CALM, PLAIN, 0.5, sentence.replace("{}", one)) == salience(
                CALM, PLAIN, 0.5, sentence.replace("{}", other)
            )


DAY = 86_400.0
KEPT = moment(1, "I moved to Leeds.")
MADE = KEPT.happened_at
days = st.floats(0, 10_000)


def test_a_clock_set_back_does_not_make_it_more_than_whole() -> None:
    assert retention(KEPT, MADE - 400 * DAY) == 1.0


def test_time_counts_from_when_it_last_came_back() -> None:
    again = replace(KEPT, recalled_at=MADE + 100 * DAY)

    assert retention(again, MADE + 100 * DAY) == 1.0


def test_what_is_pinned_is_kept() -> None:
    assert retention(replace(KEPT, is_pinned=True), MADE + 9_999 * DAY) == 1.0


@given(days, st.floats(1, 100), st.floats(1, 100))
def test_a_stronger_memory_is_kept_longer(after: float, one: float, other: float) -> None:
    weak, strong = (replace(KEPT, strength=strength) for strength in sorted((one, other)))

    assert retention(weak, MADE + after * DAY) <= retention(strong, MADE + after * DAY)
