from itertools import combinations

import pytest

from companion.thinking.grades import graded, listed, outstanding
from companion.thinking.persona import Persona
from companion.thinking.traits import Trait, Traits

STEPS = (1, 2, 4, 5)


@pytest.mark.parametrize("trait", Trait)
def test_each_step_has_words_of_its_own_and_the_middle_none(trait: Trait) -> None:
    told = [graded(trait, step) for step in STEPS]

    assert len(set(told)) == len(STEPS)
    assert graded(trait, 3) == ""


@pytest.mark.parametrize("step", STEPS)
def test_no_two_traits_are_worded_alike(step: int) -> None:
    assert all(graded(one, step) != graded(other, step) for one, other in combinations(Trait, 2))


def test_the_traits_furthest_from_the_middle_come_first() -> None:
    persona = Persona("Ada", "", traits=Traits(humour=4, warmth=1, nostalgia=5))

    assert outstanding(persona) == (Trait.WARMTH, Trait.NOSTALGIA, Trait.HUMOUR)


def test_words_are_listed_as_in_a_sentence() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
