"""Reads when a message of a chat was sent, in the forms that chat programs have written so far.

Forms without a zone mean the clock on the wall of who wrote them.
"""

import re
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final

_MILLISECONDS: Final = 1e11
"""Larger numbers are milliseconds: as seconds they would lie beyond the year 5000."""
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBER: Final = re.compile(r"\d{9,14}(?:\.\d+)?", re.ASCII)
_DASHED: Final = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2}) ?@ ?(?P<hour>\d{1,2})h ?(?P<minute>\d{1,2})m"
    r"(?: ?(?P<second>\d{1,2})s)?(?: ?(?P<millisecond>\d{1,3})ms)?",
    re.ASCII,
)
"""2023-6-19 @14h 56m 50s 682ms, and 2024-07-12@01h31m37s."""
_IN_WORDS: Final = re.compile(
    r"(?P<name>[a-z]{3,9})\.? (?P<day>\d{1,2}), (?P<year>\d{4}),? (?P<hour>\d{1,2}):(?P<minute>\d{2})"
    r"(?::(?P<second>\d{2}))?\s?(?P<half>[ap])\.?m\.?",
    re.ASCII | re.IGNORECASE,
)
"""June 19, 2023 4:13pm."""


def sent_at(written: str | float | None, zone: tzinfo) -> float | None:
    """Return an instant in seconds since 1970-01-01 UTC; None for what is none.

    Args:
        written: a text in one of the forms (ISO 8601 too), or seconds or milliseconds since 1970.
        zone: of forms that name none.
    """
    if isinstance(written, str):
        written = written.strip()
        if not _NUMBER.fullmatch(written):
            return _in_text(written, zone)
    if written is None:
        return None
    number = float(written)
    return number / 1000 if number >= _MILLISECONDS else number


def _in_text(written: str, zone: tzinfo) -> float | None:
    try:
        at = _dashed(written) or _in_words(written) or datetime.fromisoformat(written)
        at = at if at.tzinfo is not None else at.replace(tzinfo=zone)
        return (at - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds()
    except (ValueError, OverflowError, OSError):  # the last two where a zone cannot be told of such a year
        return None


def _dashed(written: str) -> datetime | None:
    found = _DASHED.fullmatch(written)
    if found is None:
        return None
    year, month, day, hour, minute, second, millisecond = (int(part or 0) for part in found.groups())
    return datetime(year, month, day, hour, minute, second) + timedelta(milliseconds=millisecond)


def _in_words(written: str) -> datetime | None:
    found = _IN_WORDS.fullmatch(written)
    if found is None or (month := found["name"][:3].lower()) not in _MONTHS:
        return None
    hour = int(found["hour"]) % 12 + (12 if found["half"] in "pP" else 0)
    second = int(found["second"] or 0)
    return datetime(
        int(found["year"]), _MONTHS.index(month) + 1, int(found["day"]), hour, int(found["minute"]), second
    )
