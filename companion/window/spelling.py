"""Days and times of day as the person's language writes them, by Qt's locale."""

from PySide6.QtCore import QDateTime, QLocale


def spelled_day(at: float) -> str:
    """Return the day of an instant, seconds since 1970, such as "21 November 2026"."""
    return QLocale().toString(_moment(at).date(), QLocale.FormatType.LongFormat)


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
