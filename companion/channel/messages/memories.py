"""Messages about memories: browse, correct, pin, merge, forget, export and import."""

from enum import StrEnum
from typing import TypeAlias

import msgspec

from companion.channel.messages.message import File, Instant, Message, Whole
from companion.values import KnownLine, Memory, MemoryKind, Sentence, Utterance


class CorrectMemory(Message, frozen=True):
    """Replace a memory's text by the person's words; not for a moment, which holds the original words."""

    id: Whole
    text: str


class AlsoWrong(Message, frozen=True):
    """Event: after a correction, other memories still say the same of that person; how each would read corrected."""

    corrections: tuple[CorrectMemory, ...]
    texts: tuple[str, ...]
    """Their present words."""


class PinMemory(Message, frozen=True):
    """Pin a memory, so that it neither fades nor is merged; or unpin it."""

    id: Whole
    is_pinned: bool


class MergeMemories(Message, frozen=True):
    """Replace several memories of one kind by one."""

    ids: tuple[Whole, ...]
    text: str = ""
    """Text of the merged memory; "" for the newest one's."""


class MemoryPage(Message, frozen=True):
    """Ask for memories that match all given fields, newest first."""

    words: str = ""
    person: str = ""
    """Name of someone they are about."""
    when: str = ""
    """Time, such as "last summer"."""
    feeling: str = ""
    """Feeling, such as "sad", "joy" or "unpleasant"."""
    kinds: tuple[MemoryKind, ...] = tuple(MemoryKind)
    is_open: bool | None = None
    is_pinned: bool | None = None
    with_faded: bool = False
    before: tuple[Instant, Whole] | None = None
    """``happened_at`` and ``id`` of the last memory on the previous page."""
    limit: Whole = 50


class OneMemory(Message, frozen=True):
    """Ask for everything about one memory, including the reason for it."""

    id: Whole


class MemoryStatistics(Message, frozen=True):
    """Ask for the amount of stored memories."""


class WhatIsKnown(Message, frozen=True):
    """Ask for the sheet: the companion's knowledge about the person, which starts every prompt."""


class KnownShown(Message, frozen=True):
    """Answer to ``WhatIsKnown``."""

    lines: tuple[KnownLine, ...]
    """Lines, the most important first."""


class MemoriesShown(Message, frozen=True):
    """Answer to ``MemoryPage``."""

    memories: tuple[Memory, ...]
    has_more: bool


class LinkedMemory(msgspec.Struct, frozen=True):
    """A memory linked with another one."""

    says: Sentence
    """Relation to the memory that is shown, such as "may have caused"."""
    memory: Memory


class MemoryShown(Message, frozen=True):
    """Answer to ``OneMemory``."""

    memory: Memory
    why: tuple[Sentence, ...]
    """Reasons for the memory and for its strength, in sentences."""
    evidence: tuple[Utterance, ...]
    """Utterances it rests on."""
    linked: tuple[LinkedMemory, ...]
    history: tuple[Memory, ...]
    """Other memories of the same kind and subject, current and superseded, newest first."""


class StatisticsShown(Message, frozen=True):
    """Answer to ``MemoryStatistics``."""

    counts: dict[MemoryKind, int]
    """Number of memories of each kind; kinds without any are left out."""
    oldest: float | None
    """Instant of the oldest event, seconds since 1970-01-01 UTC; None without any."""
    newest: float | None
    faded: int
    pinned: int
    bytes: int
    """Size of the whole database, with everything else in it."""


class MemoriesChanged(Message, frozen=True):
    """Memories shown earlier are out of date."""


class ForgetMemories(Message, frozen=True):
    """Forget memories for good."""

    ids: tuple[Whole, ...]
    keeps_words: bool | None = None
    """The words they came from stay in the history, but no new memories are made from them; otherwise these words are
    deleted, with all that they told. None keeps them only if they told a memory that stays."""
    only_these: bool = False
    """A moment takes no other memory with it that its words told, as long as these words stay."""


class ForgetSince(Message, frozen=True):
    """Forget everything said, written and remembered since an instant, for good."""

    since: Instant


class ForgetAbout(Message, frozen=True):
    """Forget everything that names a certain person or thing, for good."""

    words: str


class ForgetAsked(Message, frozen=True):
    """Event: the person said what to forget and is asked about it in words; show what it would delete."""

    wish: ForgetMemories | ForgetSince | ForgetAbout | None
    """None once the question is answered or withdrawn."""


class KeepAsked(Message, frozen=True):
    """The person closed the question of ``ForgetAsked`` in the window: nothing of that is to be deleted."""


class ForgetPreview(Message, frozen=True):
    """Ask what forgetting something would delete."""

    wish: ForgetMemories | ForgetSince | ForgetAbout


