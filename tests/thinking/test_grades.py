from dataclasses import fields, replace
from itertools import combinations

import pytest

from companion.thinking.grades import graded, listed, outstanding
from companion.thinking.persona import USUAL, Persona
from companion.thinking.traits import Trait, Traits
from companion.values import Personality
from tests.tables import each_row

STEPS = (1, 2, 4, 5)


@each_row("trait", Trait)
def test_each_step_has_words_of_its_own_and_the_middle_none(trait: Trait) -> None:
    told = [graded(trait, step) for step in STEPS]

    assert len(set(told)) == len(STEPS)
    assert graded(trait, 3) == ""


@each_row("step", STEPS)
def test_no_two_traits_are_worded_alike(step: int) -> None:
    assert all(graded(one, step) != graded(other, step) for one, other in combinations(Trait, 2))


def test_what_is_furthest_from_the_middle_comes_first() -> None:
    persona = Persona("Ada", "", traits=Traits(humour=4, warmth=1, nostalgia=5))

    assert outstanding(persona) == ("hardly warm", "very nostalgic", "rather humorous")


def test_who_is_as_most_are_does_not_stand_out() -> None:
    assert outstanding(Persona("Ada", "")) == ()


@pytest.mark.parametrize(
    ("step", "words"),
    [(1, "very empathetic"), (2, "rather empathetic"), (4, "rather analytical"), (5, "very analytical")],
)
def test_who_goes_by_feeling_or_by_reason_is_called_so(step: int, words: str) -> None:
    assert outstanding(Persona("Ada", "", feeling_vs_reason=step)) == (words,)


@each_row("name", [field.name for field in fields(Personality)])
def test_each_of_the_big_five_is_told_at_either_end(name: str) -> None:
    told = [outstanding(Persona("Ada", "", big_five=replace(USUAL, **{name: end}))) for end in (-1.0, 1.0)]

    assert [len(words) for words in told] == [1, 1]
    assert told[0] != told[1]


def test_no_two_sliders_say_the_same() -> None:
    most = Traits(**{trait.value: 5 for trait in Trait})
    nature = Personality(1.0, 1.0, 1.0, 1.0, 1.0)
    told = outstanding(Persona("Ada", "", traits=most, big_five=nature, feeling_vs_reason=5))

    assert len(set(told)) == len(told) == len(Trait) + 6


def test_words_are_listed_as_in_a_sentence() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
