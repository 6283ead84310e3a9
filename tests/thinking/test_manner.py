from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.card import parse_card
from companion.thinking.card_character import character
from companion.thinking.manner import Manner, manners_of
from companion.thinking.persona import DEFAULT_PERSONA, Persona
from companion.thinking.traits import Trait, Traits
from companion.values import Personality
from tests.tables import each_row

PERSONAS = Path(__file__).parents[2] / "assets" / "personas"


def shipped(name: str) -> Persona:
    return character(parse_card((PERSONAS / f"{name}.json").read_bytes())).persona


@each_row(
    ("name", "manner"),
    [
        ("maren", Manner.QUIET),
        ("lark", Manner.LIVELY),
        ("rusk", Manner.DRY),
        ("ilo", Manner.DREAMY),
        ("hollis", Manner.EXACT),
        ("wenna", Manner.HOMELY),
        ("bex", Manner.CHEEKY),
        ("sorrel", Manner.HEARTY),
    ],
)
def test_each_shipped_persona_speaks_most_in_a_manner_of_its_own(name: str, manner: Manner) -> None:
    found = manners_of(shipped(name))

    assert found[manner] == 1.0
    assert all(far < 0.7 for other, far in found.items() if other is not manner)


def test_who_is_as_most_are_has_no_manner() -> None:
    assert set(manners_of(DEFAULT_PERSONA).values()) == {0.0}


def test_a_slider_moves_its_manner_and_the_other_way_takes_it_away() -> None:
    tidy = Persona("Ada", "You are Ada.", traits=Traits(tidiness=5))
    untidy = Persona("Ada", "You are Ada.", traits=Traits(tidiness=1))

    assert manners_of(tidy)[Manner.DRY] > 0.5
    assert manners_of(untidy)[Manner.DRY] < 0


@given(
    st.fixed_dictionaries({trait.value: st.integers(1, 5) for trait in Trait}),
    st.lists(st.floats(-1, 1), min_size=5, max_size=5),
    st.integers(1, 5),
)
def test_nobody_has_more_of_a_manner_than_all(traits: dict[str, int], five: list[float], reason: int) -> None:
    persona = Persona(
        "Ada",
        "You are Ada.",
        big_five=Personality(*five),
        traits=Traits(**traits),
        feeling_vs_reason=reason,
    )

    found = manners_of(persona)

    assert set(found) == set(Manner)
    assert all(-1.0 <= far <= 1.0 for far in found.values())
