"""Lays out what is known of the person as a short sheet, what counts most first: a line for each memory.

What has faded, no longer holds, or is closed or past is left out. "Tomorrow" is told as the date that it meant; if
nobody knows that, as it was said, with the day of telling. Pure; times are seconds since 1970-01-01 UTC.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import tzinfo
from typing import Final

from companion.remembering.content_words import content_words
from companion.remembering.dated import dated
from companion.remembering.facts import LOSS
from companion.remembering.people import NAME
from companion.remembering.pronouns import of_them
from companion.remembering.summaries import day_of
from companion.remembering.time_words import find_due, find_span
from companion.values import KnownLine, KnownPart, Memory, MemoryKind

KINDS: Final = frozenset(
    {MemoryKind.FACT, MemoryKind.PREFERENCE, MemoryKind.PERSON, MemoryKind.THREAD, MemoryKind.PROFILE}
)
"""What the sheet is made of."""
MOST_OF_A_PART: Final = 10
"""So many lines of a part are told at most, so that a large family leaves room for the rest (guess)."""
_LONGEST: Final = 160
"""Of a longer memory the beginning is told (guess)."""
_A_YEAR: Final = 365 * 86_400.0
"""So long after it was told, a loss is something to be careful of."""
_HURT: Final = -0.3
"""Valence up to which what mattered is a wound, …"""
_MATTERED: Final = 0.6
"""… and the salience from which on it mattered (guesses)."""
_LONGEST_NAME: Final = 4
"""Words of a name that was written into the memory book alone."""

_PEOPLE: Final = ("relationship", "children", "siblings", "pets")
_HEALTH: Final = ("allergy", "health", "diet", "drinking", "smoking")
_FIRST_OF_LIFE: Final = ("work", "study", "home", "household", "age", "home town")
_PROMISED: Final = "I said: “"
"""How a promise of the companion's own begins."""
_AVOIDED: Final = "avoid"

_OWN_NAME: Final = re.compile(r"Your name(?: is|'s) (?P<name>.+?)\.?", re.IGNORECASE)
_SOMEBODY: Final = re.compile(r"(?P<name>.+) is your (?P<relation>[\w -]+)\.?")
_SOMEBODY_IS: Final = re.compile(
    r"(?:Your|your) (?P<relation>[\w -]+?) (?P<name>[^\W\d_a-z][\w'’-]*)(?: is|'s) (?P<rest>[^.]+)\.?"
)
_OWN_WORK: Final = re.compile(
    r"You(?:'re| are| work as| are working as|'re working as) an? (?P<work>[^.]+)\.?"
)
_FRAME: Final = content_words("called named name")


def sheet(memories: Iterable[Memory], now: float, zone: tzinfo) -> tuple[KnownLine, ...]:
    """Return what is known of the person.

    Args:
        memories: from the store, of any kind.
        now: when it is read.
        zone: of the person, by whose calendar "on Friday" is meant.
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


def _holds(memory: Memory, now: float) -> bool:
    if memory.kind not in KINDS or memory.held_until is not None or memory.faded_at is not None:
        return False
    if memory.kind is not MemoryKind.THREAD:
        return True
    is_ahead = memory.due_at is None or memory.due_at >= now
    return memory.is_open and is_ahead and not memory.text.startswith(_PROMISED)


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
    """Return what a memory is about: "Marie: work" → "marie", "work"."""
    return memory.subject.casefold().split(": ")


def _place(part: KnownPart, memory: Memory) -> tuple[float, ...]:
    """Return what orders the lines of a part; it changes little, so that a prompt seldom has to be read anew."""
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
    """Leave out what another memory tells too: "Bruno is your dog." and "You have a dog called Bruno." are one line."""
    words = [content_words(one.text) - _FRAME for one in memories]
    of = list(zip(memories, words, strict=True))
    people = [own for one, own in of if one.kind is MemoryKind.PERSON]
    naming = [own for one, own in of if one.kind is MemoryKind.FACT and _names_beside(one)]
    for one, own in of:
        others: Sequence[frozenset[str]] = ()
        if one.kind is MemoryKind.PERSON:
            others = naming
        elif one.kind is MemoryKind.FACT and _subjects(one)[0] in _PEOPLE:
            others = people
        if not any(own <= other for other in others):
            yield one


def _names_beside(fact: Memory) -> bool:
    """Tell whether a fact says who somebody is beside what it is about: "Your sister Marie is a nurse."."""
    return _SOMEBODY_IS.fullmatch(fact.text) is not None or LOSS in _subjects(fact)


def _item(memory: Memory, part: KnownPart, now: float, zone: tzinfo) -> str:
    told = dated(memory, now, zone)
    text = " ".join(told.split())
    if len(text) > _LONGEST:
        text = f"{text[:_LONGEST].rsplit(' ', 1)[0].rstrip()}…"
    when = ""
    if told == memory.text and _means_another_time(memory, now, zone):
        when = f"told on {day_of(memory.happened_at, zone).title.partition(', ')[2]}"
    if part is KnownPart.PLANS:
        return f"{'Plan, ' if when else 'Plan'}{when}: {_small(_ended(of_them(text)))}"
    return f"{_large(when)}: {_small(_ended(of_them(text)))}" if when else _labelled(memory, text)


def _labelled(memory: Memory, text: str) -> str:
    subject = _subjects(memory)[-1]
    if subject == NAME:
        name = _OWN_NAME.fullmatch(text)
        if name is not None or len(text.split()) <= _LONGEST_NAME:
            return f"Name: {_ended(text if name is None else name['name'])}"
    if memory.kind is MemoryKind.PERSON and (who := _SOMEBODY.fullmatch(text)):
        return f"{_large(who['relation'])}: {who['name']}."
    if memory.kind is MemoryKind.FACT and (who := _SOMEBODY_IS.fullmatch(text)):
        return f"{_large(who['relation'])}: {who['name']}, {of_them(who['rest'])}."
    if subject == "work" and (own := _OWN_WORK.fullmatch(text)):
        return f"Work: {of_them(own['work'])}."
    return _ended(of_them(text))


def _means_another_time(memory: Memory, now: float, zone: tzinfo) -> bool:
    """Tell whether the words of a memory would mean another time now than when they were said."""
    find = find_due if memory.kind is MemoryKind.THREAD else find_span
    return find(memory.text, memory.happened_at, zone) != find(memory.text, now, zone)


def _ended(words: str) -> str:
    return words if words.endswith((".", "!", "?", "…", "”", "。", "！", "？")) else f"{words}."


def _small(sentence: str) -> str:
    """Return a sentence as it stands behind a colon; a name keeps its capital."""
    begins = re.match(r"(?:They|Their|You|Your)\b", sentence)
    return f"{sentence[:1].lower()}{sentence[1:]}" if begins else sentence


def _large(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"
