"""Memories as Markdown for people to read: by kind and day, with feelings in words and what each rests on.

Only written, never read back: the file that can be imported again is the one of ``exchange_json``. What was said is
escaped, so that nothing in it becomes a heading, a link or markup.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import tzinfo
from types import MappingProxyType
from typing import Final

from companion.remembering.exchange_json import Exchanged
from companion.remembering.telling import Telling, details, in_one_line, local, quoted, time_words
from companion.values import MemoryKind

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
_MARKUP: Final = re.compile(r"[\\`*_\[\]<>&~|#]")


def markdown(
    memories: Iterable[Exchanged], telling: Telling, *, written_at: float
) -> tuple[str, Iterator[str]]:
    """Return the file's beginning, and its pieces, one for each memory.

    Args:
        memories: those of a kind together, within it those of a day together.
        telling: how they are put into words.
        written_at: seconds since 1970-01-01 UTC.
    """
    beginning = (
        "# What your companion remembers\n\n"
        f"Written on {_day(written_at, telling.zone)}. This file is for reading, and it is not encrypted;\n"
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
        if (this_day := _day(memory.happened_at, telling.zone)) != day:
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


def _day(at: float, zone: tzinfo) -> str:
    return local(at, zone).strftime("%Y-%m-%d")
