"""What was said before, page by page, why a reply is as it is, and whether what is said now is kept."""

from typing import TypeAlias

import msgspec

from companion.channel.messages.message import Message, Whole
from companion.values import Affect, Breach, CrisisKind, Grade, Reading, Want


class Remembered(msgspec.Struct, frozen=True):
    """One memory that came back, and why."""

    id: int
    text: str
    happened_at: float
    """Seconds since 1970-01-01 UTC."""
    reason: str
    """One sentence that the person can read."""
    is_told: bool
    """The reply was made with it; False where it only came to mind."""


class Recalled(Message, frozen=True):
    """What the companion remembered for a reply; sent as the reply begins to sound, if anything came back."""

    number: int
    """The reply's utterance, by its number in the session."""
    memories: tuple[Remembered, ...]
    """The best first."""


class Weighed(msgspec.Struct, frozen=True):
    """What of the person's words was weighed as a danger, and what for it was taken."""

    kind: CrisisKind | None
    """None where it was taken for none."""
    grade: Grade
    is_about_other: bool
    """Somebody else is in danger."""
    moved_by: tuple[str, ...]
    """What moved the verdict, in a few words each."""


class Planned(Message, frozen=True):
    """What was decided before a reply; sent as the reply begins to sound."""

    number: int
    """The reply's utterance, by its number in the session."""
    want: Want | None
    """What the person likely wants; None where that is nothing in particular, or it is a danger that is spoken of."""
    does_lead: bool
    """The companion brings something up."""
    target: Affect
    """The feeling that voice and face are to show, unless its words turn out otherwise."""
    why: str = ""
    """What code did or asked of the reply and why, in sentences that the person can read; "" for nothing."""
    breach: Breach | None = None
    """The boundary that the person's words touched, or that a draft of the reply broke; None for none."""
    weighed: Weighed | None = None
    """None where nothing was weighed as a danger."""
    needs: tuple[str, ...] = ()
    """The ``ShownContact.need`` of which numbers help; none outside a danger."""
    is_help_offered: bool = False
    """The numbers are one click away; otherwise they are shown beside the reply at once."""
    source: str = ""
    """The earlier words of the person that answer a question, as far as the words tell; "" for none."""


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


HistoryCommand: TypeAlias = DeleteTurn | SetOffRecord
HistoryEvent: TypeAlias = Recalled | Planned | HistoryChanged | OffRecordChanged
