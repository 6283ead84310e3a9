"""Puts the details of a memory into words, for the terminal and for a Markdown file to read.

The file is only written, never read back: ``exchange_json`` writes one that can be imported again. The person's words
are escaped in it, so that nothing in them becomes a heading, a link or markup.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta, tzinfo
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
    with_colon,
    with_commas,
)
from companion.values.feeling_names import EMOTIONS, feeling_at, is_strong
from companion.values.plain_text import STEERING
from companion.words import in_words

_LINKS: Final[Mapping[LinkKind, Told]] = {
    LinkKind.CAUSED: Told("may have caused"),
    LinkKind.SUPERSEDES: Told("replaces"),
    LinkKind.PART_OF: Told("is part of"),
    LinkKind.LIKE: Told("says the same as"),
}
_LINKED_BY: Final[Mapping[LinkKind, Told]] = {
    LinkKind.CAUSED: Told("may come from"),
    LinkKind.SUPERSEDES: Told("was replaced by"),
    LinkKind.PART_OF: Told("includes"),
    LinkKind.LIKE: Told("says the same as"),
}
_ORIGINS: Final[Mapping[MemoryOrigin, Told]] = {
    MemoryOrigin.TALK: Told("a conversation"),
    MemoryOrigin.TOLD: Told("you wrote it"),
    MemoryOrigin.IMPORT: Told("a file"),
}
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
    language: str = "en"
    """Language of a file to read, such as "de"."""


def details(memory: Memory, links: Iterable[MemoryLink], telling: Telling) -> tuple[Told, ...]:
    """Return the details of a memory, without its words, in short lines; nothing in them is escaped.

    ``links`` are the links that begin at it.
    """
    zone = telling.zone
    told: tuple[tuple[Told, Sentence], ...] = (
        (Told("You felt"), felt_words(memory, telling)),
        (Told("Your companion felt"), "" if memory.mood is None else affect_words(memory.mood)),
        (Told("About"), with_commas(list(map(in_one_line, memory.names)))),
        (Told("Subject"), in_one_line(memory.subject)),
        (Told("Until"), _time_or_none(memory.ended_at, zone)),
        (Told("Held until"), _time_or_none(memory.held_until, zone)),
        (Told("Date"), "" if memory.about is None else span_words(memory.about, zone)),
        (Told("Due"), _time_or_none(memory.due_at, zone)),
        (Told("Still open"), Told("yes") if memory.is_open else ""),
        (Told("How it ended"), in_one_line(memory.outcome)),
        (Told("Last came back"), _time_or_none(memory.recalled_at, zone)),
        (Told("Faded"), _time_or_none(memory.faded_at, zone)),
        (Told("Pinned"), Told("yes") if memory.is_pinned else ""),
        (Told("Source"), _ORIGINS[memory.origin]),
        (Told("Linked"), with_commas([_link_words(link) for link in links])),
    )
    return tuple(with_colon(what, value) for what, value in told if value)


def felt_words(memory: Memory, telling: Telling) -> Sentence:
    """Return the person's feeling with the likely emotions, such as "low (sad 80%)"; "" if unknown."""
    named = sorted(zip(memory.emotions, telling.emotions, strict=False), reverse=True)
    likely = with_commas(
        [
            Told("{feeling} {percent}%", {"feeling": EMOTIONS.get(name, name), "percent": round(100 * share)})
            for share, name in named
            if share >= CLEAR and name != _NONE
        ]
    )
    words = "" if memory.felt is None else affect_words(memory.felt)
    if words and likely:
        return Told("{feeling} ({beside})", {"feeling": words, "beside": likely})
    return words or likely


def affect_words(affect: Affect) -> Told:
    """Return one or two words for a feeling, by its valence and arousal alone."""
    word = feeling_at(affect)
    return Told("very {feeling}", {"feeling": word}) if is_strong(affect) else word


def link_words(kind: LinkKind, *, begins_here: bool) -> Told:
    """Return the words for a link, seen from the memory where it begins or from the other: "may have caused"."""
    return (_LINKS if begins_here else _LINKED_BY)[kind]


def _link_words(link: MemoryLink) -> Told:
    says = link_words(link.kind, begins_here=True)
    return Told("{says} {number}", {"says": says, "number": str(link.target)})


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


def quoted(said: Utterance, zone: tzinfo) -> Told:
    """Return an utterance with its speaker and time, in one line; nothing in it is escaped."""
    who = Told("You") if said.speaker is Speaker.PERSON else Told("Your companion")
    return Told(
        "{who}, {time}: “{words}”",
        {"who": who, "time": time_words(said.said_at, zone), "words": in_one_line(said.text)},
    )


