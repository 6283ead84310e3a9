"""How the days of memories are written in their list, in every language of the window."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from companion.values import Memory, MemoryKind, Speaker
from companion.window.wording import untranslated
from tests.tables import each_row
from tests.window.controls import Meet, read

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

NOW = datetime(2026, 11, 22, 18, 30).astimezone().timestamp()
TODAY = datetime(2026, 11, 22, 14, 3).astimezone().timestamp()
LATE = datetime(2026, 11, 21, 23, 59).astimezone().timestamp()
MARCH = datetime(2026, 3, 3, 9, 0).astimezone().timestamp()
BEFORE = datetime(2025, 3, 3, 9, 0).astimezone().timestamp()


@pytest.fixture
def speaking() -> "Iterator[Callable[[str], None]]":
    from PySide6.QtCore import QLocale

    locale = QLocale()
    yield lambda name: QLocale.setDefault(QLocale(name))
    QLocale.setDefault(locale)


def locales() -> "Iterator[QLocale]":
    from PySide6.QtCore import QLocale

    for language in ("English", "German", "French", "Spanish", "Japanese", "Chinese"):
        yield from QLocale.matchingLocales(
            QLocale.Language[language], QLocale.Script.AnyScript, QLocale.Country.AnyCountry
        )


@each_row(
    ("name", "this_year", "another"),
    [
        ("en_US", "March 3", "March 3, 2025"),
        ("en_GB", "3 March", "3 March 2025"),
        ("de_DE", "3. März", "3. März 2025"),
        ("fr_FR", "3 mars", "3 mars 2025"),
        ("es_ES", "3 de marzo", "3 de marzo de 2025"),
        ("ja_JP", "3月3日", "2025年3月3日"),
        ("zh_CN", "3月3日", "2025年3月3日"),
    ],
)
def test_a_day_has_its_year_only_where_that_is_another(
    speaking: Callable[[str], None], name: str, this_year: str, another: str
) -> None:
    from companion.window.spelling import brief_near_day

    speaking(name)

    assert brief_near_day(MARCH, NOW, untranslated) == this_year
    assert brief_near_day(BEFORE, NOW, untranslated) == another


def test_the_first_of_a_month_is_1er_in_french_alone(speaking: Callable[[str], None]) -> None:
    from companion.window.spelling import brief_day, spelled_day

    first = datetime(2025, 12, 1, 9, 0).astimezone().timestamp()

    speaking("fr_FR")
    assert brief_day(first, NOW) == "1er décembre 2025"
    assert spelled_day(first) == "lundi 1er décembre 2025"
    speaking("es_ES")
    assert brief_day(first, NOW) == "1 de diciembre de 2025"


def test_today_has_its_time_and_the_day_before_is_called_yesterday(speaking: Callable[[str], None]) -> None:
    from companion.window.spelling import brief_near_day

    speaking("en_GB")

    assert brief_near_day(TODAY, NOW, untranslated) == "Today, 14:03"
    assert brief_near_day(LATE, NOW, untranslated) == "Yesterday"


def test_no_country_of_our_languages_writes_weekday_or_year_where_they_are_not_wanted() -> None:
    from PySide6.QtCore import QLocale

    from companion.window.spelling import brief_format

    for locale in locales():
        long = locale.dateFormat(QLocale.FormatType.LongFormat)
        dated, short = brief_format(long, has_year=True), brief_format(long, has_year=False)

        assert "dddd" in long
        assert "dddd" not in dated
        assert dated.count("y") == 4
        assert "y" not in short
        assert short.strip(" ,") == short
        assert "d" in short
        assert "M" in short


@pytest.mark.window
def test_a_row_of_the_book_is_dated_briefly_and_screen_readers_have_the_whole_day(meet: Meet) -> None:
    import time

    from companion.window.spelling import short_time, spelled_day

    now = time.time()
    said = Memory(MemoryKind.FACT, "I passed the exam", now, speaker=Speaker.PERSON, id=1, evidence=())
    older = replace(said, id=2, text="I moved to Leeds", happened_at=BEFORE, is_pinned=True)
    meeting = meet(memories=(older, said))
    meeting.window.view.setProperty("page", "memories")
    meeting.wait_until(lambda: len(meeting.person.items("memory")) == 2, "both")

    meeting.sees(f"Today, {short_time(now)} · You said")
    told = {str(item.property("text")): read(item)[1] for item in meeting.person.items("memory")}
    assert told == {
        "I passed the exam": spelled_day(now),
        "I moved to Leeds": f"{spelled_day(BEFORE)}, pinned",
    }


@pytest.mark.window
def test_the_last_half_second_of_a_day_is_not_yet_the_next_day(speaking: Callable[[str], None]) -> None:
    from companion.window.spelling import near_day, short_moment, short_time

    speaking("en_GB")
    last = datetime(2026, 3, 3, 23, 59, 59, 700_000).astimezone().timestamp()

    assert near_day(last, NOW, untranslated) == "Tuesday, 3 March 2026"
    assert short_time(last) == "23:59"
    assert short_moment(last) == "03/03/2026 23:59"
