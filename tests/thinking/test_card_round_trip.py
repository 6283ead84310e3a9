"""What goes into a card's file comes out: every field, known or not, in every kind of file."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companion.thinking.card import Card, CardVersion, as_v2, as_v3
from companion.thinking.card_character import character
from companion.thinking.card_file import CardFile, Container, blank_picture, encode_card_file, parse_card_file
from companion.thinking.honesty import honest_answer
from tests.thinking.cards import canonical, cards, v2_cards, v3_cards

GENERATED = settings(suppress_health_check=list(HealthCheck))

files = st.dictionaries(
    st.from_regex(r"[a-z]{1,8}(/[\w äé-]{1,8}){0,2}\.[a-z]{1,4}", fullmatch=True).filter(
        lambda name: name != "card.json"
    ),
    st.binary(max_size=40),
    max_size=3,
)


@given(st.sampled_from(Container), cards)
@GENERATED
def test_every_card_comes_back_as_it_was(container: Container, card: Card) -> None:
    came_back = parse_card_file(encode_card_file(CardFile(card), container)).card

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


@given(cards, files)
@GENERATED
def test_the_files_of_an_archive_come_back_as_they_were(card: Card, extra: dict[str, bytes]) -> None:
    written = encode_card_file(CardFile(card, files=extra), Container.CHARX)

    assert parse_card_file(written).files == extra


@given(cards)
@GENERATED
def test_the_picture_of_a_card_comes_back_as_it_was_from_an_archive_too(card: Card) -> None:
    picture = blank_picture()
    archive = parse_card_file(encode_card_file(CardFile(card, picture), Container.CHARX))
    in_picture = parse_card_file(
        encode_card_file(CardFile(card, archive.picture, archive.files), Container.PNG)
    )

    if not card.fields.get("assets"):
        assert in_picture.picture == picture
    assert parse_card_file(encode_card_file(CardFile(card, picture), Container.PNG)).picture == picture


@given(cards)
@GENERATED
def test_every_card_is_a_character(card: Card) -> None:
    made = character(card)

    assert made.persona.description.startswith(f"You are {made.persona.name}.")
    assert made.persona.examples[0] == ("Are you human?", honest_answer(made.persona.name))
    assert len(made.persona.description) <= 4000
    assert len(made.persona.examples) <= 12
