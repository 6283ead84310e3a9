"""Cards with one sentence of a stranger's in every field that is used, among harmless words."""

from collections.abc import Mapping
from typing import Any, Final

from companion.thinking.cards.card import Card, new_card

HARMLESS: Final = "Mara keeps bees on a hill."
FIELDS: Final[Mapping[str, str]] = {
    "description": "{}",
    "personality": "{}",
    "scenario": "{}",
    "first_mes": "{}",
    "mes_example": "<START>\n{{{{user}}}}: What now?\n{{{{char}}}}: {}",
}
"""Each with how a sentence stands in it."""
EXTENDED: Final = ("manner", "looks", "relation")


def card_with(sentence: str, field: str) -> Card:
    """Return a card of Mara, who keeps bees, with a sentence in one field."""
    fields: dict[str, Any] = {"name": "Mara", "description": HARMLESS}
    if field in FIELDS:
        before = fields.get(field, "")
        fields[field] = f"{before} {FIELDS[field].format(sentence)}".strip()
    elif field == "character_book":
        fields[field] = {"entries": [{"keys": ["bees"], "content": f"Bees sleep. {sentence}"}]}
    elif field in {"values", "sample_lines"}:
        fields["extensions"] = {"companion": {field: [sentence]}}
    else:
        fields["extensions"] = {"companion": {field: sentence}}
    return new_card(fields)
