"""How the days of memories are written in their list: as briefly as tells them apart, as the locale orders them.

The weekday goes, and the year of this year; today has its time. The page of one memory writes days in full. Instants
are seconds since 1970.
"""

import re
from datetime import datetime
from typing import Final

from PySide6.QtCore import QDateTime, QLocale

from companion.window.spelling import short_time
from companion.window.wording import Translate, day_words, filled

_WEEKDAY: Final = re.compile(r"^dddd,?\s*|,?\s*dddd$")
_YEAR: Final = re.compile(r"^y+年?\s*|,?\s*(?:'de'\s*)?y+$")
"""As they stand at either end of the long formats of CLDR 48 in the window's languages."""


def near_day(at: float, now: float, translate: Translate) -> str:
    """Return "Today, 14:03", "Yesterday", or the day as ``brief_day`` writes it."""
    day, today = _local(at), _local(now)
    if day.date() == today.date():
        #: %1 is a time of day, such as 14:03
        return filled(translate("Window", "Today, %1"), short_time(at))
    return day_words(day, today=today, spell=lambda _: brief_day(at, now), translate=translate)


def brief_day(at: float, now: float) -> str:
    """Return the day of an instant, such as "3 March", or "3 March 2025" where that is another year."""
    written = brief_format(
        QLocale().dateFormat(QLocale.FormatType.LongFormat), has_year=_local(at).year != _local(now).year
    )
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(round(at)).date(), written)


def brief_format(long_format: str, *, has_year: bool) -> str:
    """Return a locale's long format of dates without its weekday, and without its year unless that is wanted."""
    dated = _WEEKDAY.sub("", long_format)
    return dated if has_year else _YEAR.sub("", dated)


def _local(at: float) -> datetime:
    return datetime.fromtimestamp(at).astimezone()
