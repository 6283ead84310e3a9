"""Works out the time that a memory is about, and puts dates in place of words such as "tomorrow".

Words of time count from the moment when they were said. A memory that the person wrote into the memory book has no date
unless its words mean the same at any time, because it is unknown when they were meant. Pure; times are seconds since
1970-01-01 UTC.

When the person corrects the day of a memory ("Actually Thursday", "no, the week after"), it is moved. That works in the
six languages (``corrections.toml``), also beside other sentences. A weekday or a time of day is searched near the
corrected day. Words that mean a time only beside others ("the fifteenth", "ten") are read in the line that they
correct.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from typing import Final, TypeAlias

from companion.remembering.content_words import content_words
from companion.remembering.content_words import words as all_words
from companion.remembering.patterns import Patterns, patterns_in
from companion.remembering.statements import sentences
from companion.remembering.times.time_words import Tense, Time, date_said, find_time, with_hour
from companion.values import Memory, MemoryKind, MemoryOrigin, Speaker, TimeSpan, Utterance

_TOO_LONG: Final = 20 * 365.25 * 86_400.0
"""Maximum length of a span, in seconds; a longer one says too little, such as "before the war" (guess)."""
_OTHER_DAY: Final = 40 * 86_400.0
"""Seconds later at which the words are read a second time; if they then mean another time, they are relative."""
_A_DAY: Final = 1.25 * 86_400.0
"""Maximum length of a day, in seconds; it has 25 hours when the clocks go back."""
_UNDATED: Final = frozenset({MemoryKind.EPISODE, MemoryKind.SUMMARY, MemoryKind.DIARY, MemoryKind.PROFILE})
"""Kinds of memory that have a time of their own, or none."""


def about(memory: Memory, zone: tzinfo, birthday: tuple[int, int] | None = None) -> TimeSpan | None:
    """Return the time that a memory's words are about; None if they name none, or if it cannot be worked out.

    Args:
        memory: a memory that was said at ``happened_at``.
        birthday: month and day of the person's birthday.
    """
    found = _Words(memory, memory.text, zone, birthday=birthday).time()
    if found is None or found.is_vague or found.span.until - found.span.since > _TOO_LONG:
        return None
    if memory.origin is MemoryOrigin.TOLD and _Words(memory, memory.text, zone).is_relative(found):
        return None
    return with_hour(found, memory.text, memory.happened_at, zone).span


def dated_again(memory: Memory, text: str, now: float, zone: tzinfo) -> Memory:
    """Return a memory in the words that the person writes for it now, about the time that these name.

    It keeps its time if they name none, or the same one in the same words. Words for a part of that time, such as an
    hour of the same day, count from the moment when the memory was told; any others count from now.

    Args:
        memory: a memory that was said at ``happened_at``.
    """
    named, again = (_Words(memory, each, zone).time() for each in (memory.text, text))
    corrected, day = replace(memory, text=text), memory.about
    if again is None or again.is_vague or again.span.until - again.span.since > _TOO_LONG:
        return corrected
    if named is not None and memory.text[named.start : named.end] == text[again.start : again.end]:
        return corrected
    if day is None or not day.since <= again.span.since < again.span.until <= day.until:
        again = _Words(memory, text, zone).time(now) or again
    if memory.kind is MemoryKind.THREAD:
        due = again.span.since if again.is_clock else again.span.until - 1.0
        corrected = replace(corrected, due_at=due)
    return replace(corrected, about=again.span)


def dated(memory: Memory, now: float, zone: tzinfo) -> str:
    """Return a memory's words with dates instead of "tomorrow"; "in June 2019" and "since spring" stay.

    A memory that quotes the person stays as they said it; see ``day_behind``.

    Args:
        memory: a memory that was said at ``happened_at``.
        now: time at which the words are read; a date of the same year is given without the year.
    """
    text = memory.text
    if is_quote(memory):
        return text
    for named, meant in reversed(_relative(memory, now, zone)):
        text = date_said(text, named, meant, now, zone)
    return text


def _relative(memory: Memory, now: float, zone: tzinfo) -> list[tuple[Time, TimeSpan]]:
    """Return the times in a memory's words that another day would give another meaning, each with its meaning."""
    meant, after, found_ones = memory.about, 0, list[tuple[Time, TimeSpan]]()
    if meant is None:
        return found_ones
    while (found := (words := _Words(memory, memory.text, zone, after)).time()) is not None:
        meant = meant or found.span
        if _lasts(memory, meant):
            if limit := words.limit_of(found):
                found_ones.append(limit)
        elif not found.is_vague and (found.span != meant or words.is_relative(found, now)):
            found_ones.append((found, meant))
        meant, after = None, found.end
    return found_ones


