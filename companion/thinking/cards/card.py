"""A Character Card in its original form: every field kept, known or not, and read leniently.

The formats are Character Card V1 (fields at the top), V2 (github.com/malfoyslastname/character-card-spec-v2) and V3
(github.com/kwaroran/character-card-spec-v3). A card comes from a stranger and is data: nothing here follows, runs or
shows its contents. ``file`` handles the files of cards, ``character`` their interpretation.
"""

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from companion.values import BadInput, Told

JSON_BYTES_MAX: Final = 16 * 2**20
"""Maximum bytes of a card without pictures and files; the largest lorebooks have some 2 MB (guess)."""
TOO_LONG: Final = Told(
    "The card is longer than {megabytes} MB. It was not read.", {"megabytes": JSON_BYTES_MAX >> 20}
)
DEPTH_MAX: Final = 100
"""Maximum depth of nested lists and objects; cards have some 10."""

_V2: Final = {"spec": "chara_card_v2", "spec_version": "2.0"}
_V3: Final = {"spec": "chara_card_v3", "spec_version": "3.0"}
_FLAT_TEXTS: Final = ("name", "description", "personality", "scenario", "first_mes", "mes_example")
"""All fields of a V1 card."""
_OF_CHARACTERS: Final = frozenset({"personality", "scenario", "first_mes", "mes_example"})
"""Fields that no other kind of file has."""
_NO_CARD: Final = Told("The file is no character card. It holds JSON of another kind.")
_V2_FIELDS: Final[Mapping[str, Any]] = {
    **dict.fromkeys(_FLAT_TEXTS, ""),
    "creator_notes": "",
    "system_prompt": "",
    "post_history_instructions": "",
    "alternate_greetings": [],
    "tags": [],
    "creator": "",
    "character_version": "",
    "extensions": {},
}
_V3_LIST: Final = "group_only_greetings"
_V3_ENTRY_FLAG: Final = "use_regex"


class BrokenCard(BadInput):
    """A file is no card, or an unusable one."""


class OnlyLorebook(BrokenCard):
    """A file is a lorebook without a character.

    Attributes:
        book: The lorebook, as it came.
    """

    def __init__(self, book: Mapping[str, Any]) -> None:
        """Keep the lorebook, which can be added to a companion."""
        super().__init__(
            "The file holds a lorebook and no character. Import it into a companion that you have.",
            log="a lorebook instead of a card",
        )
        self.book = book


class CardVersion(Enum):
    """Specification that a card follows."""

    V1 = 1
    V2 = 2
    V3 = 3


@dataclass(frozen=True, slots=True)
class Card:
    """A card; its content is never changed in place."""

    content: Mapping[str, Any]
    """The whole JSON object."""

    @property
    def version(self) -> CardVersion:
        """Version that the card states; a V1 card states none."""
        if not isinstance(self.content.get("data"), dict):
            return CardVersion.V1
        return CardVersion.V3 if self.content.get("spec") == _V3["spec"] else CardVersion.V2

    @property
    def fields(self) -> Mapping[str, Any]:
        """Object with name, description and the other fields."""
        data = self.content.get("data")
        return data if isinstance(data, dict) else self.content

    def text(self, field: str) -> str:
        """Return a text field; "" if it is missing or no text."""
        value = self.fields.get(field)
        return value if isinstance(value, str) else ""

    def with_fields(self, changed: Mapping[str, Any]) -> "Card":
        """Return the card with other values in some fields, including the copies that a V2 or V3 card has for V1."""
        if self.version is CardVersion.V1:
            return Card({**self.content, **changed})
        repeated = {key: value for key, value in changed.items() if key in self.content}
        return Card({**self.content, **repeated, "data": {**self.fields, **changed}})


def new_card(fields: Mapping[str, Any]) -> Card:
    """Return a V3 card with these fields and the specification's defaults for the others."""
    return as_v3(Card({**_V2, "data": {**_V2_FIELDS, **fields}}))


