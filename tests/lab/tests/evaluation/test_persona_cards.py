from random import Random

from companion.thinking.cards.card import CardVersion
from tests.lab.evaluation.persona_cards import figures, made_card


def test_cards_of_every_version_are_made_and_the_same_seed_makes_the_same() -> None:
    random, again = Random(1), Random(1)
    made = [made_card(random) for _ in range(40)]

    assert {card.version for card in made} == set(CardVersion)
    assert [card.content for card in made] == [made_card(again).content for _ in range(40)]


def test_the_share_of_cards_that_come_back_is_measured_over_all_of_them() -> None:
    (figure,) = figures(seed=3, cards=30)

    assert (figure.of, figure.value) == (30, 1.0)
