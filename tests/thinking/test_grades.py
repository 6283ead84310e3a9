from companion.thinking.grades import graded, outstanding
from companion.thinking.persona import Persona
from companion.thinking.traits import Trait, Traits
from companion.values import Personality
from tests.tables import each_row

STEPS = (1, 2, 4, 5)


@each_row("trait", Trait)
def test_each_step_has_words_of_its_own_and_the_middle_none(trait: Trait) -> None:
    told = [graded(trait, step) for step in STEPS]

    assert len(set(told)) == len(STEPS)
    assert graded(trait, 3) == ""


def test_no_two_sliders_say_the_same() -> None:
    most = Traits(**{trait.value: 5 for trait in Trait})
    nature = Personality(1.0, 1.0, 1.0, 1.0, 1.0)
    told = outstanding(Persona("Ada", "", traits=most, big_five=nature, feeling_vs_reason=5))

    assert len(set(told)) == len(told) == len(Trait) + 6
