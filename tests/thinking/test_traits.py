import pytest

from companion.thinking.traits import Trait, Traits


def test_a_trait_leans_from_one_end_to_the_other() -> None:
    leans = [Traits(warmth=step).lean(Trait.WARMTH) for step in range(1, 6)]

    assert leans == [-1.0, -0.5, 0.0, 0.5, 1.0]


@pytest.mark.parametrize("step", [0, 6])
def test_there_are_five_steps(step: int) -> None:
    with pytest.raises(ValueError, match="humour"):
        Traits(humour=step)


def test_each_trait_has_a_slider() -> None:
    assert {trait.value for trait in Trait} == set(Traits.__dataclass_fields__)
