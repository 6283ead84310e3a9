"""Damaged, hostile and random files: each is a card or one sentence, whatever is made of it afterwards."""

import base64
import copy
import json
import random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companion.thinking.cards.card import Card, encode_card, new_card
from companion.thinking.cards.character import character
from companion.thinking.cards.file import parse_card_file
from companion.thinking.cards.lore_reading import read_lorebook
from companion.thinking.prompt.lorebook import lore
from companion.values import BadInput
from tests.thinking.cards.card_files import Container, archive, chunk, in_file, picture_with
from tests.thinking.cards.made_cards import canonical, cards

INPUTS = 10_000
TOKENS = (
    b"{", b"}", b"[", b"]", b'"', b"null", b"1e999", b"\\ud800", b"{{char}}", b"{{//", b"<START>", b"<|im_start|>",
    b'"keys":', b'"data":', b'"name":', b"@@scan_depth 9\\n", b"@@@", b"/(a+)+/", b"IEND", b"tEXt", b"chara\0",
    b"ccv3\0", b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06", b"card.json", b"\0", b"\xff\xff\xff\xff", b"\x80",
)  # fmt: skip
ODD_VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1.5, 10**400, -(10**400), 2**63, "", " ", "a", "\ud800", "{{char}}" * 50, "<START>",
    "{{user}}:\n" * 20, "*" * 999, "<" * 999, "[" * 999, "{{" * 999, "@@scan_depth 99999\n@@@activate", "/(a+)+$/",
    "a " * 9999, [], {}, [None], ["a", 5, {}], {"a": []}, [[["a"]]],
)  # fmt: skip
SEED_CARD = new_card(
    {
        "name": "Ada",
        "nickname": "A",
        "description": "{{char}} reads. <b>Much</b> {{random:a,b}} http://a.b",
        "first_mes": "*waves* Hello {{user}}!",
        "mes_example": "<START>\n{{user}}: Hi\n{{char}}: Hello!\n<START>\n<USER>: a\n<BOT>: b",
        "assets": [{"type": "icon", "uri": "embeded://a.png", "name": "main", "ext": "png"}],
        "character_book": {
            "recursive_scanning": True,
            "scan_depth": 3,
            "token_budget": 100,
            "extensions": {},
            "entries": [
                {
                    "keys": ["a", "/b|c/i"],
                    "secondary_keys": ["x"],
                    "selective": True,
                    "content": "@@additional_keys q\nb",
                    "enabled": True,
                    "insertion_order": 1,
                    "extensions": {"selectiveLogic": 3},
                },
                {"keys": ["b"], "content": "a", "enabled": True, "insertion_order": 2, "extensions": {}},
            ],
        },
    }
)


def use(data: bytes) -> bool:
    """Do all that is done with a file; tell whether it was a card."""
    sentence = ""
    try:
        card = parse_card_file(data)
    except BadInput as error:
        sentence = error.sentence
    if sentence:
        assert "\n" not in sentence
        return False
    character(card)
    lore(read_lorebook(card, "Ada"), ["a b x q", "c"], len)
    assert canonical(parse_card_file(encode_card(card))) == canonical(card)
    return True


def mutated(chance: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 8))):
        at = chance.randrange(len(changed) + 1)
        match chance.randrange(5):
            case 0 if changed:
                changed[at % len(changed)] ^= 1 << chance.randrange(8)
            case 1:
                del changed[at : at + chance.randrange(1, 40)]
            case 2:
                changed[at:at] = chance.choice(TOKENS)
            case 3:
                changed[at:at] = changed[at : at + chance.randrange(200)]
            case _:
                changed[at : at + 4] = chance.randbytes(4)
    return bytes(changed)


def swapped(chance: random.Random) -> bytes:
    """Return the card with values of another kind than they should be."""
    content = json.loads(encode_card(SEED_CARD))
    for _ in range(chance.choice((1, 2, 6))):
        place = content
        while True:
            keys = list(place) if isinstance(place, dict) else list(range(len(place)))
            key = chance.choice(keys)
            if not (isinstance(place[key], dict | list) and place[key]) or chance.random() < 0.15:
                break
            place = place[key]
        place[key] = copy.deepcopy(chance.choice(ODD_VALUES))
    return json.dumps(content).encode()


@given(st.binary(max_size=300))
def test_no_bytes_at_all_break_it(data: bytes) -> None:
    use(data)


@pytest.mark.slow
@given(cards, st.sampled_from(Container), st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_damage_to_a_generated_card_breaks_it(
    card: Card, container: Container, chance: random.Random
) -> None:
    use(mutated(chance, in_file(card, container)))


@pytest.mark.slow
def test_thousands_of_damaged_cards_break_nothing() -> None:
    chance = random.Random(6)
    text = encode_card(SEED_CARD)
    whole = [in_file(SEED_CARD, container) for container in Container]
    wrapped = (
        lambda: mutated(chance, text),
        lambda: picture_with(chunk(b"tEXt", b"chara\0" + base64.b64encode(mutated(chance, text)))),
        lambda: archive({"card.json": mutated(chance, text), "a.png": b"x"}),
        lambda: mutated(chance, chance.choice(whole)),
        lambda: swapped(chance),
    )
    used = sum(use(wrapped[number % len(wrapped)]()) for number in range(INPUTS))
    assert used > INPUTS / 20
