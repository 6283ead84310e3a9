"""Puts stretches of time in relation: "between May and July", "two days before Christmas", "by the end of the month".

Whatever is told or planned, "since" reaches to now and "by" begins now; "before" alone reaches back a lifetime.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from companion.remembering import dates
from companion.remembering.dates import DAY, Stretch
from companion.remembering.time_meanings import moved
from companion.remembering.time_moments import PART, Phrase, read_moment, read_stretch
from companion.remembering.time_names import COUNT, UNIT, count, one_of
from companion.remembering.vantage import Vantage

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
