from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.lore_reading import ENTRIES_MAX, KEYS_MAX
from companion.thinking.lorebook import Entry, Lorebook, SecondaryKeys, lore
from tests.fakes.work import calls_of


def words(text: str) -> int:
    return len(text.split())


def told(book: Lorebook, *recent_texts: str) -> list[str]:
    return [entry.content for entry in lore(book, recent_texts, words)]


def entry(content: str, *keys: str, **more: Any) -> Entry:  # noqa: ANN401  any field
    return Entry(content, keys, **more)


def test_an_entry_comes_up_with_one_of_its_keys() -> None:
    book = Lorebook((entry("Rome.", "Rome", "Italy"), entry("Paris.", "Paris")))

    assert told(book, "We went to ITALY last year") == ["Rome."]
    assert told(book, "We stayed at home") == []


@pytest.mark.parametrize(
    ("key", "text", "is_there"),
    [
        ("king", "Long live the king!", True),
        ("king", "It's not to my liking", False),
        ("king", "liking the king", True),
        ("King Lear", "We saw King Lear's end", True),
        ("C++", "I write C++.", True),
        ("猫", "我有一只猫咪", True),
        ("straße", "In der STRASSE", True),
    ],
)
def test_whole_words_are_looked_for_where_words_have_spaces(key: str, text: str, is_there: bool) -> None:
    assert bool(told(Lorebook((entry("It.", key),)), text)) is is_there


@pytest.mark.parametrize(
    ("secondary", "none", "one", "both"),
    [
        (SecondaryKeys.ANY, False, True, True),
        (SecondaryKeys.ALL, False, False, True),
        (SecondaryKeys.NONE, True, False, False),
        (SecondaryKeys.NOT_ALL, True, True, False),
    ],
)
def test_secondary_keys_decide_in_four_ways(
    secondary: SecondaryKeys, none: bool, one: bool, both: bool
) -> None:
    book = Lorebook((entry("It.", "tea", secondary_keys=("milk", "sugar"), secondary=secondary),))

    assert bool(told(book, "tea")) is none
    assert bool(told(book, "tea with milk")) is one
    assert bool(told(book, "tea with milk and sugar")) is both
    assert not told(book, "milk and sugar")


def test_only_the_last_messages_are_scanned() -> None:
    book = Lorebook((entry("Rome.", "Rome"),), scan_depth=2)

    assert told(book, "Rome", "yes", "no") == []
    assert told(book, "Rome", "yes") == ["Rome."]
    assert told(replace(book, scan_depth=0), "Rome") == []
    assert told(Lorebook((entry("Rome.", "Rome", scan_depth=3),), scan_depth=0), "Rome", "yes", "no") == [
        "Rome."
    ]
    assert told(book) == []


def test_what_has_the_lowest_priority_goes_when_there_is_no_room() -> None:
    book = Lorebook(
        (
            entry("one two", "a", insertion_order=1, priority=5),
            entry("three four", "a", insertion_order=2, priority=1),
            entry("five six", "a", insertion_order=3, priority=9),
        ),
        tokens_max=4,
    )

    assert told(book, "a") == ["one two", "five six"]


def test_what_always_comes_up_goes_last_and_what_never_fits_takes_no_room() -> None:
    book = Lorebook(
        (
            entry("always here", is_constant=True),
            entry("one two", "a", priority=9),
            entry("far too long for it", "a", priority=10),
        ),
        tokens_max=2,
    )

    assert told(book, "a") == ["always here"]


def test_what_came_up_brings_up_more_where_the_book_says_so() -> None:
    book = Lorebook((entry("Bessie is a friend of Rufus.", "Bessie"), entry("Rufus is a dog.", "Rufus")))

    assert told(book, "Bessie") == ["Bessie is a friend of Rufus."]
    assert told(replace(book, is_recursive=True), "Bessie") == [
        "Bessie is a friend of Rufus.",
        "Rufus is a dog.",
    ]


def test_entries_choose_how_they_take_part_in_recursion() -> None:
    first = entry("Bessie knows Rufus.", "Bessie")
    second = entry("Rufus is a dog.", "Rufus")

    def recursive(*entries: Entry) -> list[str]:
        return told(Lorebook(entries, is_recursive=True), "Bessie")

    assert recursive(replace(first, brings_up_others=False), second) == ["Bessie knows Rufus."]
    assert recursive(first, replace(second, comes_by_recursion=False)) == ["Bessie knows Rufus."]
    assert recursive(replace(first, comes_only_by_recursion=True)) == ["Bessie knows Rufus."]
    assert told(Lorebook((replace(first, comes_only_by_recursion=True),)), "Bessie") == []


def test_a_cycle_ends_and_each_entry_comes_up_once() -> None:
    ring = tuple(entry(f"w{(n + 1) % 5} is next", f"w{n}") for n in range(5))

    assert len(told(Lorebook(ring, is_recursive=True), "w0")) == 5
    assert told(Lorebook((entry("echo echo", "echo"),), is_recursive=True), "echo") == ["echo echo"]


@given(
    st.lists(
        st.builds(
            Entry,
            st.text("abc ", min_size=1, max_size=8),
            st.lists(st.text("abc", min_size=1, max_size=2), max_size=2).map(tuple),
            priority=st.none() | st.integers(0, 5),
            insertion_order=st.integers(0, 3),
            is_constant=st.booleans(),
        ),
        max_size=8,
    ),
    st.lists(st.text("abc "), max_size=3),
    st.integers(0, 12),
    st.booleans(),
)
def test_a_budget_is_never_exceeded_and_no_entry_comes_twice(
    entries: list[Entry], recent_texts: list[str], tokens_max: int, is_recursive: bool
) -> None:
    book = Lorebook(tuple(entries), tokens_max=tokens_max, is_recursive=is_recursive)

    came_up = lore(book, recent_texts, len)

    assert sum(len(each.content) for each in came_up) <= tokens_max
    assert [each.insertion_order for each in came_up] == sorted(each.insertion_order for each in came_up)
    assert len({id(each) for each in came_up}) == len(came_up)


@pytest.mark.slow
def test_the_worst_book_takes_no_endless_work() -> None:
    keys = tuple("a" * (n % 30 + 1) for n in range(KEYS_MAX))
    hostile = [entry("ba" * 2000, *keys) for _ in range(ENTRIES_MAX - 1)]
    book = Lorebook((entry("aa" * 2000, "x"), *hostile), is_recursive=True)

    calls = calls_of(lambda: lore(book, ["x " + "ba" * 5000], len))

    assert calls < 4_000_000
