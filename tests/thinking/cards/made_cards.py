"""Cards as a strategy, of any version, with unknown fields, lorebooks and texts of every kind; which are the same."""

import json
from typing import Any

from hypothesis import strategies as st

from companion.thinking.cards.card import Card

texts = st.text(max_size=60)
names = st.text(min_size=1, max_size=30).filter(lambda name: bool(name.strip()))
plain_values = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts
)
json_values = st.recursive(
    plain_values,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)
unknown = st.dictionaries(texts.map(lambda text: f"x_{text}"), json_values, max_size=3)


def canonical(card: Card) -> bytes:
    """Return a card's content as JSON that is the same for the same content: keys sorted, ASCII, no spaces."""
    return json.dumps(card.content, sort_keys=True, separators=(",", ":")).encode()


def objects(required: dict[str, Any], optional: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    known = st.fixed_dictionaries(required, optional=optional)
    return st.builds(lambda fields, more: {**more, **fields}, known, unknown)


def entries(more: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    return objects(
        {
            "keys": st.lists(texts, max_size=3),
            "content": texts,
            "extensions": unknown,
            "enabled": st.booleans(),
            "insertion_order": st.integers(-100, 1000),
            **more,
        },
        {
            "selective": st.booleans(),
            "secondary_keys": st.lists(texts, max_size=2),
            "constant": st.booleans(),
            "priority": st.integers(0, 100),
            "position": st.sampled_from(["before_char", "after_char"]),
            "id": st.integers() | texts,
        },
    )


def books(more: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    return objects(
        {"entries": st.lists(entries(more), max_size=3), "extensions": unknown},
        {
            "name": texts,
            "scan_depth": st.integers(0, 20),
            "token_budget": st.integers(0, 2000),
            "recursive_scanning": st.booleans(),
        },
    )


v1_fields = dict.fromkeys(("description", "personality", "scenario", "first_mes", "mes_example"), texts)
v2_fields = {
    **v1_fields,
    "name": names,
    "creator_notes": texts,
    "system_prompt": texts,
    "post_history_instructions": texts,
    "alternate_greetings": st.lists(texts, max_size=2),
    "tags": st.lists(texts, max_size=3),
    "creator": texts,
    "character_version": texts,
    "extensions": unknown,
}
assets = objects({"type": texts, "uri": texts, "name": texts, "ext": texts}, {})

v1_cards = objects({"name": names, **v1_fields}, {}).map(Card)
v2_cards = st.builds(
    lambda data, more: Card({**more, "spec": "chara_card_v2", "spec_version": "2.0", "data": data}),
    objects(v2_fields, {"character_book": books({})}),
    unknown,
)
v3_cards = st.builds(
    lambda data, more: Card({**more, "spec": "chara_card_v3", "spec_version": "3.0", "data": data}),
    objects(
        {**v2_fields, "group_only_greetings": st.lists(texts, max_size=2)},
        {
            "character_book": books({"use_regex": st.booleans()}),
            "assets": st.lists(assets, max_size=3),
            "nickname": texts,
            "creator_notes_multilingual": st.dictionaries(texts, texts, max_size=2),
            "source": st.lists(texts, max_size=2),
            "creation_date": st.integers(0, 2**40),
        },
    ),
    unknown,
)
cards = v1_cards | v2_cards | v3_cards
