"""Reads a card's lorebook, leniently: a part of the wrong kind counts as missing.

SillyTavern's files and Chub's have their entries as an object, and other names for their fields; both are read. A key
between slashes is a regular expression, as in SillyTavern; ``use_regex`` is ignored, because SillyTavern sets it on
every entry. A stranger's regular expressions are never run, because one can take hours: those that only list words are
read as these words, any other matches nothing. Everything stays in the card.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from companion.thinking.cards.card import Card
from companion.thinking.prompt.card_text import label, prose
from companion.thinking.prompt.lorebook import (
    MESSAGES_MAX,
    SCAN_DEPTH,
    TOKENS_MAX,
    Entry,
    Lorebook,
    SecondaryKeys,
    Timing,
)

ENTRIES_MAX: Final = 2000
KEYS_MAX: Final = 32
"""Maximum keys of an entry."""
KEY_CHARACTERS: Final = 200
CONTENT_CHARACTERS: Final = 4000
_WORDS_ONLY: Final = re.compile(r"(?:\\b)?\(?(?:\?:)?([\w\s'’|-]+)\)?(?:\\b)?")
_AS_PATTERN: Final = re.compile(r"/(.+)/[a-z]*", re.DOTALL)
_OF_BOOKS: Final = frozenset({"name", "description", "scan_depth", "token_budget", "recursive_scanning"})
_NAMES: Final = {"key": "keys", "keysecondary": "secondary_keys", "order": "insertion_order"}
_IN_EXTENSIONS: Final = {
    "selectiveLogic": "selectiveLogic",
    "excludeRecursion": "exclude_recursion",
    "preventRecursion": "prevent_recursion",
    "delayUntilRecursion": "delay_until_recursion",
    "matchWholeWords": "match_whole_words",
    "caseSensitive": "case_sensitive",
    "scanDepth": "scan_depth",
    "sticky": "sticky",
    "cooldown": "cooldown",
    "delay": "delay",
}
"""SillyTavern's fields that its cards store among the extensions."""
_FALLBACK: Final = "@@@"
_MARK: Final = "@@"


def read_lorebook(card: Card, companion: str) -> Lorebook:
    """Return a card's lorebook; an empty one if it has none or a broken one."""
    book = card.fields.get("character_book")
    if not isinstance(book, Mapping):
        return Lorebook(())
    raw = _entries(book)
    wanted = [
        each for each in raw if each.get("enabled", True) is not False and _text(each, "content").strip()
    ]
    read = [_entry(each, companion) for each in wanted[:ENTRIES_MAX]]
    entries = tuple(each for each in read if each is not None)
    depth, budget = _depth(_number(book, "scan_depth")), _number(book, "token_budget")
    return Lorebook(
        entries,
        scan_depth=SCAN_DEPTH if depth is None else depth,
        tokens_max=TOKENS_MAX if budget is None or budget < 1 else int(min(budget, TOKENS_MAX)),
        is_recursive=book.get("recursive_scanning") is True,
        left_out=len(wanted) - len(entries),
    )


def with_lorebook(card: Card, book: Mapping[str, Any]) -> Card:
    """Return a card with a lorebook's entries after its own; duplicates are not added."""
    own = card.fields.get("character_book")
    own = own if isinstance(own, Mapping) else {}
    entries = _entries(own)
    entries += [each for each in _entries(book) if each not in entries]
    told = {field: value for field, value in book.items() if field in _OF_BOOKS}
    return card.with_fields({"character_book": {"extensions": {}, **told, **own, "entries": entries}})


