"""Puts the details of a memory into words, for the terminal and for a Markdown file to read.

The file is only written, never read back: ``exchange_json`` writes one that can be imported again. The person's words
are escaped in it, so that nothing in them becomes a heading, a link or markup.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta, tzinfo
from types import MappingProxyType
from typing import Final

from companion.remembering.files.exchange_json import Exchanged
from companion.storage.doomed import Forgotten
from companion.storage.memory_filter import CLEAR
from companion.values import (
    Affect,
    LinkKind,
    Memory,
    MemoryKind,
    MemoryLink,
    MemoryOrigin,
    Sentence,
    Speaker,
    TimeSpan,
    Told,
    Utterance,
    together,
    with_commas,
)
from companion.values.plain_text import STEERING

_REGIONS: Final[Mapping[tuple[int, int], str]] = MappingProxyType(
    {
        (1, 1): "cheerful",
        (1, 0): "content",
        (1, -1): "relaxed",
        (0, 1): "stirred",
        (0, 0): "neutral",
        (0, -1): "quiet",
        (-1, 1): "upset",
        (-1, 0): "low",
        (-1, -1): "downcast",
    }
)
"""Words for valence and arousal, each below (-1), in (0) or above (1) the middle; the window uses the same."""
_MIDDLE: Final = 0.15
"""Distance from 0 up to which a coordinate counts as in the middle (guess)."""
_STRONG: Final = 0.5
"""Distance from neutral, in valence or arousal, beyond which a feeling is strong (guess)."""
_LINKS: Final[Mapping[LinkKind, Told]] = MappingProxyType(
    {
        LinkKind.CAUSED: Told("may have caused"),
        LinkKind.SUPERSEDES: Told("replaces"),
        LinkKind.PART_OF: Told("is part of"),
        LinkKind.LIKE: Told("says the same as"),
    }
)
_LINKED_BY: Final[Mapping[LinkKind, Told]] = MappingProxyType(
    {
        LinkKind.CAUSED: Told("may come from"),
        LinkKind.SUPERSEDES: Told("was replaced by"),
        LinkKind.PART_OF: Told("includes"),
        LinkKind.LIKE: Told("says the same as"),
    }
)
_ORIGINS: Final[Mapping[MemoryOrigin, str]] = MappingProxyType(
    {
        MemoryOrigin.TALK: "from what was said",
        MemoryOrigin.TOLD: "you wrote it",
        MemoryOrigin.IMPORT: "came from a file",
    }
)
_AN_HOUR: Final = 3600.0
"""Seconds of an hour; a span of that length is a time of day."""
_NONE: Final = "neutral"
"""Label for no emotion."""
_CONTROLS: Final = re.compile(rf"[\t\n{STEERING}]")
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Telling:
    """Settings for putting memories into words."""

    emotions: Sequence[str]
    """The names of the 28 emotions, in the order of ``Memory.emotions``."""
    zone: tzinfo
    """Time zone of days and times."""


def details(memory: Memory, links: Iterable[MemoryLink], telling: Telling) -> tuple[str, ...]:
    """Return the details of a memory, without its words, in short lines; nothing in them is escaped.

    ``links`` are the links that begin at it.
    """
    zone = telling.zone
    told = (
        ("You felt", felt_words(memory, telling)),
        ("Your companion felt", memory.mood and affect_words(memory.mood)),
        ("About", ", ".join(memory.names)),
        ("Subject", memory.subject),
        ("Until", _time_or_none(memory.ended_at, zone)),
        ("Held until", _time_or_none(memory.held_until, zone)),
        ("Told of", "" if memory.about is None else span_words(memory.about, zone)),
        ("Due", _time_or_none(memory.due_at, zone)),
        ("Still open", memory.is_open and "yes"),
        ("How it ended", memory.outcome),
        ("Last came back", _time_or_none(memory.recalled_at, zone)),
        ("Faded", _time_or_none(memory.faded_at, zone)),
        ("Pinned", memory.is_pinned and "yes"),
        ("Where from", _ORIGINS[memory.origin]),
        ("Linked", ", ".join(f"{link_words(link.kind, begins_here=True)} {link.target}" for link in links)),
    )
    return tuple(f"{what}: {value}" for what, value in told if value)


def felt_words(memory: Memory, telling: Telling) -> str:
    """Return the person's feeling with the likely emotions, such as "low (sadness 80 %)"; "" if unknown."""
    named = sorted(zip(memory.emotions, telling.emotions, strict=False), reverse=True)
    likely = ", ".join(
        f"{name} {100 * likely:.0f} %" for likely, name in named if likely >= CLEAR and name != _NONE
    )
    words = "" if memory.felt is None else affect_words(memory.felt)
    return f"{words} ({likely})".strip() if likely else words


