"""Finds the time that words mean: "last summer", "in zwei Wochen", "来週の木曜", "by the end of the month".

English, German, French, Spanish, Japanese and Chinese (``times.*.toml``). The result is a stretch in seconds since
1970-01-01 UTC, by the calendar and the clock of the given time zone. Times that cannot be worked out are not found:
"when I was a child", 5/7 in English, a feast by the Moon, a date of another calendar.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo
from enum import Enum
from typing import Final

from companion.remembering.times import dates
from companion.remembering.times.dates import DAY, Stretch, Vantage, is_within_reach
from companion.remembering.times.time_language import Language, folded, languages_of
from companion.remembering.times.time_phrases import Phrase, Place, read_phrase, read_vague
from companion.values import UNSPACED, TimeSpan
from companion.values.local_zone import hemisphere_in

_LONGEST: Final = 2000
"""Maximum characters at the beginning of a text that are examined (guess); patterns take their time."""
_LIVED: Final = tuple(datetime(year, 1, 1, tzinfo=UTC).timestamp() for year in (1900, 2200))
"""Earliest and latest time at which somebody spoke; a file may say any other, up to the end of the calendar."""
_LONG_DAY: Final = 25 * 3600.0
"""Maximum seconds of a day, by a clock that is set back."""
SENTENCE: Final = re.compile(r"[.!?;](?=\s|$)|[。！？\n]")


@dataclass(frozen=True, slots=True)
class Due:
    """Time at which something planned will be."""

    span: TimeSpan
    at: float
    """Instant when it is due: the time of day that was named, or otherwise the last second of the span."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time that a text names."""

    span: TimeSpan
    start: int
    """Place in the text where its name begins."""
    end: int
    """Place in the text where its name ends."""
    is_clock: bool
    """The text names a time of day, at which the span begins."""
    is_vague: bool
    """The text leaves the time open: "the other day"."""
    language: Language
    """Language in which it is named."""
    is_any_day: bool = False
    """The text names a time of day and no day: "I get up at seven"."""

    def due(self, now: float) -> Due | None:
        """Return the time of something planned for then; None if it is over."""
        if self.span.until <= now:
            return None
        return Due(self.span, self.span.since if self.is_clock else self.span.until - 1.0)


class Tense(Enum):
    """Side of now on which "on Friday" lies."""

    ASKED = "asked"
    """Past, unless the sentence says that it is future."""
    TOLD = "told"
    """Future, unless the sentence says that it is past."""
    PLANNED = "planned"
    """Always future."""


def find_time(
    text: str,
    now: float,
    zone: tzinfo,
    tense: Tense = Tense.ASKED,
    *,
    after: int = 0,
    birthday: tuple[int, int] | None = None,
) -> Time | None:
    """Return the time that a text is about, with its place in the text; None if it names none.

    A text that is said to be from before 1900 or after 2200 has no time.

    Args:
        text: The text as it was said. The first of several times holds; any other replaces a vague one.
        now: Time when it was said, in seconds since 1970-01-01 UTC.
        zone: Time zone of the calendar; a ``HomeZone`` knows when summer is.
        tense: Decides between past and future if the words do not.
        after: The place in the text from which a name may begin.
        birthday: Month and day of the person's birthday; with None, "my last birthday" is not understood.
    """
    if not _LIVED[0] <= now <= _LIVED[1]:
        return None
    wall = _wall(now, zone)
    text = text[:_LONGEST]
    plain, places = folded(text)
    for read in (read_phrase, read_vague):
        found: list[tuple[Phrase, Language]] = []
        for language in languages_of(plain):
            for start in language.places(plain, bisect_left(places, after)):
                ahead = _looks_ahead(language, text, places[start], tense)
                phrase = read(
                    Place(language, plain, start, Vantage(wall, ahead, hemisphere_in(zone), birthday))
                )
                if phrase and is_within_reach(phrase.stretch) and not _is_habit(phrase, plain):
                    found.append((phrase, language))
                    break
        if found:
            best, language = min(found, key=lambda each: (each[0].start, -each[0].end))
            best = _day_within(best, Place(language, plain, best.end, Vantage(best.stretch.end)))
            start, end = places[best.start], places[best.end - 1] + 1
            return Time(
                _span(best.stretch, zone),
                start,
                end,
                best.is_clock,
                read is read_vague,
                language,
                best.is_any_day,
            )
    return None


