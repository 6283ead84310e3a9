"""Measures whether character cards come back as they were from every kind of file, on cards that chance has made.

A card has fields that the specifications name, some of them of another kind than they should be, fields that nobody
knows, a lorebook, and texts of many scripts. Equal is what is equal as canonical JSON. Converting V2 to V3 and back
must lose nothing either.
"""

from random import Random
from typing import Any, Final

from companion.thinking.cards.card import Card
from companion.thinking.cards.file import parse_card_file
from tests.lab.evaluation.bootstrap import share
from tests.lab.evaluation.part import Figure
from tests.thinking.cards.card_files import Container, in_file
from tests.thinking.cards.made_cards import canonical

CARDS: Final = 240
_TEXTS: Final = (
    *("", "A lamp.", "{{char}} waits for {{user}}.", "<START>\n{{user}}: Hello!\n{{char}}: Hm."),
    *("Äpfel, naïve, 茶, עברית, 🙂", 'say "no" \\ or\ttab', "\u2028 and \u0000", "a" * 2000),
)
_FIELDS: Final = (
    *("description", "personality", "scenario", "first_mes", "mes_example", "creator_notes", "system_prompt"),
    *("post_history_instructions", "creator", "character_version"),
)
_LISTS: Final = ("alternate_greetings", "tags", "group_only_greetings", "source")
_DEEPEST: Final = 3
_SPECS: Final = (
    {"spec": "chara_card_v2", "spec_version": "2.0"},
    {"spec": "chara_card_v3", "spec_version": "3.0"},
)


def figures(seed: int, cards: int = CARDS) -> list[Figure]:
    """Write the cards to every kind of file, and read them again."""
    random = Random(seed)
    made = [made_card(random) for _ in range(cards)]
    kept = [all(comes_back(card, container) for container in Container) for card in made]
    return [
        share(sum(kept), len(kept)).named("cards: are read from PNG, JSON and CHARX as they are", goal=1.0),
    ]


def comes_back(card: Card, container: Container) -> bool:
    """Tell whether a card is the same after it was in such a file."""
    came_back = parse_card_file(in_file(card, container))
    return came_back.version is card.version and canonical(came_back) == canonical(card)


def made_card(random: Random) -> Card:
    """Return a card of any version."""
    name = {"name": random.choice(("Ada", "Ōkami", " Bo ", "ל"))}
    fields: dict[str, Any] = {field: random.choice(_TEXTS) for field in _FIELDS}
    fields |= {field: [random.choice(_TEXTS) for _ in range(random.randrange(3))] for field in _LISTS}
    fields["extensions"] = _unknown(random)
    if random.random() < 0.5:
        fields["character_book"] = _book(random)
    kept = {field: value for field, value in fields.items() if random.random() < 0.8}
    if kept and random.random() < 0.2:
        kept[random.choice(list(kept))] = _anything(random, 0)
    data = {**kept, **_unknown(random), **name}
    spec = random.choice((None, *_SPECS))
    return Card(data if spec is None else {**_unknown(random), **spec, "data": data})


def _book(random: Random) -> dict[str, Any]:
    entries = [
        {
            "keys": [random.choice(_TEXTS)],
            "content": random.choice(_TEXTS),
            "enabled": random.random() < 0.5,
            "insertion_order": random.randrange(-5, 100),
            "extensions": _unknown(random),
            "use_regex": False,
        }
        for _ in range(random.randrange(4))
    ]
    return {"entries": entries, "extensions": _unknown(random), "scan_depth": random.randrange(20)}


def _unknown(random: Random) -> dict[str, Any]:
    return {f"x_{random.randrange(100)}": _anything(random, 0) for _ in range(random.randrange(3))}


def _anything(random: Random, depth: int) -> Any:  # noqa: ANN401 (whatever JSON holds)
    plain = (None, True, random.randrange(-(2**40), 2**40), random.uniform(-1e9, 1e9), random.choice(_TEXTS))
    kind = random.randrange(len(plain) + 2 * (depth < _DEEPEST))
    if kind < len(plain):
        return plain[kind]
    inner = [_anything(random, depth + 1) for _ in range(random.randrange(3))]
    return inner if kind == len(plain) else {f"k{at}": value for at, value in enumerate(inner)}
