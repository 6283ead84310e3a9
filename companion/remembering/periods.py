"""The days and months that are summarised, in a time zone. Times are seconds since 1970-01-01 UTC."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import Final

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


class Length(StrEnum):
    """How long a period is."""

    DAY = "day"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Period:
    """A day or a month of the calendar."""

    length: Length
    first: date
    """Its first day."""
    since: float
    until: float
    """The first instant after it."""

    @property
    def name(self) -> str:
        """Such as "2026-11-21" or "2026-11"; the subject of what is written about it."""
        whole = self.first.isoformat()
        return whole if self.length is Length.DAY else whole[:7]

    @property
    def title(self) -> str:
        """Such as "Saturday, 21 November 2026" or "November 2026"."""
        month = f"{_MONTHS[self.first.month - 1]} {self.first.year}"
        if self.length is Length.MONTH:
            return month
        return f"{_WEEKDAYS[self.first.weekday()]}, {self.first.day} {month}"

    def is_over(self, now: float) -> bool:
        """Tell whether it has ended."""
        return now >= self.until


def day_of(at: float, zone: tzinfo) -> Period:
    """Return the day in which an instant lies."""
    first = _date(at, zone)
    return Period(Length.DAY, first, _midnight(first, zone), _midnight(first + timedelta(days=1), zone))


def month_of(at: float, zone: tzinfo) -> Period:
    """Return the month in which an instant lies."""
    first = _date(at, zone).replace(day=1)
    after = (first + timedelta(days=31)).replace(day=1)
    return Period(Length.MONTH, first, _midnight(first, zone), _midnight(after, zone))


def _date(at: float, zone: tzinfo) -> date:
    """Return the date on the wall; unlike ``fromtimestamp`` also before 1970 on every system."""
    return (_EPOCH + timedelta(seconds=at)).astimezone(zone).date()


def _midnight(of: date, zone: tzinfo) -> float:
    """Return when a day begins: where the clock leaps over midnight, what midnight would have been."""
    return datetime.combine(of, time(), zone).timestamp()
