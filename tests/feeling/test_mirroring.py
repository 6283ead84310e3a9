from hypothesis import given
from hypothesis import strategies as st

from companion.feeling.mood import LEAST_LIFT, UPWARD_STEP, mirrored
from companion.values import NEUTRAL, UNKNOWN, Affect, AffectEstimate, Deviation
from tests.feeling.feelings import AFFECTS, ESTIMATES, felt

SURE = Deviation(0.02, 0.02, 0.02)


@given(ESTIMATES, AFFECTS)
def test_anybody_can_be_mirrored_in_any_mood(person: AffectEstimate, mood: Affect) -> None:
    mirrored(person, mood)  # the values refuse what is out of bounds


def test_pleasant_feelings_are_reflected_more_than_unpleasant_ones() -> None:
    glad, sad = mirrored(felt(0.5), NEUTRAL).valence, mirrored(felt(-0.5), NEUTRAL).valence

    assert glad > -sad > 0


@given(st.floats(0.1, 0.95))
def test_a_feeling_is_never_reflected_exactly(strength: float) -> None:
    for valence in (strength, -strength):
        person = AffectEstimate(Affect(valence, valence, 0.0), SURE)

        shown = mirrored(person, NEUTRAL)

        assert abs(shown.valence) < strength
        assert abs(shown.arousal) < strength


@given(st.floats(-1, 1), AFFECTS)
def test_what_is_shown_leads_upward_by_a_bounded_step(valence: float, mood: Affect) -> None:
    person = AffectEstimate(Affect(valence, 0.0, 0.0), SURE)

    shown = mirrored(person, mood)

    assert shown.valence <= valence + UPWARD_STEP + 0.01
    if valence < -LEAST_LIFT:
        assert shown.valence >= valence + LEAST_LIFT - 0.01


@given(AFFECTS)
def test_what_is_not_known_is_not_mirrored(mood: Affect) -> None:
    assert mirrored(UNKNOWN, mood) == mood


def test_an_excited_distress_is_met_calmly() -> None:
    assert mirrored(felt(-0.6, 0.8), NEUTRAL).arousal < mirrored(felt(0.6, 0.8), NEUTRAL).arousal
