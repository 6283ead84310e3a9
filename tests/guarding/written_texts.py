"""All that the program may say or tell a language model by itself: what is written in assets and code.

Left out is what the person says or reads, and what is looked for: patterns, their words in examples, names of settings.
"""

import ast
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PERSONS = frozenset(
    {"person", "remembered", "feeling", "sign", "tags", "extensions", "creator", "creator_notes", "how"}
)
"""Fields of what the person says or reads."""
NO_TEXTS = frozenset({"contacts.json", "guide.json", "situations.jsonl", "topics.jsonl", "wants.jsonl"})
"""Files that hold no word of the companion's."""
ORDERS = frozenset({"voice_orders", "face_orders", "commands"})
"""The folders of the words in which the person tells it how to speak and to move, and what to do, …"""
ANSWERS_TO_ORDERS = frozenset({"answers"})
"""… and the field of what it says to that."""
SAYING_ROOMS = (
    "thinking",
    "engine",
    "guarding",
    "remembering",
    "conversation",
    "speaking",
    "feeling",
    "demo",
)
LEAST_WORDS = 3
_PATTERN = re.compile(r"\\[bws]|\(\?|\.\*|\[\^")
_PERSON_IN_CARD = re.compile(r"\{\{user\}\}:.*")
_SAID_BY_CHARACTER = re.compile(r"^\{\{char\}\}:")
_TOLD = (
    (re.compile(r"\{\{char\}\} (?:is|was)\b|\bYou are\b"), "I am"),
    (re.compile(r"\{\{char\}\} has\b|\bYou have\b"), "I have"),
    (re.compile(r"\{\{char\}\} (\w+?)s\b|\bYou (?!are|have)(\w+)\b"), r"I \1\2"),
    (re.compile(r"\{\{char\}\}['’]s|\bYour\b"), "My"),
    (re.compile(r"\{\{char\}\}"), "I"),
)
"""How a prompt speaks of the companion, and how it would say the same of itself."""


@dataclass(frozen=True)
class Written:
    """A text and where it stands."""

    where: str
    text: str
    language: str = "en"


def in_assets() -> Iterator[Written]:
    """Yield what is written in files of assets."""
    for path in sorted((ROOT / "assets").rglob("*.json*")):
        if path.name in NO_TEXTS:
            continue
        content = path.read_text(encoding="utf-8")
        rows = map(json.loads, content.splitlines()) if path.suffix == ".jsonl" else [json.loads(content)]
        if path.parent.name in ORDERS:
            rows = [{key: row[key] for key in ANSWERS_TO_ORDERS & row.keys()} for row in rows]
        for text in (text for row in rows for text in _texts(row)):
            for line in _PERSON_IN_CARD.sub("", text).replace("<START>", "").splitlines():
                said = _SAID_BY_CHARACTER.sub("", line).strip()
                if said:
                    yield Written(str(path.relative_to(ROOT)), _of_itself(said), _language(path))


def in_code() -> Iterator[Written]:
    """Yield the sentences in code that speaks or tells a language model what to say."""
    for room in SAYING_ROOMS:
        for path in sorted((ROOT / "companion" / room).rglob("*.py")):
            for text in _strings(ast.parse(path.read_text(encoding="utf-8"))):
                if len(text.split()) >= LEAST_WORDS and not _PATTERN.search(text):
                    yield Written(str(path.relative_to(ROOT)), as_its_own(text))


def as_its_own(told: str) -> str:
    """Return what a prompt tells the companion that it is, as it would say it."""
    for pattern, own in _TOLD:
        told = pattern.sub(own, told)
    return told


def _of_itself(text: str) -> str:
    return as_its_own(text) if "{{char}}" in text else text


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 (whatever JSON holds)
    match value:
        case str():
            yield value
        case ["person" | "memory", str()]:
            return
        case ["companion", str(said)]:
            yield said
        case list():
            for one in value:
                yield from _texts(one)
        case dict():
            for name, one in value.items():
                if name not in PERSONS:
                    yield from _texts(one)


def _language(path: Path) -> str:
    found = re.search(r"(?:^|\.)(de|fr|es|ja|zh)$", path.name.removesuffix(".json"))
    return found[1] if found else "en"


def _strings(tree: ast.Module) -> Iterator[str]:
    documenting = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documenting:
            yield node.value
