import numpy as np
import pytest
from companion.thinking.heard_manner import FEWEST, heard_manners, joined
from companion.thinking.landing import LeadShelf, Sounding, shelf_of
from companion.thinking.leads import Lead

from companion.thinking.manner import Manner
from companion.thinking.turn import Vector
from companion.values import Affect, Strategy


def meaning(*numbers: float) -> Vector:
    vector = np.array(numbers, np.float32)
    return vector / np.linalg.norm(vector)


PLAIN, DRY, LIVELY = meaning(1, 0, 0), meaning(1, 1, 0), meaning(1, 0, 1)


def shelf() -> LeadShelf:
    leads = [
        Lead(strategy, f"{strategy} {manner}.", manner=manner)
        for strategy in (Strategy.PLAY, Strategy.VALIDATION)
        for manner in (None, Manner.DRY, Manner.LIVELY)
    ]
    return shelf_of(leads, [Sounding(one, Affect(), Affect()) for one in (PLAIN, DRY, LIVELY) * 2])


def test_lines_in_the_direction_of_a_manner_are_heard_as_that() -> None:
    found = heard_manners([DRY] * FEWEST, shelf())

    assert found[Manner.DRY] == 1.0
    assert found[Manner.LIVELY] == 0.0


def test_plain_lines_have_no_manner() -> None:
    assert set(heard_manners([PLAIN] * FEWEST, shelf()).values()) == {0.0}


def test_few_lines_tell_nothing() -> None:
    assert heard_manners([DRY] * (FEWEST - 1), shelf()) == {}


def test_manners_without_leads_are_not_heard() -> None:
    assert set(heard_manners([DRY] * FEWEST, shelf())) == {Manner.DRY, Manner.LIVELY}


def test_sliders_and_lines_add_up_within_bounds() -> None:
    both = joined({Manner.DRY: 0.75, Manner.LIVELY: -0.5}, {Manner.DRY: 0.5, Manner.QUIET: 0.25})

    assert both == pytest.approx({Manner.DRY: 1.0, Manner.LIVELY: -0.5, Manner.QUIET: 0.25})