def affect_words(affect: Affect) -> str:
    """Return one or two words for a feeling, by its valence and arousal alone."""
    word = _REGIONS[_side(affect.valence), _side(affect.arousal)]
    return f"very {word}" if max(abs(affect.valence), abs(affect.arousal)) > _STRONG else word


def link_words(kind: LinkKind, *, begins_here: bool) -> Told:
    """Return the words for a link, seen from the memory where it begins or from the other: "may have caused"."""
    return (_LINKS if begins_here else _LINKED_BY)[kind]


def forgotten_words(gone: Forgotten) -> Sentence:
    """Return the number of items that go, done or planned: "2 messages, 3 memories"; "nothing" for nothing.

    Messages that are set aside count: a wish may do nothing else.
    """
    counted = (
        Told("{count} {count|message|messages}", {"count": gone.utterances}),
        Told("{count} {count|memory|memories}", {"count": gone.memories}),
        Told("{count} example {count|line|lines}", {"count": gone.sample_lines}),
        Told("{count} {count|check-in|check-ins}", {"count": gone.check_ins}),
        Told("{count} {count|backup|backups} rewritten", {"count": gone.backups}),
        Told("{count} {count|copy|copies} deleted whole", {"count": gone.files}),
        Told(
            "{count} {count|message that stays|messages that stay} only in the history",
            {"count": gone.set_aside},
        ),
    )
    return with_commas([each for each in counted if each.args["count"]]) or Told("nothing")


def deletion_words(gone: Forgotten) -> Sentence:
    """Return what was deleted, and what was not, in one or two sentences."""
    deleted = Told("Deleted: {what}.", {"what": forgotten_words(replace(gone, set_aside=0))})
    if not gone.set_aside:
        return deleted
    stays = forgotten_words(Forgotten(set_aside=gone.set_aside))
    return together(deleted, Told("Not deleted: {what}.", {"what": stays}))


def quoted(said: Utterance, zone: tzinfo) -> str:
    """Return an utterance with its speaker and time, in one line; nothing in it is escaped."""
    who = "You" if said.speaker is Speaker.PERSON else "Your companion"
    return f"{who}, {time_words(said.said_at, zone)}: “{in_one_line(said.text)}”"


def time_words(at: float, zone: tzinfo) -> str:
    """Return an instant as "2026-05-01 18:00"."""
    return local(at, zone).strftime("%Y-%m-%d %H:%M")


def iso_day(at: float, zone: tzinfo) -> str:
    """Return the day of an instant as "2026-05-01"."""
    return local(at, zone).strftime("%Y-%m-%d")


def span_words(span: TimeSpan, zone: tzinfo) -> str:
    """Return a span as "2026-05-01 18:00 to 2026-05-01 19:00", or by its days if it consists of whole days."""
    since, until = local(span.since, zone), local(span.until, zone)
    if since.time() != time() or until.time() != time():
        return f"{time_words(span.since, zone)} to {time_words(span.until, zone)}"
    first, last = since.date(), until.date() - timedelta(days=1)
    return f"{first}" if first == last else f"{first} to {last}"