def day_told(memory: Memory, now: float, zone: tzinfo) -> str:
    """Return the day that a memory's words are about, as "On Sunday 30 August", in their language; "" if unknown.

    Arguments as for ``dated``.
    """
    found = _Words(memory, memory.text, zone).time()
    if found is None or found.is_vague or memory.about is None:
        return ""
    if _lasts(memory, memory.about):
        return ""
    return date_said("", replace(found, start=0, end=0), memory.about, now, zone)


def is_quote(memory: Memory) -> bool:
    """Tell whether a memory gives the words as they were said, bare or at its end."""
    return memory.kind is MemoryKind.MOMENT or memory.text.endswith("”")


def day_behind(quote: str, memory: Memory, now: float, zone: tzinfo) -> str:
    """Return the days that a quote's words mean, in brackets to follow it: " (on Friday 4 December)".

    Returns "" if they name none, or name them in words that mean the same whenever they are read.

    Args:
        quote: the memory's words, or a piece of them.
        now: time at which the words are read; a date of the same year is given without the year.
    """
    told = replace(memory, text=quote)
    if memory.about is None or quote != " ".join(memory.text.split()):
        told = replace(told, about=about(told, zone))
    days = [
        date_said("(", _by_hour(named, meant), meant, now, zone)[1:].replace(" (", ", ").rstrip(")")
        for named, meant in _relative(told, now, zone)
    ]
    return f" ({'; '.join(days)})" if days else ""


def _lasts(memory: Memory, meant: TimeSpan) -> bool:
    """Tell whether a time lasts until the words were said, or from then until it ends: "since May", "by Friday"."""
    return min(abs(memory.happened_at - at) for at in (meant.since, meant.until)) < 1.0


