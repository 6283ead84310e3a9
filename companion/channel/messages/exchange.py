"""Files of memories and of the history, written and read; they are not encrypted."""

from enum import StrEnum
from typing import TypeAlias

import msgspec

from companion.channel.messages.message import File, Message, Whole


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


Command: TypeAlias = ExportMemories | ImportMemories | ImportChats | ExportHistory | CancelExchange
Event: TypeAlias = ExchangeMoved | ChatsFound | HistoryExported
