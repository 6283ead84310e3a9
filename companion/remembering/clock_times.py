"""Reads the time of day: "at 5", "5:30 pm", "half past six", "noon".

An hour up to twelve without "am" or "pm" is taken as people mostly mean it: from one to six after noon, from seven to
eleven before, unless a part of the day ("tomorrow evening at 8") says otherwise (guess).
"""

import re
from datetime import datetime, timedelta
from typing import Final

from companion.remembering.dates import HOUR, Stretch, midnight
from companion.remembering.time_names import CARDINALS, one_of

_HOUR: Final = rf"(?:[01]?\d|2[0-4]|{one_of(*list(CARDINALS)[:12])})"
_HALF: Final = r"\s?(?P<half>am|pm|a\.m\.?|p\.m\.?|o'clock)"
_TO: Final = {
    "half": 30,
    "half past": 30,
    "quarter past": 15,
    "a quarter past": 15,
    "quarter to": -15,
    "a quarter to": -15,
}
_PART: Final = r"(?: (?:in the |at )(?P<part>morning|afternoon|evening|night))"
_CLOCKS: Final = tuple(
    re.compile(rf"(?:at |around |about |by |@ ?)?(?:{pattern})(?![\w:]){_PART}?")
    for pattern in (
        rf"(?P<hour>{_HOUR})(?::(?P<minute>[0-5]\d))?{_HALF}",
        rf"(?P<hour>{_HOUR}):(?P<minute>[0-5]\d)",
        rf"(?P<to>{one_of(*_TO)}) (?P<hour>{_HOUR})(?:{_HALF})?",
        rf"(?P<to>half) (?P<hour>{one_of(*list(CARDINALS)[:12])})",
        r"(?P<noon>noon|midday|midnight)",
    )
)
_AT_HOUR: Final = re.compile(rf"(?:at|around|by) (?:about )?(?P<hour>{_HOUR})(?![\w:%]|[.,]\d){_PART}?")
"""An hour by itself, which may be any number, so only beside a day."""
_PM: Final = range(1, 7)
_LATE: Final = frozenset({"afternoon", "evening", "night"})


_ENDS: Final = re.compile(
    r" ?(?:$|[.,;!?)]|(?:on|in|for|with|today|tonight|tomorrow|this|next|and|because|so|but)\b)"
)
"""After an hour by itself that is one."""


def read_hour(text: str, start: int) -> tuple[re.Match[str], int] | None:
    """Return the hour that "at 5" names at a place of a text by which one plans; None where it may be any number."""
    found = _AT_HOUR.match(text, start)
    return (found, found.end()) if found and _ENDS.match(text, found.end()) else None


def read_clock(text: str, start: int, *, beside_day: bool) -> tuple[re.Match[str], int] | None:
    """Return the time of day that stands at a place of a text in small letters, and where it ends.

    Args:
        text: In small letters.
        start: The place.
        beside_day: A day was named, so that "at 5" is a time.
    """
    for pattern in (*_CLOCKS, *((_AT_HOUR,) if beside_day else ())):
        found = pattern.match(text, start)
        if found:
            return found, found.end()
    return None


def on_day(clock: re.Match[str], day: datetime, part: str = "") -> Stretch:
    """Return the hour that begins at a time of day.

    Args:
        clock: What ``read_clock`` found.
        day: Any instant of the day.
        part: A part of the day that was named with it, or "".
    """
    begin = midnight(day) + _since_midnight(clock.groupdict(), clock["part"] or part)
    return Stretch(begin, begin + HOUR)


def _since_midnight(named: dict[str, str | None], part: str) -> timedelta:
    if noon := named.get("noon"):
        return 24 * HOUR if noon == "midnight" else 12 * HOUR
    words = named["hour"] or ""
    hour = int(words) if words.isdigit() else CARDINALS[words]
    minutes = int(named.get("minute") or 0) + _TO.get(named.get("to") or "", 0)
    half = (named.get("half") or "").replace(".", "")
    if half in ("am", "pm"):
        hour = hour % 12 + (12 if half == "pm" else 0)
    elif part in _LATE or (part != "morning" and hour in _PM and not words.startswith("0")):
        hour = hour + 12 if hour < 12 else (24 if part == "night" and hour == 12 else hour)
    return hour * HOUR + timedelta(minutes=minutes)