def _is_habit(phrase: Phrase, plain: str) -> bool:
    """Tell whether a phrase is a time of day of many days: "I finish at two every Wednesday"."""
    if not phrase.is_any_day:
        return False
    begin, sentence = around(SENTENCE, plain, phrase.start)
    return any(
        each.habit.search(around(each.joins, sentence, phrase.start - begin)[1])
        for each in languages_of(plain)
    )


def weekdays_of_habit(text: str) -> frozenset[int]:
    """Return the days of the week, 0 for Monday, on which a text says that something happens each week: "Mondays"."""
    plain, _ = folded(text[:_LONGEST])
    return frozenset(
        day
        for each in languages_of(plain)
        for habit in each.habit.finditer(plain)
        for day in each.weekdays_in(plain[habit.start() : habit.end() + _DAY_BEHIND])
    )


def _day_within(wide: Phrase, behind: Place) -> Phrase:
    """Return the day in a month or year that is named behind it: "last year, on 3 March"; otherwise what is wide."""
    if wide.stretch.end - wide.stretch.begin < _WIDE:
        return wide
    for start in behind.language.places(behind.text, behind.start):
        found = read_phrase(replace(behind, start=start))
        if found:
            day = found.stretch
            is_within = wide.stretch.begin <= day.begin and day.end <= wide.stretch.end
            return found if is_within and day.end - day.begin <= DAY * _DAYS_WITHIN else wide
    return wide


def date_said(text: str, named: Time, meant: TimeSpan, now: float, zone: tzinfo) -> str:
    """Return a text with the date in place of the time that it names, in the language that names it.

    Args:
        now: Time of reading; a date of the same year is written without the year.
    """
    writes = named.language.writes
    before, after = text[: named.start], text[named.end :]
    first, last = _wall(meant.since, zone), _wall(meant.until - 1.0, zone)
    days = [_written(named.language, each, _wall(now, zone).year) for each in (first, last)]
    date = writes.span.format(*days)
    if last - first < _NIGHT:
        date = writes.clock.format(days[0], f"{first:%H:%M}") if named.is_clock else days[0]
        date = date if writes.behind.search(before) else writes.on.format(date)
        date += _part_written(named.language, first, _wall(meant.until, zone))
    elif (first.day, (last + timedelta(days=1)).day) == (1, 1) and last - first < _MONTHS * DAY:
        date = writes.month.format(month=named.language.months[first.month - 1], year=first.year)
    elif (first.day, first.month, last.day, last.month) == (1, 1, 31, 12) and first.year == last.year:
        date = writes.year.format(year=first.year)
    before = re.sub(rf"(?<!\w){re.escape(date.partition(' ')[0])} $", "", writes.instead.sub("", before))
    date = f"{date[:1].upper()}{date[1:]}" if not before.strip() else date
    return f"{before}{date}{after}"


_DAY_BEHIND: Final = 3
"""Characters behind "每" or "毎週" among which the day stands."""
_CLAUSE: Final = 7
"""Words from which a clause tells its time by itself (guess)."""
_OWN_TIME: Final = 4
"""Words from which a clause takes no tense from one behind it that names a day itself (guess)."""
_WIDE: Final = timedelta(days=27)
"""Length from which a stretch may have a day named behind it (guess)."""
_DAYS_WITHIN: Final = 3
"""Maximum days of what counts as a day there: a weekend, or a night (guess)."""
_NIGHT: Final = timedelta(hours=30)
_MONTHS: Final = 32
"""Maximum days of a month; a longer span is more than one."""


