"""Moves the day of a memory when the person corrects it: "Actually Thursday", "no, the week after".

It works in the six languages (``corrections.toml``). A weekday or a time of day is searched near the corrected day.
Words that mean a time only beside others ("the fifteenth", "ten") are read in the line that they correct.
Pure; times are seconds since 1970-01-01 UTC.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from functools import cache
from typing import Final

import msgspec

from companion.remembering.content_words import content_words
from companion.remembering.content_words import words as all_words
from companion.remembering.patterns import read_patterns
from companion.remembering.times.dated import dated
from companion.remembering.times.time_words import Tense, Time, find_time
from companion.values import Memory, MemoryKind, Speaker, TimeSpan, Utterance

LATELY: Final = 600.0
"""Seconds for which words that name nothing else may correct a day (guess)."""
_MOST_CHARACTERS: Final = 120
"""Maximum characters of a correction; a longer line tells something new (guess)."""
_DAY: Final = 86_400.0
_BOTH_SIDES: Final = 2
"""Number of utterances from one of the person's to their next, with the companion's between."""
_MOST_WORDS: Final = 3
"""Maximum words of a correction that take the place of a single word: "vingt et un" (guess)."""
_WHOLE_DAY: Final = 0.8 * _DAY
"""Minimum length of a whole day, in seconds; a shorter span is a time of day."""
_NEAREST: Final = 3.5 * _DAY
"""Seconds before the corrected day from which a weekday is searched, so that the nearest one is found."""


class _Patterns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Patterns of corrections (``corrections.toml``)."""

    begins: re.Pattern[str]
    replaces: re.Pattern[str]
    moves: re.Pattern[str]
    week_later: re.Pattern[str]
    day_later: re.Pattern[str]
    denied_before: re.Pattern[str]
    denied_after: re.Pattern[str]
    beside: re.Pattern[str]
    """Other words that a correction may contain along with a time."""


@cache
def _patterns() -> _Patterns:
    return read_patterns("corrections", _Patterns)


def puts_right(text: str) -> bool:
    """Tell whether words correct the previous ones, by their beginning or end."""
    return bool(_patterns().begins.match(text) or _patterns().replaces.match(text))


def may_move(said: Utterance) -> bool:
    """Tell whether words may give an earlier memory another day."""
    is_short = said.speaker is Speaker.PERSON and len(said.text) <= _MOST_CHARACTERS
    return is_short and (puts_right(said.text) or _patterns().moves.search(said.text) is not None)


def moved(said: Utterance, told_of: Sequence[Memory], zone: tzinfo) -> tuple[Memory, ...]:
    """Return the memories with another day; none if the words move nothing, or tell something else.

    Args:
        told_of: Memories that they told about a day, in any order.
    """
    text = said.text
    if not may_move(said):
        return ()
    told = [
        (one, one.about, content_words(one.text))
        for one in told_of
        if one.about is not None
        and one.happened_at < said.said_at
        and one.speaker is not Speaker.COMPANION
        and not _names_several(one, zone)
    ]
    corrections = {
        one.happened_at
        for one, day, _ in told
        if puts_right(one.text)
        and any(other == day and plan.happened_at < one.happened_at for plan, other, _ in told)
    }
    plans = [each for each in told if each[0].happened_at not in corrections]
    lines = [one for one, _, _ in plans if _is_line_before(one, said, corrections)]
    meant = _meant(text, said.said_at, zone) or _meant_in_place(text, lines, said.said_at, zone)
    if meant is None:
        return ()
    rest = content_words(_patterns().beside.sub(" ", _patterns().moves.sub(" ", meant.rest)))
    plans = [each for each in plans if rest <= each[2]]
    if puts_right(text):
        plans = [each for each in plans if rest or said.said_at - each[0].happened_at <= LATELY]
    else:
        plans = [each for each in plans if rest and each[1].until > said.said_at]
    if not plans:
        return ()
    last, former, _ = max(plans, key=lambda each: (len(rest & each[2]), each[0].happened_at))
    span = meant.in_place_of(former, said.said_at, zone)
    if span is None or span == former:
        return ()
    by = span.since - former.since
    return tuple(
        _at(one, span, by)
        for one, about, _ in told
        if about == former
        and (one.evidence == last.evidence or last.happened_at < one.happened_at in corrections)
    )


