"""Works out the spans of time that words ask for: how long from one time to another, an age, a year by its distance.

Both ends are found first, whatever they are: years, months, days, feasts, times of day. A sign takes the place of each,
and the patterns of a language (``spans.toml``) tell what is asked about it. An end that is not named is now. Words that
do not surely ask for a span have none. Pure; times are seconds since 1970-01-01 UTC.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from functools import cache
from typing import Final

from companion.remembering.patterns import Patterns, patterns_in
from companion.remembering.times import dates
from companion.remembering.times.dates import DAY, Stretch, Vantage
from companion.remembering.times.time_language import Language, Said, folded, languages_of
from companion.remembering.times.time_phrases import Place, main_day, read_moment
from companion.remembering.times.time_words import SENTENCE, around
from companion.values import UNSPACED, Sentence, Told
from companion.values.local_zone import hemisphere_in
from companion.values.told import listed

_LONGEST: Final = 500
"""Maximum characters of a text that asks (guess)."""
_DAY_SIGN: Final = "#"
_HOUR_SIGN: Final = "@"
_YEAR: Final = re.compile(
    r"(?<![\da-z_.,:/$€£#@])(?:1[5-9]|20)\d\d(?!\d|[.,:/]\d| ?(?:%|€|\$|£|uhr\b|h\b))年?"
)
_FEW_DAYS: Final = 62
"""Days from which a span is told in months (guess)."""
_FEW_MONTHS: Final = 24
"""Months from which it is told in years (guess)."""
_OLDEST: Final = 120
"""Largest number that is read in words."""
_HOURS: Final = 24 * 60
_FACE: Final = 12 * 60
"""Minutes of a day, and of the face of a clock."""


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """An answer that code worked out."""

    told: str
    """Sentence for a language model."""
    result: Sentence
    """Result alone: "17 years"."""


def span_asked(text: str, now: float, zone: tzinfo) -> WorkedOut | None:
    """Return the span of time, the age or the year that a text surely asks for; None for none.

    Args:
        now: Time when it was said.
        zone: Time zone of the person's calendar.
    """
    plain, _ = folded(text[:_LONGEST])
    wall = datetime.fromtimestamp(now, zone).replace(tzinfo=None)
    for language in languages_of(plain):
        asked = _spans().asked[language.name]
        if asked.long.search(plain) or asked.ages.search(plain) or asked.asks_year.search(plain):
            at = Vantage(wall, looks_ahead=True, hemisphere=hemisphere_in(zone))
            found = _Question(language, asked, plain, at).answer()
            if found is not None:
                return found
    return None


class _Asked(Patterns, frozen=True):
    """The patterns of one language."""

    long: re.Pattern[str]
    """Asks how long, maybe in a ``unit``."""
    joined: re.Pattern[str]
    """Asks how long it is from one of two ends to the other."""
    since: re.Pattern[str]
    until: re.Pattern[str]
    told: re.Pattern[str]
    """Asks how long ago, or how far off, the only end is that was told."""
    ages: re.Pattern[str]
    born: re.Pattern[str]
    was: tuple[re.Pattern[str], ...]
    """Tells an age at an end."""
    now: re.Pattern[str]
    asks_year: re.Pattern[str]
    before: tuple[re.Pattern[str], ...]
    after: tuple[re.Pattern[str], ...]
    hours: tuple[re.Pattern[str], ...]
    """Bare hours beside a time of day."""
    leads: re.Pattern[str]
    """Words that an expression of time may take up, and that tell what is asked about it."""


class _Spans(Patterns, frozen=True):
    asked: dict[str, _Asked]


_spans: Final = patterns_in("spans", _Spans)


@dataclass(frozen=True, slots=True)
class _Hour:
    """A time of day."""

    minutes: int
    may_be_either: bool
    """It may be before noon or after: 6:30."""
    is_of_24: bool
    """It tells that hours are counted to 24: 18:30."""


@dataclass(frozen=True, slots=True)
class _Marked:
    """A text with signs in place of the ends that it names."""

    text: str
    days: tuple[Stretch, ...]
    """Days, months and years."""
    hours: tuple[_Hour, ...]

    def at(self, place: int) -> int:
        """Return which of the days the last sign before a place stands for."""
        return self.text[:place].count(_DAY_SIGN) - 1


@dataclass(frozen=True, slots=True)
class _Question:
    language: Language
    asked: _Asked
    plain: str
    at: Vantage

    def answer(self) -> WorkedOut | None:
        """Return the answer; None if it is no question for a span."""
        marked = self._marked(self.at)
        return self._year(marked) or self._age(marked) or self._hours(marked) or self._days(marked)

    @property
    def _today(self) -> Stretch:
        return dates.day(self.at.now)

    # ---- the ends

    def _marked(self, at: Vantage) -> _Marked:
        text, done, days, hours = "", 0, list[Stretch](), list[_Hour]()
        years = (year.start() for year in _YEAR.finditer(self.plain))
        for start in sorted({*self.language.places(self.plain), *years}):
            place = Place(self.language, self.plain, start, at)
            if start < done:
                continue
            if (day := _day_at(place)) is not None:
                days.append(day[0])
                end, sign = day[1], _DAY_SIGN
            elif (hour := _hour_at(place)) is not None:
                hours.append(hour[0])
                end, sign = hour[1], _HOUR_SIGN
            else:
                continue
            lead = self.asked.leads.match(self.plain, start, end)
            text += f"{self.plain[done : lead.end() if lead else start]}{sign}"
            done = end
        return _Marked(text + self.plain[done:], tuple(days), tuple(hours))

    def _number(self, words: str) -> int | None:
        return int(words) if words.isdecimal() else _numbers(self.language.name).get(words.replace("-", " "))

    # ---- the answers

    def _year(self, marked: _Marked) -> WorkedOut | None:
        """Answer which year lies so many years before or after another."""
        for patterns, sign, word in ((self.asked.before, -1, "before"), (self.asked.after, 1, "after")):
            for found in filter(None, (each.search(marked.text) for each in patterns)):
                count = self._number(found["count"])
                is_named = _DAY_SIGN in found[0]
                from_year = (marked.days[marked.at(found.end())] if is_named else self._today).begin.year
                if count is not None:
                    year = str(from_year + sign * count)
                    return WorkedOut(f"{count} years {word} {from_year} is the year {year}.", year)
        return None

    def _age(self, marked: _Marked) -> WorkedOut | None:
        """Answer how old somebody is, from the time of their birth or their age at another time."""
        asks, days = self.asked.ages.search(marked.text), marked.days
        if asks is None or not 1 <= len(days) <= 2:
            return None
        _, sentence = around(SENTENCE, marked.text, asks.start())
        born = self.asked.born.search(marked.text)
        was = next(filter(None, (each.search(marked.text) for each in self.asked.was)), None)
        told = born or was
        if told is None:
            return None
        begin = days[marked.at(told.end())]
        others = [] if self.asked.now.search(sentence) else [day for day in days if day != begin]
        end = others[0] if others else self._today
        then = _said(end) if others else "now"
        if born is None:
            count = self._number(told["count"])
            age = end.begin.year - begin.begin.year + (count or 0)
            if count is None or age < 0:
                return None
            return WorkedOut(f"Whoever was {count} in {begin.begin.year} is about {age} {then}.", str(age))
        ages = sorted({_age_on(begin.end - DAY, end.begin), _age_on(begin.begin, end.end - DAY)})
        if ages[0] < 0:
            return None
        low, high = ages[0], ages[-1]
        result: Sentence = str(low)
        if low < high:
            result = Told("{low} or {high}", {"low": low, "high": high})
        return WorkedOut(f"Whoever was born {_said(begin)} is {result} years old {then}.", result)

    def _hours(self, marked: _Marked) -> WorkedOut | None:
        """Answer how long it is between two times of day; the second is the later one.

        Of the times that the face of a clock may mean, those count that are closest together.
        """
        asks = self.asked.long.search(marked.text)
        unit = None if asks is None else self.language.read(asks).unit
        hours = self._with_bare(marked, is_of_hours=unit == "hour")
        if asks is None or len(hours) != 2 or unit not in (None, "hour", "minute"):
            return None
        first, last = hours
        is_on_face = any(hour.may_be_either for hour in hours) and not any(hour.is_of_24 for hour in hours)
        span = (last.minutes - first.minutes - 1) % (_FACE if is_on_face else _HOURS) + 1
        begins = first.minutes if last.may_be_either else last.minutes - span
        result = _amounts((span // 60, "hour"), (span % 60, "minute"))
        return WorkedOut(f"From {_on_clock(begins)} to {_on_clock(begins + span)} is {result}.", result)

    def _with_bare(self, marked: _Marked, *, is_of_hours: bool) -> tuple[_Hour, ...]:
        """Return the times of day, with bare numbers as well beside one of them, or where hours are asked for."""
        for found in filter(None, (each.search(marked.text) for each in self.asked.hours)):
            first, last = (self._bare(found.groupdict().get(name, "")) for name in ("first", "last"))
            hours = tuple(hour for hour in (first, *marked.hours, last) if hour is not None)
            if len(hours) == 2 and (marked.hours or is_of_hours):
                return hours
        return marked.hours

    def _bare(self, number: str) -> _Hour | None:
        hour = self._number(number)
        return None if hour is None else _hour_of(Said(hour=hour), 0)

    def _days(self, marked: _Marked) -> WorkedOut | None:
        """Answer how long it is between two days, months or years, or between one and today."""
        asks, text = self.asked.long.search(marked.text), marked.text
        days, past = (
            tuple(dict.fromkeys(each.days))  # a day may be named twice
            for each in (marked, self._marked(replace(self.at, looks_ahead=False)))
        )
        if asks is None or not 1 <= len(days) == len(past) <= 2:
            return None
        if len(days) == 2:
            if not self.asked.joined.search(text):
                return None
            first, last = days if days[0].begin < days[1].begin else (past[0], days[1])
        elif self.asked.since.search(text):
            first, last = past[0], self._today
        elif self.asked.until.search(text):
            first, last = self._today, days[0]
        elif self.asked.told.search(text) and past == days:
            first, last = days[0], self._today
        else:
            return None
        first, last = _alike(*sorted((first, last), key=lambda end: end.begin))
        result = _between(first, last, self.language.read(asks).unit)
        return WorkedOut(f"From {_named(first)} to {_named(last)} is {result}.", result) if result else None


# ---- the ends, read ----------------------------------------------------------------------------------


def _day_at(place: Place) -> tuple[Stretch, int] | None:
    """Return the day, month or year that begins at a place, and where it ends."""
    phrase = read_moment(place)
    if phrase is not None and not phrase.is_any_day:
        begin = phrase.stretch.begin
        stretch = dates.day(begin) if phrase.is_clock else main_day(phrase.stretch)
        if stretch.is_day or stretch == dates.month(begin.year, begin.month):
            return stretch, phrase.end
    year = _YEAR.match(place.text, place.start)
    return None if year is None else (dates.year(int(year[0].rstrip("年"))), year.end())


def _hour_at(place: Place) -> tuple[_Hour, int] | None:
    """Return the time of day that begins at a place, and where it ends."""
    language = place.language
    for offset, found in sorted(place.first(language.clock + language.hour), key=lambda each: -each[1].end()):
        if offset in ("noon", "midnight"):
            return _Hour(_FACE if offset == "noon" else 0, may_be_either=False, is_of_24=False), found.end()
        hour = _hour_of(language.read(found), int(offset))
        if hour is not None:
            return hour, found.end()
    return None


def _hour_of(said: Said, offset: int) -> _Hour | None:
    """Return a time of day; None if it does not exist."""
    hour, half = said.hour or 0, said.half_day
    if hour >= 24 or said.minute >= 60:
        return None
    if said.part is not None and not half:
        is_early = said.part == "morning" or (said.part == "night" and hour < 6)
        half = "am" if is_early or (said.part == "noon" and hour < 12 and hour > 9) else "pm"
    is_of_24 = not half and not 1 <= hour <= 12
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return _Hour((60 * hour + said.minute + offset) % _HOURS, not half and not is_of_24, is_of_24)


@cache
def _numbers(language: str) -> Mapping[str, int]:
    """Return small numbers by their names."""
    from num2words import num2words

    spoken = "ja" if language in UNSPACED else language
    names = {
        folded(num2words(number, lang=spoken))[0].replace("-", " "): number
        for number in range(1, _OLDEST + 1)
    }
    return names | {"两": 2}


# ---- what lies between -------------------------------------------------------------------------------


def _alike(first: Stretch, last: Stretch) -> tuple[Stretch, Stretch]:
    """Return both ends only as exactly as the other is known: two years if one of them is a year."""
    begins = first.begin, last.begin
    if _is_year(first) or _is_year(last):
        return dates.year(begins[0].year), dates.year(begins[1].year)
    if first.is_day and last.is_day:
        return first, last
    return dates.month(begins[0].year, begins[0].month), dates.month(begins[1].year, begins[1].month)


def _between(first: Stretch, last: Stretch, unit: str | None) -> Sentence:
    """Return how long it is from one end to another like it; "" if that cannot be told in the unit, or is nothing."""
    years = last.begin.year - first.begin.year
    if _is_year(first):
        return _amounts((years, "year")) if unit in (None, "year") else ""
    months = 12 * years + last.begin.month - first.begin.month
    if not first.is_day:
        return _in_months(months, 0, unit) if unit in (None, "year", "month") else ""
    if unit not in (None, "year", "month", "week", "day"):
        return ""
    days = (last.begin - first.begin).days
    if unit == "week" and days >= 7:
        return _amounts((days // 7, "week"), (days % 7, "day"))
    if unit in ("day", "week") or days < _FEW_DAYS:
        return _amounts((days, "day"))
    months -= dates.moved_months(first.begin, months) > last.begin
    return _in_months(months, (last.begin - dates.moved_months(first.begin, months)).days, unit)


def _in_months(months: int, days: int, unit: str | None) -> Sentence:
    if unit == "year" and months >= 12:
        return _amounts((months // 12, "year"))
    if unit != "month" and months >= _FEW_MONTHS:
        return _amounts((months // 12, "year"), (months % 12, "month"))
    return _amounts((months, "month"), (days, "day"))


def _amounts(*parts: tuple[int, str]) -> Sentence:
    """Return amounts of units in a sentence, without those of nothing."""
    return listed([_amount(count, unit) for count, unit in parts if count])


def _amount(count: int, unit: str) -> Told:
    match unit:
        case "year":
            return Told("{count} {count|year|years}", {"count": count})
        case "month":
            return Told("{count} {count|month|months}", {"count": count})
        case "week":
            return Told("{count} {count|week|weeks}", {"count": count})
        case "day":
            return Told("{count} {count|day|days}", {"count": count})
        case "hour":
            return Told("{count} {count|hour|hours}", {"count": count})
    return Told("{count} {count|minute|minutes}", {"count": count})


def _age_on(birth: datetime, day: datetime) -> int:
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


# ---- the ends, told ----------------------------------------------------------------------------------


def _said(end: Stretch) -> str:
    return f"{'on' if end.is_day else 'in'} {_named(end)}"


def _named(end: Stretch) -> str:
    """Return a day, a month or a year as "3 May 1948", "May 1948" or "1948"."""
    begin = end.begin
    if end.is_day:
        return f"{begin.day} {begin:%B} {begin.year}"
    return str(begin.year) if _is_year(end) else f"{begin:%B} {begin.year}"


def _is_year(end: Stretch) -> bool:
    return end == dates.year(end.begin.year)


def _on_clock(minutes: int) -> str:
    return f"{minutes // 60 % 24}:{minutes % 60:02}"
