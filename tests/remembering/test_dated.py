from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from companion.remembering.times.dated import about, dated, day_told
from companion.values import Memory, MemoryKind, MemoryOrigin, Speaker, TimeSpan
from tests.tables import each_row

ZONE = ZoneInfo("Europe/Berlin")
SAID_AT = datetime(2026, 11, 3, 10, tzinfo=ZONE).timestamp()  # a Tuesday
DAY = 86_400.0
WEEKS_LATER = SAID_AT + 17 * DAY


def told(text: str, kind: MemoryKind = MemoryKind.MOMENT, at: float = SAID_AT) -> Memory:
    memory = Memory(kind, text, at, speaker=Speaker.PERSON if kind is MemoryKind.MOMENT else None)
    return replace(memory, about=about(memory, ZONE))


def day(of_november: int) -> TimeSpan:
    begin, end = (datetime(2026, 11, number, tzinfo=ZONE) for number in (of_november, of_november + 1))
    return TimeSpan(begin.timestamp(), end.timestamp())


@each_row(
    ("text", "later"),
    [
        (
            "I have a dentist appointment tomorrow at three.",
            "I have a dentist appointment on Wednesday 4 November at 15:00.",
        ),
        ("I had my operation on Monday.", "I had my operation on Monday 2 November."),
        ("I sold my bicycle last Monday.", "I sold my bicycle on Monday 2 November."),
        ("We moved in the day before yesterday.", "We moved in on Sunday 1 November."),
        ("Tonight I'm cooking.", "On Tuesday 3 November (evening) I'm cooking."),
        ("I start my new job next month.", "I start my new job in December 2026."),
        ("Next week I'm away.", "Between Monday 9 November and Sunday 15 November I'm away."),
        ("The tickets are for next Friday.", "The tickets are for Friday 13 November."),
        ("Meine Cousine kommt übermorgen.", "Meine Cousine kommt am Donnerstag, 5. November."),
        ("La vétérinaire vient jeudi en huit.", "La vétérinaire vient le jeudi 12 novembre."),
        ("Mi prima llega pasado mañana.", "Mi prima llega el jueves 5 de noviembre."),
        ("来週の木曜に獣医が来る。", "11月12日（木曜日）に獣医が来る。"),
        ("我下周三考试。", "我11月11日（周三）考试。"),
    ],
)
def test_a_date_stands_for_the_word_that_meant_another_day(text: str, later: str) -> None:
    assert dated(told(text), WEEKS_LATER, ZONE) == later


@each_row(
    "text",
    [
        "I've been learning Danish since spring.",
        "My sister is getting married in June.",
        "We got married on 5 June 2019.",
        "I ran into Ben the other day.",
        "When I was a child we had a goat.",
        "Eid is the day we all meet.",
        "The 30th of February does not exist.",
    ],
)
def test_words_that_say_it_themselves_or_leave_it_open_stay_as_they_were(text: str) -> None:
    assert dated(told(text), WEEKS_LATER, ZONE) == text


@pytest.mark.parametrize(
    ("now", "text"),
    [
        (SAID_AT + 400 * DAY, "I fly on Wednesday 4 November 2026."),  # of another year by then
        (SAID_AT - 30 * DAY, "I fly on Wednesday 4 November."),  # a clock that was set back
    ],
)
def test_a_date_tells_its_year_where_it_is_another(now: float, text: str) -> None:
    assert dated(told("I fly tomorrow."), now, ZONE) == text


def test_a_day_is_the_one_that_was_meant_wherever_one_is_by_now() -> None:
    fly = told("I fly tomorrow at nine in the evening.")

    assert "Thursday 5 November at 05:00" in dated(fly, WEEKS_LATER, ZoneInfo("Asia/Tokyo"))


def test_there_is_a_29th_of_february_only_in_some_years() -> None:
    found = told("My birthday party is on 29 February.").about

    assert found is not None
    assert datetime.fromtimestamp(found.since, ZONE).date().isoformat() == "2028-02-29"