def _by_hour(named: Time, meant: TimeSpan) -> Time:
    """Return a time at the beginning of brackets, with an hour of its day if it means one: named apart, or moved to."""
    return replace(named, start=1, end=1, is_clock=named.is_clock or meant.is_hour)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a memory, read from the place on where the time that they mean is named."""

    memory: Memory
    text: str
    zone: tzinfo
    after: int = 0
    birthday: tuple[int, int] | None = None

    def time(self, said_at: float | None = None) -> Time | None:
        """Return the first time that the words name, if they were said then; "at seven" alone may be a habit."""
        if self.memory.kind in _UNDATED:
            return None
        tense = Tense.PLANNED if self.memory.kind is MemoryKind.THREAD else Tense.TOLD
        said_at = self.memory.happened_at if said_at is None else said_at
        found, after = None, self.after
        while found is None or found.is_any_day:
            found = find_time(self.text, said_at, self.zone, tense, after=after, birthday=self.birthday)
            if found is None:
                return None
            after = found.end
        return found

    def is_relative(self, found: Time, now: float | None = None) -> bool:
        """Return whether the same words mean another time some weeks later, or now."""
        others = {self.memory.happened_at + _OTHER_DAY, now or self.memory.happened_at}
        return any((other := self.time(at)) is None or other.span != found.span for at in others)

    def limit_of(self, found: Time) -> tuple[Time, TimeSpan] | None:
        """Return the day that ends a stretch, "Friday" of "by Friday", with its span; None if it is not a day."""
        within = replace(self, after=found.start + 1)
        limit = within.time()
        if limit is None or limit.end > found.end or limit.span.until - limit.span.since > _A_DAY:
            return None
        meant = limit.span
        if abs(found.span.until - self.memory.happened_at) < 1.0:  # "since" that time
            meant = TimeSpan(found.span.since, found.span.since + limit.span.until - limit.span.since)
        return (limit, meant) if within.is_relative(limit) else None


LATELY: Final = 600.0
"""Seconds for which words that name nothing else may correct a day (guess)."""
_MOST_CHARACTERS: Final = 120
"""Maximum characters of a correction; longer words tell something new (guess)."""
_MOST_CLAUSES: Final = 3
"""Maximum clauses in a row that are read as a correction (guess)."""
_CLAUSE: Final = re.compile(r"(?:[,;:–—!]|(?<!\d)\.) +|[、，；：。！]+(?!$)")
_STEM: Final = 5
"""Minimum letters of a word within another one (guess)."""
_DAY: Final = 86_400.0
_BOTH_SIDES: Final = 2
"""Number of utterances from one of the person's to their next, with the companion's between."""
_MOST_WORDS: Final = 3
"""Maximum words of a correction that take the place of a single word: "vingt et un" (guess)."""
_WHOLE_DAY: Final = 0.8 * _DAY
"""Minimum length of a whole day, in seconds; a shorter span is a time of day."""
_NEAREST: Final = 3.5 * _DAY
"""Seconds before the corrected day from which a weekday is searched, so that the nearest one is found."""


class _Patterns(Patterns, frozen=True):
    begins: re.Pattern[str]
    replaces: re.Pattern[str]
    denies: re.Pattern[str]
    moves: re.Pattern[str]
    unsure: re.Pattern[str]
    week_later: re.Pattern[str]
    day_later: re.Pattern[str]
    denied_before: re.Pattern[str]
    denied_after: re.Pattern[str]
    beside: re.Pattern[str]
    """Other words that a correction may contain along with a time."""


_patterns: Final = patterns_in("corrections", _Patterns)


def may_move(said: Utterance) -> bool:
    """Tell whether words may give an earlier memory another day."""
    return said.speaker is Speaker.PERSON and bool(_corrections(said.text))


def moved(said: Utterance, told_of: Sequence[Memory], zone: tzinfo) -> tuple[Memory, ...]:
    """Return the memories with another day; none if the words move nothing, or tell something else.

    Args:
        told_of: Memories that they told about a day, in any order.
    """
    if not may_move(said):
        return ()
    told = [
        (one, one.about, content_words(f"{one.text} {_untimed(one, zone)}"))
        for one in told_of
        if one.about is not None
        and one.happened_at < said.said_at
        and one.speaker is not Speaker.COMPANION
        and not _names_several(one, zone)
    ]
    corrections = {
        one.happened_at
        for one, day, _ in told
        if any(map(_puts_right, _corrections(one.text)))
        and any(other == day and plan.happened_at < one.happened_at for plan, other, _ in told)
    }
    plans = [each for each in told if each[0].happened_at not in corrections]
    lines = [one for one, _, _ in plans if _is_line_before(one, said, corrections)]
    for part in _corrections(said.text):
        for last, former, span in _moves(part, said, plans, lines, zone):
            by = span.since - former.since
            return tuple(
                _at(one, span, by)
                for one, about, _ in told
                if about == former
                and (one.evidence == last.evidence or last.happened_at < one.happened_at in corrections)
            )
    return ()


_Plan: TypeAlias = tuple[Memory, TimeSpan, frozenset[str]]
"""A memory with its day and its words."""


def _moves(
    part: str, said: Utterance, plans: Sequence[_Plan], lines: Sequence[Memory], zone: tzinfo
) -> Iterator[tuple[Memory, TimeSpan, TimeSpan]]:
    """Yield the memory whose day a part of the person's words corrects, with its day and the one in its place.

    The part has no other words than the memory. Of several days that it names, one is the corrected one.

    Args:
        lines: Memories of the line before, in which words such as "the fifteenth" are read.
    """
    now = said.said_at
    times = tuple(_times(part, now, zone)) or tuple(_times_in_place(part, lines, now, zone))
    puts_right = _puts_right(part) or any(time.is_denied for time in times)
    is_move = _patterns().moves.search(part) is not None
    is_whole = is_move or len(times) > 1 or part in (said.text, *sentences(said.text))
    for meant in times if puts_right or is_move else ():
        rest = content_words(_patterns().beside.sub(" ", _patterns().moves.sub(" ", meant.rest)))
        fitting = [
            each
            for each in plans
            if all(any(_holds(told, word) for told in each[2]) for word in rest)
            and (each[1].until > now if rest and not puts_right else rest or _is_recent(each[0], said))
        ]
        is_new = not (rest or is_whole)  # "No, Saturday, …" may tell something new
        if meant.is_denied or is_new or not fitting:
            continue
        last, former, _ = max(fitting, key=lambda each: (len(rest & each[2]), each[0].happened_at))
        spans = [time.in_place_of(former, now, zone) for time in times]
        span = meant.in_place_of(former, now, zone)
        is_another = span not in (None, former) and (len(spans) == 1 or former in spans)
        if span is not None and is_another and (span.until <= now) == (former.until <= now):
            yield last, former, span


def _corrections(text: str) -> tuple[str, ...]:
    """Return the parts of a text that may correct a day: itself, sentences, clauses in a row, the longest first."""
    begins = [0, *(found.end() for found in _CLAUSE.finditer(text))]
    ends = [*(found.start() for found in _CLAUSE.finditer(text)), len(text)]
    runs = (
        text[begins[first] : ends[first + length - 1]]
        for length in range(min(len(ends), _MOST_CLAUSES), 0, -1)
        for first in range(len(ends) - length + 1)
    )
    parts = dict.fromkeys((text, *sentences(text), *runs))
    return tuple(
        part
        for part in parts
        if len(part) <= _MOST_CHARACTERS and not part.endswith(("?", "？")) and _may_correct(part)
    )


def _may_correct(part: str) -> bool:
    known = _patterns()
    has_sign = _puts_right(part) or known.moves.search(part) or known.denies.search(part)
    return bool(has_sign) and known.unsure.search(part) is None


def _puts_right(part: str) -> bool:
    """Return whether words correct the previous ones, by their beginning or end."""
    return bool(_patterns().begins.match(part) or _patterns().replaces.match(part))


def _holds(told: str, word: str) -> bool:
    """Return whether a told word is the same, or a compound with it: "Zahnarzttermin" for "Termin"."""
    return told == word or (len(word) >= _STEM and word in told)


def _untimed(memory: Memory, zone: tzinfo) -> str:
    """Return a memory's words without times."""
    untimed, text = "", memory.text
    while (time := find_time(text, memory.happened_at, zone, Tense.PLANNED)) is not None:
        untimed, text = f"{untimed} {text[: time.start]}", text[time.end :]
    return f"{untimed} {text}"