def time_words(at: float, zone: tzinfo) -> str:
    """Return an instant as "2026-05-01 18:00"."""
    return local(at, zone).strftime("%Y-%m-%d %H:%M")


def iso_day(at: float, zone: tzinfo) -> str:
    """Return the day of an instant as "2026-05-01"."""
    return local(at, zone).strftime("%Y-%m-%d")


def span_words(span: TimeSpan, zone: tzinfo) -> str:
    """Return a span as "2026-05-01 18:00 – 2026-05-01 19:00", or by its days if it consists of whole days."""
    since, until = local(span.since, zone), local(span.until, zone)
    if since.time() != time() or until.time() != time():
        return f"{time_words(span.since, zone)} – {time_words(span.until, zone)}"
    first, last = since.date(), until.date() - timedelta(days=1)
    return f"{first}" if first == last else f"{first} – {last}"


def day_words(memory: Memory, zone: tzinfo) -> Sentence:
    """Return the day or hour that a memory is about: "for 2026-05-02 15:00"; "" if that is only the day of telling."""
    is_plan = memory.kind is MemoryKind.THREAD
    if memory.about is None:
        if not is_plan or memory.due_at is None:
            return ""
        return Told("for {day}", {"day": iso_day(memory.due_at, zone)})
    day = time_words(memory.about.since, zone) if memory.about.is_hour else span_words(memory.about, zone)
    if is_plan:
        return Told("for {day}", {"day": day})
    return "" if day == iso_day(memory.happened_at, zone) else Told("tells of {day}", {"day": day})


def in_one_line(text: str) -> str:
    """Return a text without line breaks and control characters, which could control a terminal."""
    return " ".join(_CONTROLS.sub(" ", text).split())


def local(at: float, zone: tzinfo) -> datetime:
    """Return an instant as local date and time in a zone."""
    instant = _EPOCH + timedelta(seconds=at)  # datetime.fromtimestamp fails before 1970 on Windows
    return instant.astimezone(zone)


def _time_or_none(at: float | None, zone: tzinfo) -> str:
    return "" if at is None else time_words(at, zone)


TITLES: Final[Mapping[MemoryKind, Told]] = {
    MemoryKind.PROFILE: Told("About you"),
    MemoryKind.PERSON: Told("People and animals"),
    MemoryKind.FACT: Told("Facts"),
    MemoryKind.PREFERENCE: Told("Likes and dislikes"),
    MemoryKind.THREAD: Told("Plans and promises"),
    MemoryKind.EPISODE: Told("What happened"),
    MemoryKind.SUMMARY: Told("Days and months"),
    MemoryKind.DIARY: Told("Diary of the companion"),
    MemoryKind.MOMENT: Told("What was said"),
}
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
    title = in_words(Told("What your companion remembers"), telling.language)
    notice = in_words(
        Told(
            "Written on {day}. This file is for reading and is not encrypted. It cannot be imported again; an export "
            "that is not Markdown can.",
            {"day": iso_day(written_at, telling.zone)},
        ),
        telling.language,
    )
    beginning = f"# {title}\n\n{notice}\n"
    return beginning, _pieces(memories, telling)


def _pieces(memories: Iterable[Exchanged], telling: Telling) -> Iterator[str]:
    kind, day = None, ""
    for exchanged in memories:
        memory = exchanged.memory
        heading = ""
        if memory.kind is not kind:
            kind, day = memory.kind, ""
            heading += f"\n## {in_words(TITLES[kind], telling.language)}\n"
        if (this_day := iso_day(memory.happened_at, telling.zone)) != day:
            day = this_day
            heading += f"\n### {day}\n"
        yield f"{heading}\n{_entry(exchanged, telling)}"


def _entry(exchanged: Exchanged, telling: Telling) -> str:
    memory, zone = exchanged.memory, telling.zone
    quotes = (with_colon(Told("Rests on"), quoted(quote, zone)) for quote in exchanged.quotes)
    lines = [
        f"- **{_escaped(in_one_line(memory.text))}** ({memory.id}, {time_words(memory.happened_at, zone)})"
    ]
    lines += [
        f"  - {_escaped(in_words(each, telling.language))}"
        for each in (*details(memory, exchanged.links, telling), *quotes)
    ]
    return "\n".join(lines) + "\n"


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\g<0>", text)
