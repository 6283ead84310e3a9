from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.times.time_words import Tense, find_due, find_span, weekdays_of_habit
from companion.values import TimeSpan
from companion.values.local_zone import Hemisphere, HomeZone
from tests.tables import each_row

LONDON = ZoneInfo("Europe/London")
ZONES = st.sampled_from(
    [
        UTC,
        LONDON,
        *map(ZoneInfo, ("America/Sao_Paulo", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia")),
    ]
)
NOWS = st.floats(0, 4_000_000_000)
DAY = 24 * 3600


def at(wall: str, zone: tzinfo = LONDON) -> float:
    return datetime.fromisoformat(wall).replace(tzinfo=zone).timestamp()


NOW = at("2024-05-15T14:30")  # a Wednesday


def span(since: str, until: str, zone: tzinfo = LONDON) -> TimeSpan:
    return TimeSpan(at(since, zone), at(until, zone))


@each_row(
    ("text", "since", "until"),
    [
        ("in March", "2024-03-01", "2024-04-01"),
        ("in June", "2023-06-01", "2023-07-01"),
        ("on Monday", "2024-05-13", "2024-05-14"),
        ("on Wednesday", "2024-05-08", "2024-05-09"),
        ("Friday last week at nine in the evening", "2024-05-10T21:00", "2024-05-10T22:00"),
        ("between May and July", "2023-05-01", "2023-08-01"),
        ("since the beginning of April", "2024-04-01", "2024-05-15T14:30"),
        ("the last week of April", "2024-04-24", "2024-05-01"),
        ("two days before Christmas", "2023-12-23", "2023-12-24"),
        ("the weekend before last", "2024-05-04", "2024-05-06"),
        ("a year ago today", "2023-05-15", "2023-05-16"),
        ("at 3 am last night", "2024-05-15T03:00", "2024-05-15T04:00"),
        ("in the eighties", "1980-01-01", "1990-01-01"),
        ("四十九日前に会った", "2024-03-27", "2024-03-28"),
        ("令和5年5月3日に会った", "2023-05-03", "2023-05-04"),
        ("令和元年12月", "2019-12-01", "2020-01-01"),
        ("平成１年の5月に会った", "1989-05-01", "1989-06-01"),
        ("昭和五十年に生まれた", "1975-01-01", "1976-01-01"),
        ("昭和50年代のことだった", "1975-01-01", "1985-01-01"),
        ("三十五天前", "2024-04-10", "2024-04-11"),
        ("Ich war vom 3. März bis zum 12. April krank", "2024-03-03", "2024-04-13"),
        ("3月3日から4月12日まで休んだ", "2024-03-03", "2024-04-13"),
        ("从3月3日到4月12日休息了", "2024-03-03", "2024-04-13"),
        ("What will I do on Friday?", "2024-05-17", "2024-05-18"),  # who plans means the one to come
        ("I told you recently about last summer", "2023-06-01", "2023-09-01"),  # the vague gives way
    ],
)
def test_a_time_that_was_told_of_is_found(text: str, since: str, until: str) -> None:
    assert find_span(text, NOW, LONDON) == span(since, until)


@pytest.mark.parametrize("text", ["七七日に会った", "我三三号见到他"])
def test_figures_that_are_no_number_name_no_day(text: str) -> None:
    assert find_span(text, NOW, LONDON) is None


@each_row(
    "text",
    [
        "My boss moved the deadline to Friday.",
        "The match got pushed back to Friday.",
        "They delayed the launch a week, to Friday.",
        "My exam was rescheduled for Friday and I have no time.",
        "I booked a table for Friday.",
        "She promised to call me on Friday.",
        "I was invited to a party on Friday.",
        "I'm having my knee operated on on Friday.",
        "Mein Chef hat den Termin auf Freitag verschoben.",
        "Der Arzt hat mir einen Termin für Freitag gegeben.",
        "Wir haben ausgemacht, dass wir uns am Freitag treffen.",
        "La réunion a été déplacée à vendredi.",
        "J'ai réservé une table pour vendredi.",
        "Aplazaron el examen al viernes.",
        "Quedamos para el viernes.",
        "会議は金曜日に延期になった。",
        "歯医者を金曜日に予約した。",
        "老板把截止日期改到周五了。",
        "我约了周五看牙。",
    ],
)
def test_what_was_moved_to_a_day_or_arranged_for_it_is_on_the_next_one(text: str) -> None:
    assert find_span(text, at("2026-11-29T18:00"), LONDON, Tense.TOLD) == span("2026-12-04", "2026-12-05")


@each_row(
    "text",
    [
        "We moved to Leeds on Friday.",
        "She is having nightmares about what she saw on Friday.",
        "I brought the cake to Anna on Friday.",
        "I decided on Friday to leave.",
        "They changed the locks on Friday.",
        "Ich habe am Freitag auf sie gewartet.",
        "On a déménagé à Lyon vendredi.",
        "Moví los muebles el viernes.",
        "金曜日に引っ越しました。",
        "周五我决定了搬家。",
        "周五我调到新部门了。",
    ],
)
def test_what_happened_on_a_day_was_on_the_last_one(text: str) -> None:
    assert find_span(text, at("2026-11-29T18:00"), LONDON, Tense.TOLD) == span("2026-11-27", "2026-11-28")


@each_row(
    ("text", "since", "until", "due"),
    [
        ("tomorrow", "2024-05-16", "2024-05-17", "2024-05-16T23:59:59"),
        ("tomorrow at 5", "2024-05-16T17:00", "2024-05-16T18:00", "2024-05-16T17:00"),
        ("next Friday", "2024-05-24", "2024-05-25", "2024-05-24T23:59:59"),
        ("this Friday", "2024-05-17", "2024-05-18", "2024-05-17T23:59:59"),
        ("by the end of the month", "2024-05-15T14:30", "2024-06-01", "2024-05-31T23:59:59"),
        ("on the 3rd", "2024-06-03", "2024-06-04", "2024-06-03T23:59:59"),
        ("on the 29th of February", "2028-02-29", "2028-03-01", "2028-02-29T23:59:59"),
    ],
)
def test_a_plan_is_due_at_its_hour_or_the_end_of_the_day(text: str, since: str, until: str, due: str) -> None:
    found = find_due(text, NOW, LONDON)

    assert found is not None
    assert found.span == span(since, until)
    assert found.at == at(due)


@each_row(
    "text",
    [
        "",
        "when I was a child",
        "wait a second",
        "the 21st century",
        "5/7",
        "10000 years ago",
        "on February 30th",
        "February 29th 2023",
        "вчера",
        "三十五号床的家属说想换个靠窗的",
        "😭😭😭",
    ],
)
def test_no_time_is_found_where_none_is_named(text: str) -> None:
    assert find_span(text, NOW, LONDON) is None


def test_what_is_over_is_not_due() -> None:
    assert find_due("I was there yesterday", NOW, LONDON) is None


def test_summer_is_another_time_on_the_southern_half() -> None:
    found = find_span("last summer", NOW, HomeZone(LONDON, lambda: Hemisphere.SOUTH))

    assert found == span("2023-12-01", "2024-03-01")


def test_the_birthday_is_understood_once_it_is_known() -> None:
    assert find_span("on my last birthday", NOW, LONDON) is None
    assert find_span("on my last birthday", NOW, LONDON, birthday=(8, 9)) == span("2023-08-09", "2023-08-10")


def test_a_birthday_on_a_leap_day_is_the_one_there_was() -> None:
    assert find_span("my last birthday", NOW, LONDON, birthday=(2, 29)) == span("2024-02-29", "2024-03-01")


def test_a_vague_time_is_a_time() -> None:
    assert find_span("I told you recently", NOW, LONDON) is not None


def test_a_day_is_as_long_as_the_clocks_make_it() -> None:
    spring, autumn = at("2024-04-02T12:00"), at("2024-10-28T12:00")

    forward = find_span("on Sunday", spring, LONDON)
    back = find_span("on Sunday", autumn, LONDON)

    assert forward is not None
    assert forward.until - forward.since == 23 * 3600
    assert back is not None
    assert back.until - back.since == 25 * 3600


def test_an_hour_that_the_clocks_leave_out_still_has_length() -> None:
    found = find_span("at 1:30 am on Sunday", at("2024-04-02T12:00"), LONDON)

    assert found is not None
    assert found.until > found.since


def test_yesterday_depends_on_where_one_is() -> None:
    now = at("2024-05-15T23:30", UTC)

    assert find_span("yesterday", now, UTC) == span("2024-05-14", "2024-05-15", UTC)
    tokyo = timezone(timedelta(hours=9))
    assert find_span("yesterday", now, tokyo) == span("2024-05-15", "2024-05-16", tokyo)


@each_row(
    "text",
    [
        "I finish at 2 pm every Wednesday",
        "Jeden Sonntag um 18 Uhr rufe ich meine Mutter an",
        "le mercredi je finis à 14 h",
        "los miércoles salgo a las 14 h",
        "毎週水曜は14時に終わる",
        "每个周三下午两点下班",
    ],
)
def test_an_hour_of_every_week_is_no_time(text: str) -> None:
    assert find_span(text, NOW, LONDON) is None
    assert find_due(text, NOW, LONDON) is None


@each_row(
    "text",
    [
        "I have the dentist at 6 pm, every visit scares me",
        "Every Monday I have football but I see the dentist at 6 pm",
        "We're meeting each other at 6 pm",
        "Ich hab immer noch Zahnweh, um 18 Uhr gehe ich zum Zahnarzt",
        "À 18 h j'ai le dentiste, chaque fois j'ai peur",
        "いつもの美容院に18時に予約した",
        "下午六点开会，每个人都要来",
    ],
)
def test_an_hour_beside_a_habit_is_todays(text: str) -> None:
    due = find_due(text, NOW, LONDON)

    assert due is not None
    assert due.at == at("2024-05-15T18:00")


def test_a_long_text_takes_no_long_time_and_says_the_time_at_its_beginning() -> None:
    assert find_span("last summer " + "since may by the end of early last " * 600, NOW, LONDON) is not None
    assert find_span("x" * 20_000, NOW, LONDON) is None


@given(NOWS, ZONES)
def test_yesterday_ends_where_today_begins(now: float, zone: tzinfo) -> None:
    yesterday, today = find_span("yesterday", now, zone), find_span("today", now, zone)

    assert yesterday is not None
    assert today is not None
    assert yesterday.until <= today.since <= now < today.until


@given(NOWS, ZONES, st.integers(1, 300))
def test_so_many_days_ago_lies_so_many_days_back(now: float, zone: tzinfo, days: int) -> None:
    found = find_span(f"{days} days ago", now, zone)

    assert found is not None
    # a day and two hours of slack: changes of the clock, and Samoa, which left a day out
    assert found.since - DAY - 7200 <= now - days * DAY < found.until + DAY + 7200


SAID = """
last next this the in on at by since before after between and from to until two 3 3rd a few half couple
of ago back week weekend month year day days weeks night morning evening friday monday may march june fall
summer winter christmas easter new year's day eve 2023 1999 5 5:30 pm noon midnight tomorrow yesterday
tonight today early late end beginning first second birthday my other recently within time
"""
WORDS = st.sampled_from(SAID.split())


@given(st.lists(WORDS, max_size=9).map(" ".join) | st.text(), NOWS, ZONES)
def test_whatever_is_said_a_found_span_has_length(text: str, now: float, zone: tzinfo) -> None:
    told, due = find_span(text, now, zone, birthday=(2, 29)), find_due(text, now, zone)

    assert told is None or told.since < told.until
    assert due is None or due.span.since <= due.at <= due.span.until
    assert due is None or due.span.until > now


@each_row("year", [1, 1899, 2201, 9998, 9999])
def test_a_line_that_a_file_says_is_from_another_age_has_no_time(year: int) -> None:
    said_at = datetime(year, 12, 31, 23, tzinfo=UTC).timestamp()

    for words in ("next year", "tomorrow", "in the summer", "31 December 9999", "9999年12月31日"):
        assert find_span(words, said_at, UTC) is None
        assert find_due(words, said_at, UTC) is None


@each_row(
    ("text", "days"),
    [
        ("I've got physio every Monday at ten.", {0}),
        ("Mittwochs und freitags habe ich Training.", {2, 4}),
        ("Tous les jeudis j'ai chorale.", {3}),
        ("Los martes voy a natación.", {1}),
        ("毎週水曜日は合唱の練習があるんだ。", {2}),
        ("我每周五有排练。", {4}),
        ("I go for a run every day.", set()),
        ("On Monday I have physio.", set()),
    ],
)
def test_the_days_of_what_happens_each_week(text: str, days: set[int]) -> None:
    assert weekdays_of_habit(text) == days
