import json
from typing import Any

import pytest

from companion.thinking.cards.card import (
    DEPTH_MAX,
    JSON_BYTES_MAX,
    BrokenCard,
    Card,
    CardVersion,
    as_v2,
    as_v3,
    encode_card,
    new_card,
    parse_card,
)
from tests.tables import each_row
from tests.thinking.cards.made_cards import canonical

V1 = {"name": "Ada", "description": "Reads a lot.", "first_mes": "Hi."}


def v2(**data: Any) -> dict[str, Any]:  # noqa: ANN401  any JSON
    return {"spec": "chara_card_v2", "spec_version": "2.0", "data": {"name": "Ada", **data}}


def test_each_version_is_told_and_read() -> None:
    assert Card(V1).version is CardVersion.V1
    assert Card(v2()).version is CardVersion.V2
    assert Card({**v2(), "spec": "chara_card_v3", "spec_version": "3.7"}).version is CardVersion.V3
    assert Card(v2(description="d")).text("description") == Card({**V1, "description": "d"}).text(
        "description"
    )


def test_a_field_of_another_kind_is_read_as_empty_and_kept() -> None:
    card = parse_card(json.dumps(v2(description=["not", "text"], creator=None)).encode())

    assert (card.text("description"), card.text("creator"), card.text("scenario")) == ("", "", "")
    assert card.content["data"]["description"] == ["not", "text"]


@each_row(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1"]
)
def test_a_card_is_read_in_every_encoding(encoding: str) -> None:
    written = json.dumps(v2(description="Zoë, naïve"), ensure_ascii=False).encode(encoding)

    assert parse_card(written).text("description") == "Zoë, naïve"


def test_one_broken_character_leaves_the_others_as_they_were() -> None:
    written = json.dumps(v2(description="Zoë naïve"), ensure_ascii=False).encode()

    assert "Zoë" in parse_card(written.replace("ï".encode(), b"\xc3")).text("description")


def test_half_a_character_is_kept() -> None:
    written = json.dumps(v2(description="cut \ud83d")).encode()

    assert canonical(parse_card(encode_card(parse_card(written)))) == canonical(parse_card(written))


def test_a_changed_field_is_changed_where_v1_repeats_it_too() -> None:
    card = Card({**v2(description="old"), "description": "old", "x": 1}).with_fields({"description": "new"})

    assert card.content == {**v2(description="new"), "description": "new", "x": 1}
    assert Card(V1).with_fields({"name": "Bea"}).content == {**V1, "name": "Bea"}


def test_a_v1_card_becomes_v3_with_all_that_the_specification_demands() -> None:
    card = as_v3(Card(V1))

    assert card.version is CardVersion.V3
    assert card.text("description") == "Reads a lot."
    assert {"group_only_greetings", "extensions", "alternate_greetings", "tags"} <= set(card.fields)
    assert as_v2(card).content["spec"] == "chara_card_v2"


def test_a_new_card_has_every_field_that_is_demanded() -> None:
    card = new_card({"name": "Ada"})

    assert card.version is CardVersion.V3
    assert set(card.fields) >= {
        "name",
        "description",
        "tags",
        "creator",
        "extensions",
        "group_only_greetings",
    }


def test_an_empty_name_gives_way_to_the_one_beside_it() -> None:
    within = {"name": "", "description": "", "first_mes": "Hi.", "tags": ["x"]}
    content = {
        "spec": "chara_card_v2",
        "data": within,
        "name": "Ada",
        "description": "Reads.",
        "first_mes": "Hello.",
    }

    card = parse_card(json.dumps(content).encode())

    assert [card.text(field) for field in ("name", "description", "first_mes")] == ["Ada", "Reads.", "Hi."]
    assert card.fields["tags"] == ["x"]


@each_row(
    ("data", "word"),
    [
        (b"", "cannot be read"),
        (b"not json", "cannot be read"),
        (b'{"name": "A", "description": "x"', "cannot be read"),
        (b'{"name": NaN}', "cannot be read"),
        (b'{"name": "A", "x": 1e999}', "without end"),
        (b'{"name": "A", "x": ' + b"9" * 5000 + b"}", "cannot be read"),
        (b'{"name": "A", "x": ' + b"[" * (DEPTH_MAX + 1) + b"]" * (DEPTH_MAX + 1) + b"}", "in each other"),
        (b'{"name": "A", "x": ' + b"[" * 500_000, "cannot be read"),
        (b"[" * 100_000 + b"]" * 100_000, "cannot be read"),
        (b"[]", "no character card"),
        (b'"name"', "no character card"),
        (b'{"spec": "lorebook_v3", "entries": []}', "no character card"),
        (b'{"name": "left-shelf", "version": "1.0.2", "description": "A bookshelf"}', "no character card"),
        (b'{"data": {"name": "A", "description": "x"}}', "no character card"),
        (b'{"name": "The Marshes", "entries": {"0": {"key": ["a"], "content": "b"}}}', "a lorebook"),
        (b'{"spec": "lorebook_v3", "data": {"entries": [{"keys": ["a"], "content": "b"}]}}', "a lorebook"),
        (b'{"name": "", "first_mes": "x"}', "no name"),
        (b'{"first_mes": "x"}', "no name"),
        (b'{"data": {"first_mes": "x"}}', "no name"),
        (b'{"data": {"name": ["A"], "personality": ""}}', "no name"),
        (b" " * (JSON_BYTES_MAX + 1), "longer than"),
    ],
)
def test_what_is_no_card_is_told_in_a_sentence(data: bytes, word: str) -> None:
    with pytest.raises(BrokenCard) as told:
        parse_card(data)

    assert word in told.value.sentence
    assert told.value.sentence.count("\n") == 0
