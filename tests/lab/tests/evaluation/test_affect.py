import math
from collections import Counter
from pathlib import Path

import pytest

from tests.fakes.text_reader import FakeTextReader
from tests.lab.evaluation.affect import measured
from tests.lab.evaluation.part import Figure, Run
from tests.lab.tests.evaluation import corpora as tiny


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
    assert not [
        one.name
        for one in found
        if one.name.startswith(("EmoBank:", "EmoBank,", "GoEmotions", "MELD", "LoCoMo"))
    ]
