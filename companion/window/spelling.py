"""Days and times of day in the spelling of the user's language, by Qt's locale."""

import math
import re
from datetime import datetime
from typing import Final

from PySide6.QtCore import QDate, QDateTime, QLocale

from companion.window.wording import Translate, day_words, filled


def spelled_day(at: float) -> str:
    """Return the day of an instant, seconds since 1970, such as "21 November 2026"."""
    return _written(_moment(at).date(), QLocale().dateFormat(QLocale.FormatType.LongFormat))


def near_day(at: float, now: float, translate: Translate) -> str:
    """Return "Today" or "Yesterday" in the window's language, or the day of an instant as ``spelled_day``."""
    day, today = (datetime.fromtimestamp(each).astimezone() for each in (at, now))
    return day_words(day, today=today, spell=lambda _: spelled_day(at), translate=translate)


def short_day(at: float) -> str:
    """Return the day of an instant in short, such as "21/11/2026"."""
    return QLocale().toString(_moment(at).date(), QLocale.FormatType.ShortFormat)


def short_time(at: float) -> str:
    """Return the time of day, such as "14:05"."""
    return QLocale().toString(_moment(at).time(), QLocale.FormatType.ShortFormat)


def short_moment(at: float) -> str:
    """Return day and time in short, such as "21/11/2026 14:05"."""
    return QLocale().toString(_moment(at), QLocale.FormatType.ShortFormat)


def _written(day: QDate, form: str) -> str:
    """Return a day in a form with the month's name; French has "1er" for the first, which Qt lacks."""
    written = QLocale().toString(day, form)
    is_french = QLocale().language() is QLocale.Language.French
    return re.sub(r"\b1\b", "1er", written, count=1) if is_french else written


def _moment(at: float) -> QDateTime:
    # rounded, the end of a minute or of a day would belong to the next
    return QDateTime.fromSecsSinceEpoch(math.floor(at))


_WEEKDAY: Final = re.compile(r"^dddd,?\s*|,?\s*dddd$")
_YEAR: Final = re.compile(r"^y+年?\s*|,?\s*(?:'de'\s*)?y+$")
"""The year at either end of a long date format, as CLDR 48 writes it in the window's languages."""


def brief_near_day(at: float, now: float, translate: Translate) -> str:
    """Return "Today, 14:03", "Yesterday", or the day as ``brief_day`` writes it."""
    day, today = _local(at), _local(now)
    if day.date() == today.date():
        #: %1 is a time of day, such as 14:03
        return filled(translate("Window", "Today, %1"), short_time(at))
    return day_words(day, today=today, spell=lambda _: brief_day(at, now), translate=translate)


def brief_day(at: float, now: float) -> str:
    """Return the day of an instant, such as "3 March", or "3 March 2025" if it is in another year."""
    written = brief_format(
        QLocale().dateFormat(QLocale.FormatType.LongFormat), has_year=_local(at).year != _local(now).year
    )
    return _written(_moment(at).date(), written)


def brief_format(long_format: str, *, has_year: bool) -> str:
    """Return a locale's long date format without its weekday, and without its year unless it is wanted."""
    dated = _WEEKDAY.sub("", long_format)
    return dated if has_year else _YEAR.sub("", dated)


def _local(at: float) -> datetime:
    return datetime.fromtimestamp(at).astimezone()
