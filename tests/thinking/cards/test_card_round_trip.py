"""What a card's file holds is read: every field, known or not, in every kind of file."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companion.thinking.cards.card import Card, CardVersion, as_v2, as_v3
from companion.thinking.cards.character import character
from companion.thinking.cards.file import parse_card_file
from companion.thinking.honesty import honest_answer
from tests.thinking.cards.card_files import Container, in_file
from tests.thinking.cards.made_cards import canonical, cards, v2_cards, v3_cards

GENERATED = settings(suppress_health_check=list(HealthCheck))


@given(st.sampled_from(Container), cards)
@GENERATED
def test_every_card_is_read_as_it_is(container: Container, card: Card) -> None:
    came_back = parse_card_file(in_file(card, container))

    assert canonical(came_back) == canonical(card)
    assert came_back.version is card.version


@given(v2_cards)
@GENERATED
def test_a_v2_card_becomes_v3_and_v2_again(card: Card) -> None:
    assert as_v3(card).version is CardVersion.V3
    assert canonical(as_v2(as_v3(card))) == canonical(card)


@given(v3_cards)
@GENERATED
def test_a_v3_card_becomes_v2_and_v3_again(card: Card) -> None:
    assert as_v2(card).version is CardVersion.V2
    assert canonical(as_v3(as_v2(card))) == canonical(card)


@given(cards)
@GENERATED
def test_every_card_is_a_character(card: Card) -> None:
    made = character(card)

    assert made.persona.description.startswith(f"You are {made.persona.name}.")
    assert made.persona.examples[0] == ("Are you human?", str(honest_answer(made.persona.name)))
    assert len(made.persona.description) <= 4000
    assert len(made.persona.examples) <= 12