class WouldForget(Message, frozen=True):
    """Answer to ``ForgetPreview``: what would be deleted."""

    utterances: int
    memories: int
    """Number of memories, without those that hold an utterance's own words."""
    check_ins: int
    backups: int
    """Number of backups that would be rewritten without it."""
    files: int
    """Backups that cannot be opened and damaged databases kept aside; they would be deleted whole."""
    sample_lines: int = 0
    set_aside: int = 0
    """Number of utterances that would stay in the history, but be used for nothing else."""
    told: tuple[str, ...] = ()
    """Utterances that would be deleted or, for single memories, that told them; only the first of many."""
    named: tuple[str, ...] = ()
    """Texts of the memories, newest first; only the first of many."""
    keeps_words: bool = False
    """For single memories: the utterances that told them would stay in the history."""


class ExportMemories(Message, frozen=True):
    """Write all memories into a file that is not encrypted."""

    file: File
    as_markdown: bool = False
    """Markdown for reading; otherwise a format that can be imported again."""
    language: str = "en"
    """Language of Markdown beside the words that were kept, such as "de"."""


class ImportMemories(Message, frozen=True):
    """Import a file that ``ExportMemories`` wrote; if it contains chats, ``ChatsFound`` describes them first."""

    file: File


class ImportChats(Message, frozen=True):
    """Import the chats of a file that ``ChatsFound`` described; the person has confirmed it."""

    file: File
    messages: Whole
    """Number of messages, used to report progress."""


class HistoryForm(StrEnum):
    """Format of an exported history."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


class ExportHistory(Message, frozen=True):
    """Write the whole history into a file that is not encrypted; ``HistoryExported`` reports progress."""

    file: File
    form: HistoryForm = HistoryForm.TEXT
    companion: str = ""
    """The companion's name, by which its words are told; "" for none."""
    language: str = "en"
    """Language of what is not quoted, such as "de"."""


class CancelExchange(Message, frozen=True):
    """End the running import, which keeps its results so far, or the running export, which leaves no file."""


class ExchangeMoved(Message, frozen=True):
    """Progress of the running import or export of memories, or of the import of chats."""

    done: int
    """Number of memories written, or of lines or messages read."""
    part: float | None
    """Share of the file, in [0, 1]; None if not known."""
    is_running: bool
    sentence: Sentence = ""
    """Result, once it has ended."""
    broken: tuple[tuple[int, Sentence], ...] = ()
    """Line number and problem of the first lines of an import that are no memories."""


class LeftOut(msgspec.Struct, frozen=True):
    """A part of chats that is not imported."""

    what: Sentence
    """Kind, such as "pictures and files"."""
    count: int


class UnreadChat(msgspec.Struct, frozen=True):
    """A piece of chats that cannot be read."""

    where: Sentence
    """Place, such as "line 7"."""
    sentence: Sentence
    """Problem with it."""


class ChatsFound(Message, frozen=True, kw_only=True):
    """Contents of a file of chats from another program; nothing has been imported yet."""

    file: str
    chats: int
    """Number of chats with any messages."""
    partners: tuple[str, ...]
    """Names of the partners in most of them."""
    more_partners: int
    """Number of other partners."""
    messages: int
    first_at: float | None
    last_at: float | None
    """Instants of the first and the last message, seconds since 1970-01-01 UTC; None without any."""
    untimed: int
    """Number of messages without a possible time."""
    left: tuple[LeftOut, ...]
    unread: tuple[UnreadChat, ...]
    """The first unreadable pieces."""
    more_unread: int


class HistoryExported(Message, frozen=True):
    """Progress of the export of the history."""

    done: int
    """Number of utterances written."""
    is_running: bool
    sentence: Sentence = ""
    """Result, once it has ended."""


ForgetCommand: TypeAlias = ForgetMemories | ForgetSince | ForgetAbout
ExchangeCommand: TypeAlias = ExportMemories | ImportMemories | ImportChats | ExportHistory | CancelExchange
BookCommand: TypeAlias = CorrectMemory | PinMemory | MergeMemories | ForgetCommand | ExchangeCommand
MemoryCommand: TypeAlias = BookCommand | KeepAsked
MemoryQuery: TypeAlias = MemoryPage | OneMemory | MemoryStatistics | WhatIsKnown | ForgetPreview
MemoryContent: TypeAlias = MemoriesShown | MemoryShown | StatisticsShown | KnownShown | WouldForget
MemoryEvent: TypeAlias = (
    AlsoWrong | ForgetAsked | MemoriesChanged | ExchangeMoved | ChatsFound | HistoryExported
)
