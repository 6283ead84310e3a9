"""What the companion remembers: looked through, corrected, kept, merged, forgotten, written into files and read."""

from enum import StrEnum
from typing import TypeAlias

import msgspec

from companion.channel.messages.message import File, Instant, Message, Whole
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


class MemoriesChanged(Message, frozen=True):
    """Memories that were shown are out of date."""


class ForgetMemories(Message, frozen=True):
    """Forget memories for good, and where they were told."""

    ids: tuple[Whole, ...]
    keeps_words: bool = False
    """The words stay in the history, and nothing is made of them any more."""


class ForgetSince(Message, frozen=True):
    """Forget all that was said, told and remembered from an instant on, for good."""

    since: Instant


class ForgetAbout(Message, frozen=True):
    """Forget all that names somebody or something, for good."""

    words: str


class ForgetPreview(Message, frozen=True):
    """Ask what would go if something were forgotten."""

    wish: ForgetMemories | ForgetSince | ForgetAbout


class WouldForget(Message, frozen=True):
    """The answer to ``ForgetPreview``: how much would go."""

    utterances: int
    memories: int
    check_ins: int
    backups: int
    """Backups that would be rewritten without it."""
    files: int
    """Backups that cannot be opened and damaged databases that were kept aside; they would be deleted whole."""
    sample_lines: int = 0
    set_aside: int = 0
    """Utterances that would stay in the history alone."""
    told: tuple[str, ...] = ()
    """The words that told it, with the answers to them: of single memories alone, and the first of many."""


class ExportMemories(Message, frozen=True):
    """Write all memories into a file that is not encrypted."""

    file: File
    as_markdown: bool = False
    """To be read; otherwise to be imported again."""


class ImportMemories(Message, frozen=True):
    """Take in the memories of a file that ``ExportMemories`` wrote; of chats in it, ``ChatsFound`` tells first."""

    file: File


class ImportChats(Message, frozen=True):
    """Take in the chats of a file, as ``ChatsFound`` told of them; the person has confirmed it."""

    file: File
    messages: Whole
    """How many there are, by which it is told how far it is."""


class HistoryForm(StrEnum):
    """How the history is written into a file."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


class ExportHistory(Message, frozen=True):
    """Write all that was said into a file that is not encrypted; told as ``HistoryExported``."""

    file: File
    form: HistoryForm = HistoryForm.TEXT


class CancelExchange(Message, frozen=True):
    """End the running import, which keeps what it has, or the running export, which leaves no file."""


class ExchangeMoved(Message, frozen=True):
    """How far the running import or export of memories is, or the import of chats."""

    done: int
    """Memories written, or lines or messages read."""
    part: float | None
    """Of the file, in [0, 1]; None where that is not known."""
    is_running: bool
    sentence: str = ""
    """How it ended, once it has."""
    broken: tuple[tuple[int, str], ...] = ()
    """Number of the line, and what is wrong with it: the first lines of an import that are no memories."""


class LeftOut(msgspec.Struct, frozen=True):
    """What of chats is not taken in."""

    what: str
    """Such as "pictures and files"."""
    count: int


class UnreadChat(msgspec.Struct, frozen=True):
    """A piece of chats that cannot be read."""

    where: str
    """Such as "line 7"."""
    sentence: str
    """What is wrong with it."""


class ChatsFound(Message, frozen=True, kw_only=True):
    """What there is in a file of chats that the person had elsewhere, of which nothing has come in yet."""

    file: str
    chats: int
    """In which anything was said."""
    partners: tuple[str, ...]
    """With whom most of them were."""
    more_partners: int
    """How many others there were."""
    messages: int
    first_at: float | None
    last_at: float | None
    """When the first and the last message were, seconds since 1970-01-01 UTC; None without any."""
    untimed: int
    """Messages without a time that can be."""
    left: tuple[LeftOut, ...]
    unread: tuple[UnreadChat, ...]
    """The first ones."""
    more_unread: int


class HistoryExported(Message, frozen=True):
    """How far the export of the history is."""

    done: int
    """Utterances written."""
    is_running: bool
    sentence: str = ""
    """How it ended, once it has."""


ForgetCommand: TypeAlias = ForgetMemories | ForgetSince | ForgetAbout
ExchangeCommand: TypeAlias = ExportMemories | ImportMemories | ImportChats | ExportHistory | CancelExchange
MemoryCommand: TypeAlias = CorrectMemory | PinMemory | MergeMemories | ForgetCommand | ExchangeCommand
MemoryQuery: TypeAlias = MemoryPage | OneMemory | MemoryStatistics | WhatIsKnown | ForgetPreview
MemoryContent: TypeAlias = MemoriesShown | MemoryShown | StatisticsShown | KnownShown | WouldForget
MemoryEvent: TypeAlias = MemoriesChanged | ExchangeMoved | ChatsFound | HistoryExported