def test_next_friday_said_on_a_friday_is_a_week_away() -> None:
    friday = SAID_AT + 3 * DAY

    assert told("My exam is next Friday.", at=friday).about == day(13)


@each_row(
    ("text", "november"),
    [
        # each sentence says for itself whether it was or will be
        ("I sold my old bike. On Thursday I get a new one.", 5),
        ("I get a new bike. On Sunday I sold the old one.", 1),
        # an hour without a day may be a habit; a day behind it is found
        ("I get up at seven, and I fly tomorrow.", 4),
        ("I usually get up at seven.", None),
        ("The shop opens at half past eight.", None),
        ("Ich stehe um halb acht auf.", None),
        ("Je me lève à sept heures et demie.", None),
        ("Me levanto a las siete y media.", None),
        ("毎朝七時半に起きます。", None),
        ("我七点半起床。", None),
        # a date of another calendar is none of ours
        ("My fast ends on 29 Ramadan.", None),
        ("Am 3. Muharram fasten wir.", None),
        ("Le 13 Tichri, nous jeûnons.", None),
        ("农历八月十五我们聚餐。", None),
        ("旧暦の八月十五日に月見をした。", None),
        ("農暦九月九日に登る。", None),
    ],
)
def test_words_are_about_a_day_or_none(text: str, november: int | None) -> None:
    assert told(text).about == (None if november is None else day(november))
    assert (dated(told(text), WEEKS_LATER, ZONE) == text) is (november is None)


@pytest.mark.parametrize("text", ["You fly tomorrow.", "You fly on Friday."])
def test_nobody_knows_from_when_a_line_of_the_memory_book_is_meant(text: str) -> None:
    written = replace(told(text, MemoryKind.FACT), origin=MemoryOrigin.TOLD)

    assert about(written, ZONE) is None
    assert dated(replace(written, about=None), WEEKS_LATER, ZONE) == text


def test_a_date_in_the_memory_book_is_known() -> None:
    written = replace(told("You married on 4 November 2026.", MemoryKind.FACT), origin=MemoryOrigin.TOLD)

    assert about(written, ZONE) == day(4)


def test_summaries_are_about_their_own_time() -> None:
    assert told("Monday: “I fly tomorrow.”", MemoryKind.SUMMARY).about is None


@each_row(
    ("text", "told_of"),
    [
        ("I have a dentist appointment tomorrow at three.", "On Wednesday 4 November at 15:00"),
        ("Vendí la moto el lunes pasado.", "El lunes 2 de noviembre"),
        ("我下周三考试。", "11月11日（周三）"),
        ("I have to hand it in by Friday.", ""),
        ("I saw a film lately.", ""),
        ("I like cheese.", ""),
    ],
)
def test_the_day_alone_is_told_in_the_language_of_the_words(text: str, told_of: str) -> None:
    assert day_told(told(text), WEEKS_LATER, ZONE) == told_of


@each_row("zone", ["Pacific/Auckland", "Asia/Tokyo", "Europe/Berlin", "America/New_York", "Pacific/Honolulu"])
def test_tomorrow_is_the_day_after_where_it_was_said_in_any_zone(zone: str) -> None:
    there = ZoneInfo(zone)
    said = datetime(2026, 11, 3, 23, 30, tzinfo=there).timestamp()

    meant = about(Memory(MemoryKind.MOMENT, "I fly tomorrow.", said, speaker=Speaker.PERSON), there)

    begin, end = (datetime(2026, 11, number, tzinfo=there).timestamp() for number in (4, 5))
    assert meant == TimeSpan(begin, end)


def test_a_year_without_a_day_is_the_year() -> None:
    meant = told("I moved here in 2019.").about

    begin, end = (datetime(year, 1, 1, tzinfo=ZONE).timestamp() for year in (2019, 2020))
    assert meant == TimeSpan(begin, end)
