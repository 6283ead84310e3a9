"""Writes a short sheet of facts about the person, the most important first: a line for each memory.

Memories that have faded, no longer hold, are closed or are past are left out. "Tomorrow" becomes the date that it
meant; if that is unknown, the words stay unchanged, with the day when they were said. Pure; times are seconds since
1970-01-01 UTC.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Final

from companion.remembering.content_words import content_words
from companion.remembering.facts import ILLNESS, LOSS
from companion.remembering.frames import as_read, is_promise, of_them, own_name_told
from companion.remembering.own_life import somebody
from companion.remembering.people import NAME
from companion.remembering.summaries import day_of
from companion.remembering.times.dated import dated, day_behind, is_quote
from companion.remembering.times.time_words import find_due, find_span, weekdays_of_habit
from companion.remembering.traces import TOLD
from companion.values import KnownLine, KnownPart, LifeFact, Memory, MemoryKind, TimeSpan

KINDS: Final = TOLD | {MemoryKind.PROFILE}
"""Kinds of memory that go on the sheet."""
_OF_A_WEEK: Final = frozenset({MemoryKind.FACT, MemoryKind.PREFERENCE})
"""Kinds of memory that may tell what happens each week."""
MOST_OF_A_PART: Final = 10
"""Maximum lines of a part, so that a large family leaves room for the rest (guess)."""
_FIRST_PEOPLE: Final = 3
"""People and animals that are told before a second fact of anything else (guess)."""
_LONGEST: Final = 160
"""Maximum characters of a line; a longer memory is cut after its beginning (guess)."""
_A_YEAR: Final = 365 * 86_400.0
"""Seconds for which a loss, once told, is a subject to be careful about."""
_JUST_TOLD: Final = 600.0
"""Seconds for which something told is expected in an answer about everything that is known (guess)."""
_HURT: Final = -0.3
"""Highest valence of a fact that hurts, if it also mattered (guess)."""
_MATTERED: Final = 0.6
"""Minimum salience of such a fact (guess)."""
_LONGEST_NAME: Final = 4
"""Maximum words of a name that the person wrote into the memory book by itself."""

_PEOPLE: Final = ("relationship", "children", "siblings", "pets", LifeFact.FAMILY.value)
_HEALTH: Final = ILLNESS | {"diet", "drinking", "smoking"}
_FIRST_OF_LIFE: Final = ("work", "study", "home", "household", "age", "home town")
_AVOIDED: Final = "avoid"

_SOMEBODY: Final = re.compile(r"(?P<name>.+) is your (?P<relation>[\w -]+)\.?")
_SOMEBODY_IS: Final = re.compile(
    r"(?:Your|your) (?P<relation>[\w -]+?) (?P<name>[^\W\d_a-z][\w'’-]*)(?: is|'s) (?P<rest>[^.]+)\.?"
)
_OWN_WORK: Final = re.compile(
    r"You(?:'re| are| work as| are working as|'re working as) an? (?P<work>[^.]+)\.?"
)
_FRAME: Final = content_words("called named name")


@dataclass(frozen=True, slots=True)
class MostImportant:
    """The most important facts on the sheet, or plans."""

    told: tuple[str, ...] = ()
    """Each in a sentence to the person."""
    texts: tuple[str, ...] = ()
    """Texts of these memories."""
    more: int = 0
    """Number of other facts."""


def sheet(memories: Iterable[Memory], now: float, zone: tzinfo) -> tuple[KnownLine, ...]:
    """Return the lines of the sheet about the person.

    Args:
        memories: from the store, of any kind.
        now: time at which the sheet is read.
    """
    told = tuple(_each_once([one for one in memories if _holds(one, now)]))
    lines: list[KnownLine] = []
    for part in KnownPart:
        own = sorted((one for one in told if _part(one, now) is part), key=lambda one: _place(part, one))
        lines += (
            KnownLine(one.id, part, one.text, _item(one, part, now, zone), one.happened_at)
            for one in own[:MOST_OF_A_PART]
        )
    return tuple(lines)


def most_important(memories: Iterable[Memory], now: float, zone: tzinfo, most: int) -> MostImportant:
    """Return the most important facts on the sheet, some people and animals first, then those of every part in turn.

    Those told in the last minutes come before older ones. Topics that need care come last: they are named only if
    little else is known.
    """
    held = {one.id: one for one in memories}
    lines = sheet(held.values(), now, zone)
    parts = Counter[KnownPart]()
    ranks = dict[int, tuple[bool, bool, int]]()
    for line in lines:
        place = parts[line.part] - (_FIRST_PEOPLE - 1 if line.part is KnownPart.PEOPLE else 0)
        is_old = now - line.told_at > _JUST_TOLD
        ranks[line.id] = (line.part is KnownPart.CARE, is_old, max(0, place))
        parts[line.part] += 1
    chosen = sorted(ranks, key=ranks.__getitem__)[:most]
    shown = [held[line.id] for line in lines if line.id in chosen]
    known = sum(1 for _ in _each_once([one for one in held.values() if _holds(one, now)]))
    return MostImportant(
        tuple(_told(one, now, zone) for one in shown), tuple(one.text for one in shown), known - len(shown)
    )


def plans_within(
    memories: Iterable[Memory], span: TimeSpan | None, now: float, zone: tzinfo
) -> MostImportant:
    """Return the open plans in sentences to the person, the soonest first: those of a time, or all of them.

    Behind them stands what happens on one of its days each week.
    """
    held = [one for one in memories if _holds(one, now)]
    plans = _each_once([one for one in held if one.kind is MemoryKind.THREAD])
    meant = [one for one in plans if span is None or _is_within(one, span)]
    days = frozenset() if span is None else _weekdays_of(span, zone)
    may_be_weekly = [one for one in held if days and one.kind in _OF_A_WEEK]
    weekly = [one for one in may_be_weekly if weekdays_of_habit(one.text) & days]
    soonest = sorted(meant, key=lambda one: (one.due_at or float("inf"), one.id)) + weekly
    told, more = soonest[:MOST_OF_A_PART], len(soonest[MOST_OF_A_PART:])
    return MostImportant(tuple(_told(one, now, zone) for one in told), tuple(one.text for one in told), more)


def _weekdays_of(span: TimeSpan, zone: tzinfo) -> frozenset[int]:
    """Return the days of the week, 0 for Monday, that a span touches."""
    first, last = (
        datetime.fromtimestamp(at, zone).date().toordinal() for at in (span.since, span.until - 1.0)
    )
    return frozenset(date.fromordinal(day).weekday() for day in range(first, min(last, first + 6) + 1))


def _is_within(plan: Memory, span: TimeSpan) -> bool:
    if plan.about is not None:
        return plan.about.since < span.until and span.since < plan.about.until
    return plan.due_at is not None and span.since <= plan.due_at < span.until


def _told(memory: Memory, now: float, zone: tzinfo) -> str:
    """Return a memory for the person: with dates for "tomorrow", but a quote as it was said with its day behind it."""
    return as_read(f"{_ended(dated(memory, now, zone))}{_behind(memory, now, zone)}")


def _behind(memory: Memory, now: float, zone: tzinfo) -> str:
    return day_behind(memory.text, memory, now, zone) if is_quote(memory) else ""


def _holds(memory: Memory, now: float) -> bool:
    if memory.kind not in KINDS or memory.held_until is not None or memory.faded_at is not None:
        return False
    if memory.kind is not MemoryKind.THREAD:
        return True
    is_ahead = memory.due_at is None or memory.due_at >= now
    return memory.is_open and is_ahead and not is_promise(memory.text)


def _part(memory: Memory, now: float) -> KnownPart:
    match memory.kind:
        case MemoryKind.PERSON:
            return KnownPart.PEOPLE
        case MemoryKind.PREFERENCE:
            return KnownPart.TASTES
        case MemoryKind.THREAD:
            return KnownPart.PLANS
        case MemoryKind.PROFILE:
            return KnownPart.CARE if _subjects(memory)[0] == _AVOIDED else KnownPart.TALKING
        case _:
            return _part_of_fact(memory, now)


def _part_of_fact(fact: Memory, now: float) -> KnownPart:
    subjects = _subjects(fact)
    if subjects[0] == NAME:
        return KnownPart.NAME
    if subjects[0] in _HEALTH:
        return KnownPart.HEALTH
    has_hurt = LOSS in subjects or (
        fact.felt is not None and fact.felt.valence <= _HURT and fact.salience >= _MATTERED
    )
    if has_hurt and now - fact.happened_at <= _A_YEAR:
        return KnownPart.CARE
    if subjects[0] in _PEOPLE or fact.names or LOSS in subjects:
        return KnownPart.PEOPLE
    return KnownPart.LIFE


def _subjects(memory: Memory) -> Sequence[str]:
    """Return the parts of a memory's subject: "Marie: work" → "marie", "work"."""
    return memory.subject.casefold().split(": ")