def day_words(memory: Memory, zone: tzinfo) -> str:
    """Return the day or hour that a memory is about: "for 2026-05-02 15:00"; "" if that is only the day of telling."""
    is_plan = memory.kind is MemoryKind.THREAD
    if memory.about is None:
        return f"for {local(memory.due_at, zone).date()}" if is_plan and memory.due_at is not None else ""
    is_hour = memory.about.until - memory.about.since <= _AN_HOUR
    words = time_words(memory.about.since, zone) if is_hour else span_words(memory.about, zone)
    if is_plan:
        return f"for {words}"
    return "" if words == f"{local(memory.happened_at, zone).date()}" else f"tells of {words}"


def in_one_line(text: str) -> str:
    """Return a text without line breaks and control characters, which could control a terminal."""
    return " ".join(_CONTROLS.sub(" ", text).split())


def local(at: float, zone: tzinfo) -> datetime:
    """Return an instant as local date and time in a zone."""
    instant = _EPOCH + timedelta(seconds=at)  # datetime.fromtimestamp fails before 1970 on Windows
    return instant.astimezone(zone)


def _side(value: float) -> int:
    return 0 if abs(value) < _MIDDLE else 1 if value > 0 else -1


def _time_or_none(at: float | None, zone: tzinfo) -> str:
    return "" if at is None else time_words(at, zone)


TITLES: Final[Mapping[MemoryKind, str]] = MappingProxyType(
    {
        MemoryKind.PROFILE: "About you",
        MemoryKind.PERSON: "People",
        MemoryKind.FACT: "Facts",
        MemoryKind.PREFERENCE: "Likes and dislikes",
        MemoryKind.THREAD: "Plans and promises",
        MemoryKind.EPISODE: "What happened",
        MemoryKind.SUMMARY: "Days and months",
        MemoryKind.DIARY: "Diary of the companion",
        MemoryKind.MOMENT: "What was said",
    }
)
"""Heading of each kind of memory, in their order in the file."""
_MARKUP: Final = re.compile(r"[\\`*_\[\]<>&~|#]")


def markdown(
    memories: Iterable[Exchanged], telling: Telling, *, written_at: float
) -> tuple[str, Iterator[str]]:
    """Return a file's beginning, and its pieces, one for each memory: by kind and day.

    Args:
        memories: grouped by kind, and within a kind by day.
        written_at: time of writing, in seconds since 1970-01-01 UTC.
    """
    beginning = (
        "# What your companion remembers\n\n"
        f"Written on {iso_day(written_at, telling.zone)}. This file is for reading, and it is not encrypted;\n"
        "a file that can be imported again is written without `--markdown`.\n"
    )
    return beginning, _pieces(memories, telling)


def _pieces(memories: Iterable[Exchanged], telling: Telling) -> Iterator[str]:
    kind, day = None, ""
    for exchanged in memories:
        memory = exchanged.memory
        heading = ""
        if memory.kind is not kind:
            kind, day = memory.kind, ""
            heading += f"\n## {TITLES[kind]}\n"
        if (this_day := iso_day(memory.happened_at, telling.zone)) != day:
            day = this_day
            heading += f"\n### {day}\n"
        yield f"{heading}\n{_entry(exchanged, telling)}"


def _entry(exchanged: Exchanged, telling: Telling) -> str:
    memory, zone = exchanged.memory, telling.zone
    lines = [f"- **{_escaped(memory.text)}** ({memory.id}, {time_words(memory.happened_at, zone)})"]
    lines += [f"  - {_escaped(line)}" for line in details(memory, exchanged.links, telling)]
    lines += [f"  - Rests on — {_escaped(quoted(quote, zone))}" for quote in exchanged.quotes]
    return "\n".join(lines) + "\n"


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\g<0>", in_one_line(text))
