from itertools import pairwise

import pytest

from companion.thinking.trait_examples import FEELING_VS_REASON, LEADS, example, sliders
from companion.thinking.traits import Trait
from tests.tables import each_row

STEPS = range(1, 6)


def test_all_sliders_have_examples() -> None:
    assert set(sliders()) == {*Trait, FEELING_VS_REASON, LEADS}


@each_row("slider", sliders())
def test_only_the_answer_changes_with_the_step(slider: str) -> None:
    shown = [example(slider, step) for step in STEPS]

    assert len({said for said, _ in shown}) == 1
    assert len({answer for _, answer in shown}) == len(STEPS)


def test_who_talks_more_is_shown_to_talk_more() -> None:
    lengths = [len(example(Trait.TALKATIVENESS, step)[1]) for step in STEPS]

    assert all(less < more for less, more in pairwise(lengths))


def test_who_is_more_curious_is_shown_to_ask_more() -> None:
    questions = [example(Trait.CURIOSITY, step)[1].count("?") for step in STEPS]

    assert questions == sorted(questions)
    assert questions[0] == 0 < questions[-1]


@pytest.mark.parametrize("step", [0, 6])
def test_there_is_no_other_step(step: int) -> None:
    with pytest.raises(ValueError, match="step"):
        example(Trait.HUMOUR, step)
