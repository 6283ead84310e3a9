from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.times.dates import (
    Stretch,
    begun,
    coming,
    date,
    day,
    easter,
    holiday,
    month,
    moved_months,
    over,
    part_of_day,
    season,
    unfinished,
    week,
    weekend,
)
from companion.values.local_zone import Hemisphere

INSTANTS = st.datetimes(datetime(1950, 1, 1), datetime(2150, 1, 1))
YEARS = st.integers(1900, 2190)
SEASONS = ("spring", "summer", "autumn", "winter")


@pytest.mark.parametrize(
    ("year", "sunday"),
    [(1961, (4, 2)), (2008, (3, 23)), (2019, (4, 21)), (2024, (3, 31)), (2025, (4, 20)), (2038, (4, 25))],
)
def test_easter_lies_where_the_church_put_it(year: int, sunday: tuple[int, int]) -> None:
    assert easter(year) == datetime(year, *sunday)


@given(YEARS)
def test_thanksgiving_is_the_fourth_thursday_of_november(year: int) -> None:
    begin = holiday("thanksgiving", year).begin

    assert (begin.month, begin.weekday()) == (11, 3)
    assert 22 <= begin.day <= 28


@given(st.sampled_from(SEASONS), YEARS)
def test_seasons_are_half_a_year_apart_on_the_two_hemispheres(name: str, year: int) -> None:
    north, south = (season(name, year, half).begin.month for half in Hemisphere)

    assert (north - south) % 12 == 6


@given(INSTANTS)
def test_an_instant_lies_in_its_day_and_week_and_month(at: datetime) -> None:
    for stretch in (day(at), week(at), month(at.year, at.month)):
        assert stretch.begin <= at < stretch.end


@given(INSTANTS)
def test_a_weekend_is_saturday_and_sunday_of_the_same_week(at: datetime) -> None:
    found = weekend(at)

    assert found.begin.weekday() == 5
    assert found.end == week(at).end


@given(INSTANTS, st.integers(-300, 300))
def test_moving_by_months_keeps_the_day_where_there_is_one(at: datetime, months: int) -> None:
    moved = moved_months(at, months)

    assert (moved.year * 12 + moved.month) - (at.year * 12 + at.month) == months
    assert moved.day == at.day or (moved.day < at.day and day(moved).end.day == 1)


@pytest.mark.parametrize("in_year", [0, 1, 1899, 2201, 9998, 9999, 10_000])
def test_a_year_that_nobody_can_mean_has_no_days(in_year: int) -> None:
    assert date(in_year, 12, 31) is None


def test_there_is_a_29th_of_february_in_leap_years_only() -> None:
    assert date(2024, 2, 29) == Stretch(datetime(2024, 2, 29), datetime(2024, 3, 1))
    assert date(2023, 2, 29) is None
    assert date(2023, 13, 1) is None


@given(INSTANTS, st.sampled_from(SEASONS), st.integers(1, 20))
def test_what_comes_again_lies_on_the_side_that_is_meant(now: datetime, name: str, count: int) -> None:
    def what(off: int) -> Stretch:
        return season(name, now.year + off)

    last, running, next_one, unfinished_one = (
        over(what, now, count),
        begun(what, now),
        coming(what, now),
        unfinished(what, now),
    )
    assert last is not None
    assert last.end <= now
    assert running is not None
    assert running.begin <= now
    assert next_one is not None
    assert next_one.begin > now
    assert unfinished_one is not None
    assert unfinished_one.end > now


def test_the_night_goes_on_after_midnight() -> None:
    assert part_of_day(datetime(2024, 5, 14, 12), "night").end == datetime(2024, 5, 15, 6)