def parse_card(data: bytes) -> Card:
    """Read a card's JSON text: UTF-8, UTF-16 or UTF-32, with or without a mark, or an old Windows encoding.

    Raises ``BrokenCard`` unless it is a character with a name, ``OnlyLorebook`` for a lorebook.
    """
    if len(data) > JSON_BYTES_MAX:
        raise BrokenCard(TOO_LONG)
    try:
        content = json.loads(_text(data), parse_constant=_refuse_constant)
        is_usable = _is_usable(content)
    except (ValueError, RecursionError) as error:
        raise BrokenCard(
            "The file is no character card, or a damaged one: its JSON cannot be read.",
            log=f"card not read: {type(error).__name__}",
        ) from None  # the parser's error holds the text
    if not is_usable:
        raise BrokenCard(
            "The card holds more than {most} things in each other, or a number without end. It was not read.",
            {"most": DEPTH_MAX},
        )
    if not isinstance(content, dict):
        raise BrokenCard(_NO_CARD)
    card = Card(content)
    if content.get("spec") not in (_V2["spec"], _V3["spec"]) and not _OF_CHARACTERS & card.fields.keys():
        if card.fields.get("entries") and isinstance(card.fields["entries"], dict | list):
            raise OnlyLorebook(card.fields)
        raise BrokenCard(_NO_CARD)
    if not card.text("name").strip():
        card = _with_outer_texts(card)
    if not card.text("name").strip():
        raise BrokenCard("The card has no name. Give it one in a text editor (“name”), then try again.")
    return card


def _with_outer_texts(card: Card) -> Card:
    """Return a card with the V1 copies of texts outside its ``data`` filled in for empty ones inside."""
    outer = {field: card.content[field] for field in _FLAT_TEXTS if isinstance(card.content.get(field), str)}
    return card.with_fields({field: text for field, text in outer.items() if not card.text(field).strip()})


def encode_card(card: Card) -> bytes:
    """Return a card as JSON in UTF-8; ``parse_card`` restores the same card."""
    try:
        return json.dumps(card.content, ensure_ascii=False, indent=2).encode()
    except UnicodeEncodeError:  # half surrogate pairs, which some programs leave when they cut a text
        return json.dumps(card.content, indent=2).encode()


def as_v3(card: Card) -> Card:
    """Return a card as V3: required fields are added, nothing is removed."""
    if card.version is CardVersion.V3:
        return card
    data = {_V3_LIST: [], **as_v2(card).fields}
    return Card(
        {**card.content, **_V3, "data": _with_entries(data, lambda each: {_V3_ENTRY_FLAG: False, **each})}
    )


def as_v2(card: Card) -> Card:
    """Return a card as V2: the additions of ``as_v3`` are removed; V3's other fields stay, as unknown ones do."""
    if card.version is CardVersion.V2:
        return card
    if card.version is CardVersion.V1:
        return Card({**card.content, **_V2, "data": {**_V2_FIELDS, **card.content}})
    data = {key: value for key, value in card.fields.items() if key != _V3_LIST or value != []}
    return Card({**card.content, **_V2, "data": _with_entries(data, _without_flag)})


def _with_entries(
    data: dict[str, Any], changed: Callable[[dict[str, Any]], dict[str, Any]]
) -> dict[str, Any]:
    """Return a card's fields with its lorebook's entries changed, if it has any."""
    book = data.get("character_book")
    entries = book.get("entries") if isinstance(book, dict) else None
    if not isinstance(entries, list):
        return data
    changed_entries = [changed(each) if isinstance(each, dict) else each for each in entries]
    return {**data, "character_book": {**data["character_book"], "entries": changed_entries}}


def _without_flag(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if key != _V3_ENTRY_FLAG or value is not False}


def _text(data: bytes) -> str:
    encoding = json.detect_encoding(data)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
    lost = text.count("\N{REPLACEMENT CHARACTER}")
    is_other = encoding.startswith("utf-8") and sum(not each.isascii() for each in text) < 2 * lost
    return data.decode("cp1252", "replace") if is_other else text


def _refuse_constant(constant: str) -> float:
    raise ValueError("not a number of JSON's")


def _is_usable(content: object) -> bool:
    """Tell whether a parsed value is within the maximum depth and can be written as JSON again."""
    level = [content]
    for _ in range(DEPTH_MAX):
        if not level:
            return True
        deeper: list[Any] = []
        for value in level:
            if isinstance(value, dict):
                deeper.extend(value.values())
            elif isinstance(value, list):
                deeper.extend(value)
            elif isinstance(value, float) and not math.isfinite(value):
                return False
        level = deeper
    return not level
