import pytest
from hypothesis import given

from companion.feeling.personality import REST_SHARE, reactivity, rest, temperament
from companion.values import Affect, Personality
from tests.feeling.feelings import PERSONALITIES


@pytest.mark.parametrize(
    ("personality", "point"),
    [
        (Personality(openness=1.0), Affect(0.0, 0.15, 0.25)),
        (Personality(conscientiousness=1.0), Affect(0.0, 0.0, 0.17)),
        (Personality(extraversion=1.0), Affect(0.21, 0.0, 0.60)),
        (Personality(agreeableness=1.0), Affect(0.59, 0.30, -0.32)),
        (Personality(stability=1.0), Affect(0.19, -0.57, 0.0)),
    ],
)
def test_each_trait_moves_the_temperament_as_mehrabian_found(personality: Personality, point: Affect) -> None:
    assert temperament(personality) == point


@given(PERSONALITIES)
def test_any_personality_has_a_temperament_a_rest_and_reactions(personality: Personality) -> None:
    point, reacts = temperament(personality), reactivity(personality)

    assert rest(personality).valence == REST_SHARE * point.valence
    assert all(0.5 <= factor <= 1.5 for factor in (reacts.pleasant, reacts.unpleasant, reacts.contagion))


def test_the_stable_are_hurt_less_and_the_agreeable_feel_more_with_others() -> None:
    calm, touchy = reactivity(Personality(stability=1.0)), reactivity(Personality(stability=-1.0))

    assert calm.unpleasant < 1 < touchy.unpleasant
    assert reactivity(Personality(agreeableness=1.0)).contagion > 1