def _entries(book: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return a book's entries with the field names of the specification."""
    listed = book.get("entries")
    if isinstance(listed, Mapping):
        listed = list(listed.values())
    return [
        _as_specified(each)
        for each in (listed if isinstance(listed, list) else [])
        if isinstance(each, Mapping)
    ]


def _as_specified(raw: Mapping[str, Any]) -> dict[str, Any]:
    entry = dict(raw)
    for theirs, ours in _NAMES.items():
        if theirs in raw and not raw.get(ours):
            entry[ours] = raw[theirs]
    if isinstance(raw.get("disable"), bool):
        entry.setdefault("enabled", not raw["disable"])
    if raw.get("position") in (0, 1):
        entry["position"] = "after_char" if raw["position"] else "before_char"
    extensions = raw.get("extensions")
    more = {ours: raw[theirs] for theirs, ours in _IN_EXTENSIONS.items() if raw.get(theirs) is not None}
    if more:
        entry["extensions"] = more | (dict(extensions) if isinstance(extensions, Mapping) else {})
    return entry


def _entry(raw: Mapping[str, Any], companion: str) -> Entry | None:
    """Read one entry; return None if it can never come up."""
    asked, text = _read_decorators(_text(raw, "content")[: 2 * CONTENT_CHARACTERS])
    extensions = raw.get("extensions")
    more = extensions if isinstance(extensions, Mapping) else {}
    keys = _keys(raw.get("keys"), companion)
    is_constant = raw.get("constant") is True or "activate" in asked
    is_never = "dont_activate" in asked and "activate" not in asked
    content = prose(text, companion, most_characters=CONTENT_CHARACTERS).text
    if not content or is_never or not (keys or is_constant):
        return None
    is_selective = raw.get("selective") is True
    return Entry(
        content,
        keys,
        secondary_keys=_keys(raw.get("secondary_keys"), companion) if is_selective else (),
        secondary=_secondary(more),
        needed_keys=_keys(_words(asked.get("additional_keys", "")), companion),
        excluding_keys=_keys(_words(asked.get("exclude_keys", "")), companion),
        is_constant=is_constant,
        is_case_sensitive=_flag(raw, more, "case_sensitive", default=False),
        has_whole_words=_flag(more, {}, "match_whole_words", default=True),
        insertion_order=_number(raw, "insertion_order") or 0.0,
        priority=_number(raw, "priority"),
        scan_depth=_depth(
            float(asked["scan_depth"]) if "scan_depth" in asked else _number(more, "scan_depth")
        ),
        is_before_character=raw.get("position") != "after_char",
        comes_by_recursion=not _flag(more, {}, "exclude_recursion", default=False),
        comes_only_by_recursion=_flag(more, {}, "delay_until_recursion", default=False),
        brings_up_others=not _flag(more, {}, "prevent_recursion", default=False),
        timing=Timing(
            after=int(asked.get("activate_only_after", 0)),
            every=int(asked.get("activate_only_every", 1)),
            delay=_messages(more, "delay"),
            sticky=_messages(more, "sticky"),
            cooldown=_messages(more, "cooldown"),
            stays="keep_activate_after_match" in asked,
            is_once="dont_activate_after_match" in asked,
        ),
    )


def _keys(listed: object, companion: str) -> tuple[str, ...]:
    keys: list[str] = []
    if isinstance(listed, str):
        listed = listed[: KEYS_MAX * KEY_CHARACTERS].split(",")
    for each in listed if isinstance(listed, list) else []:
        if not isinstance(each, str) or len(each) > 10 * KEY_CHARACTERS:
            continue
        pattern = _as_pattern(each)
        if pattern is None:
            keys.append(label(each, companion)[:KEY_CHARACTERS].strip())
        elif only_words := _WORDS_ONLY.fullmatch(pattern):
            keys.extend(word.strip() for word in only_words[1].split("|"))
    return tuple(dict.fromkeys(key for key in keys if key))[:KEYS_MAX]


def _as_pattern(key: str) -> str | None:
    """Return the regular expression in a key between slashes; None for plain words."""
    written = _AS_PATTERN.fullmatch(key.strip())
    return written[1] if written else None


def _secondary(extensions: Mapping[str, Any]) -> SecondaryKeys:
    logic = extensions.get("selectiveLogic")
    return (
        SecondaryKeys(logic) if logic in (0, 1, 2, 3) and not isinstance(logic, bool) else SecondaryKeys.ANY
    )


def _depth(told: float | None) -> int | None:
    return None if told is None else int(max(0.0, min(told, 1000.0)))


def _messages(extensions: Mapping[str, Any], field: str) -> int:
    return int(max(0.0, min(_number(extensions, field) or 0.0, MESSAGES_MAX)))


def _flag(first: Mapping[str, Any], then: Mapping[str, Any], field: str, *, default: bool) -> bool:
    """Return the first of two that is yes or no; a number other than 0 also means yes (recursion's levels)."""
    for values in (first, then):
        value = values.get(field)
        if isinstance(value, bool | int):
            return bool(value)
    return default


def _number(values: Mapping[str, Any], field: str) -> float | None:
    value = values.get(field)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        return float(value)
    except OverflowError:
        return 1e300 if value > 0 else -1e300


def _text(values: Mapping[str, Any], field: str) -> str:
    value = values.get(field)
    return value if isinstance(value, str) else ""


# ---- lines that begin with @@ ------------------------------------------------------------------------


def _read_decorators(content: str) -> tuple[Mapping[str, str], str]:
    """Return the known settings in an entry's first lines, by name, and its text without them.

    If several have one name, the first counts; a line with three @ counts if the ones before it are unknown.
    """
    lines = content.strip().splitlines()
    asked: dict[str, str] = {}
    is_taken = False
    count = next((at for at, line in enumerate(lines) if not line.startswith(_MARK)), len(lines))
    for line in lines[:count]:
        if not (is_taken and line.startswith(_FALLBACK)):
            name, _, value = line.lstrip("@").strip().partition(" ")
            is_taken = _is_known(name, value.strip())
            if is_taken:
                asked.setdefault(name, value.strip())
    return asked, "\n".join(lines[count:]).strip()


def _is_known(name: str, value: str) -> bool:
    match name:
        case "activate" | "dont_activate" | "keep_activate_after_match" | "dont_activate_after_match":
            return True
        case "scan_depth" | "activate_only_after":
            return _is_count(value)
        case "activate_only_every":
            return _is_count(value) and int(value) > 0
        case "additional_keys" | "exclude_keys":
            return bool(_words(value))
        case _:
            return False


def _is_count(value: str) -> bool:
    return value.isascii() and value.isdecimal() and len(value) < 5


def _words(value: str) -> list[str]:
    return [each for each in map(str.strip, value.split(",")) if each]
