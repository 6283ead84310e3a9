from itertools import combinations

import pytest

from companion.thinking.grades import (
    graded,
    listed,
    outstanding,
    worded,
    worded_lead,
    worded_nature,
    worded_side,
)
from companion.thinking.persona import Persona
from companion.thinking.traits import Trait, Traits
from companion.values import Personality

STEPS = (1, 2, 4, 5)


def test_a_step_is_worded_on_all_its_sides() -> None:
    assert worded(Trait.PLAYFULNESS, 5) == (
        "You are very playful: at almost every turn you play with words and ideas, and make a whole game of it; you "
        "need no occasion for it, it comes by itself, and you love it."
    )
    assert worded(Trait.DIRECTNESS, 2) == (
        "You are not very direct: you seldom say what you think, and then leave half of it open; it takes a good "
        "occasion and some effort, and you can do without."
    )


@pytest.mark.parametrize("trait", Trait)
def test_each_step_has_words_of_its_own_and_the_middle_none(trait: Trait) -> None:
    told = [worded(trait, step) for step in STEPS]

    assert len(set(told)) == len(STEPS)
    assert all(f"You are {graded(trait, step)}: " in text for step, text in zip(STEPS, told, strict=True))
    assert worded(trait, 3) == graded(trait, 3) == ""


@pytest.mark.parametrize("step", STEPS)
def test_no_two_traits_are_worded_alike(step: int) -> None:
    assert all(worded(one, step) != worded(other, step) for one, other in combinations(Trait, 2))


def test_of_the_big_five_what_stands_out_is_worded() -> None:
    assert worded_nature(Personality(0.9, -0.5, 0.1, 0.0, -0.4)) == (
        "By nature you are very open to new things, rather easy-going and rather easily moved."
    )
    assert worded_nature(Personality()) == ""


def test_feeling_versus_reason_and_leading_have_words_for_all_but_the_middle() -> None:
    sides = [worded_side(step) for step in range(1, 6)]
    leads = [worded_lead(share) for share in (0.0, 0.3, 0.5, 0.7, 1.0)]

    for told in (sides, leads):
        assert told[2] == ""
        assert len(set(told)) == 5


def test_the_traits_furthest_from_the_middle_come_first() -> None:
    persona = Persona("Ada", "", traits=Traits(humour=4, warmth=1, nostalgia=5))

    assert outstanding(persona) == (Trait.WARMTH, Trait.NOSTALGIA, Trait.HUMOUR)


def test_words_are_listed_as_in_a_sentence() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
