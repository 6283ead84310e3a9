from pathlib import Path

from companion.thinking.card import parse_card
from companion.thinking.card_character import character
from companion.thinking.contradictions import contradictions
from companion.thinking.persona import USUAL, Persona
from companion.thinking.traits import Traits
from companion.values import Personality
from tests.tables import each_row

SHIPPED = sorted(
    file
    for file in (Path(__file__).parents[2] / "assets" / "personas").glob("*.json")
    if file.name != "guide.json"
)


def persona(description: str = "", big_five: Personality = USUAL, **traits: int) -> Persona:
    return Persona("Ada", description, big_five=big_five, traits=Traits(**traits))


def test_very_talkative_and_very_reserved_get_one_sentence() -> None:
    told = contradictions(persona(big_five=Personality(extraversion=-0.8), talkativeness=5))

    assert told == (
        "You are talkative and yet reserved: you tell a lot, and of what is close to you little.",
    )


def test_a_description_against_a_slider_gets_one_sentence() -> None:
    told = contradictions(persona("Ada is quiet and kind.", talkativeness=5))

    assert told == (
        "You are described as quiet and are also very talkative; both are true of you, each at its time.",
    )


@each_row("file", SHIPPED)
def test_shipped_descriptions_agree_with_their_sliders(file: Path) -> None:
    assert not any(
        "described as" in told for told in contradictions(character(parse_card(file.read_bytes())).persona)
    )