def _part_written(language: Language, begin: datetime, end: datetime) -> str:
    """Return the part of the day that a span covers, in brackets; "" for a whole day and for an hour."""
    parts = {part: dates.part_of_day(begin, part) for part in language.day_parts}
    whole = next((part for part, span in parts.items() if span == Stretch(begin, end)), "")
    if (
        not whole and end - begin > timedelta(hours=1) and begin.hour == parts["night"].begin.hour - 1
    ):  # the span of "tonight"
        whole = "evening" if "evening" in parts else "night"
    return f" ({language.day_parts[whole]})" if whole else ""


def _written(language: Language, day: datetime, this_year: int) -> str:
    writes = language.writes
    return (writes.day if day.year == this_year else writes.day_of_year).format(
        weekday=language.weekdays[day.weekday()],
        day=writes.number(day.day),
        month=language.months[day.month - 1],
        year=day.year,
    )


def find_span(
    text: str,
    now: float,
    zone: tzinfo,
    tense: Tense = Tense.ASKED,
    *,
    birthday: tuple[int, int] | None = None,
) -> TimeSpan | None:
    """Return the span alone; arguments as for ``find_time``."""
    found = find_time(text, now, zone, tense, birthday=birthday)
    return None if found is None else found.span


def find_due(text: str, now: float, zone: tzinfo) -> Due | None:
    """Return the time of a plan in a text; None if the text names no time, or one that is over.

    Arguments as for ``find_time``.
    """
    found = find_time(text, now, zone, Tense.PLANNED)
    return None if found is None else with_hour(found, text, now, zone).due(now)


def with_hour(day: Time, text: str, now: float, zone: tzinfo) -> Time:
    """Return a day with the hour that the same sentence names apart from it: "on Friday we meet at 7".

    Other arguments as for ``find_time``, which found the day in the text.
    """
    if day.is_clock or day.is_vague or day.span.until - day.span.since > _LONG_DAY:
        return day
    rest = SENTENCE.split(text[day.end :], maxsplit=1)[0]
    hour = find_time(rest, now, zone, Tense.PLANNED)
    if hour is None or not hour.is_any_day:
        return day
    named = f"{text[day.start : day.end]} {rest[hour.start : hour.end]}"
    both = find_time(named, now, zone, Tense.PLANNED)
    if both is None or not both.is_clock or not day.span.since <= both.span.since < day.span.until:
        return day
    return replace(day, span=both.span, is_clock=True)


def around(between: re.Pattern[str], text: str, place: int) -> tuple[int, str]:
    """Return the part of a text between matches of ``between`` that contains a place, with where it begins."""
    ends = [each.end() for each in between.finditer(text)]
    begin = max((end for end in ends if end <= place), default=0)
    return begin, text[begin : min((end for end in ends if end > place), default=len(text))]


def _looks_ahead(language: Language, text: str, place: int, tense: Tense) -> bool:
    """Tell on which side of now a place lies: by its clause, or by its sentence if that says more of the same time."""
    if tense is Tense.PLANNED:
        return True
    begin, sentence = around(SENTENCE, text, place)
    start, clause = around(language.joins, sentence, place - begin)
    words = len(re.findall(r"\w+", clause))
    behind = folded(sentence[start + len(clause) :])[0]
    size = len(clause) // 2 if language.name in UNSPACED else words
    is_apart = size >= _OWN_TIME and any(True for _ in language.weekdays_in(behind))
    is_enough = is_apart or words >= _CLAUSE or _tells_tense(language, clause)
    says = clause if is_enough else sentence
    is_ahead = language.ahead.search(says) is not None
    return is_ahead or (tense is Tense.TOLD and language.past.search(says) is None)


def _tells_tense(language: Language, words: str) -> bool:
    return bool(language.ahead.search(words) or language.past.search(words))


def _wall(at: float, zone: tzinfo) -> datetime:
    return datetime.fromtimestamp(at, zone).replace(tzinfo=None)


def _span(stretch: Stretch, zone: tzinfo) -> TimeSpan:
    """Convert wall time to seconds; an hour that the clocks skip has no length and counts as the next one."""
    since = stretch.begin.replace(tzinfo=zone).timestamp()
    until = stretch.end.replace(tzinfo=zone).timestamp()
    return TimeSpan(since, until if until > since else since + timedelta(hours=1).total_seconds())
