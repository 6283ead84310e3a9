"""A card's lorebook: what is told to the language model only while the talk is about it.

Read as the specifications of Character Card V2 and V3 and SillyTavern's documentation of its World Info have it. Where
these leave a choice: whole words are looked for, as SillyTavern does by default, in either case; two messages are
scanned; and without a budget of its own a book gets ``TOKENS_MAX``. Two things differ on purpose. Chance is left out,
so that the same talk gives the same prompt. And a stranger's regular expressions are never run, for one can take
hours: those that only list words are read as these words, an entry with any other never comes up by its keys.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from companion.thinking.card import Card
from companion.thinking.card_text import Names, label, prose
from companion.thinking.lore_decorators import Decorators, read_decorators
from companion.thinking.prompt import CountTokens

ENTRIES_MAX: Final = 2000
KEYS_MAX: Final = 32
"""Of an entry."""
KEY_CHARACTERS: Final = 200
CONTENT_CHARACTERS: Final = 4000
SCANNED_CHARACTERS: Final = 8000
"""The last ones, of the messages and of what came up."""
_OCCURRENCES_MAX: Final = 20
"""Of a key inside other words, after which it is looked for no further."""
SCAN_DEPTH: Final = 2
"""Messages that are scanned where a book does not say how many."""
RECURSIONS_MAX: Final = 8
"""How often what came up may bring up more; a cycle ends sooner, as each entry comes up once (guess)."""
TOKENS_MAX: Final = 512
"""For a book without a budget, and the most for one with a larger (guess: an eighth of the starter model's context)."""

_WORDS_ONLY: Final = re.compile(r"(?:\\b)?\(?(?:\?:)?([\w\s'’|-]+)\)?(?:\\b)?")
_AS_PATTERN: Final = re.compile(r"/(.+)/[a-z]*", re.DOTALL)
_NO_SPACES_FROM: Final = "\u2e80"
"""From here on lie scripts that set no spaces between words (Chinese, Japanese; roughly)."""


class SecondaryKeys(Enum):
    """When an entry with secondary keys comes up, given that one of its keys is there (SillyTavern's four)."""

    ANY = 0
    NOT_ALL = 1
    NONE = 2
    ALL = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing a lorebook knows; texts are safe to stand in a prompt."""

    content: str
    keys: tuple[str, ...] = ()
    secondary_keys: tuple[str, ...] = ()
    secondary: SecondaryKeys = SecondaryKeys.ANY
    needed_keys: tuple[str, ...] = ()
    """One of them must be there, too (@@additional_keys)."""
    excluding_keys: tuple[str, ...] = ()
    """None of them may be there (@@exclude_keys)."""
    is_constant: bool = False
    """Comes up always."""
    is_case_sensitive: bool = False
    has_whole_words: bool = True
    insertion_order: float = 0.0
    """What has less comes earlier in the prompt, and so counts for less."""
    priority: float | None = None
    """What has less goes first when there is no room; None takes ``insertion_order``."""
    scan_depth: int | None = None
    """In messages; None is the book's."""
    is_before_character: bool = True
    """Belongs before the character's description, not after it."""
    comes_by_recursion: bool = True
    comes_only_by_recursion: bool = False
    brings_up_others: bool = True


@dataclass(frozen=True, slots=True)
class Lorebook:
    """Entries and how they are looked for."""

    entries: tuple[Entry, ...]
    """In the book's order; only those that can come up."""
    scan_depth: int = SCAN_DEPTH
    """How many of the last messages are scanned."""
    tokens_max: int = TOKENS_MAX
    is_recursive: bool = False
    """Whether what came up brings up more."""
    left_out: int = 0
    """Entries that are kept in the card and never come up: too many, or with regular expressions for keys."""


def read_lorebook(card: Card, names: Names) -> Lorebook:
    """Return a card's lorebook; an empty one where it has none or a broken one."""
    book = card.fields.get("character_book")
    if not isinstance(book, Mapping):
        return Lorebook(())
    listed = book.get("entries")
    raw = [each for each in (listed if isinstance(listed, list) else []) if isinstance(each, Mapping)]
    wanted = [
        each for each in raw if each.get("enabled", True) is not False and _text(each, "content").strip()
    ]
    read = [_entry(each, names) for each in wanted[:ENTRIES_MAX]]
    entries = tuple(each for each in read if each is not None)
    depth, budget = _number(book, "scan_depth"), _number(book, "token_budget")
    return Lorebook(
        entries,
        scan_depth=SCAN_DEPTH if depth is None else int(max(0.0, min(depth, 1000.0))),
        tokens_max=TOKENS_MAX if budget is None or budget < 1 else int(min(budget, TOKENS_MAX)),
        is_recursive=book.get("recursive_scanning") is True,
        left_out=len(wanted) - len(entries),
    )


def lore(book: Lorebook, recent_texts: Sequence[str], count_tokens: CountTokens) -> tuple[Entry, ...]:
    """Return what a book knows of the talk at hand, in the order in which it is to stand in the prompt.

    Args:
        book: whose.
        recent_texts: what was said last, by either side, oldest first.
        count_tokens: of a text; the book's budget is in these.
    """
    came_up = _came_up(book, recent_texts)
    order = {id(entry): place for place, entry in enumerate(book.entries)}
    kept = _within(book.tokens_max, came_up, count_tokens)
    return tuple(sorted(kept, key=lambda entry: (entry.insertion_order, order[id(entry)])))


def _came_up(book: Lorebook, recent_texts: Sequence[str]) -> list[Entry]:
    """Return what comes up, that by the messages before that by recursion."""
    scans = {
        depth: _Scanned(_last(recent_texts, depth))
        for depth in {
            book.scan_depth,
            *(each.scan_depth for each in book.entries if each.scan_depth is not None),
        }
    }
    waiting = list(book.entries)
    came_up: list[Entry] = []
    for recursion in range(RECURSIONS_MAX + 1):
        brought_up = _Scanned([each.content for each in came_up if each.brings_up_others][-ENTRIES_MAX:])
        new = [each for each in waiting if _comes_up(each, book, scans, brought_up, recursion)]
        if not new and recursion:
            break
        came_up.extend(new)
        taken = {id(each) for each in new}
        waiting = [each for each in waiting if id(each) not in taken]
        if not book.is_recursive:
            break
    return came_up


def _comes_up(
    entry: Entry, book: Lorebook, scans: Mapping[int, "_Scanned"], brought_up: "_Scanned", recursion: int
) -> bool:
    if entry.comes_only_by_recursion and not recursion:
        return False
    if entry.is_constant:
        return True
    scanned = [scans[book.scan_depth if entry.scan_depth is None else entry.scan_depth]]
    if recursion and entry.comes_by_recursion:
        scanned.append(brought_up)
    elif recursion:
        return False

    def holds(key: str) -> bool:
        return any(each.holds(key, entry) for each in scanned)

    if not any(map(holds, entry.keys)) or any(map(holds, entry.excluding_keys)):
        return False
    if entry.needed_keys and not any(map(holds, entry.needed_keys)):
        return False
    if not entry.secondary_keys:
        return True
    match entry.secondary:
        case SecondaryKeys.ANY:
            return any(map(holds, entry.secondary_keys))
        case SecondaryKeys.ALL:
            return all(map(holds, entry.secondary_keys))
        case SecondaryKeys.NONE:
            return not any(map(holds, entry.secondary_keys))
        case SecondaryKeys.NOT_ALL:
            return not all(map(holds, entry.secondary_keys))


def _within(most_tokens: int, came_up: Iterable[Entry], count_tokens: CountTokens) -> list[Entry]:
    """Leave out what has the lowest priority; what always comes up goes last, what is too long alone goes first."""
    sizes = [(entry, count_tokens(entry.content)) for entry in came_up]
    ranked = sorted(
        ((entry, size) for entry, size in sizes if size <= most_tokens),
        key=lambda sized: (not sized[0].is_constant, -_rank(sized[0])),
    )
    kept = []
    for entry, size in ranked:
        most_tokens -= size
        if most_tokens < 0:
            break
        kept.append(entry)
    return kept


def _rank(entry: Entry) -> float:
    return entry.insertion_order if entry.priority is None else entry.priority


def _last(texts: Sequence[str], depth: int) -> list[str]:
    return list(texts[-depth:]) if depth else []


class _Scanned:
    """Texts in which keys are looked for."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._text = "\n".join(texts)[-SCANNED_CHARACTERS:]
        self._folded = self._text.casefold()

    def holds(self, key: str, entry: Entry) -> bool:
        """Tell whether a key is there as the entry wants it: in its case, as a whole word."""
        text, wanted = (self._text, key) if entry.is_case_sensitive else (self._folded, key.casefold())
        start = 0
        for _ in range(_OCCURRENCES_MAX):
            at = text.find(wanted, start)
            if at < 0:
                return False
            is_word = _ends_word(text, at - 1, wanted[0]) and _ends_word(text, at + len(wanted), wanted[-1])
            if is_word or not entry.has_whole_words:
                return True
            start = at + 1
        return False


def _ends_word(text: str, neighbour: int, edge: str) -> bool:
    if not edge.isalnum() or edge >= _NO_SPACES_FROM or not 0 <= neighbour < len(text):
        return True
    return not text[neighbour].isalnum()


def _entry(raw: Mapping[str, Any], names: Names) -> Entry | None:
    """Read one entry; None when it could never come up."""
    decorators, text = read_decorators(_text(raw, "content")[: 2 * CONTENT_CHARACTERS])
    extensions = raw.get("extensions")
    more = extensions if isinstance(extensions, Mapping) else {}
    is_pattern = raw.get("use_regex") is True
    keys = _keys(raw.get("keys"), names, is_pattern=is_pattern)
    is_constant = (raw.get("constant") is True and not is_pattern) or decorators.is_always
    content = prose(text, names, most_characters=CONTENT_CHARACTERS).text
    if not content or decorators.is_never or not (keys or is_constant):
        return None
    is_selective = raw.get("selective") is True and not is_pattern
    return Entry(
        content,
        keys,
        secondary_keys=_keys(raw.get("secondary_keys"), names) if is_selective else (),
        secondary=_secondary(more),
        needed_keys=_keys(list(decorators.needed_keys), names),
        excluding_keys=_keys(list(decorators.excluding_keys), names),
        is_constant=is_constant,
        is_case_sensitive=_flag(raw, more, "case_sensitive", default=False),
        has_whole_words=_flag(more, {}, "match_whole_words", default=True),
        insertion_order=_number(raw, "insertion_order") or 0.0,
        priority=_number(raw, "priority"),
        scan_depth=_entry_depth(decorators, more),
        is_before_character=raw.get("position") != "after_char",
        comes_by_recursion=not _flag(more, {}, "exclude_recursion", default=False),
        comes_only_by_recursion=_flag(more, {}, "delay_until_recursion", default=False),
        brings_up_others=not _flag(more, {}, "prevent_recursion", default=False),
    )


def _keys(listed: object, names: Names, *, is_pattern: bool = False) -> tuple[str, ...]:
    keys: list[str] = []
    for each in listed if isinstance(listed, list) else []:
        if not isinstance(each, str) or len(each) > 10 * KEY_CHARACTERS:
            continue
        pattern = each if is_pattern else _as_pattern(each)
        if pattern is None:
            keys.append(label(each, names)[:KEY_CHARACTERS].strip())
        elif only_words := _WORDS_ONLY.fullmatch(pattern):
            keys.extend(word.strip() for word in only_words[1].split("|"))
    return tuple(dict.fromkeys(key for key in keys if key))[:KEYS_MAX]


def _as_pattern(key: str) -> str | None:
    """Return the regular expression that a key is, written between slashes; None for plain words."""
    written = _AS_PATTERN.fullmatch(key.strip())
    return written[1] if written else None


def _secondary(extensions: Mapping[str, Any]) -> SecondaryKeys:
    logic = extensions.get("selectiveLogic")
    return (
        SecondaryKeys(logic) if logic in (0, 1, 2, 3) and not isinstance(logic, bool) else SecondaryKeys.ANY
    )


def _entry_depth(decorators: Decorators, extensions: Mapping[str, Any]) -> int | None:
    depth = decorators.scan_depth if decorators.scan_depth is not None else _number(extensions, "scan_depth")
    return None if depth is None else int(max(0.0, min(depth, 1000.0)))


def _flag(first: Mapping[str, Any], then: Mapping[str, Any], field: str, *, default: bool) -> bool:
    """Return the first of two that says yes or no; a number other than 0 is yes, too (recursion's levels)."""
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
        number = float(value)
    except OverflowError:
        return math.copysign(1e300, value)
    return number


def _text(values: Mapping[str, Any], field: str) -> str:
    value = values.get(field)
    return value if isinstance(value, str) else ""
