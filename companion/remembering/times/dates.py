"""Stretches of the calendar: days, weeks, months, seasons, holidays, and the choice among recurring ones.

Everything here is wall time without a zone: local date and time. A week begins on Monday (ISO 8601).
Seasons are the meteorologists': three whole months each. Parts of the day are guesses at how people use the words.
"""

from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Final

from companion.values.local_zone import Hemisphere

DAY: Final = timedelta(days=1)
WEEK: Final = timedelta(weeks=1)
HOUR: Final = timedelta(hours=1)
_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2200


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of wall time."""

    begin: datetime
    end: datetime
    """First instant after the stretch; later than ``begin``."""

    def __post_init__(self) -> None:
        if self.begin >= self.end:
            raise ValueError("a stretch ends after it begins")

    @property
    def is_day(self) -> bool:
        """Return whether it is one whole day."""
        return self == day(self.begin)


Recurring = Callable[[int], Stretch | None]
"""Function that returns one of a recurring stretch: 0 is that of the running year (month, week), -1 the one before;
None if there is none, such as the 29th of February."""


def day(at: datetime, count: int = 1) -> Stretch:
    """Return the day that contains an instant, or a number of days that begin with it."""
    begin = midnight(at)
    return Stretch(begin, begin + count * DAY)


def week(at: datetime) -> Stretch:
    """Return the week that contains an instant."""
    return day(at - at.weekday() * DAY, 7)


def weekend(at: datetime) -> Stretch:
    """Return Saturday and Sunday of the week that contains an instant."""
    return day(week(at).begin + 5 * DAY, 2)


def month(year: int, number: int, count: int = 1) -> Stretch:
    """Return a month (1 is January), or a number of months that begin with it; ``number`` may lie outside 1 to 12."""
    return Stretch(_first(year, number), _first(year, number + count))


def year(number: int, count: int = 1) -> Stretch:
    """Return a year, or a number of years that begin with it."""
    return month(number, 1, 12 * count)


def moved_months(at: datetime, months: int) -> datetime:
    """Return the same day and hour a number of months later; the last day of the month if it has no such day."""
    first = _first(at.year, at.month + months)
    return at.replace(
        year=first.year, month=first.month, day=min(at.day, monthrange(first.year, first.month)[1])
    )


def midnight(at: datetime) -> datetime:
    """Return the beginning of the day."""
    return at.replace(hour=0, minute=0, second=0, microsecond=0)


_PARTS: Final = {
    "morning": (5, 12),
    "noon": (12, 13),
    "lunchtime": (12, 14),
    "afternoon": (12, 18),
    "evening": (17, 24),
    "night": (18, 30),
}
"""First hour of each part of the day and the hour of its end, counted from midnight; the night ends on the next day."""


def part_of_day(at: datetime, part: str) -> Stretch:
    """Return a part, such as "evening", of the day that contains an instant."""
    begin, end = _PARTS[part]
    return Stretch(midnight(at) + begin * HOUR, midnight(at) + end * HOUR)


_SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""First month of each season."""


def season(name: str, in_year: int, hemisphere: Hemisphere = Hemisphere.NORTH) -> Stretch:
    """Return the season, such as "winter", that begins in a year; winter and (south) summer reach into the next."""
    return month(in_year, (_SEASONS[name] + hemisphere.value - 1) % 12 + 1, 3)


