from companion.thinking.cards.character import character
from companion.thinking.cards.persona_guide import shipped_cards
from companion.thinking.gestures import Manner, manners_of
from companion.thinking.persona import Persona, Traits
from tests.tables import each_row

CARDS = shipped_cards()


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
    found = manners_of(character(CARDS[name]).persona)

    assert found[manner] == 1.0
    assert all(far < 0.7 for other, far in found.items() if other is not manner)


def test_a_slider_moves_its_manner_and_the_other_way_takes_it_away() -> None:
    tidy = Persona("Ada", "You are Ada.", traits=Traits(tidiness=5))
    untidy = Persona("Ada", "You are Ada.", traits=Traits(tidiness=1))

    assert manners_of(tidy)[Manner.DRY] > 0.5
    assert manners_of(untidy)[Manner.DRY] < 0
