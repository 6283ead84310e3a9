import math
from collections import Counter
from pathlib import Path

import pytest

from companion.evaluation.affect import PART, measured
from companion.evaluation.part import Figure, Run
from tests.evaluation import corpora as tiny
from tests.fakes.text_reader import FakeTextReader


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Figure]:
    data = tmp_path_factory.mktemp("data")
    tiny.write_all(data)
    found = measured(Run(data), FakeTextReader())
    assert [name for name, count in Counter(one.name for one in found).items() if count > 1] == []
    return {one.name: one for one in found}


def test_ratings_are_correlated_with_what_the_words_say(figures: dict[str, Figure]) -> None:
    valence = figures["EmoBank: valence, r"]

    assert valence.value > 0.9
    assert valence.of == 4
    assert figures["EmoBank, writer's feeling: valence, r"].of == 3


def test_a_dimension_that_is_never_read_correlates_with_nothing(figures: dict[str, Figure]) -> None:
    assert math.isnan(figures["EmoBank: dominance, r"].value)


def test_what_the_stated_interval_holds_is_counted(figures: dict[str, Figure]) -> None:
    coverage = figures["EmoBank: valence within its stated 80 % interval"]
    distance = figures["EmoBank: valence, coverage's distance from .80"]

    assert coverage.value in {0.0, 0.25, 0.5, 0.75, 1.0}
    assert distance.value == pytest.approx(abs(coverage.value - 0.8))
    assert distance.is_less_better


def test_labels_are_held_against_the_named_emotions(figures: dict[str, Figure]) -> None:
    assert figures["GoEmotions: micro-F1"].value == 1.0
    assert figures["GoEmotions: macro-F1 over 28 labels"].value == pytest.approx(4 / 28)


def test_probabilities_are_held_against_how_often_they_come_true(figures: dict[str, Figure]) -> None:
    assert 0.0 < figures["GoEmotions: calibration error, all labels together"].value < 0.2


def test_signs_stand_beside_vader_with_ten_points_more_as_the_goal(figures: dict[str, Figure]) -> None:
    pytest.importorskip("vaderSentiment")
    signs = figures["EmpatheticDialogues situations: valence sign"]

    assert signs.value == 1.0
    assert signs.baseline is not None
    assert signs.goal == pytest.approx(signs.baseline + 0.1)
    assert "MELD utterances: valence sign, more than VADER" in figures


def test_recall_is_measured_with_the_readers_encoder(figures: dict[str, Figure]) -> None:
    assert figures["LoCoMo: evidence among the 10 nearest turns"].value == 1.0


def test_other_languages_are_counted_apart_and_english_beside(figures: dict[str, Figure]) -> None:
    assert figures["own sentences in ja: taken as not known"].value == 1.0
    assert figures["own English sentences: taken as not known"].is_less_better


def test_a_reader_that_knows_no_groups_of_people_passes_the_swap_tests(figures: dict[str, Figure]) -> None:
    assert figures["own swap tests: mean |Δ valence|"].value == 0.0


def test_every_figure_has_items_and_lies_in_its_interval(figures: dict[str, Figure]) -> None:
    for one in figures.values():
        assert one.of > 0
        if one.low is not None and one.high is not None and not math.isnan(one.value):
            assert one.low <= one.high


def test_without_data_only_our_own_sentences_are_measured(tmp_path: Path) -> None:
    found = measured(Run(tmp_path), FakeTextReader())

    assert found
    assert not [one.name for one in found if one.name.startswith(("EmoBank", "GoEmotions", "MELD", "LoCoMo"))]


def test_the_same_seed_gives_the_same_figures(tmp_path: Path) -> None:
    tiny.write_emobank(tmp_path / "emobank")

    once = measured(Run(tmp_path, is_quick=True, seed=5), FakeTextReader())
    again = measured(Run(tmp_path, is_quick=True, seed=5), FakeTextReader())

    assert [str(one) for one in once if "ms of" not in one.name] == [
        str(one) for one in again if "ms of" not in one.name
    ]


def test_the_folders_it_names_are_those_it_reads() -> None:
    assert {"emobank", "goemotions", "empatheticdialogues", "meld", "locomo"} <= set(PART.data)