def _is_recent(memory: Memory, said: Utterance) -> bool:
    return said.said_at - memory.happened_at <= LATELY


def _names_several(memory: Memory, zone: tzinfo) -> bool:
    """Return whether the words of a memory name several times, so that it is open which one is corrected."""
    first = find_time(memory.text, memory.happened_at, zone, Tense.PLANNED)
    if first is None:
        return False
    other = find_time(memory.text[first.end :], memory.happened_at, zone, Tense.PLANNED)
    is_another = other is not None and not other.is_vague and not other.is_any_day
    return is_another and not any(map(_puts_right, _corrections(memory.text)))


def _is_line_before(memory: Memory, said: Utterance, corrections: Collection[float]) -> bool:
    """Return whether only the companion's words, and corrections, came after a memory's words."""
    between = _BOTH_SIDES * (1 + sum(memory.happened_at < at for at in corrections))
    numbers = (one.number for one in memory.evidence if one.session == said.session)
    return _is_recent(memory, said) and any(said.number - number <= between for number in numbers)


def _at(memory: Memory, span: TimeSpan, by: float) -> Memory:
    is_thread = memory.kind is MemoryKind.THREAD and memory.due_at is not None
    due = (memory.due_at or 0.0) + by if is_thread else memory.due_at
    return replace(memory, about=span, due_at=due)


@dataclass(frozen=True, slots=True)
class _Meant:
    """A time that a correction names."""

    named: str
    """The words from the time on; "" if only ``days`` tells it."""
    days: int
    """Number of days later."""
    rest: str
    """The other words, without times."""
    is_denied: bool = False

    def in_place_of(self, before: TimeSpan, now: float, zone: tzinfo) -> TimeSpan | None:
        """Return the time that replaces another; None if the words name none."""
        if not self.named:
            return TimeSpan(*(_later(at, self.days, zone) for at in (before.since, before.until)))
        found = find_time(self.named, now, zone, Tense.PLANNED)
        if found is None or found.span.since == now:  # "we have until Friday"
            return None
        day = _midnight(before.since, zone)
        others = [find_time(self.named, now + days * _DAY, zone, Tense.PLANNED) for days in (-1, 1)]
        is_fixed = any(other is not None and other.span == found.span for other in others)
        there = find_time(self.named, day - _NEAREST if is_fixed else day, zone, Tense.PLANNED)
        is_there = there is not None and (is_fixed or _midnight(there.span.since, zone) == day)
        meant = there if is_there and there is not None else found
        return _with_clock(meant, before, day, zone)