def _names_several(memory: Memory, zone: tzinfo) -> bool:
    """Return whether the words of a memory name several times, so that it is open which one is corrected."""
    first = find_time(memory.text, memory.happened_at, zone, Tense.PLANNED)
    if first is None:
        return False
    other = find_time(memory.text[first.end :], memory.happened_at, zone, Tense.PLANNED)
    is_another = other is not None and not other.is_vague and not other.is_any_day
    return is_another and not puts_right(memory.text)


def _is_line_before(memory: Memory, said: Utterance, corrections: Collection[float]) -> bool:
    """Return whether only the companion's words, and corrections, came after a memory's words."""
    between = _BOTH_SIDES * (1 + sum(memory.happened_at < at for at in corrections))
    numbers = (one.number for one in memory.evidence if one.session == said.session)
    is_recent = said.said_at - memory.happened_at <= LATELY
    return is_recent and any(said.number - number <= between for number in numbers)


def _at(memory: Memory, span: TimeSpan, by: float) -> Memory:
    is_thread = memory.kind is MemoryKind.THREAD and memory.due_at is not None
    due = (memory.due_at or 0.0) + by if is_thread else memory.due_at
    return replace(memory, about=span, due_at=due)


@dataclass(frozen=True, slots=True)
class _Meant:
    """The time that a correction names."""

    named: str
    """The words from the meant time on; "" if only ``days`` tells it."""
    days: int
    """Number of days later."""
    rest: str
    """The other words, without times."""

    def in_place_of(self, before: TimeSpan, now: float, zone: tzinfo) -> TimeSpan | None:
        """Return the time that replaces another; None if the words name none."""
        if not self.named:
            return TimeSpan(*(_later(at, self.days, zone) for at in (before.since, before.until)))
        found = find_time(self.named, now, zone, Tense.PLANNED)
        if found is None:
            return None
        day = _midnight(before.since, zone)
        others = [find_time(self.named, now + days * _DAY, zone, Tense.PLANNED) for days in (-1, 1)]
        is_fixed = any(other is not None and other.span == found.span for other in others)
        there = find_time(self.named, day - _NEAREST if is_fixed else day, zone, Tense.PLANNED)
        is_there = there is not None and (is_fixed or _midnight(there.span.since, zone) == day)
        meant = there if is_there and there is not None else found
        return _with_clock(meant, before, day, zone)


def _meant(text: str, now: float, zone: tzinfo) -> _Meant | None:
    """Return the time that replaces another; None if the words name no time, or only one that they deny."""
    patterns = _patterns()
    for pattern, days in ((patterns.week_later, 7), (patterns.day_later, 1)):
        if found := pattern.search(text):
            return _Meant("", days, f"{text[: found.start()]} {text[found.end() :]}")
    rest = ""
    while (time := find_time(text, now, zone, Tense.PLANNED)) is not None and not time.is_vague:
        before, behind = text[: time.start], text[time.end :]
        rest += f"{before} "
        if not (patterns.denied_before.match(before) or patterns.denied_after.match(behind)):
            other = find_time(behind, now, zone, Tense.PLANNED)
            return _Meant(
                text, 0, rest + (behind if other is None else behind[: other.start] + behind[other.end :])
            )
        text = behind
    return None


def _meant_in_place(text: str, told: Sequence[Memory], now: float, zone: tzinfo) -> _Meant | None:
    """Return the time that words mean only in the place of another: "the fifteenth" for that of "on the fourteenth"."""
    alone = find_time(text, now, zone, Tense.PLANNED)
    if alone is not None and not alone.is_vague:
        return None  # it is denied: "We aren't going on Friday"
    corrects = [(found.start(), found.end()) for found in _WORD.finditer(text)]
    parts = [
        (corrects[first][0], corrects[first + length - 1][1])
        for length in range(_MOST_WORDS, 0, -1)
        for first in range(len(corrects) - length + 1)
    ]
    for one in told:
        # its own words say which of them is an hour; those with the date hold for a day that was moved already
        for words in (one.text, dated(one, now, zone)):
            time = find_time(words, now, zone, Tense.PLANNED)
            if time is None or time.span != one.about:
                continue
            for start, end in parts:
                rest = f"{text[:start]} {text[end:]}"
                is_only_time = set(all_words(_patterns().beside.sub(" ", rest))) <= set(all_words(words))
                if is_only_time and (named := _in_place(text[start:end], words, time, now, zone)):
                    return _Meant(named, 0, rest)
    return None


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
