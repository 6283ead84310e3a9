"""Puts expressions of time together: "last Friday night at nine", "between May and July", "two days before Christmas".

Whatever is told or planned, "since" reaches to now and "by" begins now; "before" alone reaches back a lifetime.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from companion.remembering import dates
from companion.remembering.clock_times import on_day, read_clock, read_hour
from companion.remembering.dates import DAY, Stretch
from companion.remembering.time_meanings import Vantage, moved
from companion.remembering.time_names import COUNT, UNIT, count, one_of
from companion.remembering.time_rules import RULES, VAGUE_RULES

_LIFETIME_MONTHS: Final = 100 * 12
_PART: Final = one_of("morning", "lunchtime", "afternoon", "evening", "night")


@dataclass(frozen=True, slots=True)
class Phrase:
    """An expression of time in a text."""

    stretch: Stretch
    end: int
    """Where in the text it ends."""
    is_clock: bool = False
    """It names a time of day, at which the stretch begins."""
    is_deadline: bool = False
    """It says by when."""


def read_phrase(text: str, start: int, at: Vantage) -> Phrase | None:
    """Return the expression of time that begins at a place of a text in small letters."""
    for pattern, relation in _RELATIONS:
        found = pattern.match(text, start)
        phrase = relation(found, text, at) if found else None
        if phrase is not None:
            return phrase
    return _moment(text, start, at)


def read_vague(text: str, start: int, at: Vantage) -> Phrase | None:
    """Return the expression that leaves open when, "the other day", that begins at a place of a text."""
    for pattern, rule in VAGUE_RULES:
        found = pattern.match(text, start)
        stretch = rule(found, at) if found else None
        if found and stretch:
            return Phrase(stretch, found.end())
    return None


def _moment(text: str, start: int, at: Vantage) -> Phrase | None:
    """Read a stretch, then what says more exactly when in it."""
    whole = _plain(text, start, at)
    if whole is None:
        return _clock_first(text, start, at)
    return _narrowed(whole, text, at)


def _plain(text: str, start: int, at: Vantage) -> Phrase | None:
    """Read by the rule with the longest match; where that means nothing ("the 31st of February"), nothing is meant."""
    matches = ((pattern.match(text, start), rule) for pattern, rule in RULES)
    fitting = [(found, rule) for found, rule in matches if found is not None]
    if not fitting:
        return None
    found, rule = max(fitting, key=lambda pair: pair[0].end())
    stretch = rule(found, at)
    return None if stretch is None else Phrase(stretch, found.end())


_THEN_PART: Final = re.compile(rf",? (?:in the |at )?(?P<part>{_PART})\b(?! (?:after|before))")
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
    inner = _plain(text, then.end(), replace(at, now=whole.stretch.end, looks_ahead=False))
    if inner is None or inner.stretch.begin < whole.stretch.begin or inner.stretch.end > whole.stretch.end:
        return whole
    return _narrowed(inner, text, at) if inner.stretch.is_day else inner


def _clock_first(text: str, start: int, at: Vantage) -> Phrase | None:
    """Read "at 5 tomorrow" and "8 pm"; by itself a time of day is today's, or tomorrow's where that has passed."""
    clock = read_clock(text, start, beside_day=False)
    for beside in (read_clock(text, start, beside_day=True), clock):
        then = _THEN.match(text, beside[1]) if beside else None
        day = _plain(text, then.end(), at) if then and then.end() > then.start() else None
        if beside and day and day.stretch.end - day.stretch.begin <= DAY:
            return Phrase(_hour_of(beside[0], day.stretch), day.end, is_clock=True)
    if clock is None and at.looks_ahead:
        clock = read_hour(text, start)
    if clock is None:
        return None
    found, end = clock
    near = at.near(lambda off: on_day(found, at.now + off * DAY))
    return None if near is None else Phrase(near, end, is_clock=True)


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
    return Phrase(Stretch(at.now, until), last.end, is_deadline=True) if until > at.now else None


def _before(found: re.Match[str], text: str, at: Vantage) -> Phrase | None:
    limit = _limit(text, found.end(), at)
    if limit is None:
        return None
    if at.looks_ahead and limit.stretch.begin > at.now:
        return replace(limit, stretch=Stretch(at.now, limit.stretch.begin), is_deadline=True)
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
    first = _moment(text, found.end(), at)
    joint = re.compile(r",? (?:and|to|until|till|through) ").match(text, first.end) if first else None
    last = _moment(text, joint.end(), at) if joint else None
    if first is None or joint is None or last is None:
        return None
    if last.stretch.end <= first.stretch.begin:
        if at.looks_ahead:
            last = _moment(text, joint.end(), replace(at, now=first.stretch.end))
        else:
            first = _moment(text, found.end(), replace(at, now=last.stretch.begin))
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
    return _moment(text, start, at) if part is None else _third(part, text, at)


def _third(found: re.Match[str], text: str, at: Vantage) -> Phrase | None:
    whole = _plain(text, found.end(), at) or _this_unit(text, found.end(), at)
    if whole is None:
        return None
    third = (whole.stretch.end - whole.stretch.begin) / 3
    begin = whole.stretch.begin + _THIRDS[found["third"]] * third
    return Phrase(Stretch(begin, begin + third), whole.end)


def _piece(found: re.Match[str], text: str, at: Vantage) -> Phrase | None:
    """Read "the last week of April" and "the first weekend in June"."""
    whole = _plain(text, found.end(), at) or _this_unit(text, found.end(), at)
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
    within = _plain(text, found.end(), at)
    return None if within is None else replace(within, stretch=dates.week(within.stretch.begin))


def _this_unit(text: str, start: int, at: Vantage) -> Phrase | None:
    found = re.compile(r"(?:the |this )?(day|week|month|year)\b").match(text, start)
    if found is None:
        return None
    unit = found[1]
    if unit == "day":
        return Phrase(dates.day(at.now), found.end())
    if unit == "week":
        return Phrase(dates.week(at.now), found.end())
    if unit == "month":
        return Phrase(dates.month(at.now.year, at.now.month), found.end())
    return Phrase(dates.year(at.now.year), found.end())


def _apart(found: re.Match[str], text: str, at: Vantage) -> Phrase | None:
    """Read "two days before Christmas" and "a week from Friday"."""
    anchor = _anchor(
        text, found.end(), replace(at, looks_ahead=found["way"] in ("from", "on") or at.looks_ahead)
    )
    if anchor is None:
        return None
    fewest, most = count(found["count"]) if found["count"] != "the" else (1.0, 1.0)
    unit = found["unit"].rstrip("s")
    if found["way"] == "before":
        near, far = moved(anchor.stretch.begin, -fewest, unit), moved(anchor.stretch.begin, -most, unit)
    else:
        near, far = (
            moved(anchor.stretch.end - DAY, fewest, unit),
            moved(anchor.stretch.end - DAY, most, unit),
        )
    day = Stretch(min(near, far), max(near, far) + DAY)
    if found["count"] == "the" and unit in ("week", "month", "year"):
        length = (
            abs(near - anchor.stretch.begin) if found["way"] == "before" else near - anchor.stretch.end + DAY
        )
        begin = anchor.stretch.begin - length if found["way"] == "before" else anchor.stretch.end
        day = Stretch(begin, begin + max(length, timedelta(days=1)))
    return Phrase(day, anchor.end)


_FEAST: Final = re.compile(r"(christmas|xmas|easter)(?! (?:day|eve|sunday|monday|weekend))(?!\w)")
_FEAST_DAY: Final = {"christmas": "christmas day", "xmas": "christmas day", "easter": "easter sunday"}


def _anchor(text: str, start: int, at: Vantage) -> Phrase | None:
    """Read what days are counted from: of a feast of several days the one that bears its name."""
    feast = _FEAST.match(text, start)
    if feast is None:
        return _plain(text, start, at)
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
    (re.compile(rf"the (?P<part>{_PART}) (?P<way>of|before) "), _part_of_day),
    (re.compile(rf"the (?P<which>{one_of(*_PIECES)}) (?P<unit>day|week|weekend) (?:of|in) "), _piece),
    (re.compile(r"the week of (?:the )?"), _week_of),
    (re.compile(r"(?:ever )?since (?:about |around )?"), _since),
    (re.compile(r"(?:by|until|till|no later than) "), _by),
    (re.compile(r"before "), _before),
    (re.compile(r"after "), _after),
    (re.compile(r"between |from "), _between),
    (_THIRD, _third),
)
