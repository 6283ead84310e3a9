from datetime import UTC, datetime
from pathlib import Path

import pytest

from companion.window.wording import (
    day_words,
    filled,
    in_table,
    listed_words,
    number_words,
    percent_words,
    size_words,
)
from tests.tables import each_row


@each_row(
    ("size_bytes", "words"),
    [
        (0, "0 kB"),
        (1_300, "1.3 kB"),
        (22_700_000, "23 MB"),
        (999_400_000, "999 MB"),
        (999_600_000, "1 GB"),
        (4_220_000_000, "4.2 GB"),
        (14_200_000_000, "14 GB"),
        (2_500_000_000_000, "2.5 TB"),
    ],
)
def test_a_size_reads_as_people_say_it(size_bytes: int, words: str) -> None:
    assert size_words(size_bytes) == words


@pytest.mark.parametrize(("day", "words"), [(20, "Today"), (19, "Yesterday"), (18, "the 18th")])
def test_a_day_is_told_as_seen_from_today(day: int, words: str) -> None:
    said = datetime(2026, 11, day, 23, 59, tzinfo=UTC)
    today = datetime(2026, 11, 20, 0, 1, tzinfo=UTC)

    assert day_words(said, today=today, spell=lambda it: f"the {it.day}th") == words


def test_a_form_may_name_its_words_in_another_order() -> None:
    assert filled("%1 feels %2", "Robin", "low") == "Robin feels low"
    assert filled("%2 fühlt %1", "traurig", "Robin") == "Robin fühlt traurig"


def test_numbers_have_the_signs_of_the_windows_language() -> None:
    def german(context: str, text: str) -> str:
        return {".": ",", ",": "."}[text] if context == "Numbers" else text

    assert number_words(1234.5, 1) == "1,234.5"
    assert number_words(1234.5, 1, german) == "1.234,5"
    assert number_words(12_345, translate=german) == "12.345"
    assert size_words(4_200_000_000, german) == "4,2 GB"


def test_lists_and_percentages_have_the_signs_of_the_windows_language() -> None:
    def chinese(context: str, text: str) -> str:
        return {", ": "、", "%1%": "%1％"}[text]

    assert listed_words(("sad", "tense")) == "sad, tense"
    assert listed_words(("难过", "紧张"), chinese) == "难过、紧张"
    assert percent_words(0.8) == "80%"
    assert percent_words(0.8, chinese) == "80％"


def test_a_table_has_its_words_in_the_windows_language_and_nothing_else(tmp_path: Path) -> None:
    table = tmp_path / "table.toml"
    table.write_text('[[look]]\nkey = "bob"\nwords = "bob"\nmeant = "a haircut"\n', encoding="utf-8")

    told = in_table(table, dict[str, tuple[dict[str, str], ...]], lambda _, text: text.upper())

    assert told == {"look": ({"key": "bob", "words": "BOB"},)}
