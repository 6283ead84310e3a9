"""Memories as Markdown for people to read: by kind and day, with feelings in words and what each rests on.

Only written, never read back: the file that can be imported again is the one of ``exchange_json``. What was said is
escaped, so that nothing in it becomes a heading, a link or markup.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta, tzinfo
from types import MappingProxyType
from typing import Final

from companion.remembering.exchange_json import Exchanged, Quote
from companion.values import Affect, LinkKind, Memory, MemoryKind, MemoryLink, MemoryOrigin, Speaker

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
"""What each kind is called, in the order in which they stand in the file."""
_LINKS: Final[Mapping[LinkKind, str]] = MappingProxyType(
    {
        LinkKind.CAUSED: "brought about",
        LinkKind.SUPERSEDES: "holds instead of",
        LinkKind.PART_OF: "is part of",
        LinkKind.LIKE: "tells the same as",
    }
)
_ORIGINS: Final[Mapping[MemoryOrigin, str]] = MappingProxyType(
    {
        MemoryOrigin.TALK: "from what was said",
        MemoryOrigin.TOLD: "you wrote it",
        MemoryOrigin.IMPORT: "came from a file",
    }
)
_MARKUP: Final = re.compile(r"[\\`*_\[\]<>&~|#]")
_CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)

FeelingWords = Callable[[Affect], str]


def markdown(
    memories: Iterable[Exchanged], feeling_words: FeelingWords, zone: tzinfo, *, written_at: float
) -> tuple[str, Iterator[str]]:
    """Return the file's beginning, and its pieces, one for each memory.

    Args:
        memories: those of a kind together, within it those of a day together.
        feeling_words: puts a point of feeling into a word or two.
        zone: in which days and times are told.
        written_at: seconds since 1970-01-01 UTC.
    """
    beginning = (
        "# What your companion remembers\n\n"
        f"Written on {_day(written_at, zone)}. This file is for reading, and it is not encrypted; a file that can be\n"
        "imported again is written without `--markdown`.\n"
    )
    return beginning, _pieces(memories, feeling_words, zone)


def details(
    memory: Memory, links: Iterable[MemoryLink], feeling_words: FeelingWords, zone: tzinfo
) -> tuple[str, ...]:
    """Return all there is to say of a memory beside its words, a short line for each; nothing in them is escaped.

    Args:
        memory: which.
        links: those that begin at it.
        feeling_words: puts a point of feeling into a word or two.
        zone: in which times are told.
    """
    told = (
        ("You felt", memory.felt and feeling_words(memory.felt)),
        ("Your companion felt", memory.mood and feeling_words(memory.mood)),
        ("About", ", ".join(memory.names)),
        ("Subject", memory.subject),
        ("Until", _time_or_none(memory.ended_at, zone)),
        ("Held until", _time_or_none(memory.held_until, zone)),
        ("Due", _time_or_none(memory.due_at, zone)),
        ("Still open", memory.is_open and "yes"),
        ("How it ended", memory.outcome),
        ("Last came back", _time_or_none(memory.recalled_at, zone)),
        ("Faded", _time_or_none(memory.faded_at, zone)),
        ("Pinned", memory.is_pinned and "yes"),
        ("Where from", _ORIGINS[memory.origin]),
        ("Linked", ", ".join(f"{_LINKS[link.kind]} {link.target}" for link in links)),
    )
    return tuple(f"{what}: {value}" for what, value in told if value)


def quoted(quote: Quote, zone: tzinfo) -> str:
    """Return what was said, by whom and when, in one line; nothing in it is escaped."""
    who = "You" if quote.speaker is Speaker.PERSON else "Your companion"
    return f"{who}, {time_words(quote.said_at, zone)}: “{in_one_line(quote.words)}”"


def time_words(at: float, zone: tzinfo) -> str:
    """Return an instant as "2026-05-01 18:00"."""
    return _local(at, zone).strftime("%Y-%m-%d %H:%M")


def _pieces(memories: Iterable[Exchanged], feeling_words: FeelingWords, zone: tzinfo) -> Iterator[str]:
    kind, day = None, ""
    for exchanged in memories:
        memory = exchanged.memory
        heading = ""
        if memory.kind is not kind:
            kind, day = memory.kind, ""
            heading += f"\n## {TITLES[kind]}\n"
        if (this_day := _day(memory.happened_at, zone)) != day:
            day = this_day
            heading += f"\n### {day}\n"
        yield f"{heading}\n{_entry(exchanged, feeling_words, zone)}"


def _entry(exchanged: Exchanged, feeling_words: FeelingWords, zone: tzinfo) -> str:
    memory = exchanged.memory
    lines = [f"- **{_escaped(memory.text)}** ({memory.id}, {time_words(memory.happened_at, zone)})"]
    lines += [f"  - {_escaped(line)}" for line in details(memory, exchanged.links, feeling_words, zone)]
    lines += [f"  - Rests on — {_escaped(quoted(quote, zone))}" for quote in exchanged.quotes]
    return "\n".join(lines) + "\n"


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\g<0>", in_one_line(text))


def in_one_line(text: str) -> str:
    """Return a text without line breaks and control characters, which could steer a terminal."""
    return " ".join(_CONTROLS.sub(" ", text).split())


def _local(at: float, zone: tzinfo) -> datetime:
    return (_EPOCH + timedelta(seconds=at)).astimezone(
        zone
    )  # fromtimestamp knows no time before 1970 on Windows


def _day(at: float, zone: tzinfo) -> str:
    return _local(at, zone).strftime("%Y-%m-%d")


def _time_or_none(at: float | None, zone: tzinfo) -> str:
    return "" if at is None else time_words(at, zone)
