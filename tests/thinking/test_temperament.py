from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.choosing import MEETING, Circumstances, barred, choose
from companion.thinking.persona import USUAL, Persona
from companion.thinking.temperament import FEELING, LEAST, MOST, REASON, persona_leanings
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


def test_the_usual_persona_leans_nowhere_when_nothing_weighs() -> None:
    assert persona_leanings(USUALLY, Stage.COMPANY, Want.COMPANY, CHEERFUL) == {}


def test_who_is_playful_plays_in_play_and_not_in_grief() -> None:
    playful = with_traits(playfulness=5, humour=5)

    assert lean(playful, Strategy.PLAY) == MOST
    assert lean(playful, Strategy.PLAY, want=Want.PLAY, felt=None) == MOST
    assert lean(playful, Strategy.PLAY, GRIEVING, Want.COMFORT) == 0.0


def test_all_are_quieter_in_grief() -> None:
    for persona in (USUALLY, with_traits(talkativeness=5), with_traits(patience=5)):
        assert lean(persona, Strategy.BE_SILENT, GRIEVING) > lean(persona, Strategy.BE_SILENT)


def test_who_goes_by_reason_is_not_colder_in_grief() -> None:
    cold = replace(
        with_traits(sensitivity=1, warmth=1, directness=5),
        feeling_vs_reason=5,
        big_five=Personality(agreeableness=-1),
    )

    assert all(lean(cold, strategy, GRIEVING, Want.COMFORT) >= 0.0 for strategy in MEETING)
    assert all(lean(cold, strategy, CHEERFUL) < 0.0 for strategy in MEETING)


@pytest.mark.parametrize("felt", [CHEERFUL, GRIEVING, None])
def test_feeling_versus_reason_moves_both_sides_step_by_step(felt: Affect | None) -> None:
    steps = [replace(USUALLY, feeling_vs_reason=step) for step in range(1, 6)]

    for one, next_one in pairwise(steps):
        assert all(lean(one, each, felt) >= lean(next_one, each, felt) for each in FEELING)
        assert all(lean(one, each, felt) <= lean(next_one, each, felt) for each in REASON)
    assert lean(steps[0], Strategy.VALIDATION, felt) > lean(steps[4], Strategy.VALIDATION, felt)


def test_who_leads_asks_and_suggests_and_who_follows_leaves_room() -> None:
    leader, follower = replace(USUALLY, leads=1.0), replace(USUALLY, leads=0.0)

    assert lean(leader, Strategy.QUESTION) > 0.0 > lean(follower, Strategy.QUESTION)
    assert lean(leader, Strategy.BE_SILENT) < 0.0 < lean(follower, Strategy.BE_SILENT)


@each_row("trait", Trait)
def test_each_trait_does_something_and_its_ends_do_opposite_things(trait: Trait) -> None:
    little, much = with_traits(**{trait.value: 1}), with_traits(**{trait.value: 5})
    moved = {each: (lean(little, each), lean(much, each)) for each in Strategy}

    assert any(one for one, _ in moved.values())
    assert all(one * other <= 0.0 for one, other in moved.values())


@given(personas, st.sampled_from(Stage), st.sampled_from(Want), affects)
def test_a_persona_brings_nothing_in_by_itself(
    persona: Persona, stage: Stage, want: Want, felt: Affect | None
) -> None:
    found = persona_leanings(persona, stage, want, felt)

    assert all(LEAST <= leaning <= MOST < 1.0 for leaning in found.values())


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


def test_a_warmer_nature_validates_more() -> None:
    warm = replace(USUALLY, big_five=replace(USUAL, agreeableness=1.0))

    assert lean(warm, Strategy.VALIDATION) > 0.0 > lean(warm, Strategy.DISAGREE_KINDLY)
