"""What the companion remembers: looked through, corrected, kept, merged."""

from typing import TypeAlias

import msgspec

from companion.channel.messages.message import Instant, Message, Whole
from companion.values import KnownLine, Memory, MemoryKind, Utterance


class CorrectMemory(Message, frozen=True):
    """Put the person's words in place of a memory's; not of a moment's, which is what was said."""

    id: Whole
    text: str


class PinMemory(Message, frozen=True):
    """Keep a memory as it is, so that it neither fades nor is merged; or let it go the way of the others again."""

    id: Whole
    is_pinned: bool


class MergeMemories(Message, frozen=True):
    """Put one memory in place of several of a kind."""

    ids: tuple[Whole, ...]
    text: str = ""
    """Its words; "" for the newest one's."""


class MemoryPage(Message, frozen=True):
    """Ask for memories, newest first; all that is asked for at once."""

    words: str = ""
    person: str = ""
    """Somebody they are about."""
    when: str = ""
    """Such as "last summer"."""
    feeling: str = ""
    """Such as "sad", "joy" or "unpleasant"."""
    kinds: tuple[MemoryKind, ...] = tuple(MemoryKind)
    is_open: bool | None = None
    is_pinned: bool | None = None
    with_faded: bool = False
    before: tuple[Instant, Whole] | None = None
    """``happened_at`` and ``id`` of the last one of the page before."""
    limit: Whole = 50


class OneMemory(Message, frozen=True):
    """Ask for all there is of one memory, why it is remembered included."""

    id: Whole


class MemoryStatistics(Message, frozen=True):
    """Ask how much is remembered."""


class WhatIsKnown(Message, frozen=True):
    """Ask for the sheet: what the companion knows of the person, as every prompt begins with it."""


class KnownShown(Message, frozen=True):
    """The answer to ``WhatIsKnown``."""

    lines: tuple[KnownLine, ...]
    """What counts most first."""


class MemoriesShown(Message, frozen=True):
    """The answer to ``MemoryPage``."""

    memories: tuple[Memory, ...]
    has_more: bool


class LinkedMemory(msgspec.Struct, frozen=True):
    """A memory that another one is linked with."""

    says: str
    """What the link says of the one that is shown, such as "brought about"."""
    memory: Memory


class MemoryShown(Message, frozen=True):
    """The answer to ``OneMemory``."""

    memory: Memory
    why: tuple[str, ...]
    """Why it is there and how well it is kept, in sentences."""
    evidence: tuple[Utterance, ...]
    """What it rests on."""
    linked: tuple[LinkedMemory, ...]
    history: tuple[Memory, ...]
    """What is and was remembered of the same kind and subject besides, newest first."""


class Slept(msgspec.Struct, frozen=True):
    """What was done with the memories while nobody talked."""

    at: float
    """Seconds since 1970-01-01 UTC."""
    merged: int
    linked: int
    summarised: int
    faded: int


class StatisticsShown(Message, frozen=True):
    """The answer to ``MemoryStatistics``."""

    counts: dict[MemoryKind, int]
    """By kind; kinds without any are left out."""
    oldest: float | None
    """When the oldest happened, seconds since 1970-01-01 UTC; None without any."""
    newest: float | None
    faded: int
    pinned: int
    bytes: int
    """Size of the whole database, with all else that is in it."""
    slept: tuple[Slept, ...] = ()
    """The last times that memories were tidied, newest first."""


class MemoriesChanged(Message, frozen=True):
    """Memories that were shown are out of date."""


Command: TypeAlias = CorrectMemory | PinMemory | MergeMemories
Event: TypeAlias = MemoriesChanged
