"""Days and times of day as the person's language writes them, by Qt's locale."""

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale

from companion.window.wording import Translate, day_words


def spelled_day(at: float) -> str:
    """Return the day of an instant, seconds since 1970, such as "21 November 2026"."""
    return QLocale().toString(_moment(at).date(), QLocale.FormatType.LongFormat)


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


def _moment(at: float) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(round(at))
