"""The patterns of English expressions of time, and what stretch of wall time each means: "two weeks ago", "May 5th".

One function for each way of saying when. What can lie on either side of now ("on Friday", "in March") lies before it
when one tells, after it when one plans. "Last Friday" is the latest before today, "next Friday" that of next week,
"this Friday" that of this week. What a pattern leaves out is left out on purpose: "every Friday" and "Fridays" are
habits, "I may" is no month. Widths of vague words ("the other day", "a while ago") are guesses.
"""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from companion.remembering import dates
from companion.remembering.dates import DAY, HOUR, WEEK, Recurring, Stretch, Vantage
from companion.remembering.time_names import (
    CARDINAL,
    COUNT,
    DECADES,
    MONTH,
    MONTHS,
    ORDINAL,
    UNIT,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    cardinal,
    count,
    one_of,
    ordinal,
)

_YEARS: Final = {"last year": -1, "this year": 0, "next year": 1}
DAYS: Final = {"today": 0, "yesterday": -1, "tomorrow": 1} | {
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
"""Days by themselves, counted from today."""


def relative_day(found: re.Match[str], at: Vantage) -> Stretch | None:
    """Read "today", "the day before yesterday"."""
    words = found["day"]
    return dates.day(at.now + DAYS[words] * DAY)


def this_part(found: re.Match[str], at: Vantage) -> Stretch | None:
    """Read "this morning"."""
    return dates.part_of_day(at.now, found["part"])


def tonight(_: re.Match[str], at: Vantage) -> Stretch | None:
    """Return the evening and night; until four in the morning that is the one that began the day before."""
    evening = dates.midnight(at.now - 4 * HOUR) + 17 * HOUR
    return Stretch(evening, evening + 11 * HOUR)


def last_part(found: re.Match[str], at: Vantage) -> Stretch | None:
    """Read "last night"."""
    days = 2 if "before last" in found[0] else 1
    yesterday = dates.part_of_day(at.now - days * DAY, found["part"])
    return yesterday if yesterday.begin < at.now else None


def weekday(found: re.Match[str], at: Vantage) -> Stretch | None:
    """Read "on Friday", "last Friday"."""
    return _recurring(found, at, _days_of_week(at.now, WEEKDAYS[found["name"]]), by_cycle=True)


def weekday_of_week(found: re.Match[str], at: Vantage) -> Stretch | None:
    """Read "Friday last week"."""
    return _days_of_week(at.now, WEEKDAYS[found["name"]])(_WEEKS[found["week"]])


_WEEKS: Final = {"before last": -2, "last": -1, "this": 0, "week": 1, "next": 1, "after next": 2}


def _days_of_week(now: datetime, number: int) -> Recurring:
    return lambda off: dates.day(dates.week(now).begin + off * WEEK + number * DAY)


def month(found: re.Match[str], at: Vantage) -> Stretch | None:
    """Read "in March", "next March", "March 2023"."""
    number = MONTHS[found["name"]]
    return _of_a_year(found, at, lambda year: dates.month(year, number))


def season(found: re.Match[str], at: Vantage) -> Stretch | None:
    """Read "last summer", "the spring of 2019", "three winters ago"."""
    return _of_a_year(found, at, lambda year: dates.season(found["name"], year, at.hemisphere))


def holiday(found: re.Match[str], at: Vantage) -> Stretch | None:
    """Read "last Christmas", "Easter 2021"."""
    return _of_a_year(found, at, lambda year: dates.holiday(found["name"], year))


def birthday(found: re.Match[str], at: Vantage) -> Stretch | None:
    """Read "my last birthday"."""
    if at.birthday is None:
        return None
    number, of_month = at.birthday
    return _of_a_year(found, at, lambda year: dates.date(year, number, of_month))


def date(found: re.Match[str], at: Vantage) -> Stretch | None:
    """Read "May 5th", "the 5th of May 2021"."""
    number, of_month = MONTHS[found["name"]], ordinal(found["day"])
    return _of_a_year(found, at, lambda year: dates.date(year, number, of_month))


def _of_a_year(found: re.Match[str], at: Vantage, what: Recurring) -> Stretch | None:
    """Return what comes once a year, of the year that is named or else the one that is meant."""
    if in_year := _named_year(found, at):
        return what(in_year)
    return _recurring(found, at, lambda off: what(at.now.year + off))


def _named_year(found: re.Match[str], at: Vantage) -> int | None:
    words = found.groupdict().get("year")
    if words is None:
        return None
    return at.now.year + _YEARS[words] if words in _YEARS else int(words)


def _recurring(
    found: re.Match[str], at: Vantage, what: Recurring, *, by_cycle: bool = False
) -> Stretch | None:
    """Choose by "last", "this", "next"; ``by_cycle``: "next" is that of the next week, not the one that comes next."""
    which = found.groupdict().get("which") or ""
    if found.groupdict().get("years_ago"):
        return dates.over(what, at.now, cardinal(found["years_ago"]))
    if which in ("last", "past", "this past"):
        return dates.over(what, dates.midnight(at.now), 2 if "before last" in found[0] else 1)
    if which == "next":
        return what(1) if by_cycle else dates.coming(what, at.now)
    if which == "this":
        return what(0)
    if which:
        return dates.coming(what, at.now)
    if by_cycle and not at.looks_ahead:
        return dates.over(what, dates.midnight(at.now))
    if by_cycle:
        return dates.coming(what, at.now)
    return at.near(what)


def unit(found: re.Match[str], at: Vantage) -> Stretch | None:
    """Read "last week", "this weekend", "the year before last"."""
    off = _OFF[found["which"]]
    if found[0] == "this weekend" and not at.looks_ahead and at.now.weekday() < _STILL_THIS_WEEKEND:
        off = -1
    return calendar_unit(found["unit"], at.now, off)


_OFF: Final = {
    "before last": -2,
    "last": -1,
    "past": -1,
    "this past": -1,
    "this": 0,
    "next": 1,
    "this coming": 1,
    "the coming": 1,
    "the upcoming": 1,
    "after next": 2,
}
_STILL_THIS_WEEKEND: Final = 2
"""On Monday and Tuesday who tells of "this weekend" means the one that is over (guess)."""


def the_weekend(_: re.Match[str], at: Vantage) -> Stretch | None:
    """Read "the weekend"."""
    return at.near(lambda off: calendar_unit("weekend", at.now, off))


def calendar_unit(unit: str, now: datetime, off: int = 0) -> Stretch:
    """Return the day, week, weekend, month, year or decade that an instant lies in, or one so many later."""
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
        case _:
            return dates.year(now.year + off)


def ago(found: re.Match[str], at: Vantage) -> Stretch | None:
    """Read "two weeks ago", "a year and a half ago"."""
    fewest, most = count(found["count"])
    if found.groupdict().get("half"):
        fewest, most = fewest + 0.5, most + 0.5
    return _away(at.now, -most, -fewest, found["unit"].rstrip("s"))


def ago_to_the_day(found: re.Match[str], at: Vantage) -> Stretch | None:
    """Read "a year ago today"."""
    day = at.now + DAYS[found["day"]] * DAY
    return dates.day(moved(day, -cardinal(found["count"]), found["unit"].rstrip("s")))


def one_or_two_ago(found: re.Match[str], at: Vantage) -> Stretch | None:
    """Read "a month or two ago"."""
    return _away(at.now, -2.5, -0.5, found["unit"].rstrip("s"))


def this_time(found: re.Match[str], at: Vantage) -> Stretch | None:
    """Read "this time last year": the same day, and of a year a week about it."""
    day = dates.day(moved(at.now, -1 if found["which"] == "last" else 1, found["unit"]))
    about = 7 * DAY if found["unit"] == "year" else 0 * DAY
    return Stretch(day.begin - about, day.end + about)


def ahead(found: re.Match[str], at: Vantage) -> Stretch | None:
    """Read "in two weeks"."""
    fewest, most = count(found["count"])
    unit = found["unit"].rstrip("s")
    if fewest == most and unit in ("week", "fortnight"):
        return dates.day(at.now + fewest * _LENGTHS[unit])
    return _away(at.now, fewest, most, unit)


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


def _away(now: datetime, fewest: float, most: float, unit: str) -> Stretch | None:
    """Return what lies so many units away; an exact number is meant as far as its unit tells, half a unit about."""
    if fewest == most:
        if unit in ("day", "night"):
            that_day = dates.day(now + fewest * DAY)
            return that_day if unit == "day" else dates.part_of_day(that_day.begin, "night")
        if unit == "weekend":
            return dates.weekend(now + fewest * WEEK)
        fewest, most = fewest - 0.5, most + 0.5
    return Stretch(moved(now, fewest, unit), moved(now, most, unit))


def moved(now: datetime, by: float, unit: str) -> datetime:
    """Return an instant so many units later; a fraction of a month counts thirty days to the month."""
    if unit in _LENGTHS:
        return now + by * _LENGTHS[unit]
    months = by * _MONTHS_OF[unit]
    return dates.moved_months(now, int(months)) + (months - int(months)) * 30 * DAY


def past_units(found: re.Match[str], at: Vantage) -> Stretch | None:
    """Read "the last two weeks"."""
    _, most = count(found["count"] or "one")
    return Stretch(moved(at.now, -most, found["unit"].rstrip("s")), at.now)


def next_units(found: re.Match[str], at: Vantage) -> Stretch | None:
    """Read "the next few days"."""
    _, most = count(found["count"] or "one")
    return Stretch(at.now, moved(at.now, most, found["unit"].rstrip("s")))


def iso_date(found: re.Match[str], at: Vantage) -> Stretch | None:
    """Read "2024-05-07"."""
    return dates.date(int(found["year"]), int(found["month"]), int(found["day"]))


def day_of_month(found: re.Match[str], at: Vantage) -> Stretch | None:
    """Read "the 3rd"."""

    def of(off: int) -> Stretch | None:
        first = dates.month(at.now.year, at.now.month + off).begin
        return dates.date(first.year, first.month, ordinal(found["day"]))

    return at.near(of)


def year(found: re.Match[str], at: Vantage) -> Stretch | None:
    """Read "in 2023"."""
    return dates.year(int(found["year"]))


def decade(found: re.Match[str], at: Vantage) -> Stretch | None:
    """Read "the nineties", "the 80s"; two figures that lie ahead are of the century before."""
    words = found["decade"]
    figures = re.search(r"\d+", words)
    number = int(figures[0]) if figures else DECADES[words]
    if number < 100:
        number += 1900 if number > at.now.year % 100 // 10 * 10 else 2000
    return dates.year(number, 10)


def earlier_in(found: re.Match[str], at: Vantage) -> Stretch | None:
    """Read "earlier this week", "later today"."""
    whole = calendar_unit(found["unit"] or "day", at.now)
    if found["way"] == "later":
        return Stretch(at.now, whole.end)
    return Stretch(whole.begin, at.now) if whole.begin < at.now else None


def in_the_part(found: re.Match[str], at: Vantage) -> Stretch | None:
    """Read "in the morning", which by itself tells of a habit as often as of a time, so only of plans."""
    if not at.looks_ahead:
        return None
    return dates.coming(lambda off: dates.part_of_day(at.now + off * DAY, found["part"]), at.now)


Rule = Callable[[re.Match[str], Vantage], Stretch | None]
"""Takes the match and from where it is understood; None where it means no time after all."""

_SEASON: Final = one_of(*dates.SEASONS)
_HOLIDAY: Final = one_of(*dates.HOLIDAYS)
_PART: Final = one_of(*dates.PARTS)
_WHICH: Final = r"(?P<which>this past|this coming|this|last|past|next|the coming|the upcoming)"
_ON_A: Final = rf"(?:{WEEKDAY},? )?"
_IN_YEAR: Final = rf"(?:,? (?:of |in )?(?P<year>{YEAR}|last year|this year|next year))"
_BEFORE_A_NAME: Final = """
in since until till before after by from between during around over early late mid of back_in this through
"""
_AFTER: Final = "|".join(rf"(?<=\b{word.replace('_', ' ')} )" for word in _BEFORE_A_NAME.split())
"""Names of months and seasons are other words or people's names as well ("may", "fall", "April"): only after these."""
_AND: Final = r"(?<=\band )|(?<=\bto )"
_NO_THING: Final = (
    r"(?! (?:trees?|presents?|gifts?|eggs?|cards?|bunny|songs?|carols?|movies?|shopping|jumpers?|sweaters?|costumes?|"
    r"candy|decorations|lights|spirit|market))"
)
"""A Christmas tree is no time."""

RULES: Final[tuple[tuple[re.Pattern[str], Rule], ...]] = tuple(
    (re.compile(rf"(?:{pattern})(?!\w)"), rule)
    for pattern, rule in (
        (rf"(?P<day>{one_of(*DAYS)})", relative_day),
        (r"(?P<way>earlier|later) (?:today|this (?P<unit>week|month|year))", earlier_in),
        (rf"this (?P<part>{_PART})", this_part),
        (r"tonight", tonight),
        (r"last (?P<part>night|evening)", last_part),
        (r"the (?P<part>night|evening) (?P<before>before) last", last_part),
        (r"in the (?P<part>morning|afternoon|evening)", in_the_part),
        (rf"{_WHICH} (?P<name>{WEEKDAY}|sun|sat|wed|mon)", weekday),
        (rf"(?<!every )(?P<name>{WEEKDAY})", weekday),
        (r"(?<=\bon )(?P<name>sun|sat|wed|mon)", weekday),
        (rf"(?P<name>{WEEKDAY}),? (?:of )?(?P<week>last|this|next) week", weekday_of_week),
        (rf"(?:the )?(?P<name>{WEEKDAY}) (?P<week>week|after next|before last)", weekday_of_week),
        (rf"{_WHICH} (?P<unit>week|weekend|month|year|decade)", unit),
        (r"the (?P<unit>week|weekend|month|year) (?P<which>before last|after next)", unit),
        (r"the weekend", the_weekend),
        (rf"(?P<count>{COUNT}) (?P<unit>{UNIT})(?P<half> and a half)? (?:ago|back|earlier)", ago),
        (rf"(?P<count>{CARDINAL}) (?P<unit>{UNIT}) ago (?P<day>today|yesterday)", ago_to_the_day),
        (rf"an? (?P<unit>{UNIT}) or (?P<count>two) (?:ago|back)", one_or_two_ago),
        (
            r"(?:this time|the same (?:time|day)) (?P<which>last|next) (?P<unit>week|month|year)",
            this_time,
        ),
        (rf"in (?:about )?(?P<count>{COUNT}) (?P<unit>{UNIT})(?:['s]* time)?", ahead),
        (rf"(?P<count>{COUNT}) (?P<unit>{UNIT}) from (?:now|today)", ahead),
        (rf"the (?:last|past) (?:(?P<count>{COUNT}) )?(?P<unit>{UNIT})", past_units),
        (rf"(?:last|past) (?P<count>{COUNT}) (?P<unit>{UNIT})", past_units),
        (rf"the (?:next|coming) (?:(?P<count>{COUNT}) )?(?P<unit>{UNIT})", next_units),
        (rf"(?:next|within|in under) (?P<count>{COUNT}) (?P<unit>{UNIT})", next_units),
        (rf"{_ON_A}(?P<name>{MONTH}) (?:the )?(?P<day>{ORDINAL}|\d{{1,2}})(?!:){_IN_YEAR}?", date),
        (
            rf"{_ON_A}(?:the )?(?P<day>{ORDINAL}|\d{{1,2}}) (?:of )?(?P<name>{MONTH}){_IN_YEAR}?",
            date,
        ),
        (r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)", iso_date),
        (rf"{_ON_A}the (?P<day>\d{{1,2}}(?:st|nd|rd|th))(?! century)", day_of_month),
        (rf"(?<=\bon )the (?P<day>{ORDINAL})", day_of_month),
        (rf"(?!this (?:may|march) \w){_WHICH} (?P<name>{MONTH})", month),
        (rf"(?P<name>{MONTH}){_IN_YEAR}", month),
        (rf"(?:{_AFTER})(?P<name>{MONTH})(?!')", month),
        (rf"(?:{_AND})(?P<name>{MONTH})(?! \w)", month),
        (rf"(?P<years_ago>{CARDINAL}) (?P<name>{_SEASON})s ago", season),
        (rf"the (?P<name>{_SEASON}) (?P<which>before last|after next)", season),
        (rf"{_WHICH} (?P<name>{_SEASON})", season),
        (rf"(?:the )?(?P<name>{_SEASON}){_IN_YEAR}", season),
        (rf"(?:{_AFTER}|{_AND})(?:the )?(?P<name>{_SEASON})", season),
        (
            rf"(?P<years_ago>{CARDINAL}) (?P<name>christmas|easter|halloween|thanksgiving)(?:e?s) ago",
            holiday,
        ),
        (rf"the (?P<name>{_HOLIDAY}) (?P<which>before last)", holiday),
        (rf"{_WHICH} (?P<name>{_HOLIDAY}){_NO_THING}", holiday),
        (rf"(?P<name>{_HOLIDAY}){_IN_YEAR}", holiday),
        (rf"(?P<name>{_HOLIDAY}){_NO_THING}", holiday),
        (rf"my (?:(?P<which>last|next) )?birthday{_IN_YEAR}?", birthday),
        (r"(?P<which>last|next) birthday", birthday),
        (rf"(?:{_AFTER}|(?<=\byear )|{_AND})(?P<year>{YEAR})", year),
        (rf"the (?P<decade>(?:19|20)?\d0'?s|{one_of(*DECADES)})", decade),
    )
)
"""What each expression means; of those that fit at a place the longest holds."""


def _days_before(most: float, fewest: float) -> Rule:
    return lambda _, at: Stretch(at.now - most * DAY, at.now - fewest * DAY)


VAGUE_RULES: Final[tuple[tuple[re.Pattern[str], Rule], ...]] = tuple(
    (re.compile(rf"(?:{pattern})(?!\w)"), _days_before(most, fewest))
    for pattern, most, fewest in (
        (r"just now|a (?:moment|minute|second) ago", 1 / 48, 0.0),
        (r"earlier(?! (?:than|in|on))", 0.5, 0.0),
        (r"the other (?:day|night|morning|evening|week)", 10.0, 1.0),
        (r"recently|lately|these days|in recent (?:days|weeks)", 30.0, 0.0),
        (r"(?:quite )?(?:a|some) (?:little )?(?:while|time) (?:ago|back)", 365.0, 14.0),
        (r"not (?:too |so |very |that )?long ago", 180.0, 7.0),
        (r"(?:a long time|ages|(?<!\d )(?:years|decades)|a lifetime) ago|long ago", 3650.0, 730.0),
        (r"(?<!\d )(?:weeks|months) ago", 365.0, 21.0),
    )
)
"""What leaves open when, with days before now from and to (guesses); they give way to any other expression."""
