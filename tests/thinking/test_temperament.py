from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.choosing import Circumstances, barred, choose
from companion.thinking.persona import Persona
from companion.thinking.temperament import MOST, persona_leanings
from companion.thinking.traits import Trait, Traits
from companion.values import (
    Affect,
    Intent,
    Personality,
    Situation,
    Stage,
    Strategy,
    Want,
)
from tests.tables import each_row

CHEERFUL = Affect(0.4, 0.2, 0.1)
GRIEVING = Affect(-0.6, -0.2, -0.3)
USUALLY = Persona("Ada", "")

affects = st.none() | st.builds(Affect, st.floats(-1, 1), st.floats(-1, 1), st.floats(-1, 1))
personas = st.builds(
    lambda traits, big_five, side, leads: Persona(
        "Ada",
        "",
        traits=Traits(**traits),
        big_five=Personality(*big_five),
        feeling_vs_reason=side,
        leads=leads,
    ),
    st.fixed_dictionaries({trait.value: st.integers(1, 5) for trait in Trait}),
    st.lists(st.floats(-1, 1), min_size=5, max_size=5),
    st.integers(1, 5),
    st.floats(0, 1),
)


def with_traits(**steps: int) -> Persona:
    return replace(USUALLY, traits=Traits(**steps))


def lean(
    persona: Persona, strategy: Strategy, felt: Affect | None = CHEERFUL, want: Want = Want.COMPANY
) -> float:
    stage = Stage.COMPANY if felt is not GRIEVING else Stage.EXPLORATION
    return persona_leanings(persona, stage, want, felt).get(strategy, 0.0)


def intent(stage: Stage, want: Want) -> Intent:
    return Intent(Situation(want, 0.8), stage, frozenset(Strategy))


def test_who_is_playful_plays_in_play_and_not_in_grief() -> None:
    playful = with_traits(playfulness=5, humour=5)

    assert lean(playful, Strategy.PLAY) == MOST
    assert lean(playful, Strategy.PLAY, want=Want.PLAY, felt=None) == MOST
    assert lean(playful, Strategy.PLAY, GRIEVING, Want.COMFORT) == 0.0


@each_row("trait", Trait)
def test_each_trait_does_something_and_its_ends_do_opposite_things(trait: Trait) -> None:
    little, much = with_traits(**{trait.value: 1}), with_traits(**{trait.value: 5})
    moved = {each: (lean(little, each), lean(much, each)) for each in Strategy}

    assert any(one for one, _ in moved.values())
    assert all(one * other <= 0.0 for one, other in moved.values())


@given(personas, st.sampled_from(Stage), st.sampled_from(Want), affects, st.booleans())
def test_no_persona_gets_past_a_bar(
    persona: Persona, stage: Stage, want: Want, felt: Affect | None, is_crisis: bool
) -> None:
    known = Circumstances(
        ("My mother died.",),
        felt,
        is_crisis=is_crisis,
        temper=persona_leanings(persona, stage, want, felt),
    )

    assert barred(intent(stage, want), known).isdisjoint(choose(intent(stage, want), known))
