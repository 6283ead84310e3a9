from itertools import combinations
from math import hypot

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.showing.anchors import ANCHORS
from companion.showing.feeling import STRONG, expression, feeling_segments, look, own_feeling, plain
from companion.showing.manner import STYLES, Manner, manner_of
from companion.showing.parameters import EXPRESSIVE, PARAMETERS
from companion.values import FEELINGS, NEUTRAL, Affect, Personality
from tests.tables import each_row

COORDINATES = st.floats(-1, 1)
AFFECTS = st.builds(Affect, COORDINATES, COORDINATES, COORDINATES)


USUAL = Manner()


def shown(
    own: Affect, said: Affect | None = None, theirs: Affect = NEUTRAL, manner: Manner = USUAL
) -> dict[str, float]:
    return look(own, said, theirs, manner)


def test_words_show_their_own_feeling() -> None:
    assert own_feeling(FEELINGS["sad"], FEELINGS["happy"], NEUTRAL) == FEELINGS["happy"]
    assert shown(FEELINGS["sad"], FEELINGS["happy"]) == shown(FEELINGS["happy"])


def test_sorrow_is_met_by_a_worried_brow_over_a_kind_mouth() -> None:
    calm, sympathy = shown(NEUTRAL), shown(NEUTRAL, theirs=FEELINGS["sad"])

    assert sympathy["inner_brow_raiser_left"] > calm["inner_brow_raiser_left"] + 0.3
    assert sympathy["lip_corner_puller_left"] > 0.1
    assert sympathy["lip_corner_depressor_left"] < 0.1


def test_anger_is_met_by_concern_and_not_by_anger() -> None:
    face = shown(NEUTRAL, theirs=FEELINGS["angry"])

    assert face["inner_brow_raiser_left"] > 0.25
    assert face["lip_tightener"] < 0.1


def test_gladness_is_shared() -> None:
    assert (
        shown(NEUTRAL, theirs=FEELINGS["happy"])["lip_corner_puller_left"]
        > shown(NEUTRAL)["lip_corner_puller_left"] + 0.1
    )


def test_feelings_as_small_as_those_read_from_sentences_are_seen() -> None:
    # what was planned for praise; what was read off "My grandmother died on Sunday" and "I am scared" in a talk
    glad = shown(NEUTRAL, said=Affect(0.29, 0.0, 0.12))
    grieved = shown(Affect(0.08, 0.27, 0.05), theirs=Affect(-0.16, 0.11, -0.12))
    afraid = shown(Affect(0.03, 0.26, 0.04), theirs=Affect(-0.22, 0.18, -0.18))

    assert glad["lip_corner_puller_left"] > 0.35
    assert grieved["inner_brow_raiser_left"] > 0.5
    assert afraid["inner_brow_raiser_left"] > 0.6


@given(AFFECTS, st.floats(0.0, 0.99))
def test_a_stronger_feeling_is_always_shown_stronger_and_a_strong_one_as_it_is(
    affect: Affect, share: float
) -> None:
    def size(of: Affect) -> float:
        return hypot(of.valence, of.arousal, of.dominance)

    less = affect.scaled(share)
    assert size(plain(less)) <= size(plain(affect)) + 1e-9
    assert size(plain(affect)) >= size(affect)
    if size(affect) >= STRONG:
        assert plain(affect) == affect


@given(AFFECTS, st.one_of(st.none(), AFFECTS), AFFECTS, st.sampled_from([*STYLES.values()]))
def test_every_face_stays_in_its_ranges(
    own: Affect, said: Affect | None, theirs: Affect, manner: Manner
) -> None:
    for name, value in shown(own, said, theirs, manner.scaled(1.5)).items():
        assert PARAMETERS[name].low <= value <= PARAMETERS[name].high


def test_a_still_one_shows_less_than_a_lively_one() -> None:
    smiles = [
        shown(FEELINGS["happy"], manner=STYLES[s])["lip_corner_puller_left"]
        for s in ("still", "even", "lively")
    ]

    assert smiles == sorted(smiles)
    assert smiles[0] < 0.7 * smiles[1]


def test_excitement_comes_faster_than_calm() -> None:
    def seconds(arousal: float) -> float:
        return max(s.t1 for s in feeling_segments({}, {"lip_corner_puller_left": 0.5}, 0.0, arousal))

    assert seconds(0.8) < 0.6 < seconds(0.0) < 1.0 < seconds(-0.6) < 2.0


def test_a_personality_has_its_manner() -> None:
    outgoing, withdrawn = manner_of(Personality(extraversion=0.8)), manner_of(Personality(extraversion=-0.8))

    assert outgoing.size > withdrawn.size
    assert outgoing.movement > withdrawn.movement
    assert manner_of(Personality()) == Manner()
    assert Manner().scaled(0.0).size == 0.0


def vector(values: dict[str, float]) -> np.ndarray:
    return np.array([values[name] for name in EXPRESSIVE])


def look_of(name: str) -> dict[str, float]:
    return expression(ANCHORS[name].affect)


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
