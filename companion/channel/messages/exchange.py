"""Files of memories and of the history, written and read; they are not encrypted."""

from enum import StrEnum
from typing import TypeAlias

from companion.channel.messages.message import File, Message


class ExportMemories(Message, frozen=True):
    """Write all memories into a file that is not encrypted."""

    file: File
    as_markdown: bool = False
    """To be read; otherwise to be imported again."""


class ImportMemories(Message, frozen=True):
    """Take in the memories of a file that ``ExportMemories`` wrote."""

    file: File


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
    """How far the running import or export of memories is."""

    done: int
    """Memories written, or lines read."""
    part: float | None
    """Of the file, in [0, 1]; None where that is not known."""
    is_running: bool
    sentence: str = ""
    """How it ended, once it has."""
    broken: tuple[tuple[int, str], ...] = ()
    """Number of the line, and what is wrong with it: the first lines of an import that are no memories."""


class HistoryExported(Message, frozen=True):
    """How far the export of the history is."""

    done: int
    """Utterances written."""
    is_running: bool
    sentence: str = ""
    """How it ended, once it has."""


Command: TypeAlias = ExportMemories | ImportMemories | ExportHistory | CancelExchange
Event: TypeAlias = ExchangeMoved | HistoryExported