def _times(text: str, now: float, zone: tzinfo) -> Iterator[_Meant]:
    """Yield the times that words name, and those that they deny."""
    patterns = _patterns()
    for pattern, days in ((patterns.week_later, 7), (patterns.day_later, 1)):
        if found := pattern.search(text):
            yield _Meant("", days, f"{text[: found.start()]} {text[found.end() :]}")
            return
    named, rest = list[tuple[str, bool]](), ""
    while (time := find_time(text, now, zone, Tense.PLANNED)) is not None and not time.is_vague:
        before, behind = text[: time.start], text[time.end :]
        is_denied = patterns.denied_before.match(before) or patterns.denied_after.match(behind)
        named.append((text, bool(is_denied)))
        rest, text = f"{rest}{before} ", behind
    for words, denied in named:
        yield _Meant(words, 0, rest + text, denied)


def _times_in_place(text: str, told: Sequence[Memory], now: float, zone: tzinfo) -> Iterator[_Meant]:
    """Yield the time that words mean only in the place of another: "the fifteenth" for that of "on the fourteenth"."""
    alone = find_time(text, now, zone, Tense.PLANNED)
    if alone is not None and not alone.is_vague:
        return  # it is denied: "We aren't going on Friday"
    corrects = [(found.start(), found.end()) for found in _WORD.finditer(text)]
    parts = [
        (corrects[first][0], corrects[first + length - 1][1])
        for length in range(_MOST_WORDS, 0, -1)
        for first in range(len(corrects) - length + 1)
    ]
    for one in told:
        # its own words say which of them is an hour; those with the date hold for a day that was moved already
        for words in (one.text, _date_told(one, now, zone)):
            time = find_time(words, now, zone, Tense.PLANNED)
            if time is None or time.span != one.about:
                continue
            for start, end in parts:
                rest = f"{text[:start]} {text[end:]}"
                is_only_time = set(all_words(_patterns().beside.sub(" ", rest))) <= set(all_words(words))
                if is_only_time and (named := _in_place(text[start:end], words, time, now, zone)):
                    yield _Meant(named, 0, rest)
                    return


def _date_told(memory: Memory, now: float, zone: tzinfo) -> str:
    """Return ``day_told`` without its weekday, which is another one for another date."""
    words = day_told(memory, now, zone)
    time = find_time(words, now, zone, Tense.PLANNED)
    return words if time is None else re.sub("|".join(map(re.escape, time.language.weekdays)), "", words)


def _in_place(words: str, told: str, time: Time, now: float, zone: tzinfo) -> str:
    """Return told words with others in place of one word of their time, if the whole names another time; else ""."""
    for found in reversed(tuple(_WORD.finditer(told, time.start, time.end))):  # a time of day stands last
        named = f"{told[: found.start()]}{words}{told[found.end() :]}"
        other = find_time(named, now, zone, Tense.PLANNED)
        behind = len(told) - time.end
        is_whole = other is not None and (other.start, len(named) - other.end) == (time.start, behind)
        if other is not None and is_whole and other.span != time.span:
            return named
    return ""


_WORD: Final = re.compile(r"\d+\.(?= )|[\w:.'’-]*\w")


def _with_clock(meant: Time, before: TimeSpan, day: float, zone: tzinfo) -> TimeSpan:
    """Return the meant span; if only another day is named, it keeps the earlier time of day."""
    is_clock = before.until - before.since < _WHOLE_DAY
    if meant.is_clock or not is_clock or meant.span.until - meant.span.since < _WHOLE_DAY:
        return meant.span
    days = round((_midnight(meant.span.since, zone) - day) / _DAY)
    return TimeSpan(*(_later(at, days, zone) for at in (before.since, before.until)))


def _later(at: float, days: int, zone: tzinfo) -> float:
    return (datetime.fromtimestamp(at, zone) + timedelta(days=days)).timestamp()


def _midnight(at: float, zone: tzinfo) -> float:
    return datetime.fromtimestamp(at, zone).replace(hour=0, minute=0, second=0, microsecond=0).timestamp()