def _place(part: KnownPart, memory: Memory) -> tuple[float, ...]:
    """Return the sort key of a line within a part; it changes rarely, so that a prompt seldom has to be read again."""
    newest = -memory.happened_at
    match part:
        case KnownPart.PLANS:
            return (memory.due_at or float("inf"), newest, memory.id)
        case KnownPart.LIFE:
            subject = _subjects(memory)[0]
            rank = _FIRST_OF_LIFE.index(subject) if subject in _FIRST_OF_LIFE else len(_FIRST_OF_LIFE)
            return (rank, not memory.is_pinned, -memory.salience, newest, memory.id)
        case _:
            return (not memory.is_pinned, -memory.salience, newest, memory.id)


def _each_once(memories: Sequence[Memory]) -> Iterator[Memory]:
    """Yield memories without those that another one covers.

    "Bruno is your dog." and "You have a dog called Bruno." become one line, also within a longer list; so do a plan and
    a fact in the same words.
    """
    words = [content_words(one.text) - _FRAME for one in memories]
    of = list(zip(memories, words, strict=True))
    people = [own for one, own in of if one.kind is MemoryKind.PERSON]
    facts = [(one, own) for one, own in of if one.kind is MemoryKind.FACT]
    naming = [own for one, own in facts if _names_beside(one)]
    listing = [own for one, own in facts if _subjects(one)[0] in _PEOPLE]
    plans = {one.text for one in memories if one.kind is MemoryKind.THREAD}
    for one, own in of:
        if one.kind is MemoryKind.FACT and one.text in plans:
            continue
        others: Sequence[frozenset[str]] = ()
        if one.kind is MemoryKind.PERSON:
            others = naming
        elif one.kind is MemoryKind.FACT and _subjects(one)[0] in _PEOPLE:
            others = people
        is_listed = one.kind is MemoryKind.PERSON and any(own < other for other in listing)
        if not is_listed and not any(own <= other for other in others):
            yield one


