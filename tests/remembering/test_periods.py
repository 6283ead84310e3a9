from datetime import UTC
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.periods import day_of, month_of
from tests.remembering.moments import at


def test_a_day_has_a_name_and_a_title() -> None:
    day = day_of(at("2026-11-21 18:30"), UTC)

    assert (day.name, day.title) == ("2026-11-21", "Saturday, 21 November 2026")
    assert (day.since, day.until) == (at("2026-11-21 00:00"), at("2026-11-22 00:00"))


def test_a_month_may_end_on_a_leap_day() -> None:
    month = month_of(at("2028-02-29 23:59"), UTC)

    assert (month.name, month.title) == ("2028-02", "February 2028")
    assert month.until == at("2028-03-01 00:00")


def test_the_same_instant_lies_in_another_day_elsewhere() -> None:
    evening = at("2026-11-21 20:00")

    assert day_of(evening, ZoneInfo("Asia/Tokyo")).name == "2026-11-22"


def test_the_day_on_which_clocks_go_back_has_25_hours() -> None:
    day = day_of(at("2026-10-25 12:00"), ZoneInfo("Europe/Berlin"))

    assert day.until - day.since == 25 * 3600.0


def test_a_day_is_over_when_the_next_has_begun() -> None:
    day = day_of(at("2026-11-21 18:30"), UTC)

    assert not day.is_over(at("2026-11-21 23:59"))
    assert day.is_over(at("2026-11-22 00:00"))


@given(
    st.integers(-2 * 10**9, 7 * 10**9),
    st.sampled_from(["UTC", "Pacific/Apia", "America/St_Johns", "Asia/Kathmandu"]),
)
def test_every_instant_lies_in_its_day_and_month(instant: int, zone: str) -> None:
    day, month = day_of(instant, ZoneInfo(zone)), month_of(instant, ZoneInfo(zone))

    assert day.since <= instant < day.until
    assert month.since <= day.since <= day.until <= month.until
