from typing import Any

import pytest

from companion.thinking.cards.card import new_card
from companion.thinking.cards.lore_reading import ENTRIES_MAX, KEYS_MAX, read_lorebook, with_lorebook
from companion.thinking.prompt.lorebook import TOKENS_MAX, Lorebook, SecondaryKeys, lore
from tests.tables import each_row

NAMES = "Ada"


def told(book: Lorebook, *recent_texts: str) -> list[str]:
    return [entry.content for entry in lore(book, recent_texts, len)]


def book_of(*entries: dict[str, Any], **book: Any) -> Lorebook:  # noqa: ANN401  any field
    raw = [{"enabled": True, "insertion_order": 0, "extensions": {}, **each} for each in entries]
    return read_lorebook(new_card({"name": "Ada", "character_book": {"entries": raw, **book}}), NAMES)


def test_a_cards_book_is_read() -> None:
    book = book_of(
        {"keys": ["{{char}}'s home", 5, ""], "content": "{{char}} lives in <b>Rome</b>.", "priority": 3},
        {"keys": ["x"], "content": "off", "enabled": False},
        {"keys": ["x"], "content": " "},
        {"keys": [], "content": "nobody finds it"},
        {"keys": ["x"], "content": "after", "position": "after_char", "use_regex": True, "constant": True},
        scan_depth=7,
        token_budget=100,
        recursive_scanning=True,
    )

    assert (book.scan_depth, book.tokens_max, book.is_recursive) == (7, 100, True)
    first, last = book.entries
    assert (first.content, first.keys, first.priority) == ("Ada lives in Rome.", ("Ada's home",), 3)
    assert (last.is_before_character, last.is_constant) == (False, True)
    assert book.left_out == 1


SILLYTAVERN = {
    "uid": 0,
    "key": ["lantern"],
    "keysecondary": ["oil"],
    "comment": "",
    "content": "The lantern is called Old Peter.",
    "constant": False,
    "selective": True,
    "selectiveLogic": 2,
    "order": 70,
    "position": 1,
    "disable": False,
    "excludeRecursion": True,
    "matchWholeWords": None,
    "caseSensitive": True,
    "scanDepth": 4,
    "sticky": 3,
}


@each_row(
    "entries",
    [
        {"0": SILLYTAVERN, "1": {**SILLYTAVERN, "disable": True}},
        [SILLYTAVERN],
        {"0": {**SILLYTAVERN, "keys": [], "secondary_keys": [], "enabled": True}},
    ],
)
def test_a_book_of_sillytaverns_or_chubs_is_read(entries: object) -> None:
    (read,) = read_lorebook(new_card({"name": "Ada", "character_book": {"entries": entries}}), NAMES).entries

    assert (read.keys, read.secondary_keys, read.secondary) == (("lantern",), ("oil",), SecondaryKeys.NONE)
    assert (read.content, read.insertion_order, read.scan_depth) == (
        "The lantern is called Old Peter.",
        70,
        4,
    )
    assert (read.is_before_character, read.comes_by_recursion, read.has_whole_words) == (False, False, True)
    assert (read.is_case_sensitive, read.timing.sticky) == (True, 3)


def test_a_lorebook_is_added_to_a_cards_own_once() -> None:
    own = {"keys": ["Rome"], "content": "Rome is old.", "enabled": True}
    card = new_card({"name": "Ada", "character_book": {"entries": [own], "scan_depth": 5}})
    book = {"name": "The Marshes", "scan_depth": 9, "entries": {"0": SILLYTAVERN}}

    card = with_lorebook(with_lorebook(card, book), book)

    read = read_lorebook(card, NAMES)
    assert [entry.keys for entry in read.entries] == [("Rome",), ("lantern",)]
    assert read.scan_depth == 5
    assert card.fields["character_book"]["name"] == "The Marshes"


def test_what_sillytavern_writes_into_extensions_is_read() -> None:
    (read,) = book_of(
        {
            "keys": ["a"],
            "secondary_keys": ["b"],
            "selective": True,
            "content": "x",
            "extensions": {
                "selectiveLogic": 2,
                "exclude_recursion": True,
                "prevent_recursion": True,
                "delay_until_recursion": 2,
                "match_whole_words": False,
                "case_sensitive": True,
                "scan_depth": 4,
            },
        }
    ).entries

    assert (read.secondary, read.secondary_keys) == (SecondaryKeys.NONE, ("b",))
    assert not read.comes_by_recursion
    assert read.comes_only_by_recursion
    assert not read.brings_up_others
    assert not read.has_whole_words
    assert read.is_case_sensitive
    assert read.scan_depth == 4


def test_secondary_keys_count_only_in_a_selective_entry() -> None:
    (read,) = book_of({"keys": ["a"], "secondary_keys": ["b"], "selective": False, "content": "x"}).entries

    assert read.secondary_keys == ()


@pytest.mark.parametrize(
    ("key", "keys"),
    [
        ("/cat|dog/i", ("cat", "dog")),
        (r"/\b(cat|dog house)\b/", ("cat", "dog house")),
        (r"/\b(?:cat)\b/gi", ("cat",)),
        ("/(a+)+$/", ()),
        ("/cats?/", ()),
        ("either/or", ("either/or",)),
    ],
)
def test_a_strangers_pattern_is_never_run(key: str, keys: tuple[str, ...]) -> None:
    book = book_of({"keys": [key], "content": "x"})

    assert tuple(each for read in book.entries for each in read.keys) == keys


def test_decorators_are_followed_and_left_out_of_the_text() -> None:
    always, never, strict, unknown = (
        "@@activate\n@@dont_activate\n\nAlways.",
        "@@dont_activate\nNever.",
        "@@additional_keys milk, sugar\n@@exclude_keys coffee\n@@scan_depth 1\nTea.",
        "@@risu_only 4\n@@@scan_depth 5\n@@@scan_depth 6\n@@depth four\nOther.",
    )
    book = book_of(*({"keys": ["tea"], "content": each} for each in (always, never, strict, unknown)))

    assert [read.content for read in book.entries] == ["Always.", "Tea.", "Other."]
    assert book.entries[2].scan_depth == 5
    assert told(book, "tea", "milk") == ["Always.", "Other."]
    assert told(book, "tea with milk") == ["Always.", "Tea.", "Other."]
    assert told(book, "tea with milk, not coffee") == ["Always.", "Other."]
    assert told(book, "tea") == ["Always.", "Other."]


@each_row(
    "book",
    [
        None,
        [],
        {},
        {"entries": {}},
        {"entries": [None, 5, [], {}, {"content": 5, "keys": "a"}]},
        {
            "entries": [
                {"content": "x", "keys": ["a"], "insertion_order": "9", "priority": [], "extensions": 3}
            ]
        },
        {"entries": [], "scan_depth": "many", "token_budget": -5},
        {"entries": [{"content": "x", "keys": ["a"], "insertion_order": 10**400, "scan_depth": -(10**400)}]},
    ],
)
def test_a_broken_book_is_read_as_far_as_it_goes(book: object) -> None:
    read = read_lorebook(new_card({"name": "Ada", "character_book": book}), NAMES)

    assert read.tokens_max == TOKENS_MAX
    assert set(told(read, "a")) <= {"x"}


def test_of_a_huge_book_the_beginning_is_read() -> None:
    book = book_of(
        *({"keys": ["a"] * 5 + [f"{n}" for n in range(99)], "content": "x"} for _ in range(ENTRIES_MAX + 5))
    )

    assert (len(book.entries), book.left_out) == (ENTRIES_MAX, 5)
    assert len(book.entries[0].keys) == KEYS_MAX
