"""Reads stretches of time and how they stand to each other: "last Friday night at nine", "two days before Christmas".

A stretch is what ``time_rules`` finds, with what narrows it ("last week on Friday", "half past six"). Whatever is told
or planned, "since" reaches to now and "by" begins now; "before" alone reaches back a lifetime. An hour up to twelve
without "am" or "pm" is taken as people mostly mean it: from one to six after noon, from seven to eleven before, unless
a part of the day ("tomorrow evening at 8") says otherwise (guess).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from companion.remembering import dates
from companion.remembering.dates import DAY, HOUR, Stretch, Vantage, midnight
from companion.remembering.time_names import CARDINALS, COUNT, UNIT, count, one_of
from companion.remembering.time_rules import RULES, VAGUE_RULES, calendar_unit, moved

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


PART: Final = one_of("morning", "lunchtime", "afternoon", "evening", "night")
"""A pattern for the parts of a day that may stand beside it."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """An expression of time in a text."""

    stretch: Stretch
    end: int
    """Where in the text it ends."""
    is_clock: bool = False
    """It names a time of day, at which the stretch begins."""


def read_vague(text: str, start: int, at: Vantage) -> Phrase | None:
    """Return the expression that leaves open when, "the other day", that begins at a place of a text."""
    for pattern, rule in VAGUE_RULES:
        found = pattern.match(text, start)
        stretch = rule(found, at) if found else None
        if found and stretch:
            return Phrase(stretch, found.end())
    return None


def read_moment(text: str, start: int, at: Vantage) -> Phrase | None:
    """Read a stretch, then what says more exactly when in it."""
    whole = read_stretch(text, start, at)
    if whole is None:
        return _clock_first(text, start, at)
    return _narrowed(whole, text, at)


def read_stretch(text: str, start: int, at: Vantage) -> Phrase | None:
    """Read by the rule with the longest match; where that means nothing ("the 31st of February"), nothing is meant."""
    fitting = [(found, rule) for pattern, rule in RULES if (found := pattern.match(text, start))]
    if not fitting:
        return None
    found, rule = max(fitting, key=lambda pair: pair[0].end())
    stretch = rule(found, at)
    return None if stretch is None else Phrase(stretch, found.end())


_THEN_PART: Final = re.compile(rf",? (?:in the |at )?(?P<part>{PART})\b(?! (?:after|before))")
_THEN: Final = re.compile(r",? (?:(?:on|in|at|around|about) )?")


def _narrowed(whole: Phrase, text: str, at: Vantage) -> Phrase:
    named, part, end = whole.stretch, "", whole.end
    is_day = named.is_day
    if is_day and (found := _THEN_PART.match(text, end)):
        part, end = found["part"], found.end()
        named = dates.part_of_day(named.begin, part)
    if is_day or named.end - named.begin <= DAY:
        after = re.compile(r",? ?").match(text, end)
        clock = read_clock(text, after.end() if after else end, beside_day=True)
        if clock is not None:
            return Phrase(_hour_of(clock[0], named, part), clock[1], is_clock=True)
        return Phrase(named, end)
    return _inside(Phrase(named, end), text, at)


def _hour_of(clock: re.Match[str], named: Stretch, part: str = "") -> Stretch:
    """Return a time of day within a day or a night; of a night "3 am" and "half past four" lie on the next day."""
    if named.end - named.begin == _NIGHT:
        early = on_day(clock, named.end, "morning")
        if clock.groupdict().get("half") != "pm" and early.begin < named.end and early.end > named.begin:
            return early
    return on_day(clock, named.begin, part or ("evening" if named.begin.hour >= _NOON else ""))


_NOON: Final = 12
_NIGHT: Final = timedelta(hours=12)


def _inside(whole: Phrase, text: str, at: Vantage) -> Phrase:
    """Read "last week on Friday": what comes after lies within, or is another matter."""
    then = _THEN.match(text, whole.end)
    if then is None:
        return whole
    inner = read_stretch(text, then.end(), replace(at, now=whole.stretch.end, looks_ahead=False))
    if inner is None or inner.stretch.begin < whole.stretch.begin or inner.stretch.end > whole.stretch.end:
        return whole
    return _narrowed(inner, text, at) if inner.stretch.is_day else inner


def _clock_first(text: str, start: int, at: Vantage) -> Phrase | None:
    """Read "at 5 tomorrow" and "8 pm"; by itself a time of day is today's, or tomorrow's where that has passed."""
    clock = read_clock(text, start, beside_day=False)
    for beside in (read_clock(text, start, beside_day=True), clock):
        then = _THEN.match(text, beside[1]) if beside else None
        day = read_stretch(text, then.end(), at) if then and then.end() > then.start() else None
        if beside and day and day.stretch.end - day.stretch.begin <= DAY:
            return Phrase(_hour_of(beside[0], day.stretch), day.end, is_clock=True)
    if clock is None and at.looks_ahead:
        clock = read_hour(text, start)
    if clock is None:
        return None
    found, end = clock
    near = at.near(lambda off: on_day(found, at.now + off * DAY))
    return None if near is None else Phrase(near, end, is_clock=True)


_LIFETIME_MONTHS: Final = 100 * 12


def read_phrase(text: str, start: int, at: Vantage) -> Phrase | None:
    """Return the expression of time that begins at a place of a text in small letters."""
    for pattern, relation in _RELATIONS:
        found = pattern.match(text, start)
        phrase = relation(found, text, at) if found else None
        if phrase is not None:
            return phrase
    return read_moment(text, start, at)


def _since(found: re.Match[str], text: str, at: Vantage) -> Phrase | None:
    begin = _limit(text, found.end(), replace(at, looks_ahead=False))
    if begin is None or begin.stretch.begin >= at.now:
        return None
    return replace(begin, stretch=Stretch(begin.stretch.begin, at.now))


def _by(found: re.Match[str], text: str, at: Vantage) -> Phrase | None:
    last = _limit(text, found.end(), replace(at, looks_ahead=True))
    if last is None or last.stretch.end <= at.now:
        return None
    until = last.stretch.begin if last.is_clock else last.stretch.end
    return Phrase(Stretch(at.now, until), last.end) if until > at.now else None


def _before(found: re.Match[str], text: str, at: Vantage) -> Phrase | None:
    limit = _limit(text, found.end(), at)
    if limit is None:
        return None
    if at.looks_ahead and limit.stretch.begin > at.now:
        return replace(limit, stretch=Stretch(at.now, limit.stretch.begin))
    return replace(
        limit,
        stretch=Stretch(dates.moved_months(limit.stretch.begin, -_LIFETIME_MONTHS), limit.stretch.begin),
    )


def _after(found: re.Match[str], text: str, at: Vantage) -> Phrase | None:
    limit = _limit(text, found.end(), at)
    if limit is None:
        return None
    end = limit.stretch.end
    if end < at.now:
        return replace(limit, stretch=Stretch(end, at.now))
    return replace(limit, stretch=Stretch(end, end + max(DAY, end - limit.stretch.begin)))


def _between(found: re.Match[str], text: str, at: Vantage) -> Phrase | None:
    """Read both ends; the one that is nearer to now says which the other is."""
    first = read_moment(text, found.end(), at)
    joint = re.compile(r",? (?:and|to|until|till|through) ").match(text, first.end) if first else None
    last = read_moment(text, joint.end(), at) if joint else None
    if first is None or joint is None or last is None:
        return None
    if last.stretch.end <= first.stretch.begin:
        if at.looks_ahead:
            last = read_moment(text, joint.end(), replace(at, now=first.stretch.end))
        else:
            first = read_moment(text, found.end(), replace(at, now=last.stretch.begin))
    if first is None or last is None or last.stretch.end <= first.stretch.begin:
        return None
    return Phrase(Stretch(first.stretch.begin, last.stretch.end), last.end)


_THIRDS: Final = {
    words: third
    for third, ways in enumerate((("early", "beginning", "start"), ("mid", "middle"), ("late", "end")))
    for way in ways
    for words in ((way,) if way in ("early", "mid", "late") else (f"{way} of", f"the {way} of"))
}


_THIRD: Final = re.compile(rf"(?P<third>{one_of(*_THIRDS)}) ")


def _limit(text: str, start: int, at: Vantage) -> Phrase | None:
    """Read what "since" or "by" may be followed by: "the beginning of July", "Monday morning"."""
    part = _THIRD.match(text, start)
    return read_moment(text, start, at) if part is None else _third(part, text, at)


def _third(found: re.Match[str], text: str, at: Vantage) -> Phrase | None:
    whole = read_stretch(text, found.end(), at) or _this_unit(text, found.end(), at)
    if whole is None:
        return None
    third = (whole.stretch.end - whole.stretch.begin) / 3
    begin = whole.stretch.begin + _THIRDS[found["third"]] * third
    return Phrase(Stretch(begin, begin + third), whole.end)


def _piece(found: re.Match[str], text: str, at: Vantage) -> Phrase | None:
    """Read "the last week of April" and "the first weekend in June"."""
    whole = read_stretch(text, found.end(), at) or _this_unit(text, found.end(), at)
    if whole is None:
        return None
    begin, end = whole.stretch.begin, whole.stretch.end
    length = {"day": 1, "week": 7, "weekend": 2}[found["unit"]] * DAY
    if found["unit"] == "weekend":
        days = (begin + off * DAY for off in range((end - begin) // DAY))
        starts = [day for day in days if day.weekday() == _SATURDAY]
    else:
        starts = [begin + off * length for off in range((end - begin) // length)]
        starts[-1:] = [end - length] if found["which"] == "last" else starts[-1:]
    which = _PIECES[found["which"]]
    if not -len(starts) <= which < len(starts):
        return None
    return Phrase(Stretch(starts[which], starts[which] + length), whole.end)


_PIECES: Final = {"first": 0, "second": 1, "third": 2, "last": -1}
_SATURDAY: Final = 5


def _week_of(found: re.Match[str], text: str, at: Vantage) -> Phrase | None:
    """Read "the week of May 6th"."""
    within = read_stretch(text, found.end(), at)
    return None if within is None else replace(within, stretch=dates.week(within.stretch.begin))


def _this_unit(text: str, start: int, at: Vantage) -> Phrase | None:
    found = re.compile(r"(?:the |this )?(day|week|month|year)\b").match(text, start)
    if found is None:
        return None
    return Phrase(calendar_unit(found[1], at.now), found.end())


def _apart(found: re.Match[str], text: str, at: Vantage) -> Phrase | None:
    """Read "two days before Christmas" and "a week from Friday"."""
    anchor = _anchor(
        text, found.end(), replace(at, looks_ahead=found["way"] in ("from", "on") or at.looks_ahead)
    )
    if anchor is None:
        return None
    unit, is_before = found["unit"].rstrip("s"), found["way"] == "before"
    if found["count"] == "the" and unit in ("week", "month", "year"):
        return Phrase(_next_to(anchor.stretch, unit, is_before=is_before), anchor.end)
    counted = (1.0, 1.0) if found["count"] == "the" else count(found["count"])
    begin = anchor.stretch.begin if is_before else anchor.stretch.end - DAY
    first, last = sorted(moved(begin, -by if is_before else by, unit) for by in counted)
    return Phrase(Stretch(first, last + DAY), anchor.end)


def _next_to(stretch: Stretch, unit: str, *, is_before: bool) -> Stretch:
    """Return the week, month or year that ends where a stretch begins, or begins where it ends."""
    if is_before:
        return Stretch(moved(stretch.begin, -1, unit), stretch.begin)
    return Stretch(stretch.end, moved(stretch.end, 1, unit))


_FEAST: Final = re.compile(r"(christmas|xmas|easter)(?! (?:day|eve|sunday|monday|weekend))(?!\w)")
_FEAST_DAY: Final = {"christmas": "christmas day", "xmas": "christmas day", "easter": "easter sunday"}


def _anchor(text: str, start: int, at: Vantage) -> Phrase | None:
    """Read what days are counted from: of a feast of several days the one that bears its name."""
    feast = _FEAST.match(text, start)
    if feast is None:
        return read_stretch(text, start, at)
    name = _FEAST_DAY[feast[1]]
    near = at.near(lambda off: dates.holiday(name, at.now.year + off))
    return None if near is None else Phrase(near, feast.end())


def _part_of_day(found: re.Match[str], text: str, at: Vantage) -> Phrase | None:
    """Read "the morning of May 5th" and "the night before Christmas"."""
    day = _anchor(text, found.end(), at)
    if day is None:
        return None
    begin = day.stretch.begin - (DAY if found["way"] == "before" else 0 * DAY)
    return Phrase(dates.part_of_day(begin, found["part"]), day.end)


Relation = Callable[[re.Match[str], str, Vantage], Phrase | None]
_RELATIONS: Final[tuple[tuple[re.Pattern[str], Relation], ...]] = (
    (re.compile(rf"(?P<count>the|{COUNT}) (?P<unit>{UNIT}) (?P<way>before|after|from) "), _apart),
    (re.compile(r"(?P<count>a) (?P<unit>week) (?P<way>on) "), _apart),
    (re.compile(rf"the (?P<part>{PART}) (?P<way>of|before) "), _part_of_day),
    (re.compile(rf"the (?P<which>{one_of(*_PIECES)}) (?P<unit>day|week|weekend) (?:of|in) "), _piece),
    (re.compile(r"the week of (?:the )?"), _week_of),
    (re.compile(r"(?:ever )?since (?:about |around )?"), _since),
    (re.compile(r"(?:by|until|till|no later than) "), _by),
    (re.compile(r"before "), _before),
    (re.compile(r"after "), _after),
    (re.compile(r"between |from "), _between),
    (_THIRD, _third),
)
