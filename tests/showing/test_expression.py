from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.showing.anchors import ANCHORS
from companion.showing.expression import expression, mixed_expression
from companion.showing.parameters import EXPRESSIVE, PARAMETERS
from companion.values import Affect
from tests.tables import each_row

COORDINATES = st.floats(-1, 1)
AFFECTS = st.builds(Affect, COORDINATES, COORDINATES, COORDINATES)
"""No value may change by more than so many times the change of feeling; the map's own steepest is about 3."""


def vector(values: dict[str, float]) -> np.ndarray:
    return np.array([values[name] for name in EXPRESSIVE])


def look_of(name: str) -> dict[str, float]:
    return expression(ANCHORS[name].affect)


@given(AFFECTS, AFFECTS, st.floats(0, 1.5))
def test_every_face_stays_in_its_ranges(upper: Affect, lower: Affect, size: float) -> None:
    for name, value in mixed_expression(upper, lower, size=size).items():
        assert PARAMETERS[name].low <= value <= PARAMETERS[name].high


@given(AFFECTS)
def test_no_face_smiles_and_droops_at_once(affect: Affect) -> None:
    face = expression(affect)

    assert face["lip_corner_puller_left"] * face["lip_corner_depressor_left"] < 0.2


@each_row(("one", "other"), list(combinations(ANCHORS, 2)))
def test_named_feelings_look_different(one: str, other: str) -> None:
    apart = np.abs(vector(look_of(one)) - vector(look_of(other)))

    assert apart.max() >= 0.25
    assert np.count_nonzero(apart >= 0.08) >= 4


@pytest.mark.parametrize(
    ("name", "shows"),
    [
        ("happy", {"lip_corner_puller_left": 0.7, "cheek_raiser_left": 0.5}),
        ("sad", {"inner_brow_raiser_left": 0.7, "lip_corner_depressor_left": 0.5, "chin_raiser": 0.3}),
        ("afraid", {"upper_lid_raiser": 0.7, "lip_stretcher": 0.5, "inner_brow_raiser_left": 0.7}),
        ("angry", {"brow_lowerer_left": 0.8, "lid_tightener": 0.5, "lip_tightener": 0.4}),
        ("surprised", {"outer_brow_raiser_left": 0.8, "upper_lid_raiser": 0.6, "jaw_drop": 0.4}),
    ],
)
def test_the_basic_emotions_have_their_prototypes(name: str, shows: dict[str, float]) -> None:
    face = look_of(name)

    assert {unit for unit, least in shows.items() if face[unit] < least} == set()


def test_more_pleasure_is_more_smile_all_the_way() -> None:
    smiles = [expression(Affect(v, v / 2, v / 2))["lip_corner_puller_left"] for v in np.linspace(0, 0.9, 10)]

    assert smiles == sorted(smiles)
    assert np.diff(smiles).min() > 0.02


def test_size_makes_a_face_larger_and_none_of_it_still() -> None:
    tender = ANCHORS["tender"].affect

    small, large = (expression(tender, size=size)["lip_corner_puller_left"] for size in (0.5, 1.5))

    assert large == pytest.approx(3 * small)
    assert set(expression(tender, size=0.0).values()) == {0.0}
    with pytest.raises(ValueError, match="size"):
        expression(tender, size=-1.0)