def easter(in_year: int) -> datetime:
    """Return Easter Sunday (anonymous Gregorian algorithm: Meeus 1991, "Astronomical Algorithms", chapter 8)."""
    a, (b, c) = in_year % 19, divmod(in_year, 100)
    (d, e), f = divmod(b, 4), (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    number, number_of_day = divmod(h + m - 7 * n + 114, 31)
    return datetime(in_year, number, number_of_day + 1)


_FIXED: Final = {
    "new year's day": (1, 1, 1),
    "new year's eve": (12, 31, 1),
    "new year": (12, 31, 2),
    "valentine's day": (2, 14, 1),
    "st patrick's day": (3, 17, 1),
    "april fools' day": (4, 1, 1),
    "may day": (5, 1, 1),
    "independence day": (7, 4, 1),
    "halloween": (10, 31, 1),
    "bonfire night": (11, 5, 1),
    "christmas eve": (12, 24, 1),
    "christmas day": (12, 25, 1),
    "christmas": (12, 24, 3),
    "boxing day": (12, 26, 1),
    "epiphany": (1, 6, 1),
    "bastille day": (7, 14, 1),
    "national day": (10, 1, 7),
    "german unity day": (10, 3, 1),
    "all saints": (11, 1, 1),
    "st nicholas": (12, 6, 1),
    "golden week": (4, 29, 7),
}
"""Month, first day and number of days of each holiday with a fixed date."""
_FROM_EASTER: Final = {
    "shrove tuesday": (-47, 1),
    "ash wednesday": (-46, 1),
    "palm sunday": (-7, 1),
    "good friday": (-2, 1),
    "easter sunday": (0, 1),
    "easter monday": (1, 1),
    "easter": (-2, 4),
    "whit sunday": (49, 1),
    "whit monday": (50, 1),
    "whitsun": (49, 2),
    "ascension": (39, 1),
}
"""Days from Easter Sunday to the first day, and number of days, of each holiday that depends on Easter."""


def holiday(name: str, in_year: int) -> Stretch:
    """Return a holiday of a year by its English name; New Year begins on the last day of that year.

    Holidays of a lunar calendar are not known.
    """
    if name in _FIXED:
        number, first, days = _FIXED[name]
        return day(datetime(in_year, number, first), days)
    if name == "thanksgiving":  # in the United States: the fourth Thursday in November; without the weekend
        first_of = datetime(in_year, 11, 1)
        return day(first_of + ((3 - first_of.weekday()) % 7 + 21) * DAY)
    off, days = _FROM_EASTER[name]
    return day(easter(in_year) + off * DAY, days)


def date(in_year: int, number: int, of_month: int) -> Stretch | None:
    """Return a day by its date; None if there is no such day, or if its year is out of reach."""
    if not (_FIRST_YEAR <= in_year <= _LAST_YEAR and 1 <= number <= 12):
        return None
    if not 1 <= of_month <= monthrange(in_year, number)[1]:
        return None
    return day(datetime(in_year, number, of_month))


def over(what: Recurring, now: datetime, count: int = 1) -> Stretch | None:
    """Return the last stretch that ended before an instant, or the second last, and so on."""
    return next(islice((one for one in _each(what, _BACKWARD) if one.end <= now), count - 1, None), None)


def begun(what: Recurring, now: datetime) -> Stretch | None:
    """Return the last stretch that has begun, whether or not it is over."""
    return next((one for one in _each(what, _BACKWARD) if one.begin <= now), None)


def unfinished(what: Recurring, now: datetime) -> Stretch | None:
    """Return the stretch that is running, or otherwise the next one."""
    return next((one for one in _each(what, _FORWARD) if one.end > now), None)


def coming(what: Recurring, now: datetime) -> Stretch | None:
    """Return the next stretch that begins after an instant."""
    return next((one for one in _each(what, _FORWARD) if one.begin > now), None)


_BACKWARD: Final = range(2, -120, -1)
_FORWARD: Final = range(-2, 120)
"""Recurrences that are searched in each direction."""


def _each(what: Recurring, among: range) -> Iterator[Stretch]:
    return (one for one in map(what, among) if one is not None)


def _first(in_year: int, number: int) -> datetime:
    years, months = divmod(number - 1, 12)
    return datetime(in_year + years, months + 1, 1)


def is_within_reach(stretch: Stretch) -> bool:
    """Tell whether someone alive can mean a stretch: it lies between 1900 and 2200."""
    return stretch.begin.year >= _FIRST_YEAR and stretch.end.year <= _LAST_YEAR


@dataclass(frozen=True, slots=True)
class Vantage:
    """Point of view from which an expression of time is understood."""

    now: datetime
    """Wall time without a zone."""
    looks_ahead: bool = False
    """True while planning, False while telling."""
    hemisphere: Hemisphere = Hemisphere.NORTH
    birthday: tuple[int, int] | None = None
    """Month and day of the person's birthday; None if unknown, and "my birthday" then has no meaning."""

    def near(self, what: Recurring) -> Stretch | None:
        """Return the stretch that is meant if a text does not say which of the recurring ones."""
        return unfinished(what, self.now) if self.looks_ahead else begun(what, self.now)
