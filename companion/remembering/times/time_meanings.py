"""Turns the meaning of an expression of time, in any language, into wall time: "weekday last", "ago", "month near".

A time that may lie in the past or the future ("on Friday", "in March") is past in a report and future in a plan. "Last
Friday" is the latest one before today. Widths of vague words are guesses.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from companion.remembering.times import dates
from companion.remembering.times.dates import DAY, HOUR, WEEK, Recurring, Stretch, Vantage
from companion.remembering.times.time_language import Said


def stretch_of(meaning: str, said: Said, at: Vantage) -> Stretch | None:
    """Return the stretch that an expression means; None if it means no time after all ("the 31st of February")."""
    if (said.count or _ONE)[1] * _MONTHS_OF.get(said.unit or "", 0) > _FARTHEST_MONTHS:
        return None
    match meaning.split():
        case ["day", "ago", days]:
            return dates.day(moved(at.now + int(days) * DAY, -(said.count or _ONE)[0], said.unit or ""))
        case ["day", "of", "month"]:
            return at.near(lambda off: _of_month(at.now, off, said.dom))
        case ["weekday", "of", "month"]:
            months = (_of_month(at.now, off, said.dom) for off in range(-_MONTHS_NEAR, _MONTHS_NEAR + 1))
            return _on_its_weekday(months, said, at) or stretch_of("weekday near", said, at)
        case ["weekday", "today"] if said.weekday == at.now.weekday():
            return dates.day(at.now)
        case ["part", days, *name]:
            return dates.part_of_day(at.now + int(days) * DAY, name[0] if name else said.part or "")
        case ["tonight"]:  # until four in the morning it is the evening of the day before
            evening = dates.midnight(at.now - 4 * HOUR) + 17 * HOUR
            return Stretch(evening, evening + 11 * HOUR)
        case ["ago"]:
            return _away(at.now, *_back(said), said.unit)
        case ["ahead"]:
            return _ahead(said, at.now)
        case ["one", "or", "two", "ago"]:
            return _away(at.now, -2.5, -0.5, said.unit)
        case ["this", "time", number]:
            return _this_time(said.unit or "", int(number), at.now)
        case ["past"]:
            return Stretch(moved(at.now, -(said.count or _ONE)[1], said.unit or ""), at.now)
        case ["next"]:
            return Stretch(at.now, moved(at.now, (said.count or _ONE)[1], said.unit or ""))
        case ["past" | "rest" as side, unit]:
            whole = calendar_unit(unit, at.now)
            return _between(whole.begin, at.now) if side == "past" else _between(at.now, whole.end)
        case ["date" | "iso" | "numeric", *_]:

            def of(year: int) -> Stretch | None:
                return dates.date(year, said.month or 0, said.dom or 0)

            is_open = said.year is None and said.in_year is None
            years = (of(at.now.year + off) for off in (-1, 0, 1) if is_open)
            return _on_its_weekday(years, said, at) or _of_a_year("near", said, at, of)
        case ["dates"]:
            return _of_a_year("near", said, at, lambda year: _days(year, said))
        case ["year"]:
            return dates.year(said.year or 0)
        case ["decade", *number]:
            return _decade(int(number[0]) if number else said.decade or 0)
        case ["third", which, unit]:
            return third(calendar_unit(unit, at.now), int(which))
        case ["fortnight", number]:
            return dates.day(at.now + int(number) * 14 * DAY)
        case ["week", "ahead"]:
            return dates.day(at.now + WEEK)
        case ["weekend", "this"]:
            is_over = not at.looks_ahead and at.now.weekday() < _STILL_THIS_WEEKEND
            return calendar_unit("weekend", at.now, -1 if is_over else 0)
        case ["weekend", "near"]:
            return at.near(lambda off: calendar_unit("weekend", at.now, off))
        case ["unit", number]:
            return calendar_unit(said.unit or "", at.now, int(number))
        case [unit, number] if number.lstrip("-").isdigit():
            return calendar_unit(unit, at.now, int(number))
        case ["weekday", "week", number]:
            return _days_of_week(at.now, said)(int(number))
        case ["weekday", "plus", number]:
            coming = dates.coming(_days_of_week(at.now, said), at.now)
            return None if coming is None else dates.day(coming.begin + int(number) * WEEK)
        case ["weekday", which]:
            is_ahead = at.looks_ahead if which in ("near", "today") else which == "coming"
            week = _days_of_week(at.now, said)
            return dates.coming(week, at.now) if is_ahead else dates.over(week, dates.midnight(at.now))
        case [("month" | "season" | "holiday" | "birthday") as what, *which]:
            return _of_a_year(" ".join(which), said, at, lambda year: _named(what, said, year, at))
    raise ValueError(f"no meaning of a time: {meaning!r}")


_ONE: Final = (1.0, 1.0)
_FARTHEST_MONTHS: Final = 3600
"""Maximum distance of a day, in months; nobody means one farther away."""
_MONTHS_NEAR: Final = 3
"""Maximum months to "Saturday the 12th" (guess)."""
_STILL_THIS_WEEKEND: Final = 2
"""Number of days from Monday on which "this weekend", in a report, means the one that is over (guess)."""


def _between(begin: datetime, end: datetime) -> Stretch | None:
    return Stretch(begin, end) if begin < end else None


def _back(said: Said) -> tuple[float, float]:
    fewest, most = said.count or _ONE
    half = 0.5 if said.is_half else 0.0
    return -most - half, -fewest - half


def _of_month(now: datetime, off: int, day: int | None) -> Stretch | None:
    first = dates.month(now.year, now.month + off).begin
    return dates.date(first.year, first.month, day or 0)


def _on_its_weekday(days: Iterable[Stretch | None], said: Said, at: Vantage) -> Stretch | None:
    """Return the one of several days that is the named day of the week: on the side of now that is meant, if any is."""
    fitting = [day for day in days if day is not None and day.begin.weekday() == said.weekday]
    return min(
        fitting,
        key=lambda day: ((day.end > at.now) != at.looks_ahead, abs(day.begin - at.now)),
        default=None,
    )


def _days_of_week(now: datetime, said: Said) -> Recurring:
    return lambda off: dates.day(dates.week(now).begin + off * WEEK + (said.weekday or 0) * DAY)


def _named(what: str, said: Said, year: int, at: Vantage) -> Stretch | None:
    match what:
        case "month":
            return dates.month(year, said.month or 1)
        case "season":
            return dates.season(said.season or "", year, at.hemisphere)
        case "holiday":
            return dates.holiday(said.holiday or "", year)
    return None if at.birthday is None else dates.date(year, *at.birthday)


def _of_a_year(which: str, said: Said, at: Vantage, what: Recurring) -> Stretch | None:
    """Return a yearly stretch in the year that is named, or otherwise in the year that is meant."""
    if said.in_year is not None:
        return what(at.now.year + said.in_year)
    if said.year is not None:
        return what(said.year)

    def of(off: int) -> Stretch | None:
        return what(at.now.year + off)

    today = dates.midnight(at.now)
    match which:
        case "last":
            return dates.over(of, today)
        case "before last":
            return dates.over(of, today, 2)
        case "ago":
            return dates.over(of, at.now, int((said.count or _ONE)[0]))
        case "next":
            return dates.coming(of, at.now)
        case "this":
            return of(0)
    return at.near(of)


def _days(year: int, said: Said) -> Stretch | None:
    first, last = (dates.date(year, said.month or 0, day or 0) for day in (said.dom, said.until))
    return None if first is None or last is None else _between(first.begin, last.end)


def _decade(number: int) -> Stretch:
    """Return a decade: 1980, 80, or 20, which is in the current century."""
    begin = number if number >= 100 else number + (1900 if number >= 30 else 2000)
    return dates.year(begin, 10)


def calendar_unit(unit: str, now: datetime, off: int = 0) -> Stretch:
    """Return the day, week, weekend, month, year or decade that contains an instant, or one ``off`` units later."""
    match unit:
        case "day":
            return dates.day(now + off * DAY)
        case "week":
            return dates.week(now + off * WEEK)
        case "weekend":
            return dates.weekend(now + off * WEEK)
        case "month":
            return dates.month(now.year, now.month + off)
        case "decade":
            return dates.year(now.year // 10 * 10 + 10 * off, 10)
        case "year":
            return dates.year(now.year + off)
    raise ValueError(f"no unit of the calendar: {unit!r}")


def third(whole: Stretch, which: int) -> Stretch:
    """Return the first (0), second or last third of a stretch."""
    length = (whole.end - whole.begin) / 3
    begin = whole.begin + which * length
    return Stretch(begin, begin + length)


def _this_time(unit: str, number: int, now: datetime) -> Stretch:
    """Return the same day of another week or month; for another year, a week around it."""
    day = dates.day(moved(now, number, unit))
    about = WEEK if unit == "year" else 0 * DAY
    return Stretch(day.begin - about, day.end + about)


def _ahead(said: Said, now: datetime) -> Stretch | None:
    fewest, most = said.count or _ONE
    if fewest == most and said.unit in ("week", "fortnight"):
        return dates.day(now + fewest * _LENGTHS[said.unit])
    return _away(now, fewest, most, said.unit)


_LENGTHS: Final = {
    "minute": timedelta(minutes=1),
    "hour": HOUR,
    "day": DAY,
    "night": DAY,
    "week": WEEK,
    "weekend": WEEK,
    "fortnight": 2 * WEEK,
}
_MONTHS_OF: Final = {"month": 1, "year": 12, "decade": 120}


def _away(now: datetime, fewest: float, most: float, unit: str | None) -> Stretch | None:
    """Return the stretch so many units away; an exact number is precise to half of its unit either way."""
    if unit is None:
        return None
    if fewest == most:
        if unit in ("day", "night"):
            that_day = dates.day(now + fewest * DAY)
            return that_day if unit == "day" else dates.part_of_day(that_day.begin, "night")
        if unit == "weekend":
            return dates.weekend(now + fewest * WEEK)
        fewest, most = fewest - 0.5, most + 0.5
    return Stretch(moved(now, fewest, unit), moved(now, most, unit))


def moved(now: datetime, by: float, unit: str) -> datetime:
    """Return an instant a number of units later; a fraction of a month counts thirty days to the month."""
    if unit in _LENGTHS:
        return now + by * _LENGTHS[unit]
    months = by * _MONTHS_OF[unit]
    return dates.moved_months(now, int(months)) + (months - int(months)) * 30 * DAY
