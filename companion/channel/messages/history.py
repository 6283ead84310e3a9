"""What was said before, page by page, and whether what is said now is kept."""

from typing import TypeAlias

import msgspec

from companion.channel.messages.message import Message, Whole
from companion.channel.messages.why import Planned, Remembered
from companion.values import Reading


class DeleteTurn(Message, frozen=True):
    """Delete one utterance from history, for good."""

    id: Whole


class SetOffRecord(Message, frozen=True):
    """Keep nothing of what is said from now on, or keep things again: what was said meanwhile is then forgotten."""

    is_on: bool


class HistoryPage(Message, frozen=True):
    """Ask for utterances, newest first."""

    before_id: Whole | None = None
    """Only utterances older than this one."""
    limit: Whole = 50
    search: str = ""
    """Words to look for; "" for all."""
    after_id: Whole | None = None
    """Only utterances newer than this one, those next to it."""
    beside: tuple[str, Whole] | None = None
    """The utterance of this session and number with those around it; only ``limit`` counts beside it."""


class HeardWords(msgspec.Struct, frozen=True):
    """What the person said, and how it was understood."""

    text: str
    reading: Reading | None = None
    """None where it was not read."""


class HistoryEntry(msgspec.Struct, frozen=True):
    """One utterance as the history shows it."""

    id: int
    speaker: str
    """"person" or "companion"."""
    text: str
    said_at: float
    """Seconds since 1970-01-01 UTC."""
    is_cut_off: bool
    is_typed: bool
    reading: Reading | None = None
    """How it was understood; None where it was not, and for the companion's."""
    can_undo: bool = False
    """What the person said of that reading can be taken back."""
    plan: Planned | None = None
    """What was decided before it; None for the person's, and where it is not known any more."""
    recalled: tuple[Remembered, ...] = ()
    """What was remembered for it, the best first; known as long as ``plan`` is."""
    heard: HeardWords | None = None
    """What the person had said before it; likewise."""


class HistoryShown(Message, frozen=True):
    """The answer to ``HistoryPage``."""

    entries: tuple[HistoryEntry, ...]
    has_more: bool
    """There are older ones."""
    has_newer: bool = False
    found: int | None = None
    """The id of the utterance that was asked for with those around it; None where it is gone."""


class HistoryChanged(Message, frozen=True):
    """Pages of history asked for earlier are out of date."""


class OffRecordChanged(Message, frozen=True):
    """Whether what is said is kept; it is when the engine starts."""

    is_on: bool


Command: TypeAlias = DeleteTurn | SetOffRecord
Event: TypeAlias = HistoryChanged | OffRecordChanged