def _names_beside(fact: Memory) -> bool:
    """Tell whether a fact also names the relation of its person: "Your sister Marie is a nurse."."""
    return _SOMEBODY_IS.fullmatch(fact.text) is not None or LOSS in _subjects(fact)


def _item(memory: Memory, part: KnownPart, now: float, zone: tzinfo) -> str:
    told = dated(memory, now, zone)
    text = " ".join(told.split())
    if len(text) > _LONGEST:
        text = f"{text[:_LONGEST].rsplit(' ', 1)[0].rstrip()}…"
    when, behind = "", _behind(memory, now, zone)
    text = f"{text}{behind}"
    if told == memory.text and not behind and _means_another_time(memory, now, zone):
        when = f"told on {day_of(memory.happened_at, zone).title().partition(', ')[2]}"
    if part is KnownPart.PLANS:
        return f"{'Plan, ' if when else 'Plan'}{when}: {_small(_ended(of_them(text)))}"
    return f"{_large(when)}: {_small(_ended(of_them(text)))}" if when else _labelled(memory, text)


def _labelled(memory: Memory, text: str) -> str:
    subject = _subjects(memory)[-1]
    if subject == NAME:
        name = own_name_told(text)
        if name or len(text.split()) <= _LONGEST_NAME:
            return f"Name: {_ended(name or text)}"
    if memory.kind is MemoryKind.PERSON:
        who = _SOMEBODY.fullmatch(text)
        name, relation = who.group("name", "relation") if who else somebody(text) or ("", "")
        if name:
            return f"{_large(relation)}: {name}."
    if memory.kind is MemoryKind.FACT and (who := _SOMEBODY_IS.fullmatch(text)):
        return f"{_large(who['relation'])}: {who['name']}, {of_them(who['rest'])}."
    if subject == "work" and (own := _OWN_WORK.fullmatch(text)):
        return f"Work: {of_them(own['work'])}."
    return _ended(of_them(text))


def _means_another_time(memory: Memory, now: float, zone: tzinfo) -> bool:
    """Tell whether a memory's words would mean another time now than at the time when they were said."""
    find = find_due if memory.kind is MemoryKind.THREAD else find_span
    return find(memory.text, memory.happened_at, zone) != find(memory.text, now, zone)


def _ended(words: str) -> str:
    return words if words.endswith((".", "!", "?", "…", "”", "。", "！", "？")) else f"{words}."


def _small(sentence: str) -> str:
    """Return a sentence in the form for use after a colon: in small letters, except for a name."""
    begins = re.match(r"(?:They|Their|You|Your)\b", sentence)
    return f"{sentence[:1].lower()}{sentence[1:]}" if begins else sentence


def _large(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"
